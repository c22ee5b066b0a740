"""Whose each open question is: the specialty whose treatment waits for its answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.definition.together import Family, Seat
from core.engine.completeness import Lack, Why
from core.engine.findings import Known, Place, knowledge_about


def by_owner(
    lacks: Iterable[Lack],
    seats: Sequence[Seat],
    families: Iterable[Family],
    known: Mapping[Place, Known],
) -> dict[Seat | None, list[Lack]]:
    """Return what is missing by the seat that it is of, in the order of ``seats``.

    A seat owns what it examines itself; else that one whose treatment waits for it, of several the
    one that answers for the fewest. None owns what excludes an emergency, which waits for nobody,
    and what no treatment waits for: whoever presents the case looks for these.
    """
    of = {action: family.id for family in families for action in family.actions}
    found: dict[Seat | None, list[Lack]] = {}
    for lack in lacks:
        found.setdefault(_owner(lack, seats, of, known), []).append(lack)
    return {it: found[it] for it in (None, *seats) if it in found}


def _owner(
    lack: Lack, seats: Sequence[Seat], of: Mapping[str, str], known: Mapping[Place, Known]
) -> Seat | None:
    if lack.why is Why.EMERGENCY:
        return None
    if own := next((it for it in seats if lack.place[0] in it.examines), None):
        return own
    waits = [(of[action], lesion) for action, lesion in lack.serves if action in of]
    answering = [
        seat
        for seat in seats
        if any(
            family in seat.families
            and seat.where.evaluate(knowledge_about(known, lesion)) is not False
            for family, lesion in waits
        )
    ]
    return min(answering, key=lambda it: len(it.families), default=None)
