"""A case at the board: on which agenda it is, what was decided of it and what became of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.screens.case.decided import decided_lines, holding
from bot.screens.case.places import feet, head, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.words import Table
from bot.screens.meeting.words import press as to_board
from bot.screens.phrases import brief_day, pair, raised
from bot.screens.screen import Button, Screen, pairs
from core.model.board import Item, Meeting, MeetingState, Question
from core.model.case import Case
from core.model.decision import Decision
from core.use_cases.meetings import LIVE


def case_screen(
    table: Table,
    case: Case,
    question: Question | None,
    found: Sequence[tuple[Item, Meeting]],
    decisions: Sequence[Decision],
    following: Meeting | None,
    *,
    enters: bool,
) -> Screen:
    """Return a case at the board; ``enters``: who looks may put it on the next agenda."""
    say = table.say
    asked = say("minutes-no-question")
    if question:
        asked = pair(say("minutes-question"), question.text, say)
    there = any(meeting.id == (following and following.id) for _, meeting in _live(found))
    buttons = [
        Button(say("button-on-agenda", word=raised(table.word)), to_board("i", item.id))
        for item, _ in found[-1:]
    ]
    buttons += [
        Button(
            say("button-decision-of", day=brief_day(table.hours.local(it.at), say)),
            to_board("ds", it.id),
        )
        for it in holding(decisions)[-2:]
    ]
    if enters and following is not None and not there:
        buttons.insert(0, Button(say("button-enter"), press("rc", case.id, "in")))
    if enters and question is None:
        buttons.append(Button(say("button-ask-board"), press("sh", case.id, "q")))
    text = document(
        bold(head(case, raised(table.word))),
        asked,
        paragraph(*_lines(table, found)),
        paragraph(*decided_lines(decisions, say)),
        *([] if following else [italic(say("meeting-none-member"))]),
    )
    rows = (*pairs(buttons, 1), feet(case, say, press("m", case.id)))
    return Screen(text, rows, names_cases=True)


def _live(found: Sequence[tuple[Item, Meeting]]) -> list[tuple[Item, Meeting]]:
    return [(item, meeting) for item, meeting in found if item.state in LIVE]


def _lines(table: Table, found: Sequence[tuple[Item, Meeting]]) -> Iterator[Line]:
    if not found:
        yield line(table.say("case-not-entered"))
    for item, meeting in found[-3:]:
        cancelled = meeting.state is MeetingState.CANCELLED and item.state in LIVE
        key = "meeting-state-cancelled" if cancelled else f"minutes-state-{item.state}"
        state = table.say(key)
        yield line("• ", table.moment(meeting), f" · {state}")
