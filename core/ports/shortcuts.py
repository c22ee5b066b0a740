"""What somebody comes back to: what they used last, what they starred, what they look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

FAVOURITES: Final = 3
"""How many definitions somebody can star: the start has room for them, whatever else is there."""


@dataclass(frozen=True)
class ShownPage:
    """A page of a menu: its message, and the text of the button that draws it again."""

    message_id: int
    press: str


class Shortcuts(Protocol):
    """The shortcuts of people, in the open transaction."""

    async def begun(self, person_id: int, limit: int) -> Sequence[str]:
        """Return the ids of the definitions that somebody began last, the newest first."""

    async def seen_case(self, person_id: int) -> int | None:
        """Return the case that somebody saw last, whether or not they may still open it."""

    async def favourites(self, person_id: int) -> Sequence[str]:
        """Return the ids of the definitions that somebody starred, in that order."""

    async def star(self, person_id: int, definition: str) -> bool:
        """Make a definition a favourite; False where there are as many as there may be."""

    async def unstar(self, person_id: int, definition: str) -> None:
        """Make a definition no favourite any more."""

    async def shows(self, person_id: int, press: str, message_id: int | None = None) -> None:
        """Record the page that somebody looks at; without a message, the next menu said to them."""

    async def shown(self, person_id: int) -> ShownPage | None:
        """Return the page that somebody looked at last, where it still has buttons."""
