"""Whether the answers of a score speak of the cord: then the emergency is named on its cards."""

from __future__ import annotations

from bot.screens.document import Line, bold
from core.definition.conditions import Knowledge
from core.engine.evaluation import Evaluation
from dialogs.leading import cord_in_doubt
from dialogs.wording import Wording


def is_cord_in_doubt(evaluation: Evaluation) -> bool:
    """Tell whether an answer of a score speaks of a deficit, or of a threatened cord.

    A pathway has emergencies of its own, which come before everything else.
    """
    if not evaluation.definition.asks_all:
        return False
    facts = {
        question.fact.id: question.possible(evaluation.answers[question.id], evaluation.today)
        for question in evaluation.definition.questions
        if question.id in evaluation.answers
    }
    return cord_in_doubt.evaluate(Knowledge(facts)) is True


def cord_line(evaluation: Evaluation, say: Wording) -> tuple[Line, ...]:
    """Return the line that names the emergency, where the cord is in doubt."""
    return (bold(f"‼ {say('cord-in-doubt')}"),) if is_cord_in_doubt(evaluation) else ()
