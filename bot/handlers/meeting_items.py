"""Cases on an agenda: entered, sorted, put off, withdrawn; who is needed for them, and invited."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.context import words
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import CHAIR_ONLY, LATE, AtItem, AtMeeting
from bot.handlers.meeting_pages import (
    entry_of,
    item_screen,
    listed_of,
    meeting_screen,
    roles_of,
)
from bot.handlers.meeting_told import tell
from bot.screens import message
from bot.screens.meeting import agenda, item, roles
from core.model.board import Item, ItemState, Meeting, MeetingState, Triage
from core.model.case import owns_case
from core.model.press import Notice
from core.use_cases import meetings as use

TYPED: Final = "df"
"""What a reason is typed for."""
LONGEST: Final = 200
_TURNS: Final = {
    MeetingState.OPEN: use.begin,
    MeetingState.CLOSED: use.close,
    MeetingState.CANCELLED: use.cancel,
}
"""What else is done where a meeting comes to stand so."""


async def meeting(at: AtMeeting, rest: list[str]) -> Outcome:
    """Show a meeting."""
    return Notice.FORGED if rest else await meeting_screen(at)


async def cases(at: AtMeeting, rest: list[str]) -> Outcome:
    """Show a page of an agenda."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None:
        return Notice.FORGED
    entries, _ = await listed_of(at.context, at.meeting)
    return agenda.items_screen(await at.table(), at.meeting, entries, number)


async def change_meeting(at: AtMeeting, revision: str, changed: Meeting) -> Outcome:
    """Keep a change of a meeting; the later of two is shown how it stands, and told."""
    kept = None
    if number_of(revision) == at.meeting.revision:
        keep = use.change if changed.state is at.meeting.state else _TURNS[changed.state]
        kept = await keep(at.context.uow, at.context.person, changed)
    shown = await meeting_screen(at)
    if kept is not None:
        if kept.state is MeetingState.CANCELLED:
            await tell(at, kept)
        return shown
    await at.context.enqueue_edit(at.chat, at.message, shown)
    return LATE


async def needed(at: AtMeeting, rest: list[str], said: str = "") -> Outcome:
    """Show who is needed, and who lacks."""
    if rest:
        return Notice.FORGED
    table = await at.table()
    found = roles.needed(table, at.meeting, await roles_of(at.context, at.meeting))
    return roles.roles_screen(table, at.meeting, found, said)


async def invite(at: AtMeeting, rest: list[str]) -> Outcome:
    """Ask everybody of a specialty that lacks to come, or to write what they think."""
    table, uow = await at.table(), at.context.uow
    found = roles.needed(table, at.meeting, await roles_of(at.context, at.meeting))
    one = next((it for it in found if rest == [it.role.seat]), None)
    if one is None:
        return Notice.STALE
    if not one.askable:
        return "nobody-to-invite"
    for id in one.askable:
        person = await uow.person(id)
        theirs = replace(
            table, say=words(person), hours=await uow.reminders.hours(id), person_id=id
        )
        asked = roles.invitation_screen(theirs, at.meeting, one.role, table.specialties[id])
        await uow.enqueue(id, message.say(asked))
    names = ", ".join(table.who(it) for it in one.askable)
    return await needed(at, [], table.say("invited", who=names))


# ---- one case -----------------------------------------------------------------------------------


async def show(at: AtItem, rest: list[str]) -> Outcome:
    """Show a case on an agenda."""
    return Notice.FORGED if rest else await item_screen(at)


async def sort(at: AtItem, rest: list[str]) -> Outcome:
    """Keep whether a case is talked about: the chair decides."""
    if len(rest) != 2 or rest[1] not in tuple(Triage):
        return Notice.FORGED
    return await _changed(at, rest[0], replace(at.item, triage=Triage(rest[1])))


async def acted_first(at: AtItem, rest: list[str]) -> Outcome:
    """Keep that an emergency was treated before it is presented, or that it was not."""
    if len(rest) != 1:
        return Notice.FORGED
    if not _may_move(at):
        return CHAIR_ONLY
    return await _changed(at, rest[0], replace(at.item, acted_first=not at.item.acted_first))


async def withdraw(at: AtItem, rest: list[str]) -> Outcome:
    """Take a case off an agenda."""
    if len(rest) != 1:
        return Notice.FORGED
    if not _may_move(at):
        return CHAIR_ONLY
    gone = await _changed(at, rest[0], replace(at.item, state=ItemState.WITHDRAWN))
    return gone if isinstance(gone, str) else await cases(at, ["0"])


async def defer(at: AtItem, rest: list[str]) -> Outcome:
    """Ask why a case is put off; or keep it."""
    if len(rest) not in (1, 2):
        return Notice.FORGED
    context, late = at.context, number_of(rest[0]) != at.item.revision
    if late or at.item.state not in use.LIVE:
        return await _told(at)
    if len(rest) == 1:
        asked = f"{TYPED}-{at.item.id}-{at.item.revision}"
        await context.uow.cases.await_text(at.case, context.person.id, at.message, asked)
        return item.reasons_screen(await at.table(), await entry_of(context, at.place))
    if rest[1] not in item.REASONS:
        return Notice.FORGED
    return await put_off(at, rest[1])


async def put_off(at: AtItem, reason: str) -> Outcome:
    """Keep that a case is put off, with the reason."""
    kept = await use.defer(at.context.uow, at.context.person, at.place, reason)
    return await item_screen(at) if kept else LATE


def _may_move(at: AtItem) -> bool:
    return at.chairs or owns_case(at.context.person, at.case)


async def _changed(at: AtItem, revision: str, changed: Item) -> Outcome:
    """Keep a change of an item; the later of two is shown how it stands, and told."""
    kept = None
    if number_of(revision) == at.item.revision and at.item.state in use.LIVE:
        kept = await use.change_item(at.context.uow, at.context.person, changed)
    return await item_screen(at) if kept else await _told(at)


async def _told(at: AtItem) -> str:
    await at.context.enqueue_edit(at.chat, at.message, await item_screen(at))
    return LATE
