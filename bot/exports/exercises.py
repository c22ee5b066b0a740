"""The worked cases to practise on, as the program ships them: it reads no checkout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.exports.worked_cases import WorkedCase, cases_of
from core.definition.answer import answers_of
from core.definition.score import Score
from core.engine.scoring import evaluate
from dialogs.registry import definitions


def exercises() -> dict[str, list[dict[str, Any]]]:
    """Return, by score, the worked cases that come to one total, each with who signed it.

    A grade is left out: its one question is its answer. Raises what reading the cases raises.
    """
    scores = (it for it in definitions().values() if len(it.questions) > 1)
    return {score.id: list(_of(score)) for score in scores}


def _of(score: Score) -> Iterator[dict[str, Any]]:
    for case in cases_of(score):
        answers = {**case.answers, **{id: terms[0] for id, terms in case.each.items()}}
        result = evaluate(score, answers_of(answers))
        told = {it.id for it in score.questions} <= answers.keys()
        if told and result.applicable and not result.unknown and result.principal.total is not None:
            yield {"number": case.number, "answers": answers, "signed": _signed(case)}


def _signed(case: WorkedCase) -> str:
    """Return who signed a case as it is now, and when; "" where nobody did."""
    signature = case.signature
    return f"{signature.by}, {signature.day}" if case.signed and signature else ""
