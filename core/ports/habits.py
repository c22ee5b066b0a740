"""How people like to be asked, and what the use cases need of the store for it."""

from __future__ import annotations

from typing import Protocol


class Habits(Protocol):
    """How people like to be asked, in the open transaction."""

    async def lays_out(self, person_id: int, *, all_at_once: bool) -> None:
        """Keep whether somebody had all questions on one screen last, or one after the other."""
