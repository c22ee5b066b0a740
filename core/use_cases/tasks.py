"""What is to be prepared is given to somebody, until a day."""

from __future__ import annotations

from datetime import date

from core.definition.answer import Picked
from core.definition.declare_pathway import TO_DO
from core.definition.terms import Days
from core.model.case import Case
from core.model.case_event import TASK
from core.model.person import Person
from core.model.task import Task, task_of
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_events import log


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
