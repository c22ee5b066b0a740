"""A result as plain text, for a record."""

from __future__ import annotations

from bot.screens.citing import cited_in_a_copy
from bot.screens.document import first_to_copy
from bot.screens.phrases import (
    band_names,
    certainty,
    finest_words,
    headline,
    in_a_row,
    input_label,
    input_words,
    lowered,
    pair,
    points_words,
    total_words,
)
from core.engine.evaluation import ScoreEvaluation
from dialogs.wording import Wording


def copy_text(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return the result as plain text for a record, inputs included, in what a button can copy.

    What does not fit is left out in this order: spaces, the names of bands that are only possible,
    the source. Never an input.
    """
    inputs = [_input(evaluation, id, say) for id in _inputs(evaluation)]
    source = f". {cited_in_a_copy(evaluation.definition.source, say)}"
    head, short = _head(evaluation, say)
    return first_to_copy(
        (
            pair(head, in_a_row(inputs, say), say) + source,
            pair(head, ";".join(inputs), say) + source,
            pair(short, ";".join(inputs), say) + source,
            pair(short, ";".join(inputs), say),
        )
    )


def _head(evaluation: ScoreEvaluation, say: Wording) -> tuple[str, str]:
    """Return the verdict in full, and as short as it can be said."""
    score, result = evaluation.definition, evaluation.result
    head = headline(score, result, say)
    if not result.applicable:
        return head, head
    if result.principal.graded:
        return (head, say(score.id)) if result.unknown else (head, head)
    return f"{head} {_bands(evaluation, say)}", f"{head} ({certainty(result, say)})"


def _bands(evaluation: ScoreEvaluation, say: Wording) -> str:
    score, result = evaluation.definition, evaluation.result
    if result.principal.bands:
        return band_names(score, result.bands, say)
    others = (
        f"{say(f'{score.id}-reading-{r.id}')} {total_words(score, r, say)}" for r in result.valued
    )
    return f"({', '.join(others)})"


def _inputs(evaluation: ScoreEvaluation) -> list[str]:
    if evaluation.result.applicable:
        return [question.id for question in evaluation.definition.questions]
    return list(evaluation.result.excluded_by)


def _input(evaluation: ScoreEvaluation, id: str, say: Wording) -> str:
    score, answer = evaluation.definition, evaluation.answers.get(id)
    label = lowered(input_label(score, id, say))
    if all(question.id != id for question in score.questions):
        return f"{label} {input_words(score, id, answer, say)}"
    question = score.question(id)
    words = (finest_words(score, question, answer, say), points_words(score, question, answer, say))
    return " ".join(filter(None, (label, *words)))
