"""The advice of a pathway as JSON, for programs: from any fact of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules
from typing import Any, Final

from bot.exports.catalogue import result_as_json
from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.conditions import Condition, facts_of, scores_of
from core.definition.declare_pathway import ask, asked_as
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import Kind
from core.definition.score import Score
from core.definition.terms import Amount
from core.definition.treatment import Treatment
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation, next_question
from core.errors import UnknownTerm
from core.use_cases.answers import is_answer
from dialogs import facts as facts_package
from dialogs.applies import FOLLOWS, SAME_EMERGENCY
from dialogs.implications import IMPLICATIONS
from dialogs.registry import definitions, pathways
from dialogs.treatments import TREATMENTS

Json = dict[str, Any]
_ENOUGH: Final[Mapping[str, tuple[str, ...]]] = {"corrected_calcium": ("calcium",)}
"""Formulas that give something of fewer numbers than all."""


def advise_answers(id: str, answers: Mapping[str, Answer], today: date) -> Json:
    """Say what a pathway says of facts given by their ids; one left out is not known.

    Facts that the pathway does not ask count where a guard reads them or something follows from
    them; ``unread`` names those that nothing in it reads. ``emergencies`` are those that the facts
    make certain by whatever pathway says so: one that this pathway names too holds in it.

    Raises :class:`UnknownTerm` for an unknown pathway, fact or answer.
    """
    try:
        pathway = pathways()[id]
    except KeyError:
        raise UnknownTerm(f"no pathway {id!r}: one of {', '.join(pathways())}") from None
    whole = _of_every_fact(pathway)
    answers = {id: _in_options(whole, id, answer) for id, answer in answers.items()}
    for question, answer in answers.items():
        if not is_answer(whole, question, answer, today):
            raise UnknownTerm(_refusal(whole, question, answer))
    said = {**answers, **_computable(whole, answers)}
    found = _advice(PathwayEvaluation(whole, said, today))
    certain = _emergencies(whole, said, today)
    for item in found["items"]:
        if item["kind"] == Kind.EMERGENCY.value and item["rule"] in certain:
            item["status"] = Status.HOLDS.value
    return {**found, "emergencies": sorted(certain), "unread": _unread(whole, said)}


def _in_options(whole: Pathway, id: str, answer: Answer) -> Answer:
    """Return the option in which a number lies, of a fact that is kept as its options alone."""
    if not isinstance(answer, Amount):
        return answer
    try:
        fact = whole.question(id).fact
    except UnknownTerm:
        return answer  # it is refused with all that is not known
    if fact.kept or answer.unit not in (fact.unit, *fact.units):
        return answer
    options = fact.sorted_into(fact.measured(answer, None))
    return Picked(*options) if len(options) == 1 else answer


def _emergencies(whole: Pathway, answers: Mapping[str, Answer], today: date) -> set[str]:
    """Return the emergencies that facts make certain, as in a case, by the rule of each."""
    of_fact = {whole.question(id).fact.id: it for id, it in answers.items()}
    found: set[str] = set()
    for pathway in map(_of_every_fact, pathways().values()):
        given = {
            question.id: of_fact[question.fact.id]
            for question in (*pathway.questions, *pathway.checks)
            if question.fact.id in of_fact
            and is_answer(pathway, question.id, of_fact[question.fact.id], today)
        }
        found |= PathwayEvaluation(pathway, given, today).emergencies
    return found | {id for id, other in SAME_EMERGENCY.items() if other in found}


def _refusal(whole: Pathway, id: str, answer: Answer) -> str:
    try:
        question = whole.question(id)
    except UnknownTerm:
        near = " or ".join(get_close_matches(id, vocabulary(), n=2))
        meant = f", perhaps {near}" if near else ""
        return f"no fact {id!r}{meant}: `osteoboard pathways --json` has them all"
    wanted = ", ".join(expected(question))
    is_number = question.fact.unit and re.match(r"n?-?\d", answer.term)
    how = f"; 35.5 is written n71d2_{question.fact.unit}" if is_number else ""
    return f"{id} has no answer {answer.term!r}, but one of: {wanted}{how}"


def expected(question: Question) -> Iterator[str]:
    """Yield how each answer to a question is written."""
    fact = question.fact
    yield from dict.fromkeys((*(choice.id for choice in question.choices), *fact.options))
    if fact.unit and (fact.kept or fact.spans):
        yield f"a number as n{_example(fact)}_{fact.unit}{_further(fact)}"
    if fact.dated:
        yield "a day as d20261101, not after today"
    if fact.formula:
        yield COMPUTE.term
    yield UNKNOWN.term


def _example(fact: Fact) -> int:
    """Return a number that a fact can have."""
    usual = fact.soft or fact.hard
    for number in (35, 3, 70, 1):
        span = Span(Fraction(number), Fraction(number))
        if fact.kept and (usual is None or usual.holds(span)):
            return number
        if not fact.kept and len(fact.sorted_into(span)) == 1:
            return number
    raise AssertionError(fact.id)  # no fact is without: tests/bot/test_cli_advise.py


def _further(fact: Fact) -> str:
    """Return between which limits a number lies, and in which other units it is taken."""
    told = [f"or in {unit}" for unit in fact.units]
    if fact.hard is not None and fact.hard.low is not None and fact.hard.high is not None:
        told.insert(0, f"from {float(fact.hard.low):g} to {float(fact.hard.high):g}")
    return f" ({', '.join(told)})" if told else ""


# ---- a pathway with the whole vocabulary -------------------------------------------------------


@cache  # one per pathway
def _of_every_fact(pathway: Pathway) -> Pathway:
    """Return a pathway that takes every fact; what it does not ask itself is put aside."""
    asked = {question.fact.id for question in (*pathway.questions, *pathway.checks)}
    own, implying = {score.id for score in pathway.scores}, _scores_of_implications()
    aside = tuple(question for id, question in vocabulary().items() if id not in asked)
    given = (it for it in pathway.implications if it not in IMPLICATIONS)
    further = (it for it in FOLLOWS if it not in IMPLICATIONS and not facts_of(it.when) <= asked)
    return replace(
        pathway,
        questions=(*pathway.questions, *aside),
        scores=(*pathway.scores, *(it for id, it in implying.items() if id not in own)),
        aside=pathway.aside | {question.id for question in aside},
        implications=(*given, *IMPLICATIONS, *further),
    )


def _scores_of_implications() -> dict[str, Score]:
    ids = {id for it in IMPLICATIONS for id in scores_of(it.when)}
    return {id: score for id, score in definitions().items() if id in ids}


@cache
def vocabulary() -> dict[str, Question]:
    """Return a question for each fact: as a pathway asks it, or a score, or one choice an option.

    Prerequisites to tick are among them: another pathway may have ticked one.
    """
    every: tuple[Pathway | Treatment, ...] = (*pathways().values(), *TREATMENTS)
    asked = [question for it in every for question in (*it.questions, *it.checks)]
    asked += [asked_as(score, q.id) for score in definitions().values() for q in score.questions]
    asked += [ask(fact) for fact in _declared()]
    return {question.fact.id: question for question in reversed(asked)}


def _declared() -> Iterator[Fact]:
    for module in iter_modules(facts_package.__path__):
        found = vars(import_module(f"{facts_package.__name__}.{module.name}")).values()
        yield from (value for value in found if isinstance(value, Fact))


def _computable(whole: Pathway, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return what was left out and can be computed, since all numbers that it needs are given.

    A calcium alone will do: without its albumin it is at least what it is, as in a case.
    """
    return {
        question.id: COMPUTE
        for question in whole.questions
        if (formula := question.fact.formula) is not None
        and question.id not in answers
        and set(_ENOUGH.get(formula.id, formula.inputs)) <= set(answers)
    }


def _unread(whole: Pathway, answers: Mapping[str, Answer]) -> list[str]:
    """Return what was given and decides nothing here, whatever its answer had been."""
    read = _read(whole)
    computed = [whole.question(id).fact for id, answer in answers.items() if answer == COMPUTE]
    inputs = {
        id for fact in computed if fact.formula and fact.id in read for id in fact.formula.inputs
    }
    known = (id for id, answer in answers.items() if answer != UNKNOWN)
    return [id for id in known if whole.question(id).fact.id not in read | inputs]


@cache  # one per pathway
def _read(whole: Pathway) -> frozenset[str]:
    """Return the facts that something in a pathway reads, or that say something of one of them."""
    read = set(chain.from_iterable(_read_by(whole, it) for it in _conditions(whole)))
    for rule in whole.rules:
        read |= {whole.question(id).fact.id for id in rule.met_by}
        read |= {rule.check} if rule.check else set()
        read |= {rule.window.fact} if rule.window else set()
    while more := _saying(whole, read) - read:
        read |= more
    return frozenset(read)


def _conditions(whole: Pathway) -> Iterator[Condition]:
    yield from (condition for rule in whole.rules for condition in rule.conditions)
    yield from whole.populations.values()
    yield from (note.when for note in whole.notes if note.when is not None)


def _read_by(whole: Pathway, condition: Condition) -> set[str]:
    scores = [whole.score(id) for id in scores_of(condition)]
    of_scores = {question.fact.id for score in scores for question in score.questions}
    excluding = {fact.id for score in scores for fact in score.excluded_facts}
    return set(facts_of(condition)) | of_scores | excluding


def _saying(whole: Pathway, read: set[str]) -> set[str]:
    """Return the facts from which something follows for one that is read."""
    follow = (it for it in whole.implications if it.fact in read)
    return set(chain.from_iterable(_read_by(whole, it.when) for it in follow))


# ---- as JSON -----------------------------------------------------------------------------------


def _advice(evaluation: PathwayEvaluation) -> Json:
    whole, advice = evaluation.definition, evaluation.advice
    return {
        "pathway": whole.id,
        "edition": whole.edition,
        "next": next_question(whole, evaluation.answers),
        "items": [
            {
                "rule": item.rule.id,
                "kind": item.rule.kind.value,
                "status": item.status.value,
                "sources": list(item.rule.source.ids),
                "blocked_by": list(item.blocked_by),
                "tick": item.tick and item.tick.value,
                "due": item.due
                and [item.due.first.isoformat(), item.due.last and item.due.last.isoformat()],
                "running": item.running,
                "to_ask": list(item.to_ask),
            }
            for item in advice.items
        ],
        "scores": {
            id: result_as_json(result)
            for id, result in advice.results.items()
            if _is_begun(evaluation, whole.score(id))
        },
        "computed": {
            id: [None if end is None else round(float(end), 2) for end in (span.low, span.high)]
            for id, span in advice.computed.items()
        },
        "outside": [origin.value for origin in advice.outside],
        "notes": list(advice.notes),
        "contradicted": sorted(advice.contradicted),
    }


def _is_begun(evaluation: PathwayEvaluation, score: Score) -> bool:
    """Tell whether a score is the pathway's own, or one of its facts was given."""
    if any(it.id == score.id for it in pathways()[evaluation.definition.id].scores):
        return True
    return any(question.fact.id in evaluation.answers for question in score.questions)
