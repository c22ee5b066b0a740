"""A case on an agenda: whether it is talked about and why, what it lacks, what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.case.places import press as to_case
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry, ended_words, lack_words, reason_words
from bot.screens.meeting.words import Table, press
from bot.screens.phrases import pair, raised
from bot.screens.screen import Button, Rows, Screen, pairs
from core.engine.triage import Ground, Rank
from core.model.board import ItemState, MeetingState, Question, Triage
from core.model.case import owns_case
from core.model.person import Person
from core.use_cases.meetings import LIVE

_LACKS: Final = 5
"""What a case lacks, named on its page of an agenda; the rest is counted."""
REASONS: Final = ("missing", "absent", "patient", "not_reached", "other")
"""Why a case is put off: our choices; "not_reached" is what the end of a meeting says."""


def item_screen(
    table: Table, entry: Entry, question: Question | None, count: int, person: Person
) -> Screen:
    """Return a case on an agenda, with what can be done about it."""
    text = document(
        bold(table.head(entry.place.meeting, entry.place.case.name)),
        paragraph(*_sorted(entry)),
        paragraph(*question_lines(question, entry)),
        paragraph(*_beside(entry, count)),
    )
    return Screen(text, _rows(table, entry, person, count), names_cases=True)


def _sorted(entry: Entry) -> Iterator[Line]:
    """Yield whether it is talked about, who says so, and on which grounds."""
    say, item = entry.page.say, entry.item
    by = say("triage-by-the-chair" if item.triage else "triage-proposed")
    yield line(bold(raised(say(f"triage-{entry.triage}"))), f" ({by})")
    yield italic(ground_words(entry.gist.grounds, entry))
    if item.state not in LIVE and not (item.state is ItemState.DEFERRED and item.reason):
        yield line(raised(say(f"minutes-state-{item.state}")))
    yield from (line(bold(it)) for it in ended_words(entry.place.case, say))
    if item.reason:
        yield line(pair(say("defer-why"), reason_words(entry), say))
    if item.acted_first:
        yield line("‼ ", bold(raised(say("minutes-acted-first"))))


def ground_words(grounds: Sequence[Ground], entry: Entry) -> str:
    """Return why a case is to be talked about, or why it is not."""
    say = entry.page.say
    if not grounds:
        return say("triage-why-not")
    return raised(", ".join(say(f"ground-{it}") for it in grounds))


def question_lines(question: Question | None, entry: Entry) -> Iterator[Line]:
    """Yield what the case asks the board."""
    say = entry.page.say
    if question is None:
        yield line(say("minutes-no-question"))
        return
    yield line(pair(raised(say(f"motive-{question.motive}")), "", say), bold(question.text))
    for specialty, text in question.each.items():
        yield line("• ", pair(raised(say(f"specialty-{specialty}")), text, say))


def _beside(entry: Entry, count: int) -> Iterator[Line]:
    say = entry.page.say
    if entry.gist.lacking:
        yield line(pair(say("meeting-lacks"), lack_words(entry, _LACKS), say))
    elif entry.rank is not Rank.INCOMPLETE:
        yield line(say("minutes-complete"))
    yield line(say("opinions-count", count=count))


def _rows(table: Table, entry: Entry, person: Person, count: int) -> Rows:
    say, item, meeting = table.say, entry.item, entry.place.meeting
    case = entry.place.case
    rows = [
        (
            Button(say("button-present"), press("p", item.id)),
            Button(say("button-opinion", count=count), press("op", item.id)),
        )
    ]
    live = item.state in LIVE and meeting.state is not MeetingState.CANCELLED
    if table.chairs and live:
        other = next(it for it in Triage if it is not entry.triage)
        rows.append(
            (
                Button(say(f"button-triage-{other}"), press("tg", item.id, item.revision, other)),
                Button(say("button-defer"), press("df", item.id, item.revision)),
            )
        )
    more = [Button(say("button-decision"), press("de", item.id))]
    if live and (table.chairs or owns_case(person, case)):
        if item.acted_first or entry.rank is Rank.EMERGENCY:
            label = "button-not-acted-first" if item.acted_first else "button-acted-first"
            more.append(Button(say(label), press("af", item.id, item.revision)))
        more.append(Button(say("button-off-agenda"), press("wd", item.id, item.revision)))
    if table.chairs and item.state in (ItemState.DECIDED, ItemState.DEFERRED):
        more.append(Button(say("button-minutes"), press("ci", item.id)))
    back = (
        Button(f"▤ {case.name}", to_case("o", case.id)),
        Button(say("button-meeting-back"), press("ag", meeting.id, 0)),
    )
    return (*rows, *pairs(more), back)


def reasons_screen(table: Table, entry: Entry) -> Screen:
    """Ask why a case is put off: tapped, or typed."""
    say, item = table.say, entry.item
    buttons = [
        Button(raised(say(f"defer-{it}")), press("df", item.id, item.revision, it))
        for it in REASONS
        if it != "not_reached"
    ]
    text = document(
        bold(table.head(entry.place.meeting, entry.place.case.name)),
        say("defer-ask"),
        italic(say("defer-how")),
    )
    back = (Button(say("button-back"), press("i", item.id)),)
    return Screen(text, (*pairs(buttons), back), names_cases=True)
