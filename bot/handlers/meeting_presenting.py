"""Cases on screen, one after the other: the chair leads, everybody can read along."""

from __future__ import annotations

from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import LATE, AtItem
from bot.handlers.meeting_pages import entry_of, order_of, question_of
from bot.screens.meeting.presenter import presenter_screen
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.press import Notice
from core.use_cases import meetings as use


async def show(at: AtItem, rest: list[str]) -> Outcome:
    """Show a case as it is presented."""
    return Notice.FORGED if rest else await _screen(at)


async def put_on_screen(at: AtItem, rest: list[str]) -> Outcome:
    """Put a case on screen: the time of the one before ends, its own begins."""
    if rest:
        return Notice.FORGED
    kept = await use.present(at.context.uow, at.context.person, at.place)
    shown = await _screen(at)
    if kept is not None:
        return shown
    await at.context.enqueue_edit(at.chat, at.message, shown)
    return LATE


async def _screen(at: AtItem) -> Screen:
    context, uow = at.context, at.context.uow
    await uow.audit(Event.SAW, "case", str(at.case.id), context.person.id)
    fresh = await uow.meetings.item(at.item.id) or at.item
    order = await order_of(at)
    ids = [it.id for it in order]
    number = ids.index(fresh.id) if fresh.id in ids else 0
    return presenter_screen(
        await at.table(),
        await entry_of(context, use.Place(at.meeting, fresh, at.case)),
        await question_of(context, at.case.id),
        place=(number + 1, max(len(order), 1)),
        before=order[number - 1] if number else None,
        after=order[number + 1] if number + 1 < len(order) else None,
        count=len(await uow.meetings.opinions(fresh.id)),
    )
