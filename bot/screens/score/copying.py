"""A result as plain text, for a record: the whole of it, never a part."""

from __future__ import annotations

from bot.screens.buttons import view_button
from bot.screens.citing import cited_in_a_copy
from bot.screens.document import bold, copyable, document
from bot.screens.phrases import (
    band_names,
    certainty,
    day,
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
from bot.screens.screen import Screen
from core.engine.evaluation import ScoreEvaluation
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW
from dialogs.wording import Wording


def copy_text(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return the result as plain text for a record: verdict, inputs with points, source and day."""
    inputs = [_input(evaluation, id, say) for id in _inputs(evaluation)]
    source = cited_in_a_copy(evaluation.definition.source, say)
    today = day(evaluation.today, say)
    return f"{pair(_head(evaluation, say), in_a_row(inputs, say), say)}. {source}. {today}"


def note_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return the same as a message to copy with one tap: a button holds too little for it."""
    inputs = [_input(evaluation, id, say) for id in _inputs(evaluation)]
    lines = (
        f"{_head(evaluation, say)} · {day(evaluation.today, say)}",
        *(f"- {it}" for it in inputs),
        cited_in_a_copy(evaluation.definition.source, say),
    )
    back = view_button(dialogue, LIVE_VIEW, say("button-result"))
    return Screen(document(bold(say("note-head")), copyable(*lines)), ((back,),))


def _head(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return the verdict in full, and how certain it is."""
    score, result = evaluation.definition, evaluation.result
    head = headline(score, result, say)
    if not result.applicable:
        return head
    sure = f" ({it})" if (it := certainty(result, say)) else ""
    if result.principal.graded:
        return f"{head}{sure}"
    return f"{head} {_bands(evaluation, say)}{sure}"


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
