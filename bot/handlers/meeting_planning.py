"""Meetings are made and moved, and a team's rules set; what somebody answers for is declared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from bot.handlers.button_values import day_of, number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import LATE, AtBoard, AtMeeting
from bot.handlers.meeting_items import change_meeting
from bot.handlers.meeting_opinions import opinions_of
from bot.handlers.meeting_pages import home_screen, meeting_screen
from bot.handlers.meeting_told import tell
from bot.screens.meeting import agenda, planning
from bot.screens.meeting.words import specialty_page
from bot.screens.screen import Screen
from core.language.answers import normalise
from core.language.coming_days import read_coming_days
from core.language.times import read_time
from core.model.board import Attendance, BoardRules, Meeting, MeetingState, Presence, Specialty
from core.model.press import Notice
from core.use_cases import meetings as use

LONGEST: Final = 200
"""Characters of a place, or a link."""
_WORD: Final = 24
_LISTED: Final = 8
_SPECIALTIES: Final = tuple(Specialty)
_PRESENCES: Final = tuple(Presence)


# ---- who one is ---------------------------------------------------------------------------------


async def specialties(at: AtBoard, rest: list[str]) -> Outcome:
    """Ask what somebody answers for, a page of it."""
    page, then = (number_of(it) for it in (*rest, "", "")[:2])
    if len(rest) != 2 or page is None or not specialty_page(page) or then is None:
        return Notice.FORGED
    me = at.context.person.id
    declared = (await at.context.uow.meetings.specialties([me])).get(me)
    return planning.specialty_screen(declared, at.context.say, number=page, then=then)


async def declare(at: AtBoard, rest: list[str]) -> Outcome:
    """Keep what somebody answers for, and go on where they were."""
    number, then = (number_of(it) for it in (*rest, "", "")[:2])
    if len(rest) != 2 or number is None or number >= len(_SPECIALTIES) or then is None:
        return Notice.FORGED
    await at.context.uow.meetings.declare(at.context.person.id, _SPECIALTIES[number])
    if then:
        return await opinions_of(at, then)
    return await home_screen(at)


# ---- when and where -----------------------------------------------------------------------------


async def new(at: AtBoard, rest: list[str]) -> Outcome:
    """Ask for the day of a new meeting."""
    return Notice.FORGED if rest else await _ask_day(at, None)


async def another_day(at: AtMeeting, rest: list[str]) -> Outcome:
    """Ask for another day of a meeting."""
    return Notice.FORGED if rest else await _ask_day(at, at.meeting)


async def _ask_day(at: AtBoard, meeting: Meeting | None) -> Screen:
    await at.await_words("dy", meeting.id if meeting else 0)
    return planning.day_screen(await at.table(), at.context.desk.today(), meeting)


async def day(at: AtBoard, rest: list[str]) -> Outcome:
    """Take a tapped day, and ask for the hour."""
    about, on = number_of(rest[0]) if rest else None, day_of(rest[1]) if len(rest) == 2 else None
    if about is None or on is None or on < at.context.desk.today():
        return Notice.FORGED
    return await _ask_hour(at, about, on)


async def _ask_hour(at: AtBoard, about: int, on: date) -> Outcome:
    meeting = await _named(at, about)
    if about and meeting is None:
        return Notice.GONE
    await at.await_words("hr", about, f"{on:%Y%m%d}")
    return planning.hour_screen(await at.table(), on, meeting)


async def take_hour(at: AtBoard, rest: list[str]) -> Outcome:
    """Take a tapped hour: the meeting is made, or moved."""
    if len(rest) != 3:
        return Notice.FORGED
    about, on, hour = number_of(rest[0]), day_of(rest[1]), _time_of(rest[2])
    if about is None or on is None or hour is None:
        return Notice.FORGED
    return await _settle(at, about, on, hour)


async def _settle(at: AtBoard, about: int, on: date, hour: time) -> Outcome:
    """Make a meeting, or move one; one in the past is none."""
    context = at.context
    hours = await context.uow.reminders.hours(context.person.id)
    moment = hours.at(on, hour)
    if moment <= context.uow.now:
        return "meeting-past"
    if not about:
        made = await use.plan(context.uow, context.person, moment)
        return await _ask_place(at.about(made))
    meeting = await _named(at, about)
    if meeting is None:
        return Notice.GONE
    kept = await use.move(context.uow, context.person, meeting, moment)
    if kept is None:
        return LATE
    if kept.at != meeting.at:
        await tell(at, kept)
    return await meeting_screen(at.about(kept))


async def place(at: AtMeeting, rest: list[str]) -> Outcome:
    """Ask where a meeting is."""
    return Notice.FORGED if rest else await _ask_place(at)


async def _ask_place(at: AtMeeting) -> Screen:
    await at.await_words("pl", at.meeting.id)
    return planning.place_screen(await at.table(), at.meeting)


async def _named(at: AtBoard, about: int) -> Meeting | None:
    return await use.meeting_for(at.context.uow, at.context.person, about) if about else None


def _time_of(text: str) -> time | None:
    try:
        return datetime.strptime(text, "%H%M").time() if len(text) == 4 else None
    except ValueError:
        return None


# ---- typed --------------------------------------------------------------------------------------


async def read_day(at: AtBoard, rest: list[str], text: str) -> Outcome:
    """Take a typed day, with its hour if it has one."""
    about, today = number_of(rest[0]) if rest else None, at.context.desk.today()
    found = read_time(text)
    said = read_coming_days(found[1] if found else normalise(text), today)
    if about is None:
        return Notice.STALE
    if said is None or said.first != said.last:
        return "meeting-day-unread"
    return await (
        _settle(at, about, said.first, found[0]) if found else _ask_hour(at, about, said.first)
    )


async def read_hour(at: AtBoard, rest: list[str], text: str) -> Outcome:
    """Take a typed hour."""
    about, on = (number_of(rest[0]), day_of(rest[1])) if len(rest) == 2 else (None, None)
    found = read_time(text)
    if about is None or on is None:
        return Notice.STALE
    if found is None or found[1]:
        return "meeting-hour-unread"
    return await _settle(at, about, on, found[0])


async def read_place(at: AtBoard, rest: list[str], text: str) -> Outcome:
    """Take a typed place or link."""
    meeting = await _named(at, number_of(rest[0]) or 0) if len(rest) == 1 else None
    if meeting is None:
        return Notice.GONE
    if len(text) > LONGEST:
        return "override-too-long"
    context, where = at.context, " ".join(text.split())
    kept = await use.change(context.uow, context.person, replace(meeting, place=where))
    return await meeting_screen(at.about(kept)) if kept else LATE


async def read_word(at: AtBoard, rest: list[str], text: str) -> Outcome:
    """Take what a team calls its meeting."""
    word = " ".join(text.split())
    if rest or not word or len(word) > _WORD:
        return "board-word-long"
    table = await at.table()
    return await _ruled(at, replace(table.rules, word=word))


# ---- rules --------------------------------------------------------------------------------------


async def rules(at: AtBoard, rest: list[str]) -> Outcome:
    """Show the rules of a team's board."""
    return Notice.FORGED if rest else planning.rules_screen(await at.table())


async def least(at: AtBoard, rest: list[str]) -> Outcome:
    """Keep how many specialties a quorum asks for."""
    count = number_of(rest[0]) if len(rest) == 1 else None
    if count not in planning.LEAST:
        return Notice.FORGED
    return await _ruled(at, replace((await at.table()).rules, least=count))


async def solid(at: AtBoard, rest: list[str]) -> Outcome:
    """Keep whether a quorum asks for those whom French rules ask for with solid tumours."""
    if rest not in (["0"], ["1"]):
        return Notice.FORGED
    return await _ruled(at, replace((await at.table()).rules, solid=rest == ["1"]))


async def word(at: AtBoard, rest: list[str]) -> Outcome:
    """Ask what a team calls its meeting."""
    if rest:
        return Notice.FORGED
    await at.await_words("wo")
    return planning.word_screen(await at.table())


async def _ruled(at: AtBoard, changed: BoardRules) -> Screen:
    team = at.context.person.team_id
    assert team is not None  # a chair is one of a team
    await at.context.uow.meetings.set_rules(team, changed)
    return planning.rules_screen(await at.table())


# ---- one meeting --------------------------------------------------------------------------------


async def listed(at: AtBoard, rest: list[str]) -> Outcome:
    """List the meetings of a team."""
    team = at.context.person.team_id
    if rest or team is None:
        return Notice.FORGED
    newest = await at.context.uow.meetings.of_team(team, list(MeetingState), newest=_LISTED)
    return planning.meetings_screen(await at.table(), newest[::-1])


async def change(at: AtMeeting, rest: list[str]) -> Outcome:
    """Offer what can be changed of a meeting."""
    return Notice.FORGED if rest else agenda.change_screen(await at.table(), at.meeting)


async def quorum(at: AtMeeting, rest: list[str]) -> Outcome:
    """Keep what the chair says of the quorum."""
    if len(rest) != 2 or rest[1] not in "01":
        return Notice.FORGED
    return await change_meeting(at, rest[0], replace(at.meeting, quorum=rest[1] == "1"))


async def cancel(at: AtMeeting, rest: list[str]) -> Outcome:
    """Cancel a meeting: its cases come back to the next one."""
    if len(rest) != 1:
        return Notice.FORGED
    return await change_meeting(at, rest[0], replace(at.meeting, state=MeetingState.CANCELLED))


async def attend(at: AtMeeting, rest: list[str]) -> Outcome:
    """Show who takes part and how, and ask it of who looks."""
    return Notice.FORGED if rest else agenda.attend_screen(await at.table(), at.meeting)


async def attends(at: AtMeeting, rest: list[str]) -> Outcome:
    """Keep how somebody takes part."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None or number >= len(_PRESENCES):
        return Notice.FORGED
    if at.meeting.state in use.OVER:
        return "meeting-over"
    uow, me = at.context.uow, at.context.person.id
    mine = (await uow.meetings.specialties([me])).get(me)
    if mine is None:
        return planning.specialty_screen(None, at.context.say)
    await uow.meetings.attend(at.meeting.id, Attendance(me, mine, _PRESENCES[number]))
    fresh = await uow.meetings.find(at.meeting.id) or at.meeting
    return agenda.attend_screen(await at.table(), fresh)
