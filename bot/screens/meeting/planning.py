"""What is asked before there is a meeting: one's specialty, a day, an hour, a place; the rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.meeting.words import (
    Table,
    home,
    other_specialties,
    press,
    specialty_label,
    specialty_page,
    specialty_words,
)
from bot.screens.phrases import brief_day, day, raised
from bot.screens.screen import Button, Screen, pairs
from core.model.board import Meeting, MeetingState, Specialty
from dialogs.wording import Wording

HOURS: Final = (time(8), time(12, 30), time(13), time(17), time(17, 30), time(18))
LEAST: Final = (2, 3, 4, 5)
"""How many specialties a team can ask for."""
_NUMBERS: Final = tuple(Specialty)
_DAYS: Final = 6
_SATURDAY: Final = 5


def specialty_screen(
    declared: Specialty | None, say: Wording, *, number: int = 0, then: int = 0
) -> Screen:
    """Ask what somebody answers for; ``then`` is the item that they were about to speak on."""
    buttons = [
        Button(
            f"{'✓ ' if it is declared else ''}{specialty_label(it, say)}",
            press("sp", _NUMBERS.index(it), then),
        )
        for it in specialty_page(number)
    ]
    ways = (home(say), other_specialties(number, lambda to: press("sq", to, then), say))
    now = [line(raised(specialty_words(declared, say)))] if declared else []
    text = document(paragraph(bold(say("specialty-ask")), *now), italic(say("specialty-why")))
    return Screen(text, (*pairs(buttons), ways))


def no_team_screen(say: Wording) -> Screen:
    """Say that a board is a team's."""
    return Screen(document(bold(say("meeting-title")), say("meeting-no-team")))


def away_screen(say: Wording) -> Screen:
    """Say that whoever left the group of a team sees nothing of its board."""
    return Screen(document(bold(say("meeting-title")), say("notice-away")))


def none_screen(table: Table) -> Screen:
    """Say that no meeting is planned, and offer to whom may to plan one."""
    say = table.say
    text = document(
        bold(f"⚖ {raised(table.word)}"),
        say("meeting-none" if table.chairs else "meeting-none-member"),
        *([] if table.rules.word else [italic(say("meeting-staff-why"))]),
    )
    plan = ((Button(say("button-plan"), press("new")),),) if table.chairs else ()
    rules = (Button(say("button-board-rules"), press("ru")),) if table.chairs else ()
    mine = Button(say("button-specialty"), press("sq", 0, 0))
    return Screen(text, (*plan, (mine, *rules), (Button(say("button-meetings"), press("ls")),)))


def day_screen(table: Table, today: date, meeting: Meeting | None = None) -> Screen:
    """Ask for the day of a meeting: tapped, or typed."""
    say, about = table.say, meeting.id if meeting else 0
    days = [today + timedelta(days=it) for it in range(1, 12)]
    buttons = [
        Button(
            say("meeting-weekday", weekday=it.isoweekday(), day=brief_day(it, say)),
            press("dy", about, f"{it:%Y%m%d}"),
        )
        for it in days
        if it.weekday() < _SATURDAY
    ]
    text = document(bold(say("meeting-which-day")), italic(say("meeting-day-how")))
    return Screen(text, (*pairs(buttons[:_DAYS], 3), (home(say),)))


def hour_screen(table: Table, on: date, meeting: Meeting | None = None) -> Screen:
    """Ask for the hour of a meeting: tapped, or typed."""
    say, about = table.say, meeting.id if meeting else 0
    buttons = [
        Button(f"{it:%H:%M}", press("hr", about, f"{on:%Y%m%d}", f"{it:%H%M}")) for it in HOURS
    ]
    text = document(
        bold(say("meeting-which-hour", day=day(on, say))), italic(say("meeting-hour-how"))
    )
    return Screen(text, (*pairs(buttons, 3), (home(say),)))


def place_screen(table: Table, meeting: Meeting) -> Screen:
    """Ask where a meeting is; nobody has to say."""
    say = table.say
    now = [line(meeting.place)] if meeting.place else []
    text = document(
        paragraph(bold(table.head(meeting)), table.moment(meeting), *now),
        say("meeting-which-place"),
    )
    return Screen(text, ((Button(say("button-place-later"), press("o", meeting.id)),),))


def rules_screen(table: Table) -> Screen:
    """Show what a team set for its board, to be changed."""
    say, rules = table.say, table.rules
    text = document(
        bold(say("board-rules")),
        paragraph(
            say("board-rules-word", word=table.word),
            say("board-rules-least", count=rules.least),
            say("board-rules-solid" if rules.solid else "board-rules-not-solid"),
        ),
        italic(say("board-rules-source")),
        italic(say("meeting-staff-why")),
    )
    least = [Button(f"{'✓ ' if it == rules.least else ''}{it}", press("rl", it)) for it in LEAST]
    solid = Button(
        say("button-rules-solid-off" if rules.solid else "button-rules-solid-on"),
        press("rs", 0 if rules.solid else 1),
    )
    word = Button(say("button-rules-word"), press("rw"))
    return Screen(text, (tuple(least), (solid,), (word, home(say))))


def word_screen(table: Table) -> Screen:
    """Ask what the team calls its meeting."""
    say, why = table.say, italic(table.say("meeting-staff-why"))
    text = document(bold(say("board-rules")), say("board-word-ask"), why)
    return Screen(text, ((Button(say("button-back"), press("ru")),),))


def meetings_screen(table: Table, meetings: Sequence[Meeting]) -> Screen:
    """List the meetings of a team, the newest first."""
    say = table.say
    buttons = [
        Button(f"{table.when(it)} · {raised(say(f'meeting-state-{it.state}'))}", press("o", it.id))
        for it in meetings
    ]
    text = document(bold(say("meetings-title")), *([] if meetings else [say("meeting-never")]))
    figures = (Button(say("button-figures"), press("bi")),) if table.chairs and meetings else ()
    return Screen(text, (*pairs(buttons, 1), (*figures, home(say))))


def told_screen(table: Table, meeting: Meeting, key: str) -> Screen:
    """Return what whoever a meeting concerns is told of it, with the way there."""
    text = table.say(key, when=table.when(meeting))
    there = Button(table.say("button-meeting"), press("o", meeting.id))
    answer = Button(table.say("button-come"), press("at", meeting.id))
    over = meeting.state is MeetingState.CANCELLED
    ways = (there,) if over else (answer, there)
    return Screen(document(bold(table.head(meeting)), text), (ways,))
