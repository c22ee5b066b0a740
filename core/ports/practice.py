"""How somebody does in exercises: counts alone, and whether each of the last ones was right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

LAST: Final = 10
"""Exercises of which it is kept whether each was right, so that a curve shows."""


@dataclass(frozen=True)
class Tally:
    """Exercises that somebody did: how many, how many right, and the last ones, oldest first."""

    done: int = 0
    right: int = 0
    recent: tuple[bool, ...] = ()

    def with_another(self, *, right: bool) -> Tally:
        """Return the tally after another exercise."""
        return Tally(self.done + 1, self.right + right, (*self.recent, right)[-LAST:])


class Practice(Protocol):
    """The tallies of people, in the open transaction."""

    async def tally(self, person_id: int) -> Tally:
        """Return how somebody did so far."""

    async def keep(self, person_id: int, tally: Tally) -> None:
        """Keep how somebody did."""

    async def forget(self, person_id: int) -> None:
        """Forget how somebody did."""
