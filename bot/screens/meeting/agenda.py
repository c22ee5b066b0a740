"""A meeting and its agenda: what is urgent first, what lacks something last, with what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.gists import Gist
from bot.screens.case.facts import fact_label
from bot.screens.case.page import Page
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.quorum import is_left_to_the_chair, quorum_lines, quorum_row
from bot.screens.meeting.words import Table, home, press, specialty_words
from bot.screens.phrases import input_label, lowered, pair, raised
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn, pages_of
from core.engine.triage import Lack, Rank
from core.model.board import Attendance, Item, Meeting, MeetingState, Presence, Triage
from core.model.case import Case, CaseState
from core.use_cases.meetings import LIVE, Place
from dialogs.wording import Wording

A_PAGE: Final = 6
"""Cases of a page of an agenda."""
_LACKS: Final = 2
_MARKS: Final = {Rank.EMERGENCY: "‼ ", Rank.COMPLETE: "● ", Rank.INCOMPLETE: "◌ "}


@dataclass(frozen=True)
class Listed:
    """A case on an agenda, by now: why it is talked about, what it lacks, where it comes."""

    place: Place
    gist: Gist
    say: Wording

    @property
    def item(self) -> Item:
        """How it stands on the agenda."""
        return self.place.item

    @property
    def rank(self) -> Rank:
        """Where it comes."""
        return self.gist.rank

    @property
    def triage(self) -> Triage:
        """Whether it is talked about: what the chair said, or else what the rule proposes."""
        proposed = Triage.DISCUSSED if self.gist.grounds else Triage.REGISTERED
        return self.item.triage or proposed


@dataclass(frozen=True)
class Entry(Listed):
    """A case on an agenda, with all that is known of it."""

    page: Page


def in_order(entries: Sequence[Listed]) -> list[Listed]:
    """Return an agenda in the order of the meeting: what came first stays before its like."""
    return sorted(entries, key=lambda it: (it.rank, it.triage is Triage.REGISTERED, it.item.id))


def lack_words(entry: Listed, most: int) -> str:
    """Return what a case lacks: "IRM rachis, bilan dentaire + 2"."""
    found = entry.gist.lacking
    more = f" +\u00a0{len(found) - most}" if found[most:] else ""
    return ", ".join(found[:most]) + more


def lack_word(page: Page, it: Lack) -> str:
    """Return what something is called that a case lacks."""
    fact, about = it.place
    definition = it.part.evaluation.definition
    asked = next((q.id for q in definition.questions if q.fact.id == fact), None)
    check = next((c.id for c in definition.checks if c.fact.id == fact), asked)
    label = input_label(definition, check, page.say) if check else fact_label(fact, page.say)
    lesion = page.view.case.lesion(about) if about else None
    return f"{lowered(label)} ({page.where(lesion)})" if lesion else lowered(label)


def meeting_screen(
    table: Table, meeting: Meeting, entries: Sequence[Listed], hidden: int
) -> Screen:
    """Return a meeting: when, where, how many cases, the first of them, whether it may decide."""
    say = table.say
    every = in_order(entries)
    state = say(f"meeting-state-{meeting.state}")
    head = [line(table.moment(meeting), f" · {state}")]
    head += [line(meeting.place)] if meeting.place else []
    counted = say(
        "meeting-count",
        count=len(every),
        registered=sum(it.triage is Triage.REGISTERED for it in every),
    )
    lines = [_line(number, it) for number, it in enumerate(every[:A_PAGE], start=1)]
    rest = [line(say("meeting-more", count=len(every) - A_PAGE))] if every[A_PAGE:] else []
    away = [line(say("meeting-hidden", count=hidden))] if hidden else []
    text = document(
        paragraph(bold(table.head(meeting)), *head),
        paragraph(bold(counted), *lines, *rest, *away),
        paragraph(*(quorum_lines(table, meeting) if not _is_cancelled(meeting) else ())),
    )
    return Screen(text, tuple(_rows(table, meeting, every)), names_cases=True)


def _line(number: int, it: Listed) -> Line:
    say, state = it.say, it.item.state
    about = [it.place.case.name, *ended_words(it.place.case, say)]
    if state not in LIVE:
        about.append(say(f"minutes-state-{state}"))
    elif it.rank is Rank.INCOMPLETE:
        about.append(_lacks(it))
    elif it.triage is Triage.REGISTERED:
        about.append(say("triage-registered"))
    if it.item.acted_first:
        about.append(say("minutes-acted-first"))
    if it.item.deferred_from and it.item.reason:
        about.append(say("meeting-came-back", why=reason_words(it)))
    return line(f"{number}  {_MARKS[it.rank]}", " · ".join(about))


def _lacks(it: Listed) -> str:
    """Return what a case lacks; where nothing is advised yet, that."""
    words = lack_words(it, _LACKS)
    return it.say("agenda-lacks", what=words) if words else it.say("ground-nothing")


def ended_words(case: Case, say: Wording) -> list[str]:
    """Return that a case ended, and how; nothing of one that is open."""
    return [] if case.state is CaseState.OPEN else [say(f"case-{case.state}").rstrip(".")]


def reason_words(it: Listed) -> str:
    """Return why a case was put off: one of our reasons, or what was typed."""
    key = f"defer-{it.item.reason}"
    return it.say(key) if it.say.has(key) else it.item.reason


def _is_cancelled(meeting: Meeting) -> bool:
    return meeting.state is MeetingState.CANCELLED


def _rows(table: Table, meeting: Meeting, every: Sequence[Listed]) -> Iterator[tuple[Button, ...]]:
    say, over = table.say, meeting.state in (MeetingState.CLOSED, MeetingState.CANCELLED)
    if every:
        come = (Button(say("button-roles"), press("rr", meeting.id)),)
        cases = Button(say("button-agenda-items"), press("ag", meeting.id, 0))
        yield (cases, *(() if _is_cancelled(meeting) else come))
    if not over:
        yield (
            Button(say("button-attend"), press("at", meeting.id)),
            Button(say("button-specialty"), press("sq", 0, 0)),
        )
    if table.chairs and not over and is_left_to_the_chair(table, meeting):
        yield quorum_row(table, meeting, True, False)
    if table.chairs and not over:
        deed, name = ("en", "end") if meeting.state is MeetingState.OPEN else ("st", "begin")
        yield (
            Button(
                say(f"button-meeting-{name}"),
                press(deed, meeting.id, meeting.revision),
                ends=name == "end",
            ),
            Button(say("button-meeting-change"), press("mc", meeting.id)),
        )
    if table.chairs and every and meeting.state is MeetingState.CLOSED:
        yield (Button(say("button-minutes"), press("mi", meeting.id)),)
    yield (Button(say("button-meetings"), press("ls")), home(say))


def items_screen(table: Table, meeting: Meeting, entries: Sequence[Listed], number: int) -> Screen:
    """Return a page of an agenda: each case one tap away."""
    say, every = table.say, in_order(entries)
    shown = every[number * A_PAGE : (number + 1) * A_PAGE]
    first = number * A_PAGE + 1
    lines = [_line(place, it) for place, it in enumerate(shown, start=first)]
    buttons = [
        Button(f"{place} · {it.place.case.name}", press("i", it.item.id))
        for place, it in enumerate(shown, start=first)
    ]
    count = pages_of(len(every), A_PAGE)
    turn = page_turn(number, count, lambda to: press("ag", meeting.id, to), say)
    text = document(
        bold(table.head(meeting, say("meeting-agenda"))),
        paragraph(*lines) if lines else paragraph(say("meeting-nothing")),
        italic(say("meeting-order")),
    )
    back = (Button(say("button-meeting-back"), press("o", meeting.id)),)
    return Screen(text, (*pairs(buttons), *turn, back), names_cases=True)


def change_screen(table: Table, meeting: Meeting) -> Screen:
    """Offer to the chair what can be changed of a meeting."""
    say = table.say
    where = [meeting.place] if meeting.place else []
    text = document(
        paragraph(bold(table.head(meeting)), table.moment(meeting), *where),
        say("meeting-change-how"),
    )
    other = [it for it in (True, False) if it is not meeting.quorum]
    rows = (
        (
            Button(say("button-meeting-day"), press("md", meeting.id)),
            Button(say("button-meeting-place"), press("pl", meeting.id)),
        ),
        quorum_row(table, meeting, *other),
        (
            Button(say("button-board-rules"), press("ru")),
            Button(
                say("button-meeting-cancel"), press("ca", meeting.id, meeting.revision), ends=True
            ),
        ),
        (Button(say("button-meeting-back"), press("o", meeting.id)),),
    )
    return Screen(text, rows)


def attend_screen(table: Table, meeting: Meeting) -> Screen:
    """Ask how somebody takes part, and show who does."""
    say = table.say
    mine = next((it for it in meeting.attendance if it.person_id == table.person_id), None)
    lines = [
        line(
            "• ",
            pair(
                table.who(it.person_id),
                f"{specialty_words(it.specialty, say)}, {_takes_part(it, table)}",
                say,
            ),
        )
        for it in meeting.attendance
    ]
    buttons = [
        Button(
            f"{'✓ ' if mine and mine.presence is it else ''}{raised(_presence(it, table))}",
            press("ay", meeting.id, number),
        )
        for number, it in enumerate(Presence)
    ]
    text = document(
        bold(table.head(meeting, say("attend-title"))),
        paragraph(*lines) if lines else paragraph(say("attend-nobody")),
        paragraph(*quorum_lines(table, meeting)),
    )
    back = (Button(say("button-meeting-back"), press("o", meeting.id)),)
    return Screen(text, (*pairs(buttons), back))


def _takes_part(it: Attendance, table: Table) -> str:
    if it.presence is Presence.WRITTEN and not it.wrote:
        return table.say("attend-written-awaited")
    return _presence(it.presence, table)


def _presence(presence: Presence, table: Table) -> str:
    if presence is Presence.ABSENT:
        return table.say("attend-absent")
    return lowered(table.say(f"minutes-presence-{presence}"))


def head_for_group(table: Table, meeting: Meeting, names: Sequence[str]) -> Line:
    """Return what may be said of a meeting in a group: when, and pseudonyms."""
    told = [raised(table.word), table.when(meeting), ", ".join(names)]
    return line(" · ".join(it for it in told if it))
