"""How many stored cases a new edition of a definition would advise otherwise: counted, by reading.

No case is named, and nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from core.engine.editions_compared import told, urgent
from core.errors import OsteoBoardError
from core.model.case import Case, CaseState
from core.model.editions import Held
from core.ports.library import Library
from core.use_cases.cases import view_of
from core.use_cases.editions import newer
from core.use_cases.whole import whole_of

if TYPE_CHECKING:
    from core.storage.case_reading import CaseReading

BATCH: Final = 200
"""Cases that are read at a time."""


@dataclass
class Impact:
    """What was counted.

    ``pinned`` are the cases by the edition that they are read with; ``differ`` those of them that
    would be advised otherwise, ``urgent`` those where an emergency or what is forbidden is among
    that; each with those that are open. ``not_kept`` are pinned to an edition that is not kept as
    it was, ``unread`` cannot be read.
    """

    definition: str
    current: str
    cases: int = 0
    pinned: dict[str, int] = field(default_factory=dict)
    differ: int = 0
    differ_open: int = 0
    urgent: int = 0
    urgent_open: int = 0
    not_kept: int = 0
    unread: int = 0


async def impact(
    reading: CaseReading, library: Library, id: str, *, now: datetime, today: date
) -> Impact:
    """Count the cases whose advice by a definition would differ under its current edition.

    Raises :class:`core.errors.UnknownTerm` for a definition that there is not.
    """
    census = _Census(reading, library, Impact(id, library.definition(id).edition))
    batch = await reading.batch(0, BATCH)
    while batch.last is not None:
        for case in batch.cases:
            await census.count(case, batch.held[case.id], now, today)
        batch = await reading.batch(batch.last, BATCH)
    return census.found


@dataclass(frozen=True)
class _Census:
    """Cases being counted."""

    reading: CaseReading
    library: Library
    found: Impact

    async def count(self, case: Case, held: Held, now: datetime, today: date) -> None:
        found, id = self.found, self.found.definition
        found.cases += 1
        pin = held.pin(id)
        edition = pin.edition if pin else found.current
        found.pinned[edition] = found.pinned.get(edition, 0) + 1
        changed = next((it for it in newer(self.library, held) if it.new.id == id), None)
        if changed is None:
            return
        if changed.old is None:
            found.not_kept += 1
            return
        try:
            record = await self.reading.record(case)
            view = view_of(case, record, held, self.library, now=now, today=today)
            old, new = (
                whole_of(view, self.library, today, {id: it}) for it in (changed.old, changed.new)
            )
        except OsteoBoardError:  # sealed with another key, or an edition that is not there
            found.unread += 1
            return
        differs, is_urgent = told(old, id) != told(new, id), urgent(old, id) != urgent(new, id)
        found.differ += differs
        found.urgent += is_urgent
        if case.state is CaseState.OPEN:
            found.differ_open += differs
            found.urgent_open += is_urgent
