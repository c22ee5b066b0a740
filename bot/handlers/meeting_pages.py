"""The screens of the board, put together from what is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.context import Context
from bot.gists import Gist, State
from bot.handlers.case_screens import words_for
from bot.handlers.meeting_deed import AtBoard, AtItem, AtMeeting
from bot.screens.case.marks import overrides, refused_in
from bot.screens.case.page import Page
from bot.screens.case.seats import open_in, seats_of
from bot.screens.meeting import agenda, item, planning
from bot.screens.meeting.agenda import Entry, Listed, lack_word
from bot.screens.screen import Screen
from core.engine.roles import Role, roles
from core.engine.steady import steady_until
from core.engine.triage import grounds, lacks, rank
from core.model.board import Meeting, Question, Triage
from core.ports.library import Library
from core.use_cases import meetings as use
from core.use_cases.meetings import Place
from core.use_cases.reminding import view
from core.use_cases.whole import whole_of


async def entry_of(context: Context, place: Place) -> Entry:
    """Return a case on an agenda as it is by now, without opening it for anybody."""
    library, today = context.desk.use_cases.library, context.desk.today()
    seen = await view(context.uow, library, place.case, today)
    whole = whole_of(seen, library, today)
    page = Page(seen, whole, today, words_for(seen, context))
    return Entry(place, _gist(page, library), page.say, page)


def _gist(page: Page, library: Library) -> Gist:
    seen, whole = page.view, page.whole
    refused = refused_in(seen)
    aside = any(overrides(seen, it) for it in (None, *(one.id for one in seen.case.standing)))
    why = grounds(
        whole, seen.known, refused, library.family_of, local=library.local, set_aside=aside
    )
    lacking = lacks(whole, refused)
    named = tuple(dict.fromkeys(lack_word(page, it) for it in lacking))
    return Gist(why, named, rank(why, lacking), seats_of(seen, open_in(seen, whole)))


async def listed_of(context: Context, meeting: Meeting) -> tuple[list[Listed], int]:
    """Return an agenda, and how many cases of it somebody may not see."""
    places, hidden = await use.agenda(context.uow, context.person, meeting)
    digests = await context.uow.cases.digests([it.case.id for it in places])
    return [await _listed(context, it, digests[it.case.id]) for it in places], hidden


async def _listed(context: Context, place: Place, digest: str) -> Listed:
    """Return a case on an agenda: what is said of it is worked out where it is another by now."""
    gists, id = context.desk.gists, place.case.id
    state = State(digest, context.desk.today(), context.person.language)
    gist = gists.find(id, state, context.uow.now)
    if gist is None:
        await asyncio.sleep(0)  # who waits for something else is answered between two cases
        entry = await entry_of(context, place)
        gist = entry.gist
        gists.keep(id, state, gist, steady_until(entry.page.view.findings))
    return Listed(place, gist, context.say)


async def home_screen(at: AtBoard) -> Screen:
    """Return the next meeting; or what somebody answers for, where they never said."""
    context, uow, team = at.context, at.context.uow, at.context.person.team_id
    if team is None:
        return planning.no_team_screen(context.say)
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
