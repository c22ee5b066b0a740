"""What is due over all cases of somebody, overdue first; when they may be reminded; the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from bot.screens.case import places
from bot.screens.case.reminder import name_of, press, when_words
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import pair
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn, pages_of
from core.model.case import Case
from core.model.hours import QUIET, ZONES, Hours
from core.model.reminder import ASK, BARRED, BOARD, CLASH, Reminder
from dialogs.wording import Wording

A_PAGE: Final = 8
"""Reminders of a page."""
_SIGNS: Final = {BOARD: "⚖ ", **dict.fromkeys((CLASH, ASK, BARRED), "⚠ ")}


@dataclass(frozen=True)
class Around:
    """The cases in which a lesion is named, and what others are called who are to do something."""

    cases: Mapping[int, Case]
    names: Mapping[int, str]


def in_order(rows: Sequence[Reminder], today: date) -> list[Reminder]:
    """Return reminders as they press: late, then what clashes, is to be asked or has no day."""

    def key(row: Reminder) -> tuple[int, date, int]:
        day = row.about.last or row.about.first
        late = row.about.late_by(today)
        presses = day is None or row.about.mark in (CLASH, ASK, BARRED)
        return (0 if late else 1 if presses else 2, day or date.min, row.id)

    return sorted(rows, key=key)


def agenda_screen(
    rows: Sequence[Reminder],
    today: date,
    page: int,
    say: Wording,
    about: Around,
) -> Screen:
    """Return a page of what is due, with a button for each case on it."""
    every = in_order(rows, today)
    shown = every[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [_line(it, today, say, about) for it in shown]
    blocks = [paragraph(*lines)] if lines else [paragraph(say("agenda-empty"))]
    how = [italic(say("agenda-how"))] if lines else []
    text = document(bold(say("agenda", count=len(every))), *blocks, *how)
    names = {it.case_id: it.case_name for it in shown}
    cases = [Button(f"▤ {name} ›", places.press("o", id)) for id, name in names.items()]
    turn = page_turn(page, pages_of(len(every), A_PAGE), lambda to: press("a", to), say)
    own = [Button(say("button-hours"), press("h"))]
    if every:
        own.insert(0, Button(say("button-ics"), press("i")))
    return Screen(text, (*pairs(cases), *turn, tuple(own)), names_cases=True)


def _line(row: Reminder, today: date, say: Wording, about: Around) -> Line:
    """Return what is due in a line; what is late, clashes or is for the board bears a sign.

    Behind what was given to somebody stands who that is.
    """
    clash = row.about.mark == CLASH
    sign = "‼ " if row.about.late_by(today) else _SIGNS.get(row.about.mark, "☐ ")
    name, given = _named(row, about.cases, say), row.about.check and about.names.get(row.person_id)
    told = pair(f"{name} ({given})" if given else name, when_words(row.about, today, say), say)
    more = f" ({say('due-clash')})" if clash else ""
    return line(sign, bold(row.case_name), " · ", told, more)


def _named(row: Reminder, cases: Mapping[int, Case], say: Wording) -> str:
    """Return what is due, and of which lesion."""
    case, name = cases.get(row.case_id), name_of(row.about, say)
    lesion = case.lesion(row.about.lesion) if case and row.about.lesion else None
    return f"{places.lesion_words(lesion, say)} · {name}" if lesion else name


def hours_screen(hours: Hours, now: datetime, say: Wording) -> Screen:
    """Return when somebody is reminded, and what to choose from."""
    zones = [
        Button(_chosen(_city(it, say), it == hours.zone), press("z", number))
        for number, it in enumerate(ZONES)
    ]
    now_quiet = (hours.quiet_from, hours.quiet_until)
    quiet = [
        Button(_chosen(f"{it[0]} h – {it[1]} h", it == now_quiet), press("q", number))
        for number, it in enumerate(QUIET)
    ]
    told = say(
        "hours-now",
        time=f"{hours.local(now):%H:%M}",
        zone=_city(hours.zone, say),
        first=hours.quiet_from,
        last=hours.quiet_until,
    )
    text = document(bold(say("hours")), told, say("hours-how"))
    back = (Button(say("button-agenda"), press("a", 0)),)
    return Screen(text, (*pairs(zones), tuple(quiet), back))


def _chosen(label: str, is_chosen: bool) -> str:
    return f"● {label}" if is_chosen else label


def _city(zone: str, say: Wording) -> str:
    """Return the city or island of a time zone, as the language writes it."""
    name = zone.rpartition("/")[2]
    key = f"city-{name.lower()}"
    return say(key) if say.has(key) else name


def calendar_of(
    rows: Sequence[Reminder], now: datetime, say: Wording, cases: Mapping[int, Case]
) -> bytes:
    """Return what is due as a file of RFC 5545: a day each, no day where none is printed.

    It has pseudonyms and no identity. An occasion keeps its UID, so that a later file replaces it.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//OsteoBoard//OsteoBoard//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for row in rows:
        about = row.about
        first = about.first or about.last
        if first is None:
            continue
        event = Event()
        event.add("uid", f"reminder-{row.id}@osteoboard")
        event.add("dtstamp", now)
        event.add("dtstart", first)
        event.add("dtend", (about.last or first) + timedelta(days=1))
        event.add("summary", f"{row.case_name} · {_named(row, cases, say)}")
        event.add("description", name_of(about, say, "what"))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
