"""What happened to a patient and what is planned: said in three taps, listed, taken back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from bot.screens.case.happened import event_line, is_barred, skeletal, standing
from bot.screens.case.page import Page
from bot.screens.case.places import feet, lesion_label, press
from bot.screens.citing import cited_by_name
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.phrases import raised
from bot.screens.screen import Button, Screen, pairs
from core.definition.event_kind import EventKind
from core.definition.fact import Scope
from core.definition.terms import Days, later
from core.model.case import Lesion
from core.model.case_event import CaseEvent
from dialogs.events import EVENTS
from dialogs.sources import L

A_PAGE: Final = 3
"""Events of a page."""
NO_DETAIL: Final = "x"
"""Stands in a button for a detail that is not said."""
_DAY: Final = re.compile(r"[dwpq][1-9][0-9]{5}")
"""A day, or the week that it is in; of what is done, or of what is planned."""
_GONE: Final = (
    ("today", "d", 0),
    ("yesterday", "d", -1),
    ("this_week", "w", 0),
    ("last_week", "w", -7),
)
_TO_COME: Final = (
    ("tomorrow", "p", 1),
    ("next_week", "q", 7),
    ("in_2_weeks", "p", 14),
    ("in_4_weeks", "p", 28),
)
"""Days that are offered, each with its letter and how far it is from today."""
RISK: Final = L("L-EPI-7")
"""The risk of a skeletal event after a first one."""


def in_order(page: Page, lesion: Lesion | None) -> list[CaseEvent]:
    """Return what stands as it is listed: first what is asked whether it took place."""
    every = standing(page.view, lesion.id if lesion else None)
    return sorted(every, key=lambda it: not (it.planned and it.on.last < page.today))


def events_button(page: Page, lesion: Lesion | None) -> Button:
    """Return the button of what happened: to the list, or to what can be said where none is."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    count = len(standing(page.view, lesion.id if lesion else None))
    if count:
        return Button(say("button-events-of", count=count), press("ev", case.id, about))
    return Button(say("button-event-add"), press("vw", case.id, about))


def events_screen(page: Page, lesion: Lesion | None, number: int, said: str = "") -> Screen:
    """Return a page of what happened and is planned, each to be taken back in one tap."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    every = in_order(page, lesion)
    first = number * A_PAGE
    shown = list(enumerate(every[first : first + A_PAGE], first + 1))
    told = [line(bold(f"{at}"), f"  {_told(page, it, lesion)}") for at, it in shown]
    count = skeletal(page.view, page.today, say)
    text = document(
        bold(page.head(lesion, say("button-events"))),
        *([line("✓ ", said)] if said else []),
        paragraph(*told) if told else paragraph(say("events-none")),
        *([paragraph(count, italic(cited_by_name(RISK, say)))] if count else []),
    )
    turn = _turn(page, about, number, len(every))
    add = Button(say("button-event-add"), press("vw", case.id, about))
    dates = [] if lesion else [Button(say("button-dates"), press("da", case.id))]
    rows = (
        *pairs([it for at, event in shown for it in _buttons(page, event, at)]),
        (*turn, add, *dates),
        feet(case, say, press("l", case.id, about) if about else None),
    )
    return Screen(text, rows, names_cases=True)


def _told(page: Page, event: CaseEvent, of: Lesion | None) -> str:
    lesion = page.view.case.lesion(event.lesion) if event.lesion and not of else None
    told = event_line(event, page.today, page.say, page.where(lesion) if lesion else "")
    return f"{told} · {page.say('event-is-barred')}" if is_barred(page.view, event) else told


def _buttons(page: Page, event: CaseEvent, number: int) -> Iterator[Button]:
    case, say = page.view.case, page.say
    if event.planned:
        yield Button(f"{number} {say('button-event-done')}", press("vd", case.id, event.id))
    yield Button(f"{number} {say('button-event-back')}", press("vx", case.id, event.id))


def _turn(page: Page, about: int, number: int, count: int) -> Sequence[Button]:
    return [
        Button(label, press("ev", page.view.case.id, about, other))
        for label, other in (
            (page.say("button-newer"), number - 1),
            (page.say("button-older"), number + 1),
        )
        if 0 <= other * A_PAGE < max(count, 1)
    ]


# ---- said in three taps --------------------------------------------------------------------------


def kinds_of(lesion: Lesion | None) -> list[EventKind]:
    """Return what can happen to a lesion, or to the patient."""
    return [it for it in EVENTS.values() if (it.scope is Scope.LESION) is (lesion is not None)]


def what_screen(page: Page, lesion: Lesion | None) -> Screen:
    """Ask what happened or is planned."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    buttons = [
        Button(say(f"event-{it.id}"), press("vw", case.id, about, it.id)) for it in kinds_of(lesion)
    ]
    places = [
        Button(f"{lesion_label(it, say, page.view.known)} ›", press("vw", case.id, it.id))
        for it in (() if lesion else case.standing[:A_PAGE])
    ]
    text = document(paragraph(bold(page.head(lesion)), say("event-what")))
    back = press("l", case.id, about) if about else None
    return Screen(
        text, (*pairs(buttons), *pairs(places, 3), feet(case, say, back)), names_cases=True
    )


def detail_screen(page: Page, lesion: Lesion | None, kind: EventKind) -> Screen:
    """Ask what it was more closely."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    buttons = [
        Button(raised(say(f"event-{kind.id}-{it}")), press("vw", case.id, about, kind.id, place))
        for place, it in enumerate(kind.details)
    ]
    unsaid = Button(say("unknown"), press("vw", case.id, about, kind.id, NO_DETAIL))
    text = document(
        paragraph(bold(page.head(lesion, say(f"event-{kind.id}"))), say("event-detail"))
    )
    back = press("vw", case.id, about)
    return Screen(text, (*pairs([*buttons, unsaid]), feet(case, say, back)), names_cases=True)


def when_screen(page: Page, lesion: Lesion | None, kind: EventKind, detail: str) -> Screen:
    """Ask on which day it was."""
    about = lesion.id if lesion else 0
    argument = press("vw", page.view.case.id, about, kind.id, detail, "p")
    planned = Button(page.say("button-event-planned"), argument)
    days = _days(page, about, kind, detail, _GONE)
    return _when(page, lesion, kind, detail, [*days, planned], "event-when")


def planned_screen(page: Page, lesion: Lesion | None, kind: EventKind, detail: str) -> Screen:
    """Ask for which day it is planned."""
    days = _days(page, lesion.id if lesion else 0, kind, detail, _TO_COME)
    return _when(page, lesion, kind, detail, days, "event-when-planned")


def _days(
    page: Page, about: int, kind: EventKind, detail: str, offered: Iterable[tuple[str, str, int]]
) -> list[Button]:
    """Return a button for each day or week that is offered, so many days from today."""
    case, today = page.view.case.id, page.today.toordinal()
    return [
        Button(
            page.say(f"event-when-{name}"),
            press("vl", case, about, kind.id, detail, f"{letter}{today + away}"),
        )
        for name, letter, away in offered
    ]


def _when(
    page: Page,
    lesion: Lesion | None,
    kind: EventKind,
    detail: str,
    buttons: list[Button],
    asked: str,
) -> Screen:
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    place = f"event-{kind.id}-{detail_of(kind, detail)}"
    what = (say(f"event-{kind.id}"), say(place) if say.has(place) else "")
    text = document(
        paragraph(bold(page.head(lesion, *what)), say(asked)), italic(say("event-when-typed"))
    )
    back = press("vw", case.id, about, *((kind.id,) if kind.details else ()))
    return Screen(text, (*pairs(buttons), feet(case, say, back)), names_cases=True)


def detail_of(kind: EventKind, place: str) -> str:
    """Return the detail that a button names by its place, "" for none."""
    return kind.details[int(place)] if place.isdecimal() else ""


def days_of(when: str) -> tuple[Days, bool] | None:
    """Return the days that a button names, and whether it is planned; None for no such button."""
    if not _DAY.fullmatch(when):
        return None
    letter, day = when[0], date.fromordinal(int(when[1:]))
    if letter in "dp":
        return Days(day, day), letter == "p"
    monday = later(day, days=-day.weekday())
    return Days(monday, later(monday, days=6)), letter == "q"
