"""Which emergencies facts tell of by themselves: said before any of them is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.engine.advice import Item
from core.engine.findings import Finding, Known, Place
from core.engine.synthesis import Part, synthesis
from core.ports.library import Library
from core.use_cases.case_facts import possible_of
from core.use_cases.taking_said import Taken

_NOBODY = 0
_ONE_LESION = 1


def emergencies_told(
    library: Library, taken: Taken, now: datetime, today: date
) -> Sequence[tuple[Part, Item]]:
    """Return the emergencies that are certain if facts are true of one patient and one lesion.

    Nothing else is known then: that of a case may say more, or contradict them.
    """
    known: dict[Place, Known] = {}
    for id, answer in taken:
        if (fact := library.facts.get(id)) is not None:
            lesion = _ONE_LESION if fact.scope is Scope.LESION else None
            possible = possible_of(fact, answer, today)
            finding = Finding(fact, lesion, answer, possible, now, today, _NOBODY)
            known[finding.place] = Known(finding, possible)
    pathways = {id: it for id, it in library.definitions.items() if isinstance(it, Pathway)}
    whole = synthesis(
        pathways,
        {},
        library.applies,
        library.implied,
        library.implied.into(known),
        [_ONE_LESION],
        frozenset(),
        today,
        library.happened,
        library.same_emergency,
    )
    return whole.emergencies
