"""Who is needed at a meeting, by what is advised, possible, discussed or refused in its cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from core.engine.together import Called, Stance


class Level(IntEnum):
    """How much somebody is needed."""

    REQUIRED = 1
    RECOMMENDED = 2
    OPTIONAL = 3


@dataclass(frozen=True)
class Role:
    """A seat that is needed at a meeting, how much, and for which cases.

    ``why`` has for each case the treatments that it is needed for, with how each is open; none
    where something that is known calls for it.
    """

    seat: str
    level: Level
    why: Mapping[str, Sequence[tuple[str, Stance]]]


def level_of(it: Called) -> Level:
    """Return how much a seat is needed for a case: by what is most open of what it answers for."""
    strongest = min((stance for _, _, stance in it.about), default=Stance.POSSIBLE)
    if strongest.closed:
        return Level.OPTIONAL
    return Level.REQUIRED if strongest <= Stance.ADVISED else Level.RECOMMENDED


def roles(calls: Mapping[str, Iterable[Called]]) -> list[Role]:
    """Return who is needed for cases, by their names: who is required first."""
    found: dict[str, Role] = {}
    for case, called in calls.items():
        for it in called:
            why = list(dict.fromkeys((family, stance) for family, _, stance in it.about))
            there = found.get(it.seat.id)
            level = min(level_of(it), there.level) if there else level_of(it)
            before = there.why if there else {}
            found[it.seat.id] = Role(it.seat.id, level, {**before, case: why})
    return sorted(found.values(), key=lambda it: it.level)
