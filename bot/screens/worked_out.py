"""Numbers that follow from others that were said: a clearance, a calcium corrected for albumin."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.screens.pathway.phrases import computed_words
from bot.screens.phrases import answer_words, input_label, pair
from core.definition.answer import COMPUTE, Answer
from core.engine.knowledge import computed
from dialogs.registry import pathways
from dialogs.wording import Wording


def worked_out(told: Mapping[str, Answer], today: date, say: Wording) -> list[str]:
    """Return a line for each number that nobody said and that follows from answers to facts."""
    lines: dict[str, str] = {}
    for pathway in pathways().values():
        answers = {q.id: told[q.fact.id] for q in pathway.questions if q.fact.id in told}
        for question in pathway.questions:
            fact = question.fact
            if fact.formula is None or fact.id in told or fact.id in lines:
                continue
            span = computed(pathway, question, {**answers, question.id: COMPUTE}, today)
            if span is not None:
                how = answer_words(pathway, question, COMPUTE, say)
                words = f"{computed_words(fact, span, say)} ({how})"
                lines[fact.id] = f"→ {pair(input_label(pathway, question.id, say), words, say)}"
    return list(lines.values())
