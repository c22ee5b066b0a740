"""The day on which a laboratory value was taken, told by a button or typed."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import dates
from bot.screens.case.events import days_of
from core.engine.findings import Finding
from core.language.answers import normalise
from core.language.dates import Future, read_days
from core.model.audit import Event
from core.model.press import Notice

TYPED: Final = "da"
"""What a date is typed for."""


async def ask(at: At, rest: list[str]) -> Outcome:
    """Ask of which value the day is told, and which day it was; or keep it."""
    page = await drawn(at.context, at.case)
    if not rest:
        return dates.values_screen(page)
    finding = next((it for it in dates.datable(page) if it.fact.id == rest[0]), None)
    if finding is None:
        return Notice.STALE
    if len(rest) == 1:
        uow, person = at.context.uow, at.context.person
        await uow.cases.await_text(at.case, person.id, at.message, f"{TYPED}-{finding.fact.id}")
        return dates.day_screen(page, finding)
    found = days_of(rest[1])
    if len(rest) > 2 or found is None or found[1] or found[0].last > page.today:
        return Notice.FORGED
    return await _keep(at, finding, found[0].first)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep the day that a text names."""
    page = await drawn(at.context, at.case)
    finding = next((it for it in dates.datable(page) if rest == [it.fact.id]), None)
    if finding is None:
        return Notice.GONE
    found = read_days(normalise(text), page.today)
    if found is None or isinstance(found, Future):
        return "event-day-unread"
    return await _keep(at, finding, found.first)  # of several days the first: rather too old


async def _keep(at: At, finding: Finding, on: date) -> Outcome:
    uow, person = at.context.uow, at.context.person
    await uow.cases.say(at.case, None, finding.fact.id, finding.answer, person.id, on)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    page = await drawn(at.context, at.case)
    now = next((it for it in dates.datable(page) if it.fact.id == finding.fact.id), finding)
    return dates.values_screen(page, page.say("dates-noted", what=dates.told(page, now)))
