"""The buttons of one reminder, and the days that are typed for it: done, later, no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bot.context import Context
from bot.handlers import case_deed
from bot.handlers.button_values import day_of, number_of
from bot.screens.case import reminder as asking
from bot.screens.phrases import day as day_words
from bot.screens.screen import Screen
from core.definition.terms import Days
from core.language.answers import normalise
from core.language.coming_days import read_coming_days
from core.language.dates import Future, read_days
from core.model.case import Case
from core.model.press import Notice
from core.model.reminder import ASK, BARRED, LAST_WEEKS, REASONS, Answer, Reminder, Standing
from core.use_cases import answering

DONE_TYPED: Final = "rd"
LATER_TYPED: Final = "rl"
"""What a day is typed for."""
_FARTHEST: Final = timedelta(days=366)
_SAFETY: Final = timedelta(days=31)
"""How far a reminder can be put off, and a safety one."""
_COUNTED: Final = re.compile(r"(?:dans|in|d'ici) ")
_EVENING: Final = ("ce soir", "this evening", "tonight")

_ComeOf = Coroutine[Any, Any, "Screen | str | None"]


@dataclass(frozen=True)
class At:
    """A press of a button of a reminder that is open, in its message; or a text asked there."""

    context: Context
    row: Reminder
    case: Case
    message: int

    async def awaits(self, verb: str) -> None:
        """Take the text that is typed next for a day."""
        cases, person = self.context.uow.cases, self.context.person.id
        await cases.await_text(self.case, person, self.message, f"{verb}-{self.row.id}")

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


async def _again(at: At, rest: list[str]) -> Screen | str | None:
    """Show the reminder itself."""
    today = at.context.desk.today()
    shown = asking.reminder_screen(at.row, at.case, today, at.context.say)
    return Notice.FORGED if rest else shown


async def _done(at: At, rest: list[str]) -> Screen | str | None:
    page = _page_of(rest)
    if page is None:
        return Notice.FORGED
    today = at.context.desk.today()
    await at.awaits(DONE_TYPED)
    return asking.done_screen(at.row, at.case, today, page, at.context.say)


async def _done_on(at: At, rest: list[str]) -> Screen | str | None:
    """Keep on which day it was done; after its last day, also why so late."""
    day, reason = day_of(rest[0]) if rest else None, "".join(rest[1:])
    context, today, last = at.context, at.context.desk.today(), at.row.about.last
    wrong = len(rest) > 2 or (reason and reason not in REASONS)
    if day is None or day > today or wrong or at.row.about.deadline == LAST_WEEKS:
        return Notice.FORGED
    if last is not None and day > last and not reason and at.row.about.mark not in (ASK, BARRED):
        return at.why("y", at.row.id, rest[0])
    library = context.desk.use_cases.library
    await answering.done(context.uow, library, context.person, at.case, at.row, day, reason)
    return at.told("reminder-done", day=day_words(day, context.say))


async def _later(at: At, rest: list[str]) -> Screen | str | None:
    if rest:
        return Notice.FORGED
    await at.awaits(LATER_TYPED)
    return asking.later_screen(at.row, at.case, at.context.say)


async def _dates(at: At, rest: list[str]) -> Screen | str | None:
    page = _page_of(rest)
    if page is None:
        return Notice.FORGED
    today = at.context.desk.today()
    await at.awaits(LATER_TYPED)
    return asking.dates_screen(at.row, at.case, today, page, at.context.say)


async def _until(at: At, rest: list[str]) -> Screen | str | None:
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


async def _moment(at: At, when: str) -> datetime | None:
    """Return when it is said again, by the clock of its person."""
    uow, today = at.context.uow, at.context.desk.today()
    hours = await uow.reminders.hours(at.context.person.id)
    if when == "e":
        return hours.evening(uow.now)
    days = {"t": 1, "k": 7}
    day = today + timedelta(days=days[when]) if when in days else day_of(when)
    farthest = today + (_SAFETY if asking.is_safety(at.row.about) else _FARTHEST)
    return hours.morning(day) if day and today < day <= farthest else None


async def _stop(at: At, rest: list[str]) -> Screen | str | None:
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


async def _goes_on(at: At, rest: list[str]) -> Screen | str | None:
    return await _last_weeks(at, rest, Answer.GOES_ON)


async def _let_go(at: At, rest: list[str]) -> Screen | str | None:
    return await _last_weeks(at, rest, Answer.LET_GO)


async def _last_weeks(at: At, rest: list[str], answer: Answer) -> Screen | str | None:
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


DEEDS: Final[Mapping[str, Callable[[At, list[str]], _ComeOf]]] = {
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


async def read_done(at: case_deed.At, rest: list[str], text: str) -> case_deed.Outcome:
    """Keep that it was done on the day that a text names, of several the first."""
    it = await _typed_for(at, rest)
    if it is None:
        return Notice.GONE
    found = read_days(normalise(text), at.context.desk.today())
    if isinstance(found, Future):
        return "reminder-not-yet"
    return "event-day-unread" if found is None else await _done_on(it, [f"{found.first:%Y%m%d}"])


async def read_later(at: case_deed.At, rest: list[str], text: str) -> case_deed.Outcome:
    """Put it off until the day that a text names, of several the first."""
    it, said, today = await _typed_for(at, rest), normalise(text), at.context.desk.today()
    if it is None:
        return Notice.GONE
    if said in _EVENING:
        return await _until(it, ["e"])
    found = read_coming_days(said, today)
    if found is None:
        return "reminder-day-past" if isinstance(read_days(said, today), Days) else "reminder-far"
    ahead = (found.last - found.first) // 2 if _COUNTED.match(said) else timedelta()
    day = max(found.first + ahead, min(found.last, today + timedelta(days=1)))
    if day <= today:
        return "reminder-day-past"
    safety = asking.is_safety(it.row.about)
    if day > today + (_SAFETY if safety else _FARTHEST):
        return "reminder-far-safety" if safety else "reminder-far"
    return await _until(it, [f"{day:%Y%m%d}"])


async def _typed_for(at: case_deed.At, rest: list[str]) -> At | None:
    """Return the open reminder that a text was asked for, None where it is answered by now."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    row = await answering.reminder_for(at.context.uow, at.context.person, number or 0)
    open_ = row is not None and row.open and row.case_id == at.case.id
    return At(at.context, row, at.case, at.message) if row and open_ else None


def _page_of(rest: list[str]) -> int | None:
    page = number_of(rest[0]) if rest else 0
    return page if len(rest) <= 1 and page is not None and page < asking.PAGES else None
