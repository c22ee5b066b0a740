"""What people are told of a meeting that is moved or cancelled: who comes, whose cases it has."""

from __future__ import annotations

from dataclasses import replace

from bot.context import words
from bot.handlers.meeting_deed import AtBoard
from bot.screens import message
from bot.screens.meeting.planning import told_screen
from core.model.board import Meeting, MeetingState, Presence
from core.use_cases.meetings import LIVE


async def tell(at: AtBoard, meeting: Meeting) -> None:
    """Tell whoever a meeting concerns how it stands now, but whoever changed it."""
    uow, table = at.context.uow, await at.table()
    items = [it for it in await uow.meetings.items(meeting.id) if it.state in LIVE]
    owners = [it.owner_id for it in (await uow.cases.these([it.case_id for it in items])).values()]
    come = [it.person_id for it in meeting.attendance if it.presence is not Presence.ABSENT]
    for id in dict.fromkeys([*come, *owners]):
        person = await uow.person(id)
        if id == at.context.person.id or id not in table.labels or person.suspended:
            continue
        theirs = replace(
            table, say=words(person), hours=await uow.reminders.hours(id), person_id=id
        )
        cancelled = meeting.state is MeetingState.CANCELLED
        key = "meeting-cancelled-told" if cancelled else "meeting-moved-told"
        await uow.enqueue(id, message.say(told_screen(theirs, meeting, key)))
