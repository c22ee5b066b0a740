"""The screens of the board, put together from what is kept."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context import Context
from bot.handlers.case_gists import gist_of, gists_of
from bot.handlers.meeting_deed import AtBoard, AtItem, AtMeeting
from bot.screens.case.page import page_of
from bot.screens.meeting import agenda, item, planning
from bot.screens.meeting.agenda import Entry, Listed
from bot.screens.screen import Screen
from core.engine.roles import Role, roles
from core.model.board import Item, ItemState, Meeting, Question, Triage
from core.use_cases import meetings as use
from core.use_cases.cases import told
from core.use_cases.meetings import Place


async def entry_of(context: Context, place: Place) -> Entry:
    """Return a case on an agenda as it is by now, without opening it for anybody."""
    library, today = context.desk.use_cases.library, context.desk.today()
    seen = (await told(context.uow, place.case)).view(library, today)
    page = page_of(seen, library, today, context.person.language)
    return Entry(place, gist_of(page, library), page.say, page)


async def listed_of(context: Context, meeting: Meeting) -> tuple[list[Listed], int]:
    """Return an agenda, and how many cases of it somebody may not see."""
    places, hidden = await use.agenda(context.uow, context.person, meeting)
    gists = await gists_of(context, [it.case for it in places])
    return [Listed(it, gists[it.case.id], context.say) for it in places], hidden


async def home_screen(at: AtBoard) -> Screen:
    """Return the next meeting; or what somebody answers for, where they never said."""
    context, uow, team = at.context, at.context.uow, at.context.person.team_id
    if team is None:
        return planning.no_team_screen(context.say)
    if context.person.suspended:
        return planning.away_screen(context.say)
    if not await uow.meetings.specialties([context.person.id]):
        return planning.specialty_screen(None, context.say)
    meeting = await use.next_meeting(uow, team)
    if meeting is None:
        return planning.none_screen(await at.table())
    return await meeting_screen(AtMeeting(context, at.chat, at.message, meeting))


async def meeting_screen(at: AtMeeting) -> Screen:
    """Return a meeting as it is now."""
    fresh = await at.context.uow.meetings.find(at.meeting.id) or at.meeting
    entries, hidden = await listed_of(at.context, fresh)
    return agenda.meeting_screen(await at.table(), fresh, entries, hidden)


async def item_screen(at: AtItem) -> Screen:
    """Return a case on an agenda as it is now."""
    uow = at.context.uow
    fresh = await uow.meetings.item(at.item.id) or at.item
    entry = await entry_of(at.context, Place(at.meeting, fresh, at.case))
    given = await uow.meetings.opinions(fresh.id)
    table = await at.table()
    asked = await question_of(at.context, at.case.id)
    return item.item_screen(table, entry, asked, len(given), at.context.person)


async def order_of(at: AtMeeting) -> list[Item]:
    """Return the cases in the order of the meeting, those that were put off left out."""
    entries, _ = await listed_of(at.context, at.meeting)
    every = agenda.in_order(entries)
    return [it.item for it in every if it.item.state is not ItemState.DEFERRED]


async def question_of(context: Context, case_id: int) -> Question | None:
    """Return what a case asks the board."""
    return await context.uow.sharing.question(case_id)


async def roles_of(context: Context, meeting: Meeting) -> Sequence[Role]:
    """Return who is needed for the cases of a meeting that are talked about."""
    entries, _ = await listed_of(context, meeting)
    return roles(
        {
            it.place.case.name: it.gist.called
            for it in entries
            if it.triage is Triage.DISCUSSED and it.item.state in use.LIVE
        }
    )
