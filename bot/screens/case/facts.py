"""The names of facts, and what was said of them, wherever they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.screens.phrases import answer_words, input_label, pair, value_words
from core.definition.answer import UNKNOWN
from core.definition.definition import Definition
from core.definition.question import Question
from core.definition.terms import Amount, Days
from core.engine.findings import Finding
from core.engine.knowledge import picked
from dialogs.registry import definitions, pathways
from dialogs.wording import Wording


@cache  # the definitions do not change while the bot runs
def _asked() -> Mapping[str, tuple[Definition, Question]]:
    """Return where each fact is asked: by a score, or else by a pathway."""
    every: list[Definition] = [*reversed(pathways().values()), *definitions().values()]
    return {question.fact.id: (it, question) for it in every for question in it.questions}


def asked_in(fact: str) -> Definition:
    """Return the definition that asks a fact, a score before a pathway."""
    return _asked()[fact][0]


def fact_label(fact: str, say: Wording) -> str:
    """Return the short name of a fact."""
    definition, question = _asked()[fact]
    return input_label(definition, question.id, say)


def finding_words(finding: Finding, say: Wording) -> str:
    """Return what was said of a fact, in few words; what can be one of several, as such."""
    if isinstance(finding.answer, Amount | Days):
        return value_words(finding.answer, say)
    definition, question = _asked()[finding.fact.id]
    answer = picked(question, finding.possible)
    if answer != UNKNOWN:
        return answer_words(definition, question, answer, say)
    keys = [f"{finding.fact.id}-{it}" for it in sorted(finding.possible)]
    return f" {say('or')} ".join(say(key) for key in keys if say.has(key))


def side_words(finding: Finding, say: Wording) -> str:
    """Return one side of a contradiction; where it follows from something else, that."""
    cause = finding.follows_from
    if cause is None:
        return finding_words(finding, say)
    return pair(fact_label(cause.fact.id, say), finding_words(cause, say), say)
