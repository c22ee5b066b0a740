"""What lies behind an advice: tabs of one message, each of named pages."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.buttons import edit_button, page_button, view_button
from bot.screens.document import Line, Paragraph, document, line, pages
from bot.screens.phrases import raised
from bot.screens.screen import Button, Rows, Screen, pairs
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW, Page, PageName
from dialogs.wording import Wording

TABS: Final = (
    PageName.WHY,
    PageName.WHY_NOT,
    PageName.CHANGE,
    PageName.LIMITS,
    PageName.SOURCES,
    PageName.FULL,
)
SHORT: Final = 520
"""UTF-16 units of one page of a tab that is read in passing."""
SECTION: Final = 900
"""UTF-16 units of what is cited of one section of a document together."""
SOURCES: Final = 1100
"""UTF-16 units of one page of the sources: about one window of a phone."""
LONG: Final = 3200
"""UTF-16 units of one page of the full text: well below what a message holds."""
LIMITS: Final[Mapping[PageName, int]] = {PageName.SOURCES: SOURCES, PageName.FULL: LONG}
NAME: Final = 24
"""Characters of the name of a page on the button that turns to it."""


@dataclass(frozen=True)
class Part:
    """A block of a tab, and what it is about: the name of a page that begins with it."""

    name: str
    block: Paragraph


def tab_screen(
    dialogue: Dialogue, head: Line, parts: Sequence[Part], say: Wording, *, rows: Rows = ()
) -> Screen:
    """Return one page of a tab, with the way to its other pages and the other tabs.

    Blocks are not cut.
    """
    view = dialogue.view
    assert isinstance(view, Page)  # render() saw to it
    limit = LIMITS.get(view.name, SHORT)
    laid = pages([it.block for it in parts], limit)
    here = min(view.number or 0, len(laid) - 1)
    count = f" · {here + 1}/{len(laid)}" if len(laid) > 1 else ""
    turn = _turns(view.name, here, [_named(page, parts) for page in laid], dialogue)
    return Screen(
        document(line(head, count), *laid[here]),
        (
            *turn,
            *rows,
            *_tabs(dialogue, view.name, say),
            (to_advice(dialogue, say), edit_button(dialogue, say)),
        ),
    )


def to_advice(dialogue: Dialogue, say: Wording) -> Button:
    """Return the way back to the first page."""
    return view_button(dialogue, LIVE_VIEW, say("button-result"))


def _tabs(dialogue: Dialogue, here: PageName, say: Wording) -> Rows:
    buttons = [
        page_button(dialogue, tab, f"{'● ' if tab is here else ''}{say(f'tab-{tab}')}")
        for tab in TABS
    ]
    return pairs(buttons)


def _named(page: Sequence[Paragraph], parts: Sequence[Part]) -> str:
    name = raised(next((it.name for it in parts if page and it.block is page[0]), ""))
    return textwrap.shorten(name, NAME, placeholder="…") or name[:NAME]


def _turns(name: PageName, here: int, names: Sequence[str], dialogue: Dialogue) -> Rows:
    """Return the ways to the page before and the page after, a row each: their names are long."""
    count = len(names)
    return tuple(
        (view_button(dialogue, Page(name, page), text),)
        for page, text in (
            (here - 1, f"‹ {here}/{count} {names[here - 1]}"),
            (here + 1, f"{here + 2}/{count} {names[min(here + 1, count - 1)]} ›"),
        )
        if 0 <= page < count
    )
