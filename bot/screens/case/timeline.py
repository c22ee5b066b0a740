"""What happened in a case, the newest first: what was assessed, and what changed by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Final

from bot.screens.case.entrusted import task_words
from bot.screens.case.facts import (
    fact_label,
    is_asked,
    is_ticked,
    said_words,
    tick_label,
    tick_words,
)
from bot.screens.case.happened import event_line
from bot.screens.case.marks import action_name, mark_of
from bot.screens.case.news import NOBODY, Visit
from bot.screens.case.places import head, home_of, lesion_words, press
from bot.screens.document import Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.listed import named
from bot.screens.phrases import brief_day, day, input_label, input_words, pair
from bot.screens.screen import Screen
from bot.screens.turning import TIME, page_turn, pages_of
from core.definition.definition import Definition
from core.errors import UnknownTerm
from core.model.case import Lesion
from core.model.case_event import MERGED, OVERRIDE, TASK
from core.model.task import task_of
from core.ports.cases import Line as Changed
from core.ports.cases import Said
from core.use_cases.case_facts import DefinitionOf
from core.use_cases.cases import CaseView
from core.use_cases.told_by_events import day_of
from dialogs.events import EVENTS
from dialogs.wording import Wording

A_PAGE: Final = 8
"""Events of a page."""
_CHANGES: Final = 3
_AT_ONCE: Final = timedelta(seconds=1)
"""Within which a value and its day are kept."""


def timeline_screen(
    view: CaseView,
    definition_of: DefinitionOf,
    page: int,
    say: Wording,
    shared: Sequence[tuple[datetime, str]] = (),
    visit: Visit = NOBODY,
) -> Screen:
    """Return a page of what happened in a case; ``shared`` is what was done with it.

    Who said something is named where that is not who looks, by ``visit``.
    """
    told = [(at, [line(words)]) for at, words in shared]
    events = sorted(
        [*_events(view, definition_of, visit, say), *told], key=lambda it: it[0], reverse=True
    )
    shown = events[page * A_PAGE : (page + 1) * A_PAGE]
    blocks = list(_by_minute(shown, say)) or [paragraph(say("timeline-empty"))]
    count = pages_of(len(events), A_PAGE)
    turn = page_turn(page, count, lambda to: press("t", view.case.id, to), say, TIME)
    text = document(bold(head(view.case, say("button-timeline"))), *blocks)
    rows = (*turn, (home_of(view.case),))
    return Screen(text, rows, names_cases=True)


def _by_minute(events: Sequence[tuple[datetime, list[Line]]], say: Wording) -> Iterator[Paragraph]:
    """Yield what happened within each minute, which is said once."""
    for when, found in groupby(events, key=lambda it: _at(it[0], say)):
        (first, *beside), *others = [lines for _, lines in found]
        if not others:
            yield paragraph(line(when, " ", first), *beside)
            continue
        every = [first, *beside], *others
        yield paragraph(when, *(it for one, *more in every for it in (line("• ", one), *more)))


def _events(
    view: CaseView, definition_of: DefinitionOf, visit: Visit, say: Wording
) -> Iterator[tuple[datetime, list[Line]]]:
    merged = _merged(view)
    for lesion in view.case.lesions:
        words = say("timeline-lesion", where=lesion_words(lesion, say))
        by = _by(lesion.by, visit, say)
        yield lesion.created_at, [line(words, by)]
        if lesion.resolved_at and lesion.id in merged:
            into = lesion_words(merged[lesion.id], say)
            words = say("timeline-merged", where=lesion_words(lesion, say), into=into)
            yield lesion.resolved_at, [line(words)]
        elif lesion.resolved_at:
            words = say("timeline-resolved", where=lesion_words(lesion, say))
            yield lesion.resolved_at, [line(words)]
    yield from _happened(view, visit, say)
    yield from _set_aside(view, visit, say)
    yield from _entrusted(view, visit, say)
    yield from _said(view, visit, say)
    for dialogue in view.record.dialogues:
        given = [it for it in view.record.lines if it.dialogue == dialogue.id and not it.carried]
        if given:
            at = given[-1].at
            definition = definition_of(dialogue)
            name = named(dialogue, definition, view.findings.today, say)
            where = lesion_words(dialogue.lesion, say) if dialogue.lesion else ""
            parts = (name,) if where in name else (where, name)
            people = dict.fromkeys(_by(it.by, visit, say) for it in given)
            told = line(bold(" · ".join(parts)), *people)
            yield at, [told, *_changes(definition, given, say)]


def _merged(view: CaseView) -> dict[int, Lesion]:
    """Return the lesions that were found to be another one, by their ids, with that."""
    said = [
        it for it in view.record.events if it.kind == MERGED and it.lesion and it.ended_at is None
    ]
    found = ((int(it.about), view.case.lesion(it.lesion or 0)) for it in said)
    return {other: lesion for other, lesion in found if lesion}


def _happened(view: CaseView, visit: Visit, say: Wording) -> Iterator[tuple[datetime, list[Line]]]:
    """Yield what was said to have happened or to be planned, and what of it was taken back."""
    for event in view.record.events:
        if event.kind not in EVENTS:
            continue
        lesion = view.case.lesion(event.lesion) if event.lesion else None
        what = event_line(event, day_of(event.at), say, lesion_words(lesion, say) if lesion else "")
        by = _by(event.by, visit, say)
        yield event.at, [line(say("timeline-event", what=what), by)]
        if event.ended_at:
            words = say("timeline-event-ended", what=what)
            yield event.ended_at, [line(words)]


def _set_aside(view: CaseView, visit: Visit, say: Wording) -> Iterator[tuple[datetime, list[Line]]]:
    """Yield which advice was set aside, why, and what of it was taken up again."""
    for event in (it for it in view.record.events if it.kind == OVERRIDE):
        lesion = view.case.lesion(event.lesion) if event.lesion else None
        where = lesion_words(lesion, say) if lesion else ""
        name = action_name(event.about, say)
        mark = mark_of(event, say, whole=True)
        told = " · ".join(it for it in (where, name, mark) if it)
        yield event.at, [line(f"⊘ {told}", _by(event.by, visit, say))]
        if event.ended_at:
            words = say("timeline-event-ended", what=told)
            yield event.ended_at, [line(words)]


def _entrusted(view: CaseView, visit: Visit, say: Wording) -> Iterator[tuple[datetime, list[Line]]]:
    """Yield who was to prepare what, and until when."""
    for event in (it for it in view.record.events if it.kind == TASK and is_ticked(it.about)):
        who = task_words(task_of(event), view.case, visit, day_of(event.at), say)
        words = say("timeline-task", what=f"{tick_label(event.about, say)} ({who})")
        yield event.at, [line(words, _by(event.by, visit, say))]


def _said(view: CaseView, visit: Visit, say: Wording) -> Iterator[tuple[datetime, list[Line]]]:
    """Yield what was said of the case beside its dialogues, and what was ticked."""
    for it, following in pairwise([*view.record.said, None]):
        if it is None or _is_dated_by(it, following):
            continue
        if is_asked(it.fact):
            told = said_words(it.fact, it.answer, say)
            told = f"{told} ({day(it.on, say)})" if it.on else told
            words = pair(fact_label(it.fact, say), told, say)
        elif is_ticked(it.fact):
            words = tick_words(it.fact, it.answer, say)
        else:
            continue
        lesion = view.case.lesion(it.lesion) if it.lesion else None
        told = f"{lesion_words(lesion, say)} · {words}" if lesion else words
        yield it.at, [line(told, _by(it.by, visit, say))]


def _is_dated_by(said: Said, following: Said | None) -> bool:
    """Tell whether what was said next is only the day of it, typed with it."""
    if following is None or following.on is None or following.at - said.at > _AT_ONCE:
        return False
    return (said.fact, said.lesion, said.answer, said.on) == (
        *(following.fact, following.lesion, following.answer),
        None,
    )


def _changes(definition: Definition, given: list[Changed], say: Wording) -> Iterator[Line]:
    """Yield the answers that took the place of others: what caused a change."""
    changed = [it for it in given if it.old is not None and it.old != it.new]
    for it in changed[-_CHANGES:]:
        try:
            label = input_label(definition, it.question, say)
            old, new = (
                input_words(definition, it.question, each, say) for each in (it.old, it.new)
            )
        except UnknownTerm:
            continue
        yield italic(pair(label, f"{old} → {new}", say))


def _by(person: int, visit: Visit, say: Wording) -> str:
    """Return " · Ada" of what somebody else said, nothing of what was said by who looks."""
    return "" if person == visit.me or not visit.me else f" · {visit.name(person, say)}"


def _at(at: datetime, say: Wording) -> str:
    here = at.astimezone()
    return f"{brief_day(here, say)} {here:%H:%M}"
