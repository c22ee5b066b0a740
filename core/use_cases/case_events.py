"""What happened to a patient on a day: said, said to be done, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.definition.terms import Days
from core.model.audit import Event
from core.model.case import Case
from core.model.case_event import CaseEvent
from core.model.person import Person
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork


async def log(
    uow: UnitOfWork, person: Person, case: Case, lesion: int | None, what: Happening
) -> CaseEvent | None:
    """Keep what happened or is planned; return None where just that is kept already."""
    for there in (await uow.cases.record(case.id)).events:
        if there.ended_at is None and there.lesion == lesion and _happening(there) == what:
            return None
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return await uow.cases.log(case, lesion, what, person.id)


async def took_place(
    uow: UnitOfWork, person: Person, case: Case, planned: CaseEvent, today: date
) -> None:
    """Keep that what was planned took place: on its day, or today where that is yet to come."""
    on = planned.on if planned.on.last <= today else Days(today, today)
    await uow.cases.end_event(case, planned.id)
    await log(uow, person, case, planned.lesion, replace(_happening(planned), on=on, planned=False))


async def take_back(uow: UnitOfWork, person: Person, case: Case, event: CaseEvent) -> None:
    """Take back what was said to have happened or to be planned."""
    if await uow.cases.end_event(case, event.id):
        await uow.audit(Event.TOOK_BACK, "case", str(case.id), person.id)


def _happening(event: CaseEvent) -> Happening:
    return Happening(event.kind, event.on, event.detail, event.planned, event.about, event.text)
