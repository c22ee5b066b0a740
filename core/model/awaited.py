"""What the next typed text of somebody answers, in a case rather than in a dialogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

AHEAD: Final = 0
"""Stands for the menu that is said next: Telegram gives its number once it is sent."""


@dataclass(frozen=True)
class Awaited:
    """A menu of a case asked for a text, and nothing was shown below it since.

    ``asked`` says what for, as the menu's own buttons do: ids alone.
    """

    case_id: int
    message_id: int
    asked: str


def came_before(message_id: int, menu: int) -> bool:
    """Tell whether a text was written before the menu that asks for one was sent."""
    return menu == AHEAD or message_id < menu
