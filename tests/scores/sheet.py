"""What a second computation of a score is made of: a sheet of paper and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

Totals = Mapping[str, frozenset[int]]
"""Reading -> every total it leaves possible; empty where the reading has no value."""


@dataclass(frozen=True)
class Outcome:
    """What a fully answered score gives: nothing at all where it does not apply."""

    applicable: bool
    totals: Totals
    bands: Mapping[str, frozenset[str]]

    @property
    def all_bands(self) -> frozenset[str]:
        """The bands of all readings that have a value."""
        return frozenset().union(*self.bands.values())

    @property
    def certain(self) -> bool:
        """Whether all readings that have a value agree on one band."""
        return self.applicable and len(self.all_bands) == 1


def outcome(band: Callable[[int], str], **readings: set[int]) -> Outcome:
    """Return what a complete sheet gives: each reading with all its possible totals."""
    totals = {reading: frozenset(values) for reading, values in readings.items()}
    bands = {reading: frozenset(map(band, values)) for reading, values in totals.items()}
    return Outcome(True, MappingProxyType(totals), MappingProxyType(bands))


def not_applicable(*readings: str) -> Outcome:
    """Return what a sheet gives that does not apply."""
    nothing: dict[str, frozenset[int]] = {reading: frozenset() for reading in readings}
    no_band: dict[str, frozenset[str]] = {reading: frozenset() for reading in readings}
    return Outcome(False, MappingProxyType(nothing), MappingProxyType(no_band))


@dataclass(frozen=True)
class Sheet:
    """One score as a sheet of paper: its questions in order, and the function that adds them up.

    ``core`` are the choices that the source prints with one value; ``beyond`` those it leaves open
    or that take the score away. The principal reading comes first in ``readings``. ``given`` is the
    question of what the case is about (where, which tumour): never proposed for change. ``ends``
    are the lowest and highest total that the source prints; none for a grade. ``counts`` are typed
    by hand, so that no choice goes missing in silence: combinations of ``core``, of all choices,
    and of all choices with "not known". ``takes_away`` are the choices under which the score does
    not apply.
    """

    compute: Callable[..., Outcome]
    readings: tuple[str, ...]
    core: Mapping[str, tuple[str, ...]]
    beyond: Mapping[str, tuple[str, ...]]
    ends: tuple[int, int] | None
    counts: tuple[int, int, int]
    given: str | None = None
    takes_away: frozenset[str] = frozenset()

    def choices(self, question: str) -> tuple[str, ...]:
        """All choices of a question."""
        return self.core[question] + self.beyond.get(question, ())
