"""How treatments of one patient stand to each other: families, their order, who must be heard."""

from __future__ import annotations

from dataclasses import dataclass

from core.definition.conditions import ALWAYS, Condition
from core.definition.source import Source


@dataclass(frozen=True)
class Family:
    """Treatments that come at one place of the order, by the actions that pathways advise."""

    id: str
    actions: frozenset[str]


@dataclass(frozen=True)
class Spacing:
    """What one passage prints about two treatments, one after the other, of one lesion or patient.

    ``first`` and ``then`` are families. ``earliest`` and ``latest`` are days after the first, None
    where none is printed; ``months`` says that they are months. ``exempt`` is the passage by
    which the second does not wait where it is urgent, None where there is none.
    """

    id: str
    first: str
    then: str
    source: Source
    earliest: int | None = None
    latest: int | None = None
    months: bool = False
    exempt: Source | None = None


@dataclass(frozen=True)
class Seat:
    """A specialty that must be heard where some treatments are open, or something is known.

    ``families`` are the treatments that it answers for, while ``where`` is not false of the lesion.
    ``when`` is what calls for it beside them. ``examines`` are facts that it finds out itself,
    whatever treatment waits for them. ``source`` is where it is named; None for ours.
    """

    id: str
    families: frozenset[str]
    source: Source | None = None
    where: Condition = ALWAYS
    when: Condition | None = None
    examines: frozenset[str] = frozenset()
