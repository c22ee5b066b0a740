"""How far the questions have come, beside the name of what is asked."""

from __future__ import annotations

from functools import singledispatch

from bot.screens.phrases import span
from bot.screens.screen import escape
from core.engine.evaluation import Evaluation, PathwayEvaluation, ScoreEvaluation
from dialogs.wording import Wording


@singledispatch
def progress(evaluation: Evaluation, place: int, say: Wording) -> str:
    """Return how far a dialogue has come: ``place`` is the question on screen, from 1. HTML."""
    raise TypeError(f"{type(evaluation).__name__} has no progress")


@progress.register
def _(evaluation: PathwayEvaluation, place: int, say: Wording) -> str:
    """Return how many questions were answered, and how many are left as far as is known now."""
    left = sum(1 for _ in evaluation.unasked)
    return escape(say("progress-open", place=str(len(evaluation.answers) + 1), left=left - 1))


@progress.register
def _(evaluation: ScoreEvaluation, place: int, say: Wording) -> str:
    questions = evaluation.definition.questions
    head = escape(say("progress", place=str(place), count=str(len(questions))))
    return f"{head}\n{_running(evaluation, say)}" if any(q.scored for q in questions) else head


def _running(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return a bar, the total so far, and the totals that are still possible."""
    result, answered = evaluation.result, evaluation.answered
    bar = "▰" * answered + "▱" * (len(evaluation.definition.questions) - answered)
    so_far = sum(value or 0 for value in result.points.values())
    words = say("running", total=str(so_far), possible=span(result.principal.totals, say))
    return f"{bar} {escape(words)}"
