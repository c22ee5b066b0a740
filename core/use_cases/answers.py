"""What counts as an answer, and what one definition hands on to the next. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.definition.answer import UNKNOWN, Answer, Compute, Unknown
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.terms import Amount, Days
from core.engine.evaluation import evaluation_of
from core.errors import UnknownTerm


def is_answer(definition: Definition, question: str, answer: Answer, today: date) -> bool:
    """Tell whether a question or excluding fact has such an answer; "not known" always is one."""
    for fact in definition.excluded_facts:
        if fact.id == question:
            return answer.term in (*fact.options, UNKNOWN.term)
    try:
        asked_question = definition.question(question)
        match answer:
            case Compute():
                return asked_question.fact.formula is not None
            case Amount() | Days():
                return _holds(asked_question.fact, answer, today)
            case Unknown():
                return True
        return bool(asked_question.chosen(answer))
    except UnknownTerm:
        return False


def possible(
    definition: Definition, answers: Mapping[str, Answer], today: date
) -> dict[str, Answer]:
    """Return of some answers those that a definition's questions and excluding facts have."""
    return {it: given for it, given in answers.items() if is_answer(definition, it, given, today)}


def _holds(fact: Fact, value: Amount | Days, today: date) -> bool:
    """Tell whether a fact can have a number or date as its answer: units, limits, no future."""
    if isinstance(value, Days):
        return fact.dated and value.last <= today
    if not fact.kept or value.unit not in (fact.unit, *fact.units):
        return False
    number = fact.measured(value, today)
    return fact.hard is None or (number is not None and fact.hard.holds(number))


def openings(definition: Definition) -> frozenset[str]:
    """Return the definitions that the rules of another open."""
    return frozenset(rule.opens for rule in definition.rules if rule.opens)


def carried(
    old: Definition, answers: Mapping[str, Answer], new: Definition, today: date
) -> dict[str, Answer]:
    """Return the answers that another definition can take over: those to the same facts.

    Where a fact was not answered but follows from others, the answer that follows is taken.
    """
    by_fact = {q.fact.id: answers[q.id] for q in old.questions if q.id in answers}
    follows = evaluation_of(old, answers, today).facts
    found = {}
    for q in new.questions:
        answer = by_fact.get(q.fact.id, UNKNOWN)
        if answer == UNKNOWN:
            answer = q.picked(follows.get(q.fact.id, frozenset()))
        if answer != UNKNOWN and is_answer(new, q.id, answer, today):
            found[q.id] = answer
    return found
