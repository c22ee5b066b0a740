"""A decision that is being put together, and one that was kept, beside the advice as it is now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.handlers.meeting_deed import AtItem
from bot.handlers.meeting_pages import entry_of, order_of
from bot.screens.case.facts import finding_words
from bot.screens.case.page import Page
from bot.screens.meeting.decision import Drafted
from bot.screens.meeting.kept import kept_screen as kept
from bot.screens.screen import Screen
from core.engine.options import options
from core.model.board import Item, MeetingState
from core.model.case import owns_case
from core.model.decision import Draft
from core.use_cases.deciding import beside
from core.use_cases.meetings import LIVE, Place
from dialogs.board import TREATMENTS
from dialogs.wishes import care_goal, care_wish


async def drafted(at: AtItem, draft: Draft | None = None) -> Drafted:
    """Return what somebody puts together, beside the advice."""
    uow, me = at.context.uow, at.context.person.id
    fresh = await uow.meetings.item(at.item.id) or at.item
    entry = await entry_of(at.context, Place(at.meeting, fresh, at.case))
    found = options(entry.page.whole, TREATMENTS)
    it = draft if draft is not None else await uow.meetings.draft(at.item.id, me)
    number = len(await uow.meetings.decisions(at.item.id)) + 1
    wish = wish_of(entry.page)
    return Drafted(await at.table(), entry, it, found, beside(it, found), number, wish)


async def edited(at: AtItem, **changed: Any) -> Drafted:
    """Change what somebody puts together, and return it."""
    uow, me = at.context.uow, at.context.person.id
    draft = replace(await uow.meetings.draft(at.item.id, me), **changed)
    await uow.meetings.set_draft(at.item.id, me, draft)
    return await drafted(at, draft)


async def kept_screen(at: AtItem, said: str = "") -> Screen:
    """Return the decision that holds of an item."""
    uow = at.context.uow
    fresh = await uow.meetings.item(at.item.id) or at.item
    entry = await entry_of(at.context, Place(at.meeting, fresh, at.case))
    decisions = await uow.meetings.decisions(at.item.id)
    own = owns_case(at.context.person, at.case)
    return kept(await at.table(), entry, decisions, await _following(at), own=own, said=said)


async def _following(at: AtItem) -> Item | None:
    """Return the next case that waits, for who leads a meeting that is under way."""
    if not at.chairs or at.meeting.state is not MeetingState.OPEN:
        return None
    order = await order_of(at)
    ids = [it.id for it in order]
    first = ids.index(at.item.id) + 1 if at.item.id in ids else 0
    return next((it for it in (*order[first:], *order[:first]) if it.state in LIVE), None)


def wish_of(page: Page) -> str:
    """Return what the patient wants, as far as it is known; "" where nothing is."""
    known = (page.view.known.get((it.id, None)) for it in (care_goal, care_wish))
    return ", ".join(finding_words(it.finding, page.say) for it in known if it and it.counts)
