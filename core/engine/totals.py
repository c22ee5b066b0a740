"""The scores that a pathway reads, as far as the facts that are known go."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.pathway import Pathway, choice_covers
from core.definition.score import Score
from core.engine.result import Result
from core.engine.scoring import evaluate, readings_of

_Read = tuple[tuple[str, frozenset[str]], ...]
"""The facts that a score reads, and the options still possible of each: a key to keep it by."""


def results_of(pathway: Pathway, facts: Mapping[str, frozenset[str]]) -> dict[str, Result]:
    """Return what each score gives as far as its facts are known."""
    return {score.id: _result_of(score, _read_by(score, facts)) for score in pathway.scores}


@lru_cache(maxsize=256)
def _result_of(score: Score, read: _Read) -> Result:
    return evaluate(score, answers_from(score, dict(read)))


def answers_from(score: Score, facts: Mapping[str, frozenset[str]]) -> dict[str, Answer]:
    """Return a score's answers from facts; one still open among its choices is not known."""
    answers: dict[str, Answer] = {}
    for question in score.questions:
        term = choice_covers(score, question, facts.get(question.fact.id, frozenset()))
        answers[question.id] = UNKNOWN if term is None else Picked(term)
    for fact in score.excluded_facts:
        possible = facts.get(fact.id, frozenset())
        if len(possible) == 1:
            answers[fact.id] = Picked(next(iter(possible)))
    return answers


def totals_of(score: Score, facts: Mapping[str, frozenset[str]]) -> frozenset[int]:
    """Return the totals still possible under the readings that have a value."""
    read = _read_by(score, facts)
    return _totals(score, read)


def _read_by(score: Score, facts: Mapping[str, frozenset[str]]) -> _Read:
    ids = [
        *(question.fact.id for question in score.questions),
        *(it.id for it in score.excluded_facts),
    ]
    return tuple((id, facts[id]) for id in ids if id in facts)


@lru_cache(maxsize=1024)  # one screen asks for the same totals twenty times
def _totals(score: Score, read: _Read) -> frozenset[int]:
    answers = answers_from(score, dict(read))
    return frozenset(total for it in readings_of(score, answers) if it.bands for total in it.totals)
