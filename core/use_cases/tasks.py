"""What is to be prepared is given to somebody, until a day: who does it is reminded of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from core.definition.answer import Picked
from core.definition.declare_pathway import TO_DO
from core.definition.terms import Days
from core.engine.findings import Known
from core.model.case import Case
from core.model.case_event import TASK
from core.model.person import Person
from core.model.reminder import TASK_DUE, About
from core.model.task import Task, mark_of, task_of, tasks_of
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_events import log
from core.use_cases.cases import CaseView

BEFORE: Final = timedelta(days=1)
"""How long before its last day what is to be prepared is called to mind: our choice."""


async def give(
    uow: UnitOfWork, person: Person, case: Case, task: Task, today: date, *, tick: bool
) -> None:
    """Keep who is to do something, and until when: in place of what was said of it before.

    ``tick``: nothing was said yet of whether it is done; what is given to somebody is to be done.
    """
    fact, lesion = task.place
    for there in (await uow.cases.record(case.id)).events:
        if there.kind == TASK and there.ended_at is None and task_of(there).place == task.place:
            await uow.cases.end_event(case, there.id)
    if not (task.who or task.due):
        return
    on = task.due or today
    planned = task.due is not None
    await log(
        uow, person, case, lesion, Happening(TASK, Days(on, on), task.who, planned, about=fact)
    )
    if tick:
        await uow.cases.say(case, lesion, fact, Picked(TO_DO), person.id)


def is_over(task: Task, known: Known | None) -> bool:
    """Tell whether it was said, after it was given to somebody, to be done or needless."""
    if task.event is None or known is None:
        return False
    return known.finding.answer != Picked(TO_DO) and known.finding.at > task.event.at


def due_in(view: CaseView) -> dict[str, tuple[About, date]]:
    """Return what somebody is to prepare until a day, and when to call it to mind, by occasion."""
    return {
        key: (About(key, TASK_DUE, task.place[1], last=due), due - BEFORE)
        for key, task in _with_a_day(view)
        if (due := task.due)
    }


async def whose(uow: UnitOfWork, view: CaseView) -> dict[str, int]:
    """Return who is to prepare it, by occasion, where that is somebody else than the owner."""
    case = view.case
    given = {key: task.person for key, task in _with_a_day(view) if task.person}
    if not given or case.team_id is None:
        return {}
    members = {
        mark_of(case, it.person_id): it.person_id for it in await uow.roster.members(case.team_id)
    }
    return {key: members[mark] for key, mark in given.items() if mark in members}


def _with_a_day(view: CaseView) -> Iterator[tuple[str, Task]]:
    standing = {None, *(it.id for it in view.case.standing)}
    for place, task in tasks_of(view.record.events).items():
        stands = place[1] in standing and not is_over(task, view.known.get(place))
        if task.due and task.event and stands:
            yield f"{TASK_DUE}.{task.event.id}.{place[0]}", task
