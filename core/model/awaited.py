"""What the next typed text of somebody answers, in a case rather than in a dialogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

AHEAD: Final = 0
"""Stands for the menu that is said next: Telegram gives its number once it is sent."""


@dataclass(frozen=True)
class Menu:
    """The menu that asks for a text.

    ``heard`` is the newest message of its person that had been received when Telegram confirmed
    that it asks this, 0 where it was sent so; None before.
    """

    message_id: int
    heard: int | None

    def came_before(self, message_id: int) -> bool:
        """Tell whether a text was written before it was seen what the menu asks."""
        if self.message_id == AHEAD or self.heard is None:
            return True
        return message_id <= max(self.message_id, self.heard)


@dataclass(frozen=True)
class Awaited:
    """A menu of a case asked for a text, and nothing was shown below it since.

    ``asked`` says what for, as the menu's own buttons do: ids alone.
    """

    case_id: int
    menu: Menu
    asked: str
