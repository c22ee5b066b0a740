"""What became of a decision: done on a day, changed, or not done and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry
from bot.screens.meeting.words import Table, decided_option, press
from bot.screens.phrases import brief_day, raised
from bot.screens.screen import Button, Screen, pairs
from core.model.decision import Applied, Decision, NotApplied

_DAYS: Final = 6
_STEP: Final = (0, 1, 3, 7, 14, 21)
"""Days ago on which it can be said in one tap to have been done."""


def applied_screen(table: Table, entry: Entry, it: Decision) -> Screen:
    """Ask what became of a decision."""
    say = table.say
    lines = [decided_option(id, it, entry.page) for id in it.options]
    lines += [
        line("• ", say("minutes-condition", when=one.when, then=one.then)) for one in it.conditions
    ]
    lines += [line(it.text)] if it.text else []
    buttons = [
        Button(raised(say(f"minutes-applied-{one}")), press("aq", it.id, number))
        for number, one in enumerate(Applied)
    ]
    text = document(
        bold(table.head(entry.place.meeting, entry.place.case.name)),
        paragraph(*lines),
        say("applied-ask"),
    )
    return Screen(text, (tuple(buttons), _back(table, it)), names_cases=True)


def day_screen(table: Table, it: Decision, today: date) -> Screen:
    """Ask on which day it was done."""
    say = table.say
    days = [today - timedelta(days=ago) for ago in _STEP[:_DAYS]]
    buttons = [
        Button(
            say("reminder-today") if one == today else brief_day(one, say),
            press("ar", it.id, list(Applied).index(Applied.DONE), f"{one:%Y%m%d}"),
        )
        for one in days
        if one >= it.at.date() or one == today
    ]
    return Screen(
        document(bold(say("applied-when")), italic(say("applied-when-how"))),
        (*pairs(buttons, 3), _back(table, it)),
    )


def reasons_screen(table: Table, it: Decision, applied: Applied) -> Screen:
    """Ask why it was changed or not done."""
    say, number = table.say, list(Applied).index(applied)
    buttons = [
        Button(raised(say(f"minutes-not-applied-{one}")), press("ar", it.id, number, place))
        for place, one in enumerate(NotApplied)
    ]
    return Screen(document(bold(say("applied-why"))), (*pairs(buttons), _back(table, it)))


def _back(table: Table, it: Decision) -> tuple[Button, ...]:
    return (Button(table.say("button-back"), press("ds", it.id)),)
