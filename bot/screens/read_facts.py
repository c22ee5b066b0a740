"""What is read of a text, in words: the name of a fact, and its answer."""

from __future__ import annotations

import re
from typing import Final

from bot.screens.case.facts import fact_label, is_asked
from bot.screens.document import Line, italic, line
from bot.screens.phrases import input_label, input_words, pair, value_words
from core.definition.answer import Answer
from core.definition.definition import Definition
from core.definition.terms import Amount, Days
from core.language.numbers import Trouble
from core.language.quoted import quoted
from core.language.said import Said, Stance
from dialogs.events import TOLD
from dialogs.registry import pathways
from dialogs.wording import Wording

OPTIONS: Final = 8
"""Answers of a fact that are told or offered."""
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
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


def told_of(fact: str, answer: Answer, say: Wording, definition: Definition | None = None) -> str:
    """Return an answer as it stands behind the name of its fact: what that says is not repeated."""
    words = words_of(fact, answer, say, definition)
    key = "" if isinstance(answer, Amount | Days) else f"{fact}-{answer.term}.short"
    label, said = label_of(fact, say).lower(), words.lower()
    repeated = said.startswith(label) or any(it[:_STEM] in said for it in _long_words(label))
    return say(key) if repeated and say.has(key) else words


def _long_words(text: str) -> list[str]:
    return [it for it in re.split(r"[\W\d]+", text.lower()) if len(it) >= _STEM]


def words_of(fact: str, answer: Answer, say: Wording, definition: Definition | None = None) -> str:
    """Return an answer in few words, as finely as it was said.

    One that only a question of the ``definition`` has, in the words of that.
    """
    if isinstance(answer, Amount | Days):
        return value_words(answer, say)
    for key in (f"{fact}-{answer.term}", f"tick-{answer.term}"):
        if say.has(key):
            return say(key)
    if definition is not None:
        for question in definition.questions:
            if question.fact.id == fact and any(it.id == answer.term for it in question.choices):
                return input_words(definition, question.id, answer, say)
    return answer.term


def fact_line(said: Said, say: Wording, definition: Definition | None = None) -> Line:
    """Return what was read of a fact, and from which words where they say it otherwise."""
    told = [told_of(said.fact, it, say, definition) for it in said.answers[:OPTIONS]]
    words = f" {say('or')} ".join(told)
    name = pair(label_of(said.fact, say), words, say)
    stance = "" if said.stance is Stance.STATED else f" ({say(f'sentence-{said.stance}.short')})"
    heard = quoted(said.words)
    if not stance and _tokens(heard) <= _tokens(name):
        return line(name)
    return line(name, stance, " ", italic(say("quoted", text=heard)))


def _tokens(text: str) -> set[str]:
    return set(_TOKEN.findall(text.casefold()))


def stuck_line(said: Said, say: Wording) -> Line:
    """Return why words give no answer: another scale, a number that is in no option."""
    key = f"not-{said.fact}"
    why = say(key) if said.trouble is Trouble.OTHER and say.has(key) else say("sentence-no-option")
    return line(
        pair(label_of(said.fact, say), why, say), " ", say("quoted", text=quoted(said.words))
    )
