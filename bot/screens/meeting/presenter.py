"""A case as it is presented: one screen, under a minute, the worst lesion first, one question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.in_brief import lesion_lines, patient_lines
from bot.screens.case.page import Page, worst_first
from bot.screens.case.places import press as to_case
from bot.screens.case.urgent import urgent_lines
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry, lack_words
from bot.screens.meeting.words import Table, press
from bot.screens.phrases import pair
from bot.screens.screen import Button, Screen
from core.engine.triage import Rank
from core.model.board import Item, MeetingState, Question
from core.use_cases.meetings import seconds_on_screen

_LESIONS: Final = 3
"""Lesions that are told; of one alone so many lines are, of three one each."""
_LACKS: Final = 3


def presenter_screen(
    table: Table,
    entry: Entry,
    question: Question | None,
    *,
    place: tuple[int, int],
    before: Item | None,
    after: Item | None,
    count: int,
) -> Screen:
    """Return a case as it is presented; ``place`` is its number on the agenda, and of how many."""
    page = entry.page
    text = document(
        paragraph(bold(_head(table, entry, place)), *_asked(entry, question), *urgent_lines(page)),
        paragraph(*_lesions(page), *patient_lines(page)),
        paragraph(*_lacking(entry), italic(_opinions(entry, count))),
    )
    return Screen(text, tuple(_rows(table, entry, before, after, count)), names_cases=True)


def _head(table: Table, entry: Entry, place: tuple[int, int]) -> str:
    item = entry.item
    seconds = item.seconds + seconds_on_screen(item, table.now)
    told = [entry.place.case.name, f"{place[0]}/{place[1]}"]
    if seconds or item.shown_at:
        told.append(f"{seconds // 60}:{seconds % 60:02d}")
    return " · ".join([f"⚖ {told[0]}", *told[1:]])


def _asked(entry: Entry, question: Question | None) -> Iterator[Line]:
    say = entry.page.say
    if question is None:
        yield italic(say("minutes-no-question"))
    else:
        yield line("? ", bold(question.text))
    if entry.item.acted_first:
        yield line("‼ ", say("minutes-acted-first"))


def _lesions(page: Page) -> Iterator[Line]:
    every = worst_first(page)
    shown = every[:_LESIONS]
    yield from lesion_lines(page, shown, _LESIONS + 1 - len(shown))
    if every[_LESIONS:]:
        yield line(page.say("presenter-more-lesions", count=len(every) - _LESIONS))


def _lacking(entry: Entry) -> Iterator[Line]:
    say = entry.page.say
    if entry.gist.lacking:
        yield line(pair(say("meeting-lacks"), lack_words(entry, _LACKS), say))
    elif entry.rank is not Rank.INCOMPLETE:
        yield line(say("minutes-complete"))


def _opinions(entry: Entry, count: int) -> str:
    say = entry.page.say
    told = say("opinions-count", count=count)
    return told if entry.item.opened or not count else f"{told} {say('opinions-blind')}"


def _rows(
    table: Table, entry: Entry, before: Item | None, after: Item | None, count: int
) -> Iterator[tuple[Button, ...]]:
    say, item, case = table.say, entry.item, entry.place.case
    leads = table.chairs and entry.place.meeting.state is MeetingState.OPEN
    verb = "nx" if leads else "p"
    turn = [
        Button(label, press(verb, it.id))
        for label, it in ((say("button-previous-case"), before), (say("button-next-case"), after))
        if it is not None
    ]
    if leads and item.shown_at is None:
        yield (Button(say("button-put-on-screen"), press("nx", item.id)),)
    if turn:
        yield tuple(turn)
    yield (
        Button(say("button-opinion", count=count), press("op", item.id)),
        Button(say("button-decision"), press("de", item.id)),
    )
    yield (
        Button(f"▤ {case.name}", to_case("o", case.id)),
        Button(say("button-meeting-back"), press("i", item.id)),
    )
