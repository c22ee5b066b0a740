"""What an agenda says of a case, kept in memory: worked out anew only where a case is another.

Thirty cases take close to a second to work out, and an agenda is pressed again and again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from core.engine.together import Called
from core.engine.triage import Ground, Rank

_MOST: Final = 1000
"""Cases, each in a language, that are kept: those of some thirty meetings."""


@dataclass(frozen=True)
class Gist:
    """What an agenda says of a case: why it is talked about, what it lacks, who is needed for it.

    ``lacking`` are words: nothing of what is known of a case is kept with them.
    """

    grounds: Sequence[Ground]
    lacking: Sequence[str]
    rank: Rank
    called: Sequence[Called]


@dataclass(frozen=True)
class State:
    """In which state a case was: its digest, on a day, in words of a language."""

    digest: str
    today: date
    language: str


@dataclass(frozen=True)
class Gists:
    """Gists of cases that are as they were."""

    _kept: dict[tuple[int, State], tuple[Gist, datetime | None]] = field(default_factory=dict)

    def find(self, case_id: int, state: State, now: datetime) -> Gist | None:
        """Return the gist of a case in a state, None where it has to be worked out."""
        gist, until = self._kept.get((case_id, state), (None, None))
        return gist if until is None or now <= until else None

    def keep(self, case_id: int, state: State, gist: Gist, until: datetime | None) -> None:
        """Keep a gist, until a moment or all day; what it was before, or on another day, goes."""
        for key in list(self._kept):
            id, other = key
            before = id == case_id and other.digest != state.digest
            if before or other.today != state.today or len(self._kept) >= _MOST:
                del self._kept[key]
        self._kept[case_id, state] = gist, until

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()
