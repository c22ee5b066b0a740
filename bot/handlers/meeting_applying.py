"""Whether a decision was applied: said by the owner of the case, or who leads the meetings."""

from __future__ import annotations

from typing import Final

from bot.handlers.button_values import day_of, number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import CHAIR_ONLY, AtItem
from bot.handlers.meeting_drafting import kept_screen
from bot.handlers.meeting_pages import entry_of
from bot.screens.meeting import applied as screens
from core.definition.terms import Days
from core.language.answers import normalise
from core.language.dates import read_days
from core.model.case import owns_case
from core.model.decision import Application, Applied, Decision, NotApplied
from core.model.press import Notice
from core.use_cases import meetings as use

TYPED: Final = "aw"
"""What the day is typed for on which a decision was applied."""
_APPLIED: Final = tuple(Applied)
_REASONS: Final = tuple(NotApplied)


async def show(at: AtItem, rest: list[str], it: Decision) -> Outcome:
    """Show a decision: the one that holds of its item."""
    return Notice.FORGED if rest else await kept_screen(at)


async def ask(at: AtItem, rest: list[str], it: Decision) -> Outcome:
    """Ask what became of a decision."""
    if rest:
        return Notice.FORGED
    if not _may_say(at):
        return CHAIR_ONLY
    entry = await entry_of(at.context, at.place)
    return screens.applied_screen(await at.table(), entry, it)


async def which(at: AtItem, rest: list[str], it: Decision) -> Outcome:
    """Take what became of it, and ask on which day, or why."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None or number >= len(_APPLIED):
        return Notice.FORGED
    if not _may_say(at):
        return CHAIR_ONLY
    applied, table = _APPLIED[number], await at.table()
    if applied is Applied.DONE:
        me, asked = at.context.person.id, f"{TYPED}-{at.item.id}-{it.id}"
        await at.context.uow.cases.await_text(at.case, me, at.message, asked)
        return screens.day_screen(table, it, at.context.desk.today())
    return screens.reasons_screen(table, it, applied)


async def read(at: AtItem, rest: list[str], text: str) -> Outcome:
    """Take a typed day on which it was done."""
    number, today = number_of(rest[0]) if len(rest) == 1 else None, at.context.desk.today()
    it = await at.context.uow.meetings.decision(number) if number else None
    if it is None or it.item_id != at.item.id:
        return Notice.GONE
    found = read_days(normalise(text), today)
    if not isinstance(found, Days) or found.first != found.last:
        return "event-day-unread"
    return await say(at, [str(_APPLIED.index(Applied.DONE)), f"{found.first:%Y%m%d}"], it)


async def say(at: AtItem, rest: list[str], it: Decision) -> Outcome:
    """Keep what became of a decision."""
    number = number_of(rest[0]) if len(rest) == 2 else None
    if number is None or number >= len(_APPLIED):
        return Notice.FORGED
    if not _may_say(at):
        return CHAIR_ONLY
    applied, on, reason = _APPLIED[number], None, None
    if applied is Applied.DONE:
        on = day_of(rest[1])
        if on is None or on > at.context.desk.today():
            return Notice.FORGED
    else:
        place = number_of(rest[1])
        if place is None or place >= len(_REASONS):
            return Notice.FORGED
        reason = _REASONS[place]
    told = Application(applied, on, reason, at.context.person.id, at.context.uow.now)
    await use.apply(at.context.uow, at.context.person, it, told)
    return await kept_screen(at, at.context.say("applied-kept"))


def _may_say(at: AtItem) -> bool:
    return at.chairs or owns_case(at.context.person, at.case)
