"""Patients of a pathway, drawn: what a dialogue would have asked of them, answered."""

from __future__ import annotations

import random
from collections.abc import Iterator

from core.definition.pathway import Pathway
from tests.pathways.patients import few_terms, terms, walk
from tests.terms import COMPUTE, UNKNOWN

_drawn: dict[str, tuple[list[dict[str, str]], random.Random]] = {}


def ended(pathway: Pathway, count: int) -> Iterator[dict[str, str]]:
    """Yield patients of whom all that matters was asked, the same each time, drawn when wanted."""
    found, rng = _drawn.setdefault(pathway.id, ([], random.Random(29)))
    for number in range(count):
        if number == len(found):
            found.append(patient(pathway, rng, number))
        yield dict(found[number])


def patient(pathway: Pathway, rng: random.Random, number: int) -> dict[str, str]:
    """One patient: of every third a lot is unknown; every other is told finely, or in numbers."""
    seldom = 0.05 if number % 3 else 0.35
    them = terms if number % 2 else few_terms

    def answer(id: str) -> str:
        question = pathway.question(id)
        if question.fact.formula and number % 4 == 1:
            return COMPUTE
        return UNKNOWN if rng.random() < seldom else rng.choice(them(question))

    ticked = pathway.checks if number % 4 == 0 else ()
    ticks = {it.id: rng.choice((*terms(it), UNKNOWN)) for it in ticked}
    return {**walk(pathway, answer), **ticks}
