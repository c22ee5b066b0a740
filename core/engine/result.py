"""What a score gives: totals per reading, bands, what decides, how far the next band is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ReadingResult:
    """What one reading of the source gives.

    ``totals`` are all totals still possible (empty: the reading has no value for an answer);
    ``bands`` the bands they fall in, lowest first.
    """

    id: str
    totals: tuple[int, ...]
    bands: tuple[str, ...]

    @property
    def total(self) -> int | None:
        """The total where only one is possible."""
        return self.totals[0] if len(self.totals) == 1 else None

    @property
    def min(self) -> int | None:
        """The lowest total still possible; None where the reading has no value."""
        return self.totals[0] if self.totals else None

    @property
    def max(self) -> int | None:
        """The highest total still possible; None where the reading has no value."""
        return self.totals[-1] if self.totals else None

    @property
    def band(self) -> str | None:
        """The band where only one is possible."""
        return self.bands[0] if len(self.bands) == 1 else None

    @property
    def graded(self) -> bool:
        """Whether the bands come without a total: a grade's do."""
        return bool(self.bands) and not self.totals


@dataclass(frozen=True)
class Neighbour:
    """How far the next band is, one way.

    ``needed`` is the signed number of points to its edge. ``question`` and ``choice`` are the
    smallest single change of an answer that gets there, with the ``total`` it makes; None where no
    single answer does. Answers that are given (where, which primary) are not proposed.
    """

    band: str
    needed: int
    question: str | None = None
    choice: str | None = None
    total: int | None = None


@dataclass(frozen=True)
class Result:
    """A score as far as the answers go.

    ``bands`` are all that some reading can still give, lowest first. ``certain`` holds when every
    reading that has a value agrees on one band. ``deciding`` are the unanswered or unknown
    questions that can still move the band, the weightiest first. ``excluded_by`` are the answers
    under which the score does not apply.
    """

    applicable: bool
    readings: tuple[ReadingResult, ...]
    bands: tuple[str, ...]
    points: Mapping[str, int | None]
    unknown: tuple[str, ...]
    deciding: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    notes: tuple[str, ...]
    excluded_by: tuple[str, ...] = ()
    outside_population: bool = False

    @property
    def principal(self) -> ReadingResult:
        """The principal reading's values."""
        return self.readings[0]

    @property
    def valued(self) -> tuple[ReadingResult, ...]:
        """The readings that have a value for these answers."""
        return tuple(reading for reading in self.readings if reading.bands)

    @property
    def certain(self) -> bool:
        """Whether the band is settled under every reading that has a value."""
        return self.applicable and len(self.bands) == 1

    @property
    def band(self) -> str | None:
        """The principal reading's band, where it is settled."""
        return self.principal.band

    @property
    def differing(self) -> bool:
        """Whether two readings that have a value give other totals."""
        return len({reading.totals for reading in self.valued}) > 1 or len(self.valued) < len(
            self.readings
        )
