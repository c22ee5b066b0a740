"""The row that turns the page of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.callback_data import MenuPress
from bot.screens.screen import Button, Rows
from dialogs.wording import Wording

PAGES: Final = ("button-back-page", "button-next-page")
TIME: Final = ("button-newer", "button-older")
"""What leads on in a list whose newest come first."""


def page_turn(
    number: int,
    count: int,
    to: Callable[[int], MenuPress],
    say: Wording,
    labels: tuple[str, str] = PAGES,
) -> Rows:
    """Return the row that leads to the pages before and after one; no row where there are none.

    ``count`` is how many pages there are, ``to`` what is pressed for one, by its number from 0.
    """
    ways = zip(labels, (number - 1, number + 1), strict=True)
    row = tuple(Button(say(label), to(other)) for label, other in ways if 0 <= other < count)
    return (row,) if row else ()


def round_turn(number: int, count: int, to: Callable[[int], MenuPress], say: Wording) -> Rows:
    """Return one button that goes through all pages and begins again; none where there is one."""
    if count < 2:
        return ()
    here = say("button-page-of", number=number + 1, count=count)
    return ((Button(here, to((number + 1) % count)),),)


def pages_of(things: int, size: int) -> int:
    """Return on how many pages so many things stand."""
    return -(-things // size)
