"""Minutes of meetings and of cases, the French record, and the figures of a team: for the chair.

What takes long is written when it is sent (``bot/outgoing/exporting.py``); here it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.exports import minutes_screens as screens
from bot.exports.gathered import minutes_of
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import LATE, AtBoard, AtItem, AtMeeting
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.board import MeetingState, Minutes
from core.model.effects import Export, SendExport
from core.model.press import Notice
from core.ports.exports import Exported, HeldItem, HeldMeeting
from core.use_cases import meetings as use
from core.use_cases.meetings import Place

COMING: Final = "export-coming"
"""What is said to whoever asked for a file: it takes a moment."""


async def shown(at: AtMeeting, rest: list[str]) -> Outcome:
    """Show a page of the minutes of a meeting."""
    number = number_of(rest[0]) if len(rest) == 1 else None if rest else 0
    return Notice.FORGED if number is None else await _minutes(at, number)


async def validate(at: AtMeeting, rest: list[str]) -> Outcome:
    """Keep that the minutes are as they are to be, under the number that the button has."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None:
        return Notice.FORGED
    uow, me = at.context.uow, at.context.person
    late = number != await _following(at)
    if not late:
        await uow.meetings.validate(at.meeting.id, me.id)
        await uow.audit(Event.VALIDATED, "meeting", str(at.meeting.id), me.id, at.meeting.team_id)
    screen = await _minutes(at, 0)
    if not late:
        return screen
    await at.context.enqueue_edit(at.chat, at.message, screen)
    return LATE


async def file(at: AtMeeting, rest: list[str]) -> Outcome:
    """Send the minutes of a meeting as a file."""
    if rest:
        return Notice.FORGED
    places, _ = await use.agenda(at.context.uow, at.context.person, at.meeting)
    if not places:
        return Notice.GONE
    return await _send(at, Export.MEETING, places, meeting_id=at.meeting.id)


async def case_shown(at: AtItem, rest: list[str]) -> Outcome:
    """Show a page of the minutes of a case."""
    number = number_of(rest[0]) if len(rest) == 1 else None if rest else 0
    if number is None:
        return Notice.FORGED
    given = await _given(at, [at.place])
    library, me = at.context.desk.use_cases.library, at.context.person
    whole = minutes_of(given, given.meetings[0], library, me.language)
    await at.context.uow.audit(Event.SAW, "case", str(at.case.id), me.id)
    return screens.case_minutes_screen(await at.table(), whole, at.item, number)


async def case_file(at: AtItem, rest: list[str]) -> Outcome:
    """Send the minutes of a case as a file."""
    return await _case(at, Export.CASE, rest)


async def record(at: AtItem, rest: list[str]) -> Outcome:
    """Send the fields of the French record of a case."""
    return await _case(at, Export.RECORD, rest)


async def figures(at: AtBoard, rest: list[str]) -> Outcome:
    """Offer the statistics of the team."""
    return Notice.FORGED if rest else screens.figures_screen(await at.table())


async def figures_message(at: AtBoard, rest: list[str]) -> Outcome:
    """Say the statistics of the team."""
    return Notice.FORGED if rest else await _send(at, Export.STATISTICS, ())


async def figures_table(at: AtBoard, rest: list[str]) -> Outcome:
    """Send the statistics of the team as a table."""
    return Notice.FORGED if rest else await _send(at, Export.TABLE, ())


async def _case(at: AtItem, what: Export, rest: list[str]) -> Outcome:
    if rest:
        return Notice.FORGED
    ids = {"meeting_id": at.meeting.id, "item_id": at.item.id}
    return await _send(at, what, [at.place], **ids)


async def _send(
    at: AtBoard,
    what: Export,
    places: Sequence[Place],
    *,
    meeting_id: int | None = None,
    item_id: int | None = None,
) -> Outcome:
    """Ask for something to be written and sent; each case in it is audited."""
    uow, me = at.context.uow, at.context.person
    for it in places:
        await uow.audit(Event.EXPORTED, "case", str(it.case.id), me.id, me.team_id)
    if not places:
        await uow.audit(Event.EXPORTED, "team", str(me.team_id), me.id, me.team_id)
    await uow.enqueue(at.chat, SendExport(what, me.id, meeting_id, item_id))
    return COMING


# ---- what is shown ------------------------------------------------------------------------------


async def _minutes(at: AtMeeting, number: int) -> Screen:
    """Return a page of the minutes: only the cases of the page are worked out."""
    places, _ = await use.agenda(at.context.uow, at.context.person, at.meeting)
    size = screens.A_PAGE
    given = await _given(at, places[number * size : (number + 1) * size])
    library, language = at.context.desk.use_cases.library, at.context.person.language
    whole = minutes_of(given, given.meetings[0], library, language)
    following = await _following(at)
    return screens.minutes_screen(await at.table(), whole, number, len(places), following)


async def _given(at: AtMeeting, places: Sequence[Place]) -> Exported:
    """Return a meeting with some of its cases, and all that was said of them."""
    uow, me = at.context.uow, at.context.person
    held = await uow.editions.held([it.case.id for it in places])
    items = [
        HeldItem(
            it.item,
            it.case,
            await uow.cases.record(it.case.id),
            held[it.case.id],
            await uow.sharing.question(it.case.id),
            await uow.meetings.opinions(it.item.id),
            await uow.meetings.decisions(it.item.id),
        )
        for it in places
    ]
    return Exported(
        uow.now,
        me,
        "",
        await uow.meetings.rules(at.meeting.team_id),
        await uow.reminders.hours(me.id),
        [HeldMeeting(at.meeting, items, await uow.meetings.minutes(at.meeting.id))],
    )


async def _following(at: AtMeeting) -> int | None:
    """Return the number under which the minutes can be validated; None where they cannot be.

    Those of a meeting that ended, once; and again where a decision was corrected since.
    """
    uow = at.context.uow
    if at.meeting.state is not MeetingState.CLOSED:
        return None
    there: Sequence[Minutes] = await uow.meetings.minutes(at.meeting.id)
    if not there:
        return 1
    for item in await uow.meetings.items(at.meeting.id):
        decisions = await uow.meetings.decisions(item.id)
        if any(it.at > there[-1].at for it in decisions):
            return there[-1].number + 1
    return None
