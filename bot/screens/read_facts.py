"""What is read of a text, in words: the name of a fact, and its answer."""

from __future__ import annotations

import re
from typing import Final

from bot.screens.case.facts import fact_label, is_asked
from bot.screens.phrases import input_label, value_words
from core.definition.answer import Answer
from core.definition.terms import Amount, Days
from dialogs.events import TOLD
from dialogs.registry import pathways
from dialogs.wording import Wording

_STEM: Final = 6
"""Letters by which the name of a fact is found again in its answer."""


def label_of(fact: str, say: Wording) -> str:
    """Return the name of a fact; of a prerequisite, that of the rule that wants it.

    Of what happened on a day, that of the event.
    """
    if fact in TOLD:
        return say(f"event-{fact}")
    if is_asked(fact):
        return fact_label(fact, say)
    for pathway in pathways().values():
        if any(it.id == fact for it in pathway.checks):
            return input_label(pathway, fact, say)
    return fact


def told_of(fact: str, answer: Answer, say: Wording) -> str:
    """Return an answer as it stands behind the name of its fact: what that says is not repeated."""
    words = words_of(fact, answer, say)
    key = "" if isinstance(answer, Amount | Days) else f"{fact}-{answer.term}.short"
    label, said = label_of(fact, say).lower(), words.lower()
    repeated = said.startswith(label) or any(it[:_STEM] in said for it in _long_words(label))
    return say(key) if repeated and say.has(key) else words


def _long_words(text: str) -> list[str]:
    return [it for it in re.split(r"[\W\d]+", text.lower()) if len(it) >= _STEM]


def words_of(fact: str, answer: Answer, say: Wording) -> str:
    """Return an answer in few words, as finely as it was said."""
    if isinstance(answer, Amount | Days):
        return value_words(answer, say)
    for key in (f"{fact}-{answer.term}", f"tick-{answer.term}"):
        if say.has(key):
            return say(key)
    return answer.term
