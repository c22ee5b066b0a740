"""``/agenda``: what is due, the file of it, and the answers to reminders."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from telegram import Update

from bot.context import Context
from bot.screens import agenda as screens
from bot.screens.case import reminder as asking
from bot.screens.phrases import day as day_words
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.case import Case
from core.model.effects import SendFile
from core.model.hours import QUIET, ZONES
from core.model.press import Notice
from core.model.reminder import LAST_WEEKS, REASONS, Answer, Reminder, Standing
from core.use_cases import answering, reminding
from core.use_cases import cases as use

_DIGITS: Final = 9
"""Digits of an id, page or day, at most."""
_FARTHEST: Final = timedelta(days=366)
_SAFETY: Final = timedelta(days=31)
"""How far a reminder can be put off, and a safety one."""


async def show(update: Update, context: Context) -> None:
    """Say what is due."""
    assert update.effective_chat is not None  # a command has a chat
    await context.enqueue_message(update.effective_chat.id, await _agenda(context, 0))


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of the agenda, or of a reminder, says."""
    verb, *rest = argument.split("-")
    come_of = await _come_of(context, chat, verb, rest)
    if isinstance(come_of, Screen):
        await context.enqueue_edit(chat, message, come_of)
        return None
    return come_of


async def _come_of(context: Context, chat: int, verb: str, rest: list[str]) -> Screen | str | None:
    number = _number(rest[0]) if rest else 0
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
    return await DEEDS[verb](_At(context, row, case), rest[1:])


# ---- all that is due ----------------------------------------------------------------------------


async def _agenda(context: Context, page: int) -> Screen:
    """Return a page of what is due, worked out with all that was said by now."""
    uow, today = context.uow, context.desk.today()
    library = context.desk.use_cases.library
    for id in await uow.reminders.changed(reminding.AT_ONCE, context.person.id):
        await reminding.work_out(uow, library, id, today)
    rows = await _due(context)
    return screens.agenda_screen(rows, today, page, context.say)


async def _due(context: Context) -> list[Reminder]:
    """Return what somebody is to do; the question whether reminders go on is none of it."""
    rows = await context.uow.reminders.of_person(context.person.id)
    return [it for it in rows if it.about.deadline != LAST_WEEKS]


async def _page(context: Context, chat: int, page: int) -> Screen | str | None:
    return await _agenda(context, page)


async def _file(context: Context, chat: int, _: int) -> Screen | str | None:
    """Send what is due as a file."""
    uow, say = context.uow, context.say
    rows = await _due(context)
    content = screens.calendar_of(rows, uow.now, say)
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


# ---- one reminder -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _At:
    """A press of a button of a reminder that is open."""

    context: Context
    row: Reminder
    case: Case

    @property
    def late(self) -> bool:
        """Whether its last day is over: then it is asked why."""
        return self.row.about.late_by(self.context.desk.today()) > 0

    def told(self, key: str, **given: str) -> Screen:
        """Return what came of it."""
        words = self.context.say(key, **given)
        return asking.answered_screen(self.row, self.case, words, self.context.say)

    def why(self, *behind: object) -> Screen:
        """Ask why; the answer stands behind the press."""
        return asking.reasons_screen(self.row, self.case, behind, self.context.say)


async def _again(at: _At, rest: list[str]) -> Screen | str | None:
    """Show the reminder itself."""
    today = at.context.desk.today()
    shown = asking.reminder_screen(at.row, at.case, today, at.context.say)
    return Notice.FORGED if rest else shown


async def _done(at: _At, rest: list[str]) -> Screen | str | None:
    page = _page_of(rest)
    if page is None:
        return Notice.FORGED
    today = at.context.desk.today()
    return asking.done_screen(at.row, at.case, today, page, at.context.say)


async def _done_on(at: _At, rest: list[str]) -> Screen | str | None:
    """Keep on which day it was done; after its last day, also why so late."""
    day, reason = _day(rest[0]) if rest else None, "".join(rest[1:])
    context, today, last = at.context, at.context.desk.today(), at.row.about.last
    wrong = len(rest) > 2 or (reason and reason not in REASONS)
    if day is None or day > today or wrong or at.row.about.deadline == LAST_WEEKS:
        return Notice.FORGED
    if last is not None and day > last and not reason:
        return at.why("y", at.row.id, rest[0])
    library = context.desk.use_cases.library
    await answering.done(context.uow, library, context.person, at.case, at.row, day, reason)
    return at.told("reminder-done", day=day_words(day, context.say))


async def _later(at: _At, rest: list[str]) -> Screen | str | None:
    return Notice.FORGED if rest else asking.later_screen(at.row, at.case, at.context.say)


async def _dates(at: _At, rest: list[str]) -> Screen | str | None:
    page = _page_of(rest)
    if page is None:
        return Notice.FORGED
    today = at.context.desk.today()
    return asking.dates_screen(at.row, at.case, today, page, at.context.say)


async def _until(at: _At, rest: list[str]) -> Screen | str | None:
    """Put it off; what is overdue, or safety, with the reason."""
    context, reason = at.context, "".join(rest[1:])
    moment = await _moment(at, rest[0]) if rest else None
    if moment is None or len(rest) > 2 or (reason and reason not in REASONS):
        return Notice.FORGED
    if (at.late or asking.is_safety(at.row.about)) and not reason:
        return at.why("w", at.row.id, rest[0])
    await answering.put_off(context.uow, at.row, moment, reason)
    hours = await context.uow.reminders.hours(context.person.id)
    local = hours.local(moment)
    day = day_words(local.date(), context.say)
    return at.told("reminder-put-off", day=day, time=f"{local:%H:%M}")


async def _moment(at: _At, when: str) -> datetime | None:
    """Return when it is said again, by the clock of its person."""
    uow, today = at.context.uow, at.context.desk.today()
    hours = await uow.reminders.hours(at.context.person.id)
    if when == "e":
        return hours.evening(uow.now)
    days = {"t": 1, "k": 7}
    day = today + timedelta(days=days[when]) if when in days else _day(when)
    farthest = today + (_SAFETY if asking.is_safety(at.row.about) else _FARTHEST)
    return hours.morning(day) if day and today < day <= farthest else None


async def _stop(at: _At, rest: list[str]) -> Screen | str | None:
    """Call it to mind no more; what is overdue, or safety, not without a reason."""
    safety, reason = asking.is_safety(at.row.about), "".join(rest)
    wrong = len(rest) > 1 or (reason and reason not in REASONS)
    if wrong or at.row.about.deadline == LAST_WEEKS:
        return Notice.FORGED
    if (at.late or safety) and not reason:
        return at.why("s", at.row.id)
    answer = Answer.OTHERWISE if safety else Answer.STOPPED
    await answering.end(at.context.uow, at.context.person, at.row, answer, reason)
    why = at.context.say(f"reason-{reason}") if reason else ""
    return at.told("reminder-otherwise" if safety else "reminder-stopped", why=why)


async def _goes_on(at: _At, rest: list[str]) -> Screen | str | None:
    return await _last_weeks(at, rest, Answer.GOES_ON)


async def _let_go(at: _At, rest: list[str]) -> Screen | str | None:
    return await _last_weeks(at, rest, Answer.LET_GO)


async def _last_weeks(at: _At, rest: list[str], answer: Answer) -> Screen | str | None:
    """Keep whether reminders go on in the last weeks; if not, all of the case end."""
    if rest or at.row.about.deadline != LAST_WEEKS:
        return Notice.FORGED
    uow = at.context.uow
    await answering.end(uow, at.context.person, at.row, answer)
    if answer is Answer.LET_GO:
        for row in await uow.reminders.of_case(at.case):
            if row.open and row.id != at.row.id:
                await uow.reminders.move(row, Standing.ENDED, row.due_at)
    return at.told("reminder-goes-on" if answer is Answer.GOES_ON else "reminder-let-go")


DEEDS: Final[Mapping[str, Callable[[_At, list[str]], _ComeOf]]] = {
    "o": _again,
    "d": _done,
    "y": _done_on,
    "l": _later,
    "c": _dates,
    "w": _until,
    "s": _stop,
    "g": _goes_on,
    "n": _let_go,
}
"""The letters of what the buttons of a reminder ask for."""


def _page_of(rest: list[str]) -> int | None:
    page = _number(rest[0]) if rest else 0
    return page if len(rest) <= 1 and page is not None and page < asking.PAGES else None


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 else None
    except ValueError:
        return None


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= _DIGITS else None
