"""What is known of a case: the answers of its dialogues and what was said beside them, as facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from core.definition.ageing import Ageing
from core.definition.answer import Answer, Picked
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.terms import Amount, Days
from core.engine.findings import Finding, Findings, Given, findings_of
from core.engine.known_to import KnownTo, known_to
from core.model.case import Case
from core.model.case_event import CaseEvent
from core.model.dialogue import Dialogue
from core.ports.cases import Line, Record, Said
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.editions import former, readings
from core.use_cases.told_by_events import day_of, told_by

DefinitionOf = Callable[[Dialogue], Definition]


def findings_in(
    case: Case,
    record: Record,
    library: Library,
    definition_of: DefinitionOf,
    former: Sequence[Definition] = (),
    *,
    now: datetime,
    today: date,
) -> Findings:
    """Return all that was said of a case, to be held against this moment.

    What a dialogue took over from elsewhere is said there, and counts once. ``former`` are former
    editions that the case is read with: their answers count too.
    """
    said = [*_sites(case, library), *_beside(record, library, former)]
    for dialogue in record.dialogues:
        given = _given(dialogue, [it for it in record.lines if it.dialogue == dialogue.id])
        lesion = dialogue.lesion.id if dialogue.lesion else None
        said += findings_of(definition_of(dialogue), given, lesion, dialogue.id)
    said += told_by(record.events, said, library, today)
    dated = _redated(_read(said, record.events, library, today), record)
    return Findings(dated, library.ageing, now, today)


async def known_beside(
    uow: UnitOfWork,
    library: Library,
    definition_of: DefinitionOf,
    today: date,
    case: Case,
    dialogue: Dialogue,
) -> KnownTo:
    """Return what a case knows of what a dialogue asks, but for what was said in it itself."""
    record = await uow.cases.record(case.id)
    read = readings(library, (await uow.editions.held([case.id]))[case.id])
    findings = findings_in(
        case,
        record,
        library,
        definition_of,
        former(read, library),
        now=uow.now,
        today=today,
    )
    known, lesion = library.implied.into(findings.known()), dialogue.lesion
    asked = known_to(definition_of(dialogue), known, lesion.id if lesion else None, today)
    beside = {it: answer for it, answer in asked.answers.items() if it not in dialogue.own}
    return replace(asked, answers=beside)


def turning_within_hours(
    definition: Definition, ageing: Ageing, found: Mapping[str, Answer]
) -> list[str]:
    """Return the questions, answered by the case, of what can turn within hours.

    Who comes to the emergencies comes because something did: they are asked anew, always.
    """
    asked = [it for it in definition.questions if it.id in found]
    day = timedelta(days=1)
    return [it.id for it in asked if ageing.lasts.get(it.fact.id, day) < day]


def _given(dialogue: Dialogue, lines: list[Line]) -> list[Given]:
    """Return the answers that stand in a dialogue and were given there."""
    before: dict[str, bool] = {}
    newest: dict[str, tuple[Line, bool]] = {}
    for line in lines:
        newest[line.question] = (line, before.get(line.question, False))
        before[line.question] = line.carried
    return [
        Given(question, answer, line.at, line.on or day_of(line.at), line.by, settles)
        for question, answer in dialogue.answers.items()
        if question not in dialogue.carried and question in newest
        for line, settles in [newest[question]]
    ]


def _sites(case: Case, library: Library) -> list[Finding]:
    """Return what the lesions of a case say by where they are."""
    return [
        Finding(
            library.facts[fact],
            lesion.id,
            Picked(option),
            frozenset({option}),
            lesion.created_at,
            day_of(lesion.created_at),
            lesion.by,
        )
        for lesion in case.lesions
        for fact, option in lesion.site.items()
        if fact in library.facts
    ]


def _beside(record: Record, library: Library, former: Sequence[Definition]) -> list[Finding]:
    """Return what was said of the case itself, knowing what had been said before."""
    found = []
    for it in (it for it in record.said if it.on is None):
        fact = _fact(it, library, former)
        if fact is not None:
            possible = possible_of(fact, it.answer, day_of(it.at))
            found.append(
                Finding(
                    fact, it.lesion, it.answer, possible, it.at, day_of(it.at), it.by, settles=True
                )
            )
    return found


def _redated(found: list[Finding], record: Record) -> list[Finding]:
    """Return what was said, each on the day that it was true on, where that was told afterwards."""
    for it in (it for it in record.said if it.on is not None):
        same = [
            place
            for place, finding in enumerate(found)
            if finding.place == (it.fact, it.lesion)
            and (finding.answer, finding.at <= it.at) == (it.answer, True)
        ]
        if same and it.on is not None:
            newest = max(same, key=lambda place: found[place].at)
            found[newest] = replace(found[newest], on=it.on)
    return found


def _fact(said: Said, library: Library, former: Sequence[Definition]) -> Fact | None:
    """Return the fact that something was said of; as a former edition has it, where only that does.

    So is what has no such answer now.
    """
    current = library.facts.get(said.fact)
    if current is not None and (not current.options or said.answer.term in current.every):
        return current
    asked = (question.fact for it in former for question in (*it.questions, *it.checks))
    there = (it for it in asked if it.id == said.fact and said.answer.term in it.every)
    return next(there, current)


def _read(
    said: Sequence[Finding], events: Sequence[CaseEvent], library: Library, today: date
) -> list[Finding]:
    """Return what was said, days up to an examination counted up to the newest of its kind."""
    until: dict[str, date] = {}
    for event in (it for it in events if it.took_place(today)):
        kind = library.events.get(event.kind)
        if kind is not None and kind.reads is not None:
            until[kind.reads.id] = max(event.on.last, until.get(kind.reads.id, date.min))

    def counted(it: Finding) -> Finding:
        day = until.get(it.fact.id)
        if day is None or not isinstance(it.answer, Days) or it.answer.last > day:
            return it
        return replace(it, possible=it.fact.sorted_into(it.fact.measured(it.answer, day)))

    return [counted(it) for it in said]


def possible_of(fact: Fact, answer: Answer, on: date) -> frozenset[str]:
    """Return the options that something said of a fact left on the day that it was said."""
    if isinstance(answer, Amount | Days):
        return fact.sorted_into(fact.measured(answer, on))
    return frozenset({answer.term}) & fact.every or fact.every
