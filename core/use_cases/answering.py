"""What somebody answers to a reminder: done on a day, later, no more. Each in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from core.definition.terms import Days
from core.model.audit import Event
from core.model.case import Case
from core.model.decision import Application, Applied
from core.model.person import Person
from core.model.reminder import BOARD, CLASH, Answer, Reminder, Standing
from core.ports.cases import Happening
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.board_reminders import decision_of
from core.use_cases.meetings import apply


async def reminder_for(uow: UnitOfWork, person: Person, id: int) -> Reminder | None:
    """Return a reminder of somebody, or of their case; None for any other, which is audited."""
    found = await uow.reminders.find(id)
    case = await uow.cases.find(found.case_id) if found else None
    if found is None or case is None:
        return None
    if person.id not in (found.person_id, case.owner_id):
        await uow.audit(Event.REFUSED, "reminder", str(id), person.id)
        return None
    return found


async def put_off(uow: UnitOfWork, row: Reminder, at: datetime, reason: str = "") -> None:
    """Send a reminder again later; where it is overdue, with the reason."""
    about = replace(row.about, reason=reason or row.about.reason)
    await uow.reminders.move(row, Standing.WAITING, at, about)


async def end(
    uow: UnitOfWork, person: Person, row: Reminder, answer: Answer, reason: str = ""
) -> None:
    """Keep what somebody decided: it is not called to mind again for this occasion."""
    why = reason or row.about.reason
    about = replace(row.about, answer=answer, reason=why, answered_at=uow.now)
    await uow.reminders.move(row, Standing.ANSWERED, row.due_at, about)
    await uow.cases.changed(row.case_id)
    await uow.audit(Event.ANSWERED, "reminder", str(row.id), person.id)


async def done(
    uow: UnitOfWork,
    library: Library,
    person: Person,
    case: Case,
    row: Reminder,
    on: date,
    reason: str = "",
) -> None:
    """Keep that something was done on a day: with the case, as its check or its event.

    So is what was booked outside its days. A booking of it that is past took place by that.
    """
    await end(uow, person, row, Answer.DONE, reason)
    decided = decision_of(row.about)
    decision = await uow.meetings.decision(decided) if decided is not None else None
    if decision is not None:
        await apply(uow, person, decision, Application(Applied.DONE, on, None, person.id, uow.now))
    if row.about.check:
        await uow.cases.say(case, row.about.lesion, row.about.check, Days(on, on), person.id)
    kind = library.deadlines.get(row.about.deadline)
    if kind is None:
        return
    records, detail = kind.records, ""
    if not records and row.about.mark in (BOARD, CLASH):  # then its booking took place
        records, details = next(iter(kind.booked.items()), ("", ()))
        detail = next(iter(details), "")
    if not records:
        return
    days = Days(on, on)
    if records not in library.events:
        await uow.cases.say(case, row.about.lesion, records, days, person.id)
        return
    for event in (await uow.cases.record(case.id)).events:
        same = (event.kind, event.lesion) == (records, row.about.lesion)
        if same and event.planned and event.ended_at is None and event.on.first <= on:
            detail = detail or event.detail
            await uow.cases.end_event(case, event.id)
    lesion = row.about.lesion if library.events[records].scope == "lesion" else None
    await uow.cases.log(case, lesion, Happening(records, days, detail), person.id)
