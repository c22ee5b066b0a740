"""How far the questions have come, beside the name of what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from bot.screens.phrases import span
from core.engine.evaluation import Evaluation, PathwayEvaluation, ScoreEvaluation
from dialogs.wording import Wording


@singledispatch
def progress(evaluation: Evaluation, place: int, say: Wording) -> str:
    """Return how far a dialogue has come: ``place`` is the question on screen, from 1."""
    raise TypeError(f"{type(evaluation).__name__} has no progress")


@progress.register
def _(evaluation: PathwayEvaluation, place: int, say: Wording) -> str:
    """Return how many questions were answered, and how many are left as far as is known now."""
    left = sum(1 for _ in evaluation.unasked)
    return say("progress-open", place=str(len(evaluation.answers) + 1), left=left - 1)


@progress.register
def _(evaluation: ScoreEvaluation, place: int, say: Wording) -> str:
    count = len(evaluation.definition.questions)
    return say("progress", place=str(place), count=str(count))


@singledispatch
def running(evaluation: Evaluation, say: Wording) -> Iterator[str]:
    """Yield a bar, the total so far and those still possible, where answers have points."""
    yield from ()


@running.register
def _(evaluation: ScoreEvaluation, say: Wording) -> Iterator[str]:
    result, answered = evaluation.result, evaluation.answered
    questions = evaluation.definition.questions
    if any(question.scored for question in questions):
        bar = "▰" * answered + "▱" * (len(questions) - answered)
        so_far = sum(value or 0 for value in result.points.values())
        words = say("running", total=str(so_far), possible=span(result.principal.totals, say))
        yield f"{bar} {words}"
