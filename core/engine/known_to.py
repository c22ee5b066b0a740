"""What a definition is answered with by what a case knows, and what of that does not count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.definition import Definition
from core.definition.question import Question
from core.definition.terms import Amount, Days
from core.engine.findings import Known, Place, place_of


@dataclass(frozen=True)
class KnownTo:
    """What is known of what a definition asks, by question or excluding fact.

    ``answers`` are those that count, ``since`` the days before this one since which something is
    known. ``aged`` and ``contradicted`` are asked again. ``lapsed`` is what was known of the aged,
    and still would be so, with its day.
    """

    answers: Mapping[str, Answer]
    since: Mapping[str, date]
    aged: frozenset[str]
    contradicted: tuple[str, ...]
    lapsed: Mapping[str, tuple[Answer, date]]


def known_to(
    definition: Definition, known: Mapping[Place, Known], lesion: int | None, today: date
) -> KnownTo:
    """Return what is known to a definition, about a lesion or about none."""
    answers = answers_for(definition, known, lesion)
    found = {it.id: known.get(place_of(it.fact, lesion)) for it in definition.questions}
    said = {question: it for question, it in found.items() if it is not None}
    doubtful = {question: it for question, it in said.items() if not it.counts}
    lapsed = {
        id: (answer_to(definition.question(id), it), it.finding.on)
        for id, it in doubtful.items()
        if it.aged and _stands(it)
    }
    return KnownTo(
        answers,
        since={
            question: it.finding.on
            for question, it in said.items()
            if it.finding.on < today and not isinstance(it.finding.answer, Days)
        },
        aged=frozenset(question for question, it in doubtful.items() if it.aged),
        contradicted=tuple(question for question, it in doubtful.items() if it.sides),
        lapsed={id: it for id, it in lapsed.items() if it[0] not in (UNKNOWN, COMPUTE)},
    )


def answers_for(
    definition: Definition, known: Mapping[Place, Known], lesion: int | None
) -> dict[str, Answer]:
    """Return what a definition's questions are answered with, about a lesion or about none.

    A lesion reads what is said of the patient too; the patient nothing of a lesion.
    """
    found: dict[str, Answer] = {}
    for question in (*definition.questions, *definition.checks):
        what = known.get(place_of(question.fact, lesion))
        if what is not None and what.counts:
            answer = answer_to(question, what)
            if answer != UNKNOWN:
                found[question.id] = answer
    for fact in definition.excluded_facts:
        what = known.get(place_of(fact, lesion))
        if what is not None and what.counts and len(what.possible) == 1:
            found[fact.id] = Picked(next(iter(what.possible)))
    return found


def answer_to(question: Question, known: Known) -> Answer:
    """Return what is known of a question's fact as an answer to it, whether or not it counts."""
    said = known.finding.answer
    if isinstance(said, Days) and known.fixed:
        return question.picked(known.possible)
    if isinstance(said, Amount | Days) or said == COMPUTE:
        return said
    if known.possible == known.finding.possible and question.means(said, known.possible):
        return said
    return question.picked(known.possible)


def _stands(known: Known) -> bool:
    """Tell whether time has not changed what was said since, and whether it was said itself."""
    return known.possible == known.finding.possible and not known.finding.follows_from
