"""Every rule of every pathway, and every guard of every treatment, is said for some patient."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest

from core.definition.answer import answers_of
from core.definition.conditions import NEVER, Condition
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Rule
from core.definition.treatment import Treatment
from core.engine.advice import Status
from core.engine.knowledge import knowledge
from core.engine.weighing import advise
from dialogs.treatments import TREATMENTS

from .patients import NAMES, PATHWAYS, TODAY, coherent, facts_read, few_terms


def _single(question: Question) -> tuple[str, ...]:
    return question.fact.options or few_terms(question)


def said_when(rule: Rule) -> Condition:
    """When a rule is said: at its limit alone, where that is all there is."""
    return rule.limit if rule.when == NEVER and rule.limit is not None else rule.when


def _making_it_true(pathway: Pathway, rule: Rule, rng: random.Random) -> Iterator[dict[str, str]]:
    """Answers to what a rule's condition reads that make it true: all where few, else some."""
    questions = [pathway.asking(fact) for fact in sorted(facts_read(pathway, said_when(rule)))]
    sets = [_single(question) for question in questions]
    size = 1
    for options in sets:
        size *= len(options)
    every = size <= 4000
    picks: Iterator[tuple[str, ...]] = (
        iter(rng.sample(list(product(*sets)), size))
        if every
        else (tuple(rng.choice(options) for options in sets) for _ in range(12_000))
    )
    for picked in picks:
        told = list(zip((q.id for q in questions), picked, strict=True))
        answers = coherent(pathway, {}, dict(rng.sample(told, len(told))))
        if said_when(rule).evaluate(knowledge(pathway, answers_of(answers), TODAY)) is True:
            yield answers


def _holds_somewhere(pathway: Pathway, rule: Rule) -> bool:
    rng = random.Random(5)
    done = {check.id: "done" for check in pathway.checks}
    for tried, answers in enumerate(_making_it_true(pathway, rule, rng)):
        for number in range(120 if rule.kind in ADVISING else 3):
            others = {
                q.id: rng.choice(_single(q))
                for q in pathway.questions
                if number and q.id not in answers
            }
            patient = coherent(pathway, {**done, **answers}, others)
            item = advise(pathway, answers_of(patient), TODAY).item(rule.id)
            said = (Status.HOLDS, Status.WAITS, Status.BESIDE)
            if item.status in said or (rule.when == NEVER and item.status is Status.BOARD):
                return True
        if tried > 60:
            return False
    return False


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_is_said_for_some_patient(name: str) -> None:
    pathway = PATHWAYS[name]
    own = [rule for rule in pathway.rules if rule.treatment is None]
    left = [rule.id for rule in own if not _holds_somewhere(pathway, rule)]
    assert not left, f"mend the conditions of what never holds: {left}"


@pytest.mark.parametrize("treatment", TREATMENTS, ids=lambda it: it.id)
def test_every_guard_is_said_for_some_patient(treatment: Treatment) -> None:
    left = [guard.id for guard in treatment.guards if not _is_said(treatment, guard)]
    assert not left, f"mend the conditions of what is never said: {left}"


def _is_said(treatment: Treatment, guard: Rule) -> bool:
    return any(
        _holds_somewhere(pathway, rule)
        for pathway in PATHWAYS.values()
        for rule in pathway.rules
        if (rule.treatment, rule.id) == (treatment.id, guard.id)
    )
