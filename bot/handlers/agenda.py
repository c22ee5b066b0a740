"""``/agenda``: what is due, the file of it, and the answers to reminders."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any, Final

from telegram import Update

from bot.beforehand import AT_HAND, Beforehand
from bot.callback_data import MenuPress, MenuVerb
from bot.context import Context, Desk
from bot.handlers.button_values import number_of
from bot.handlers.reminder_presses import DEEDS, At
from bot.screens import agenda as screens
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.case import Case, may_open
from core.model.effects import SendFile
from core.model.hours import QUIET, ZONES
from core.model.press import Notice
from core.model.reminder import LAST_WEEKS, TASK_DUE, Reminder
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import answering, reminding
from core.use_cases import cases as use


async def show(update: Update, context: Context) -> None:
    """Say what is due."""
    assert update.effective_chat is not None  # a command has a chat
    await context.shows(MenuPress(MenuVerb.AGENDA, "a-0"))
    await context.enqueue_message(update.effective_chat.id, await _agenda(context, 0))


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of the agenda, or of a reminder, says."""
    verb, *rest = argument.split("-")
    come_of = await _come_of(context, chat, message, verb, rest)
    if isinstance(come_of, Screen):
        await context.turn(chat, message, come_of)
        return None
    return come_of


async def _come_of(
    context: Context, chat: int, message: int, verb: str, rest: list[str]
) -> Screen | str | None:
    number = number_of(rest[0]) if rest else 0
    if number is None:
        return Notice.FORGED
    if verb in OWN:
        return await OWN[verb](context, chat, number) if len(rest) <= 1 else Notice.FORGED
    if verb not in DEEDS or not rest:
        return Notice.FORGED
    row = await answering.reminder_for(context.uow, context.person, number)
    case = await use.case_for(context.uow, context.person, row.case_id) if row else None
    if row is None or case is None:
        return Notice.GONE
    if not row.open:
        return Notice.STALE
    return await DEEDS[verb](At(context, row, case, message), rest[1:])


# ---- all that is due ----------------------------------------------------------------------------


async def _agenda(context: Context, page: int) -> Screen:
    """Return a page of what is due, worked out with all that was said by now."""
    desk, uow = context.desk, context.uow
    changed = await uow.reminders.changed(reminding.AT_ONCE, context.person.id)
    if len(changed) > AT_HAND and not context.prepared:
        raise Beforehand(partial(_work_out, desk, changed))
    for id in changed[:AT_HAND]:
        await reminding.work_out(uow, desk.use_cases.library, id, desk.today())
    rows = await _due(context)
    about = screens.Around(await _cases(context, rows), await _names(context, rows))
    return screens.agenda_screen(rows, desk.today(), page, context.say, about)


async def _work_out(desk: Desk, case_ids: Sequence[int], store: Store) -> frozenset[int]:
    """Work out what is due in cases that changed, each in a transaction; rest as long as it took.

    Return the groups in which they are drawn anew.
    """

    async def work(id: int, uow: UnitOfWork) -> frozenset[int]:
        await reminding.work_out(uow, desk.use_cases.library, id, desk.today())
        return frozenset(uow.chats_to_wake)

    groups: set[int] = set()
    for id in case_ids:
        began = monotonic()
        groups |= await store.write(partial(work, id))
        await asyncio.sleep(monotonic() - began)
    return frozenset(groups)


async def _due(context: Context) -> list[Reminder]:
    """Return what somebody is to do, and what others are to prepare in the cases that are theirs.

    The question whether reminders go on is none of it.
    """
    rows = await context.uow.reminders.of_person(context.person.id)
    asked = [it for it in rows if it.about.deadline != LAST_WEEKS]
    given = await context.uow.cases.these(
        {it.case_id for it in asked if it.about.deadline == TASK_DUE}
    )
    theirs = {id for id, case in given.items() if may_open(context.person, case)}
    return [it for it in asked if it.about.deadline != TASK_DUE or it.case_id in theirs]


async def _cases(context: Context, rows: Sequence[Reminder]) -> Mapping[int, Case]:
    """Return the cases in which a lesion is named."""
    return await context.uow.cases.these({it.case_id for it in rows if it.about.lesion})


async def _names(context: Context, rows: Sequence[Reminder]) -> dict[int, str]:
    """Return what the others are called who are to do some of it."""
    me, team = context.person.id, context.person.team_id
    if team is None or all(it.person_id == me for it in rows):
        return {}
    members = await context.uow.roster.members(team)
    return {it.person_id: it.label for it in members if it.person_id != me}


async def _page(context: Context, chat: int, page: int) -> Screen | str | None:
    return await _agenda(context, page)


async def _file(context: Context, chat: int, _: int) -> Screen | str | None:
    """Send what is due as a file."""
    uow, say = context.uow, context.say
    rows = await _due(context)
    content = screens.calendar_of(rows, uow.now, say, await _cases(context, rows))
    undated = sum(it.about.first is None and it.about.last is None for it in rows)
    caption = say("agenda-file", count=undated)
    await uow.audit(Event.EXPORTED, "person", str(context.person.id), context.person.id)
    await uow.enqueue(chat, SendFile("osteoboard.ics", content, caption))
    return None


async def _hours(context: Context, chat: int, _: int) -> Screen | str | None:
    hours = await context.uow.reminders.hours(context.person.id)
    return screens.hours_screen(hours, context.uow.now, context.say)


async def _zone(context: Context, chat: int, number: int) -> Screen | str | None:
    if number >= len(ZONES):
        return Notice.FORGED
    hours = await context.uow.reminders.hours(context.person.id)
    await context.uow.reminders.set_hours(context.person.id, replace(hours, zone=ZONES[number]))
    return await _hours(context, chat, 0)


async def _quiet(context: Context, chat: int, number: int) -> Screen | str | None:
    if number >= len(QUIET):
        return Notice.FORGED
    hours = await context.uow.reminders.hours(context.person.id)
    first, last = QUIET[number]
    chosen = replace(hours, quiet_from=first, quiet_until=last)
    await context.uow.reminders.set_hours(context.person.id, chosen)
    return await _hours(context, chat, 0)


_ComeOf = Coroutine[Any, Any, "Screen | str | None"]

OWN: Final[Mapping[str, Callable[[Context, int, int], _ComeOf]]] = {
    "a": _page,
    "i": _file,
    "h": _hours,
    "z": _zone,
    "q": _quiet,
}
"""The letters of what concerns all that somebody has."""
