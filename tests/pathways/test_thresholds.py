"""Every threshold of every fact that a rule reads: below, at and above it, just one option each."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from core.definition.answer import answer_of, answers_of
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.terms import Days
from core.engine.knowledge import facts_known
from core.engine.weighing import advise
from core.language.numbers import read_quantity
from core.use_cases.answers import is_answer
from tests.terms import COMPUTE, UNKNOWN

from .patients import NAMES, PATHWAYS, STEPS, TODAY, ago, amount, edges, facts_read, may_be, step_of


def read(pathway: Pathway) -> set[str]:
    """The facts that a rule, a population, a note or a formula of a pathway reads itself."""
    conditions = [condition for rule in pathway.rules for condition in rule.conditions]
    conditions += pathway.populations.values()
    conditions += [note.when for note in pathway.notes if note.when is not None]
    found = set().union(*(facts_read(pathway, condition) for condition in conditions))
    of_scores = {q.fact.id for score in pathway.scores for q in score.questions}
    formulas = {q.fact.formula for q in pathway.questions if q.fact.formula}
    return (found - of_scores) | {fact for formula in formulas for fact in formula.inputs}


MEASURED = [
    (name, question.id)
    for name in NAMES
    for question in PATHWAYS[name].questions
    if question.fact.spans and question.fact.id in read(PATHWAYS[name])
]
each_measured = pytest.mark.parametrize(
    ("name", "question"), MEASURED, ids=[f"{name}-{id}" for name, id in MEASURED]
)


def domain(fact: Fact) -> tuple[Fraction, Fraction | None, bool]:
    """The lowest and highest number that a fact can be, and whether the lowest is one."""
    if fact.hard is not None and fact.hard.low is not None:
        return fact.hard.low, fact.hard.high, fact.hard.low_in
    lows = [span for span in fact.spans.values() if span.low is not None]
    low = min((span.low or Fraction(0) for span in lows), default=Fraction(0))
    inside = any(span.low == low and span.low_in for span in lows)
    highs = [span.high for span in fact.spans.values()]
    top = None if None in highs else max(high for high in highs if high is not None)
    if fact.kept or fact.dated:  # nothing keeps someone from typing 0, or today
        return Fraction(0), top if fact.kept else None, True
    return low, top, inside


def numbers(fact: Fact) -> list[Fraction]:
    """Numbers just below, at and just above each threshold, and far away from all of them."""
    low, high, inside = domain(fact)
    step = step_of(fact)
    near = {it for edge in edges(fact) for it in (edge - step, edge, edge + step)}
    if fact.unit not in STEPS:  # nearer than any decimal that is typed
        near |= {
            it
            for edge in edges(fact)
            for it in (edge - Fraction(1, 10**6), edge + Fraction(1, 10**6))
        }
    far = {low, high if high is not None else max(edges(fact)) * 10 + 10}
    return sorted(
        it
        for it in near | far
        if (it > low or (it == low and inside))
        and (high is None or it <= high)
        and may_be(fact, it)
    )


def as_typed(number: Fraction) -> str | None:
    """The decimals of a number, as they are typed; None where they have no end."""
    text = f"{float(number):.6f}".rstrip("0").rstrip(".")
    return text if Fraction(text) == number else None


def possible(pathway: Pathway, question: Question, term: str) -> frozenset[str]:
    answers = {question.id: term}
    advise(pathway, answers_of(answers), TODAY)
    return facts_known(pathway, answers_of(answers), TODAY)[question.fact.id]


@each_measured
def test_a_number_below_at_and_above_each_threshold_is_just_one_option(
    name: str, question: str
) -> None:
    asked = PATHWAYS[name].question(question)
    fact = asked.fact
    if fact.dated and not fact.kept:
        return  # as days, below
    found = {str(number): fact.sorted_into(Span(number, number)) for number in numbers(fact)}
    assert found
    left = {number: sorted(options) for number, options in found.items() if len(options) != 1}
    assert not left, f"cut the options of the fact so that each number is in one: {left}"


@each_measured
def test_an_option_is_on_each_side_of_a_threshold_and_some_number_is_each_option(
    name: str, question: str
) -> None:
    fact = PATHWAYS[name].question(question).fact
    met = [fact.sorted_into(Span(number, number)) for number in numbers(fact)]
    assert frozenset().union(*met) == set(fact.spans)


@each_measured
def test_a_number_is_taken_as_it_is_typed_in_every_unit(name: str, question: str) -> None:
    """Kept: the pathway takes the term, and it leaves just the option of the same number."""
    pathway = PATHWAYS[name]
    asked = pathway.question(question)
    fact = asked.fact
    for number in numbers(fact):
        if number.denominator > 10**4 or (fact.dated and not fact.kept):
            continue
        for unit in (fact.unit or "", *fact.units):
            worth = fact.units.get(unit, Fraction(1))
            typed = number / worth
            if not fact.kept:
                if (text := as_typed(typed)) is None:
                    continue
                words = {unit: frozenset({unit})}
                taken = read_quantity(fact, words, f"{text} {unit}", TODAY).answers
                assert {answer.term for answer in taken} == fact.sorted_into(
                    Span(number, number)
                ), (text, unit)
                continue
            term = amount(fact, number, unit)
            assert is_answer(pathway, question, answer_of(term), TODAY), (str(number), unit)
            assert possible(pathway, asked, term) == fact.sorted_into(Span(number, number))


@each_measured
def test_a_day_before_at_and_after_each_threshold_is_just_one_option(
    name: str, question: str
) -> None:
    pathway = PATHWAYS[name]
    asked = pathway.question(question)
    fact = asked.fact
    if not fact.dated:
        return
    whole = [int(edge) for edge in edges(fact) if edge.denominator == 1]
    days = {ago(fact, count, more) for count in whole for more in (-1, 0, 1)}
    days |= {TODAY, ago(fact, 240)}
    met: set[str] = set()
    for day in sorted(it for it in days if it <= TODAY):
        term = Days(day, day).term
        assert is_answer(pathway, question, answer_of(term), TODAY)
        options = possible(pathway, asked, term)
        assert len(options) == 1, (day, sorted(options))
        met |= options
    assert met == set(fact.spans)


@each_measured
def test_a_range_over_a_threshold_leaves_both_sides_possible(name: str, question: str) -> None:
    fact = PATHWAYS[name].question(question).fact
    inside = numbers(fact)
    whole = fact.sorted_into(Span(inside[0], inside[-1]))
    assert whole == set(fact.spans)
    assert fact.sorted_into(None) == set(fact.options)


FORMULAS = [
    (name, question.id)
    for name in NAMES
    for question in PATHWAYS[name].questions
    if question.fact.formula
]


@pytest.mark.parametrize(("name", "question"), FORMULAS, ids=[f"{n}-{q}" for n, q in FORMULAS])
def test_a_computed_number_always_falls_into_some_option(name: str, question: str) -> None:
    """The inputs at the ends of what they can be: the formula has a value, in some option."""
    pathway = PATHWAYS[name]
    asked = pathway.question(question)
    assert asked.fact.formula is not None
    inputs = [pathway.asking(fact) for fact in asked.fact.formula.inputs]
    for picked in product(*(_ends(one.fact) for one in inputs)):
        terms = dict(zip((one.id for one in inputs), picked, strict=True))
        answers = {question: COMPUTE, **terms}
        advise(pathway, answers_of(answers), TODAY)
        known = facts_known(pathway, answers_of(answers), TODAY)[asked.fact.id]
        assert known, answers
        for one in inputs:  # one input not known: never fewer options than with it
            partly = facts_known(pathway, answers_of({**answers, one.id: UNKNOWN}), TODAY)
            assert partly[asked.fact.id] >= known, (one.id, answers)


def _ends(fact: Fact) -> list[str]:
    """The lowest and highest answer, and one between them."""
    if not fact.kept:
        return list(fact.options)
    low, high, inside = domain(fact)
    high = low + 500 if high is None else high
    low = low if inside else low + step_of(fact)
    return [amount(fact, number) for number in (low, (low + high) / 2, high)]
