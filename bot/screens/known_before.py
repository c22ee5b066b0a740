"""What a case knew before a dialogue that began in it, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.buttons import answer_press
from bot.screens.document import Line, italic
from bot.screens.phrases import brief_day, finest_words, input_label, lowered, pair
from bot.screens.screen import Button
from core.definition.definition import Definition
from core.definition.question import Question
from core.engine.evaluation import Evaluation
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW
from dialogs.wording import Wording

KNOWN: Final = 4
"""Answers of the case that the first question names; others are counted."""


def known_before(dialogue: Dialogue, evaluation: Evaluation, say: Wording) -> Iterator[Line]:
    """Yield what the case knew already, before anything is answered here."""
    definition = evaluation.definition
    if not dialogue.case_name or dialogue.answers.keys() - dialogue.carried:
        return
    asked = [it for it in definition.questions if it.id in dialogue.carried]
    days = [dialogue.days.get(it.id) for it in asked]
    same = len(set(days)) == 1
    told = [
        f"{lowered(input_label(definition, it.id, say))} "
        + finest_words(definition, it, evaluation.answers[it.id], say)
        + (f" ({brief_day(on, say)})" if on and not same else "")
        for it, on in zip(asked, days, strict=True)
    ]
    if told and dialogue.view == LIVE_VIEW:
        more = f" +\u00a0{len(told) - KNOWN}" if len(told) > KNOWN else ""
        since = f" ({brief_day(days[0], say)})" if same and days[0] else ""
        yield italic(say("already-known", since=since, what=", ".join(told[:KNOWN]) + more))


def former_words(
    dialogue: Dialogue, definition: Definition, question: Question, say: Wording
) -> Iterator[Line]:
    """Yield what was known of a question once, and when: too long ago to count unasked."""
    if question.id in dialogue.former and question.id not in dialogue.answers:
        answer, on = dialogue.former[question.id]
        words = finest_words(definition, question, answer, say)
        yield italic(say("question-former", what=words, day=brief_day(on, say)))


def still_button(
    dialogue: Dialogue, definition: Definition, question: Question, say: Wording
) -> Iterator[Button]:
    """Yield the button that says what was known once of today."""
    if question.id in dialogue.former and question.id not in dialogue.answers:
        answer, _ = dialogue.former[question.id]
        words = finest_words(definition, question, answer, say)
        yield Button(
            pair(say("button-still"), words, say), answer_press(dialogue, question, answer)
        )
