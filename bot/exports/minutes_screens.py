"""The minutes of a meeting and of a case on a phone: read, validated, asked for as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.exports.minutes import case_on_a_phone, validated_words
from bot.exports.minutes_values import MeetingMinutes
from bot.exports.minutes_words import in_brief, quorum_words
from bot.screens.document import (
    Document,
    Heading,
    Paragraph,
    between_lines,
    bold,
    document,
    italic,
    line,
    paragraph,
    utf16_length,
)
from bot.screens.meeting.words import Table, press
from bot.screens.phrases import pair
from bot.screens.screen import Button, Rows, Screen
from bot.screens.turning import page_turn, pages_of
from core.model.board import Item, Meeting, MeetingState

A_PAGE: Final = 6
"""Cases of a page of minutes."""
_ROOM: Final = 700
"""UTF-16 units of a page of a case's minutes: what a phone shows without much scrolling."""


def minutes_screen(
    table: Table, whole: MeetingMinutes, number: int, count: int, following: int | None
) -> Screen:
    """Return a page of the minutes of a meeting: each case in a line.

    ``whole`` has the cases of the page alone, ``count`` says of how many. ``following`` is the
    number under which they can be validated now, None where they cannot.
    """
    say, meeting = table.say, whole.meeting
    lines = [
        line(f"{place}  ", bold(it.page.view.case.name), pair("", in_brief(it), say))
        for place, it in enumerate(whole.cases, start=number * A_PAGE + 1)
    ]
    text = document(
        bold(table.head(meeting, say("minutes-title"))),
        paragraph(
            bold(validated_words(whole)),
            pair(say("minutes-quorum"), quorum_words(quorum=meeting.quorum, say=say), say),
        ),
        paragraph(bold(say("minutes-cases", count=count)), *lines),
        italic(say(_how(meeting, following))),
    )
    return Screen(text, _rows(table, meeting, number, count, following), names_cases=True)


def _how(meeting: Meeting, following: int | None) -> str:
    if following is not None:
        return "minutes-how-validate" if following == 1 else "minutes-how-correct"
    return "minutes-how-end" if meeting.state is not MeetingState.CLOSED else "minutes-how-done"


def _rows(table: Table, meeting: Meeting, number: int, count: int, following: int | None) -> Rows:
    say = table.say
    rows: list[tuple[Button, ...]] = []
    if following is not None:
        label = say("button-minutes-validate", number=following)
        rows.append((Button(label, press("mv", meeting.id, following)),))
    if count:
        rows.append((Button(say("button-minutes-file"), press("mf", meeting.id)),))
    turn = page_turn(number, pages_of(count, A_PAGE), lambda to: press("mi", meeting.id, to), say)
    return (*rows, *turn, (Button(say("button-meeting-back"), press("o", meeting.id)),))


def case_minutes_screen(table: Table, whole: MeetingMinutes, item: Item, number: int) -> Screen:
    """Return a page of the minutes of a case, the whole of them page by page."""
    say = table.say
    laid = laid_out(case_on_a_phone(whole.cases[0], whole))
    here = min(number, len(laid) - 1)
    turn = page_turn(here, len(laid), lambda to: press("ci", item.id, to), say)
    files = (
        Button(say("button-minutes-file"), press("cf", item.id)),
        Button(say("button-minutes-record"), press("cr", item.id)),
    )
    back = (Button(f"‹ {whole.cases[0].page.view.case.name}", press("i", item.id)),)
    return Screen(document(*laid[here]), (files, *turn, back), names_cases=True)


def laid_out(text: Document) -> list[list[Paragraph]]:
    """Return a document in pages, a heading with what follows it on one of them."""
    laid: list[list[Paragraph]] = [[]]
    for group in _groups(text.blocks):
        if laid[-1] and _length([*laid[-1], *group]) > _ROOM:
            laid.append([])
        laid[-1] += group
    return laid


def _groups(blocks: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield what stays together; of what no page has room for, its lines as far as they fit."""
    heads: list[Paragraph] = []
    for block in (it for it in blocks if it.lines):
        if isinstance(block, Heading):
            heads.append(block)
            continue
        parts = [block] if _length([block]) <= _ROOM else between_lines(block, _ROOM)
        yield [*heads, parts[0]]
        yield from ([it] for it in parts[1:])
        heads = []
    if heads:
        yield heads


def _length(blocks: Sequence[Paragraph]) -> int:
    return utf16_length(document(*blocks).html)


def figures_screen(table: Table) -> Screen:
    """Offer the statistics of a team, as a message or as a table."""
    say = table.say
    text = document(bold(say("stats-title")), say("stats-how"), italic(say("stats-foot")))
    rows = (
        (
            Button(say("button-figures-message"), press("bm")),
            Button(say("button-figures-table"), press("bt")),
        ),
        (Button(say("button-meetings"), press("ls")),),
    )
    return Screen(text, rows)
