"""What somebody comes back to: what they used last, and what they starred."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

FAVOURITES: Final = 3
"""How many definitions somebody can star: the start has room for them, whatever else is there."""


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
