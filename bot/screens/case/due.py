"""The deadlines of a case: one line on its first page, and all of them with their statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from bot.screens.case.places import head, home_of, lesion_words, press
from bot.screens.case.reminder import name_of, when_words
from bot.screens.case.reminder import press as answer
from bot.screens.citing import cited_with_lines
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import day, pair
from bot.screens.screen import Button, Screen, pairs
from core.engine.deadline import Deadline, State
from core.model.case import Case
from core.model.reminder import ASK, BARRED, CLASH, LAST_WEEKS, About, Reminder
from dialogs.wording import Wording

SOON: Final = timedelta(days=14)
"""How long before its day something stands on the first page."""
_SHOWN: Final = 3


def pressing(rows: Sequence[Reminder], today: date) -> list[Reminder]:
    """Return what is to be done by now or soon, the longest overdue first."""
    found = [it for it in rows if it.about.deadline != LAST_WEEKS and _presses(it.about, today)]
    return sorted(found, key=lambda it: -it.about.late_by(today))


def _presses(about: About, today: date) -> bool:
    day = about.first or about.last
    return day is None or bool(about.mark) or day <= today + SOON


def due_line(rows: Sequence[Reminder], today: date, say: Wording) -> Iterator[Line]:
    """Yield "À faire : dentaire (en retard de 12 j)", where something is."""
    found = pressing(rows, today)
    told = [
        f"{name_of(it.about, say, 'short')} ({_short(it.about, today, say)})"
        for it in found[:_SHOWN]
    ]
    if told:
        rest = f" +\u00a0{len(found) - _SHOWN}" if len(found) > _SHOWN else ""
        late = found[0].about.late_by(today)
        words = f"{', '.join(told)}{rest}"
        yield line("‼ " if late else "", bold(say("due-line")), f" {words}")


def _short(about: About, today: date, say: Wording) -> str:
    late = about.late_by(today)
    if late:
        return say("reminder-late-short", count=late)
    if about.mark in (CLASH, ASK, BARRED):
        return say(f"due-{about.mark}")
    if about.first is None and about.last is None:
        return say("reminder-no-day")
    if about.first and about.first > today:
        return say("due-waiting", first=day(about.first, say))
    return say("due-still", last=day(about.last, say)) if about.last else say("due-now")


def due_button(rows: Sequence[Reminder], case: Case, today: date, say: Wording) -> Button:
    """Return the button that leads to all deadlines of a case; it counts what presses."""
    count = len(pressing(rows, today))
    return Button(say("button-due", count=count), press("due", case.id))


def due_screen(
    case: Case, found: Sequence[Deadline], rows: Sequence[Reminder], today: date, say: Wording
) -> Screen:
    """Return every deadline with its days and statement, and a button for each that is open."""
    blocks = [paragraph(*_told(it, case, today, say)) for it in found]
    text = document(
        bold(head(case, say("due-title"))),
        *(blocks or [paragraph(say("due-none"))]),
        *([italic(say("due-lead"))] if blocks else []),
    )
    buttons = [Button(f"◷ {_label(it, case, say)}", answer("o", it.id)) for it in rows]
    own = (home_of(case), Button(say("button-agenda"), answer("a", 0)))
    return Screen(text, (*pairs(buttons), own), names_cases=True)


def _label(row: Reminder, case: Case, say: Wording) -> str:
    lesion = case.lesion(row.about.lesion) if row.about.lesion else None
    where = f" {lesion_words(lesion, say)}" if lesion else ""
    return f"{name_of(row.about, say, 'short')}{where}"


def dated(it: Deadline, case: Case, today: date, say: Wording) -> Line:
    """Return a deadline in one line: what, where, its days, and whether a booking is outside."""
    about = About.of(it)
    lesion = case.lesion(it.lesion) if it.lesion else None
    where = f" ({lesion_words(lesion, say)})" if lesion else ""
    title = pair(f"{name_of(about, say)}{where}", _when(it, about, today, say), say)
    if it.state is State.CLASH:
        return line("⚠ ", bold(title), ". ", bold(say("reminder-clash")))
    if it.state is State.BARRED:
        return line("⚠ ", bold(title))
    if it.state is State.BOARD:
        return line("⚖ ", title, ". ", name_of(about, say, "board"))
    return line("•  ", title)


def _told(it: Deadline, case: Case, today: date, say: Wording) -> Iterator[Line | str]:
    about = About.of(it)
    lesion = case.lesion(it.lesion) if it.lesion else None
    where = f" ({lesion_words(lesion, say)})" if lesion else ""
    yield line(bold(pair(f"{name_of(about, say)}{where}", "", say)), _when(it, about, today, say))
    yield line(name_of(about, say, "what"), " ", italic(cited_with_lines(it.source, say)))
    if it.state is State.BOARD:
        yield line("⚖ ", bold(name_of(about, say, "board")))
    elif it.open_on and it.state is not State.LIFTED:
        yield line("⚖ ", pair(day(it.open_on, say), name_of(about, say, "board"), say))
    if it.state is State.CLASH:
        yield line("⚠ ", bold(say("reminder-clash")))
    if it.doses:
        yield say("due-doses", count=it.doses)
    elif it.kind.doses:  # the passage counts doses received: none is known
        yield line("⚠ ", say("due-no-doses"))


def _when(it: Deadline, about: About, today: date, say: Wording) -> str:
    if it.state is State.LIFTED:
        return say("due-lifted")
    if it.kind.bars and it.first:
        return say("due-bars", first=day(it.first, say))
    if it.kind.bars and it.last:
        return say("due-still", last=day(it.last, say))
    return when_words(about, today, say)
