"""An advice that a clinician sets aside, with a reason and perhaps a word; taken up again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import set_aside
from core.definition.terms import Days
from core.model.case import Lesion
from core.model.case_event import OVERRIDE, CaseEvent
from core.model.press import Notice
from core.ports.cases import Happening
from core.use_cases import case_events as use

TYPED: Final = "ot"
"""What the word on it is typed for."""
LONGEST: Final = 200
"""Characters of the word on it."""


async def which(at: At, rest: list[str]) -> Outcome:
    """Ask which advice is set aside, or why."""
    about, action = (*rest, "", "")[:2]
    lesion = at.lesion(about)
    if len(rest) not in (1, 2) or (lesion is None and about != "0"):
        return Notice.GONE
    page = await drawn(at.context, at.case)
    if not action:
        return set_aside.advised_screen(page, lesion)
    name = set_aside.advised(page, lesion).get(action)
    if name is None:
        return Notice.STALE
    return set_aside.reasons_screen(page, lesion, action, name)


async def override(at: At, rest: list[str]) -> Outcome:
    """Keep that an advice is set aside, and ask for a word on it."""
    about, action, reason = (*rest, "", "", "")[:3]
    lesion = at.lesion(about)
    if lesion is None and about != "0":
        return Notice.GONE
    context, today = at.context, at.context.desk.today()
    name = set_aside.advised(await drawn(context, at.case), lesion).get(action)
    if len(rest) != 3 or reason not in set_aside.REASONS or name is None:
        return Notice.FORGED
    what = Happening(OVERRIDE, Days(today, today), reason, about=action)
    await _end_former(at, lesion, action)
    kept = await use.log(context.uow, context.person, at.case, lesion.id if lesion else None, what)
    if kept is None:
        return Notice.STALE
    await context.uow.cases.await_text(at.case, context.person.id, at.message, f"{TYPED}-{kept.id}")
    page = await drawn(context, at.case)
    return set_aside.overridden_screen(page, lesion, kept, name)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep a word on why an advice is set aside. A text that names a person never comes here."""
    event = await _event(at, rest)
    if event is None:
        return Notice.GONE
    if len(text) > LONGEST:
        return "override-too-long"
    context = at.context
    what = Happening(
        OVERRIDE, event.on, event.detail, about=event.about, text=" ".join(text.split())
    )
    await context.uow.cases.end_event(at.case, event.id)
    await use.log(context.uow, context.person, at.case, event.lesion, what)
    page = await drawn(context, at.case)
    lesion = at.case.lesion(event.lesion) if event.lesion else None
    return replace(set_aside.advised_screen(page, lesion), noted="override-noted")


async def take_up(at: At, rest: list[str]) -> Outcome:
    """Take up again an advice that was set aside."""
    event = await _event(at, rest)
    if event is None:
        return Notice.STALE
    await use.take_back(at.context.uow, at.context.person, at.case, event)
    page = await drawn(at.context, at.case)
    lesion = at.case.lesion(event.lesion) if event.lesion else None
    return set_aside.advised_screen(page, lesion, page.say("override-taken-up"))


async def _end_former(at: At, lesion: Lesion | None, action: str) -> None:
    record = await at.context.uow.cases.record(at.case.id)
    about = lesion.id if lesion else None
    for it in record.events:
        if (it.kind, it.about, it.lesion, it.ended_at) == (OVERRIDE, action, about, None):
            await at.context.uow.cases.end_event(at.case, it.id)


async def _event(at: At, rest: list[str]) -> CaseEvent | None:
    id = number_of(rest[0]) if len(rest) == 1 else None
    record = await at.context.uow.cases.record(at.case.id)
    found = (it for it in record.events if it.id == id and it.ended_at is None)
    return next((it for it in found if it.kind == OVERRIDE), None)
