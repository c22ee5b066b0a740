"""A reminder, and what is asked when it is answered: on which day, until when, why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.case import places
from bot.screens.case.facts import is_ticked, tick_label
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import brief_day, lowered, raised
from bot.screens.phrases import day as day_words
from bot.screens.screen import Button, Rows, Screen, pairs
from bot.screens.turning import TIME, page_turn
from core.model.case import Case
from core.model.decision import Applied
from core.model.reminder import ASK, BARRED, BOARD, CLASH, LAST_WEEKS, REASONS, About, Reminder
from core.use_cases.board_reminders import decision_of
from dialogs.deadlines import DEADLINES
from dialogs.wording import Wording

_DAYS: Final = 6
"""Days of a page to choose from."""
_OTHERWISE: Final = tuple(it for it in REASONS if it != "decided")
PAGES: Final = 60
"""Pages of days, at most: a year."""


def press(*words: object) -> MenuPress:
    """Return what a button of a reminder or of the agenda asks for."""
    return MenuPress(MenuVerb.AGENDA, "-".join(map(str, words)))


def is_safety(about: About) -> bool:
    """Tell whether a reminder is never let go in silence."""
    kind = DEADLINES.get(about.deadline)
    return kind is not None and kind.safety


def name_of(about: About, say: Wording, part: str = "") -> str:
    """Return what a reminder is about, in a few words."""
    if about.deadline == LAST_WEEKS:
        return say("reminder-last-weeks")
    if part != "what" and is_ticked(about.check):
        name = tick_label(about.check, say)
        return lowered(name) if part == "short" else name
    key = f"deadline-{about.deadline}"
    return say(f"{key}.{part}" if part else key)


def when_words(about: About, today: date, say: Wording) -> str:
    """Return when something is due: how late it is, its days, or that none is printed."""
    if about.mark == BARRED:
        return say("reminder-barred")
    first, last = (day_words(it, say) for it in (about.first, about.last))
    if late := about.late_by(today):
        return say("reminder-late", count=late)
    if about.last and about.mark == ASK:
        return say("reminder-ask", last=last)
    if about.first and about.last:
        return say("due-between", first=first, last=last)
    if about.last:
        return say("reminder-until", last=last)
    if about.first and decision_of(about) is not None:
        return say("reminder-asked", first=first)
    if about.first:
        return say("reminder-from", first=first)
    return say("reminder-no-day")


def reminder_screen(row: Reminder, case: Case, today: date, say: Wording) -> Screen:
    """Return a reminder, with what can be answered to it."""
    if row.about.deadline == LAST_WEEKS:
        return _last_weeks(row, case, say)
    about = row.about
    text = document(
        bold(f"◷ {_head(row, case, say)}"),
        paragraph(*_lines(about, today, say)),
        italic(say("reminder-how-late" if about.late_by(today) else "reminder-how")),
    )
    stop = "button-otherwise" if is_safety(about) else "button-stop-reminder"
    rows: Rows = (
        *_of_decision(about, say),
        *pairs(
            [
                Button(say("button-reminder-done"), press("d", row.id)),
                Button(say("button-reminder-later"), press("l", row.id)),
                Button(say(stop), press("s", row.id)),
            ],
            3,
        ),
        (places.home_of(case), Button(say("button-agenda"), press("a", 0))),
    )
    return Screen(text, rows, names_cases=True)


def _of_decision(about: About, say: Wording) -> Rows:
    """Return what can be said of a decision beside that it was applied."""
    decision = decision_of(about)
    if decision is None:
        return ()
    shown = Button(say("button-decision-shown"), MenuPress(MenuVerb.MEETING, f"ds-{decision}"))
    return (
        (
            shown,
            *(
                Button(
                    raised(say(f"minutes-applied-{it}")),
                    MenuPress(MenuVerb.MEETING, f"aq-{decision}-{n}"),
                )
                for n, it in enumerate(Applied)
                if it is not Applied.DONE
            ),
        ),
    )


def _lines(about: About, today: date, say: Wording) -> Iterator[Line | str]:
    late = bold if about.late_by(today) else line
    yield late(when_words(about, today, say))
    if about.late_by(today) and about.last:
        yield say("reminder-until", last=day_words(about.last, say))
    yield name_of(about, say, "what")
    if about.mark == BOARD:
        yield line("⚖ ", name_of(about, say, "board"))
    if about.mark == CLASH:
        yield line("⚠ ", bold(say("reminder-clash")))
    if is_safety(about):
        yield line("‼ ", say("reminder-safety"))


def _last_weeks(row: Reminder, case: Case, say: Wording) -> Screen:
    text = document(
        bold(f"▤ {case.name} · {say('reminder-last-weeks')}"), say("reminder-last-weeks-why")
    )
    answers = (
        Button(say("button-go-on"), press("g", row.id)),
        Button(say("button-let-go"), press("n", row.id)),
    )
    return Screen(text, (answers, (places.home_of(case),)), names_cases=True)


def _head(row: Reminder, case: Case, say: Wording) -> str:
    lesion = case.lesion(row.about.lesion) if row.about.lesion else None
    where = places.lesion_words(lesion, say) if lesion else ""
    return places.head(case, where, name_of(row.about, say))


# ---- what is asked then -------------------------------------------------------------------------


def done_screen(row: Reminder, case: Case, today: date, page: int, say: Wording) -> Screen:
    """Return the question on which day it was done, the newest first."""
    newest = today - timedelta(days=page * _DAYS)
    days = [newest - timedelta(days=it) for it in range(_DAYS)]
    buttons = [Button(_short(it, today, say), press("y", row.id, f"{it:%Y%m%d}")) for it in days]
    turn = page_turn(page, PAGES, lambda to: press("d", row.id, to), say, TIME)
    typed = say("reminder-typed-done")
    return _asked(row, case, say("reminder-when-done"), (*pairs(buttons, 3), *turn), say, typed)


def later_screen(row: Reminder, case: Case, say: Wording) -> Screen:
    """Return the question when it is to be said again."""
    rows = (
        (
            Button(say("button-this-evening"), press("w", row.id, "e")),
            Button(say("button-tomorrow"), press("w", row.id, "t")),
        ),
        (
            Button(say("button-next-week"), press("w", row.id, "k")),
            Button(say("button-a-date"), press("c", row.id, 0)),
        ),
    )
    typed = say("reminder-typed-later")
    return _asked(row, case, say("reminder-when-later"), rows, say, typed)


def dates_screen(row: Reminder, case: Case, today: date, page: int, say: Wording) -> Screen:
    """Return the days on which it can be said again."""
    first = today + timedelta(days=1 + page * _DAYS)
    days = [first + timedelta(days=it) for it in range(_DAYS)]
    buttons = [Button(_short(it, today, say), press("w", row.id, f"{it:%Y%m%d}")) for it in days]
    count = 5 if is_safety(row.about) else PAGES
    turn = page_turn(page, count, lambda to: press("c", row.id, to), say)
    typed = say("reminder-typed-later")
    return _asked(row, case, say("reminder-when-later"), (*pairs(buttons, 3), *turn), say, typed)


def reasons_screen(row: Reminder, case: Case, behind: tuple[object, ...], say: Wording) -> Screen:
    """Return the question why; ``behind`` is the press that the reason is put behind.

    That it was decided otherwise is no reason for that.
    """
    told = _OTHERWISE if behind[0] == "s" and is_safety(row.about) else REASONS
    buttons = [Button(say(f"reason-{it}"), press(*behind, it)) for it in told]
    return _asked(row, case, say("reminder-why"), pairs(buttons), say)


def answered_screen(row: Reminder, case: Case, told: str, say: Wording) -> Screen:
    """Return what came of a reminder."""
    text = document(bold(_head(row, case, say)), told)
    rows = ((places.home_of(case), Button(say("button-agenda"), press("a", 0))),)
    return Screen(text, rows, names_cases=True)


def _asked(
    row: Reminder, case: Case, question: str, rows: Rows, say: Wording, typed: str = ""
) -> Screen:
    back = (Button(say("button-back"), press("o", row.id)),)
    how = [italic(typed)] if typed else []
    text = document(bold(f"◷ {_head(row, case, say)}"), question, *how)
    return Screen(text, (*rows, back), names_cases=True)


def _short(when: date, today: date, say: Wording) -> str:
    if when == today:
        return say("reminder-today")
    return brief_day(when, say)
