"""What is not known and would tell most: the one thing that the page asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.definition.answer import UNKNOWN
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status, reads
from core.engine.evaluation import PathwayEvaluation

_OTHERS = (Kind.CONTRAINDICATION, *ADVISING)
_URGENT = 100
"""What an emergency waits for goes before what any number of other rules wait for."""


def missing(evaluation: PathwayEvaluation) -> list[str]:
    """Return the questions answered "not known" on which something depends, most of all first."""
    pathway = evaluation.definition
    waited: Counter[str] = Counter()
    for item, weight in _waiting(evaluation):
        for name in {reads(leaf) for leaf in item.depends}:
            waited[name] += weight
    of_score = {
        question.fact.id: waited[score.id]
        for score in pathway.scores
        for question in score.questions
    }
    asked = [
        question
        for question in pathway.questions
        if evaluation.answers.get(question.id) == UNKNOWN
        and waited[question.fact.id] + of_score.get(question.fact.id, 0)
    ]
    asked.sort(key=lambda it: -waited[it.fact.id] - of_score.get(it.fact.id, 0))
    return [question.id for question in asked]


def _waiting(evaluation: PathwayEvaluation) -> Iterator[tuple[Item, int]]:
    for item in evaluation.advice.items:
        if item.rule.kind is Kind.EMERGENCY and item.status is Status.OPEN:
            yield item, _URGENT
        elif item.rule.kind in _OTHERS and item.status is Status.OPEN:
            yield item, 1
