"""What is to be prepared is given to a specialty or to somebody of the team, until a day."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.handlers.button_values import day_of, number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import seen
from bot.screens.case import tasks
from bot.screens.case.entrusted import task_at
from bot.screens.case.page import Page
from bot.screens.case.requests import Request
from core.engine.due import Tick
from core.language.answers import normalise
from core.language.coming_days import read_coming_days
from core.model.press import Notice
from core.model.task import Task, mark_of
from core.use_cases import tasks as use
from core.use_cases.meetings import next_meeting
from dialogs.together import SEATS

TYPED: Final = "tk"
"""What a day is typed for."""


async def task(at: At, rest: list[str]) -> Outcome:
    """Ask what is given to somebody, to whom and until when; or keep it."""
    number = number_of(rest[0]) if rest else None
    if number is None or len(rest) not in (1, 3, 4):
        return Notice.FORGED
    page = await seen(at.context, at.case)
    if len(rest) == 1:
        return tasks.tasks_screen(page, number)
    found = _request(page, rest)
    if found is None:
        return Notice.STALE
    what = "".join(rest[3:])
    if what[:1] == "o":
        turn = number_of(what[1:])
        if turn is None:
            return Notice.FORGED
        return tasks.others_screen(page, found, number, await _around(at), turn)
    if what:
        there = task_at(page, found.place) or Task(found.place)
        new = await _changed(at, there, what)
        if new is None:
            return Notice.FORGED
        await _keep(at, new, found)
    return await _asked(at, found, number)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep until when something is to be done, as a text says."""
    number = number_of(rest[0]) if len(rest) == 3 else None
    found = _request(await seen(at.context, at.case), rest) if number is not None else None
    if found is None or number is None:
        return Notice.GONE
    days = read_coming_days(normalise(text), at.context.desk.today())
    if days is None:
        return "task-day-unread"
    page = await seen(at.context, at.case)
    await _keep(at, replace(task_at(page, found.place) or Task(found.place), due=days.last), found)
    return await _asked(at, found, number)


async def _asked(at: At, found: Request, number: int) -> Outcome:
    """Show who is to do it until when, and take the text that is typed next for the day."""
    uow, place = at.context.uow, found.place
    page = await seen(at.context, at.case)
    asked = f"{TYPED}-{number}-{place[1] or 0}-{place[0]}"
    await uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
    return tasks.task_screen(page, found, number, await _around(at))


def _request(page: Page, rest: list[str]) -> Request | None:
    place = (rest[2], number_of(rest[1]) or None)
    return next((it for it in tasks.given(page) if it.place == place), None)


async def _keep(at: At, task: Task, found: Request) -> None:
    context = at.context
    tick = found.tick in (Tick.UNKNOWN, Tick.OVERDUE)
    await use.give(context.uow, context.person, at.case, task, context.desk.today(), tick=tick)


async def _changed(at: At, there: Task, what: str) -> Task | None:
    """Return a task as a button changes it; one that names who it is named already, without."""
    kind, told = what[:1], what[1:]
    if what == "x":
        return Task(there.place)
    if what == "me":
        return _given(there, person=mark_of(at.case, at.context.person.id))
    if kind == "d":
        due = day_of(told)
        return None if due is None else replace(there, due=None if due == there.due else due)
    number = number_of(told)
    if kind == "s" and number is not None and number < len(SEATS):
        return _given(there, seat=SEATS[number].id)
    if kind == "m" and number is not None and number in await _people(at):
        return _given(there, person=mark_of(at.case, number))
    return None


def _given(there: Task, *, seat: str = "", person: str = "") -> Task:
    """Return it given to somebody; tapped again, to nobody."""
    same = (there.seat, there.person) == (seat, person)
    return replace(there, seat="" if same else seat, person="" if same else person)


async def _around(at: At) -> tasks.Around:
    uow, person = at.context.uow, at.context.person
    meeting = await next_meeting(uow, person.team_id) if person.team_id is not None else None
    day = meeting.at.astimezone().date() if meeting else None
    return tasks.Around(person.id, await _people(at), day)


async def _people(at: At) -> dict[int, str]:
    """Return who is in the team, by id."""
    team = at.context.person.team_id
    members = await at.context.uow.roster.members(team) if team is not None else []
    return {it.person_id: it.label for it in members}
