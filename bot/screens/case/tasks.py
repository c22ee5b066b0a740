"""Who is to prepare what, and until when: which thing, who, which day; eight buttons at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from bot.callback_data import MenuPress
from bot.screens.case.entrusted import entrusted, task_at
from bot.screens.case.lacking import completeness_of
from bot.screens.case.page import Page
from bot.screens.case.places import head, press
from bot.screens.case.requests import A_PAGE, Request, labels, requests, told
from bot.screens.case.seats import open_in, seats_of
from bot.screens.document import Document, Line, bold, document, italic, line, paragraph
from bot.screens.phrases import brief_day, raised
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import pages_of, round_turn
from core.definition.together import Seat
from core.engine.due import Tick
from core.engine.findings import Place
from core.engine.owners import by_owner
from core.model.task import Task, mark_of
from dialogs.together import FAMILIES, SEATS
from dialogs.wording import Wording

IN_DAYS: Final = (3, 7, 14)
"""The days that are offered, from today on."""
_FIRST: Final = 2
"""Specialties that are offered at once."""
_OTHERS: Final = 5
"""Of a page of all the others, and of the people of the team."""
_OVER: Final = (Tick.DONE, Tick.NOT_APPLICABLE)


@dataclass(frozen=True)
class Around:
    """Who else can be named, and when the team meets next."""

    me: int
    people: Mapping[int, str] = field(default_factory=dict)
    meeting: date | None = None


def given(page: Page) -> list[Request]:
    """Return what can be given to somebody: what is neither done nor needless."""
    return [it for it in requests(page) if it.tick not in _OVER]


def tasks_screen(page: Page, number: int) -> Screen:
    """Return a page of what is to be prepared, to be given to somebody."""
    case, say = page.view.case, page.say
    every = given(page)
    shown = every[number * A_PAGE : (number + 1) * A_PAGE]
    lines = [line("☐ ", told(page, it)) for it in shown]
    buttons = [
        Button(f"{label} ›", _at(page, number, it.place))
        for it, label in zip(shown, labels(page, shown), strict=True)
    ]
    turn = round_turn(
        number, pages_of(len(every), A_PAGE), lambda to: press("tk", case.id, to), say
    )
    text = document(
        bold(head(case, say("tasks"))),
        paragraph(*lines) if lines else paragraph(say("requests-none")),
        italic(say("tasks-how")),
    )
    back = Button(say("button-back"), press("p", case.id, number))
    return Screen(text, (*pairs(buttons), *turn, (back,)), names_cases=True)


def task_screen(page: Page, it: Request, number: int, around: Around) -> Screen:
    """Return the question who is to do one thing and until when; each tap is kept at once."""
    say, case = page.say, page.view.case
    task = task_at(page, it.place) or Task(it.place)
    seats = proposed(page, it.place)[:_FIRST]
    who = [_seat(page, it, number, seat, task) for seat in seats]
    who.append(
        _who(page, it, number, "me", say("task-me"), chosen=task.person == _mark(page, around.me))
    )
    who.append(Button(say("button-task-others"), _at(page, number, it.place, "o0")))
    when = [
        _who(page, it, number, f"d{on:%Y%m%d}", label, chosen=task.due == on)
        for on, label in _days(page.today, around, say)
    ]
    back = (Button(say("button-back"), press("tk", case.id, number)),)
    return Screen(_asked(page, it), (*pairs(who), *pairs(when, 3), back), names_cases=True)


def others_screen(page: Page, it: Request, number: int, around: Around, turn: int) -> Screen:
    """Return all the other specialties and the people of the team, and nobody."""
    task = task_at(page, it.place) or Task(it.place)
    every = [
        _who(page, it, number, f"m{id}", name, chosen=task.person == _mark(page, id))
        for id, name in around.people.items()
        if id != around.me
    ]
    every += [_seat(page, it, number, one, task) for one in proposed(page, it.place)[_FIRST:]]
    shown = every[turn * _OTHERS : (turn + 1) * _OTHERS]
    if task.who or task.due:
        shown.append(_who(page, it, number, "x", page.say("button-task-nobody"), chosen=False))
    more = round_turn(
        turn,
        pages_of(len(every), _OTHERS),
        lambda to: _at(page, number, it.place, f"o{to}"),
        page.say,
    )
    back = (Button(page.say("button-back"), _at(page, number, it.place)),)
    return Screen(_asked(page, it), (*pairs(shown), *more, back), names_cases=True)


def proposed(page: Page, place: Place) -> list[Seat]:
    """Return the specialties: whose treatment waits for it, who must be heard, the others."""
    owned = by_owner(completeness_of(page).lacks, SEATS, FAMILIES, page.view.known)
    own = [seat for seat, of in owned.items() if seat and any(it.place == place for it in of)]
    heard = [it.seat for it in seats_of(page.view, open_in(page.view, page.whole))]
    ids = dict.fromkeys(it.id for it in (*own, *heard, *SEATS))
    by_id = {it.id: it for it in SEATS}
    return [by_id[id] for id in ids]


def _asked(page: Page, it: Request) -> Document:
    say, case = page.say, page.view.case
    stands = entrusted(page, it.place) or say("task-nobody")
    return document(
        paragraph(bold(head(case, say("tasks"))), _words(page, it)),
        paragraph(bold(raised(stands))),
        italic(say("task-how")),
    )


def _words(page: Page, it: Request) -> Line:
    return line("☐ ", told(page, it, tick=False))


def _days(today: date, around: Around, say: Wording) -> list[tuple[date, str]]:
    """Return the days that are offered: the last of them is that of the meeting, if it is near."""
    days = [(today + timedelta(days=it), say("task-in", count=it)) for it in IN_DAYS]
    if around.meeting is not None and around.meeting > today:
        on = brief_day(around.meeting, say)
        days[-1] = (around.meeting, say("task-meeting", day=on))
    return days


def _seat(page: Page, it: Request, number: int, seat: Seat, task: Task) -> Button:
    name, chosen = raised(page.say(f"seat-{seat.id}")), task.seat == seat.id
    return _who(page, it, number, f"s{SEATS.index(seat)}", name, chosen=chosen)


def _who(page: Page, it: Request, number: int, what: str, label: str, *, chosen: bool) -> Button:
    words = f"● {label}" if chosen else label
    return Button(words, _at(page, number, it.place, what))


def _mark(page: Page, person: int) -> str:
    return mark_of(page.view.case, person)


def _at(page: Page, number: int, place: Place, *what: str) -> MenuPress:
    return press("tk", page.view.case.id, number, place[1] or 0, place[0], *what)
