"""What a pathway can be told: every sort of answer to every question, and how a dialogue walks."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

from core.definition.answer import Answer, answers_of
from core.definition.conditions import Condition, IsIn, Knowledge, TotalIn, leaves
from core.definition.fact import Fact
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import Rule
from core.definition.terms import Amount, Days, later
from core.engine.knowledge import advisable, examined, next_question
from dialogs.registry import pathways
from tests.terms import COMPUTE, UNKNOWN
from tests.tiers import seed

PATHWAYS: dict[str, Pathway] = pathways()
NAMES = sorted(PATHWAYS)
TODAY = date(2026, 11, 21)
EVERY = 25_000
"""Combinations up to which a pathway is evaluated for all of them."""
STEPS: dict[str, Fraction] = dict.fromkeys(
    ("site", "focus", "vertebra", "lesion", "fracture", "day", "fraction_count"), Fraction(1)
)
"""Units that are counted: no clinician types half of one."""
A_BIT = Fraction(1, 100)


def contradicted(pathway: Pathway, answers: Mapping[str, Answer], today: date) -> frozenset[str]:
    """Return the facts of which two things were said that leave nothing possible."""
    return examined(pathway, answers, today)[1]


def advised(pathway: Pathway, known: Knowledge) -> frozenset[str]:
    """Return the actions that some rule advises, or still can."""
    return advisable(pathway, lambda rule: [it.evaluate(known) for it in rule.conditions])


def step_of(fact: Fact) -> Fraction:
    """How near two numbers of a fact can be."""
    return STEPS.get(fact.unit or "", A_BIT)


# ---- answers ----------------------------------------------------------------------------------


def edges(fact: Fact) -> list[Fraction]:
    """Every number at which a fact's options change, or its limits lie."""
    spans = [*fact.spans.values(), *(it for it in (fact.hard, fact.soft) if it)]
    return sorted({end for span in spans for end in (span.low, span.high) if end is not None})


def numbers_around(fact: Fact) -> list[Fraction]:
    """Numbers below, at and above each edge that the fact can have."""
    step = step_of(fact)
    around = sorted({number for edge in edges(fact) for number in (edge - step, edge, edge + step)})
    return [it for it in around if it >= 0 and may_be(fact, it)]


def may_be(fact: Fact, number: Fraction) -> bool:
    """Whether a number lies within the hard limits of a fact."""
    hard = fact.hard
    if hard is None:
        return True
    return (hard.low is None or hard.low <= number) and (hard.high is None or number <= hard.high)


def amount(fact: Fact, number: Fraction, unit: str | None = None) -> str:
    """The term of a number, in the fact's own unit unless another is named."""
    told = unit or fact.unit or ""
    worth = fact.units.get(told, Fraction(1))
    return Amount(number / worth, number / worth, told).term


def ago(fact: Fact, count: int, days: int = 0) -> date:
    """The day so many of the fact's units, and some days more, before today."""
    if fact.unit == "month":
        return later(later(TODAY, months=-count), days=-days)
    return TODAY - timedelta(days=count + days)


def days_around(fact: Fact) -> list[str]:
    """Days before, at and after each edge of a dated fact, and one range of days."""
    wholes = [int(edge) for edge in edges(fact) if edge.denominator == 1 and edge < 1000]
    dates = {ago(fact, whole, more) for whole in wholes for more in (-1, 0, 1)} | {TODAY}
    single = sorted(it for it in dates if it <= TODAY)
    terms = [Days(it, it).term for it in single]
    return [*terms, Days(single[0], single[-1]).term] if len(single) > 1 else terms


def terms(question: Question) -> tuple[str, ...]:
    """Everything that a question can be answered with, save that it is not known."""
    key = id(question)  # a question does not hash; those of PATHWAYS stay
    if key not in _TERMS:
        _TERMS[key] = question, _terms(question)
    return _TERMS[key][1]


_TERMS: dict[int, tuple[Question, tuple[str, ...]]] = {}


def _terms(question: Question) -> tuple[str, ...]:
    fact = question.fact
    named = [*(choice.id for choice in question.choices), *fact.options]
    numbers = [amount(fact, number) for number in numbers_around(fact)] if fact.kept else []
    dates = days_around(fact) if fact.dated else []
    computed = [COMPUTE] if fact.formula else []
    return tuple(dict.fromkeys([*named, *numbers, *dates, *computed]))


def few_terms(question: Question) -> tuple[str, ...]:
    """One answer for each choice, and for a fact of numbers alone the numbers at its limits."""
    if question.choices:
        return tuple(choice.id for choice in question.choices)
    ends = numbers_around(question.fact)
    return tuple(amount(question.fact, number) for number in (ends[0], ends[-1]))


def asked_of(pathway: Pathway) -> dict[str, tuple[str, ...]]:
    """Everything that a pathway can be told: its questions and the prerequisites to tick."""
    return {question.id: terms(question) for question in (*pathway.questions, *pathway.checks)}


def draw(pathway: Pathway, rng: random.Random, unknown: float = 0.2) -> dict[str, str]:
    """Some patient: every question answered, some of them with "not known"."""
    return {
        id: UNKNOWN if rng.random() < unknown else rng.choice(them)
        for id, them in asked_of(pathway).items()
    }


def coherent(pathway: Pathway, answers: dict[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """Answers, and of more of them those that do not contradict them or each other."""
    found = dict(answers)
    for id, term in more.items():
        if id not in found and not contradicted(pathway, answers_of({**found, id: term}), TODAY):
            found[id] = term
    return found


def count(pathway: Pathway) -> int:
    """How many combinations of choices, "not known" among them, the questions have."""
    return math.prod(len(few_terms(question)) + 1 for question in pathway.questions)


def combinations(pathway: Pathway, sample: int, every: int = EVERY) -> Iterator[dict[str, str]]:
    """All combinations of choices where they are few, a sample of them where they are many."""
    sets = [(*few_terms(question), UNKNOWN) for question in pathway.questions]
    ids = [question.id for question in pathway.questions]
    if count(pathway) <= every:
        yield from (dict(zip(ids, picked, strict=True)) for picked in product(*sets))
        return
    rng = random.Random(seed(11))
    for number in range(sample):
        ticked = {it.id: rng.choice((*terms(it), UNKNOWN)) for it in pathway.checks}
        # every other one says a lot: "not known" everywhere would hide the rules
        seldom = number % 2 == 0
        picked = [rng.choice(them[:-1] if seldom and rng.random() < 0.9 else them) for them in sets]
        yield {**dict(zip(ids, picked, strict=True)), **ticked}


# ---- walking ----------------------------------------------------------------------------------


def walk(
    pathway: Pathway, answer: Callable[[str], str], begun: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Answer the next question until none is left. Fails where one is asked twice."""
    answers = dict(begun or {})
    while (id := next_question(pathway, answers_of(answers))) is not None:
        assert id not in answers, f"{id} is asked again"
        answers[id] = answer(id)
    return answers


# ---- what a rule reads ------------------------------------------------------------------------


def facts_read(pathway: Pathway, condition: Condition) -> set[str]:
    """The facts that a condition reads, those of its scores among them."""
    read: set[str] = set()
    for leaf in leaves(condition):
        if isinstance(leaf, IsIn):
            read.add(leaf.fact)
        if isinstance(leaf, TotalIn):
            score = pathway.score(leaf.score)
            read |= {question.fact.id for question in score.questions}
            asked = {question.fact.id for question in pathway.questions}
            read |= {fact.id for fact in score.excluded_facts if fact.id in asked}
    return read


def facts_of_rule(pathway: Pathway, rule: Rule) -> set[str]:
    """The facts that a rule reads, its limit's among them."""
    return set().union(*(facts_read(pathway, condition) for condition in rule.conditions))


def each(name: str) -> str:
    return name
