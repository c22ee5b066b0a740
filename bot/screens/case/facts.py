"""The names of facts, and what was said of them, wherever they are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from bot.screens.phrases import answer_words, input_label, pair, value_words
from core.definition.answer import UNKNOWN, Answer
from core.definition.definition import Definition
from core.definition.question import Question
from core.definition.terms import Amount, Days
from core.engine.findings import Finding
from dialogs.examinations import EXAMINED
from dialogs.registry import definitions, former_editions, pathways
from dialogs.wishes import CASE_FACTS
from dialogs.wording import Wording, edition_wording

_EXAMINED: Final = {it.id: action for action, it in EXAMINED.items()}


@cache  # the definitions do not change while the bot runs
def _asked() -> Mapping[str, tuple[Definition, Question]]:
    """Return where each fact is asked: by a score, or else by a pathway."""
    every: list[Definition] = [*reversed(pathways().values()), *definitions().values()]
    return {question.fact.id: (it, question) for it in every for question in it.questions}


@cache
def _formerly() -> Mapping[str, tuple[Definition, Question]]:
    """Return where former editions asked a fact: what was said then is kept."""
    every = former_editions()
    return {question.fact.id: (it, question) for it in every for question in it.questions}


@cache
def _ticked() -> Mapping[str, Definition]:
    """Return in which pathway each prerequisite is ticked."""
    return {check.id: it for it in pathways().values() for check in it.checks}


def is_ticked(fact: str) -> bool:
    """Tell whether a fact is a prerequisite of a current pathway, or an examination to order."""
    return fact in _ticked() or fact in _EXAMINED


def tick_words(fact: str, answer: Answer, say: Wording) -> str:
    """Return what is to be prepared and where it stands: "IRM rachis entier : fait"."""
    if isinstance(answer, Days):
        return pair(tick_label(fact, say), f"{say('tick-done')} ({value_words(answer, say)})", say)
    return pair(tick_label(fact, say), say(f"tick-{answer.term}"), say)


def tick_label(fact: str, say: Wording) -> str:
    """Return what is to be prepared: "IRM rachis entier"."""
    if fact in _EXAMINED:
        return say(f"imaging-action-{_EXAMINED[fact]}")
    return input_label(_ticked()[fact], fact, say)


def _where(fact: str) -> tuple[Definition, Question]:
    return _asked().get(fact) or _formerly()[fact]


def asked_in(fact: str) -> Definition:
    """Return the definition that asks a fact, a score before a pathway."""
    return _where(fact)[0]


def is_asked(fact: str) -> bool:
    """Tell whether a current definition asks a fact."""
    return fact in _asked() or fact in CASE_FACTS


def fact_label(fact: str, say: Wording) -> str:
    """Return the short name of a fact."""
    if fact in CASE_FACTS:
        return say(fact)
    definition, question = _where(fact)
    return input_label(definition, question.id, _words(fact, say))


def _words(fact: str, say: Wording) -> Wording:
    """Return the words for a fact: of one that nothing asks now, those that it was asked in."""
    if is_asked(fact):
        return say
    definition = asked_in(fact)
    return edition_wording(say.language, definition.id, definition.edition, "dialogs", "bot")


def finding_words(finding: Finding, say: Wording) -> str:
    """Return what was said of a fact, in few words; what can be one of several, as such."""
    if isinstance(finding.answer, Amount | Days):
        return value_words(finding.answer, say)
    fact = finding.fact.id
    if fact in CASE_FACTS:
        return said_words(fact, finding.answer, say)
    definition, question = _where(fact)
    answer = question.picked(finding.possible)
    if answer != UNKNOWN:
        return answer_words(definition, question, answer, _words(fact, say))
    keys = [f"{fact}-{it}" for it in sorted(finding.possible)]
    return f" {say('or')} ".join(say(key) for key in keys if say.has(key))


def sides_words(sides: Sequence[Finding], say: Wording) -> list[str]:
    """Return both sides of a contradiction, as finely as tells them apart: "T11", "T12"."""
    told = [side_words(it, say) for it in sides]
    if len(set(told)) < len(told):
        fine = [_finest(it, say) for it in sides]
        told = fine if all(fine) else told
    return told


def _finest(finding: Finding, say: Wording) -> str:
    """Return the one option that a finding leaves, in its own words; nothing if there is none."""
    options = [f"{finding.fact.id}-{it}" for it in finding.possible]
    return say(options[0]) if len(options) == 1 and say.has(options[0]) else ""


def said_words(fact: str, answer: Answer, say: Wording) -> str:
    """Return what was said of a fact in few words: "soulager la douleur", "7", "inconnu"."""
    if isinstance(answer, Amount | Days):
        return value_words(answer, say)
    key = f"{fact}-{answer.term}"
    return say(key) if say.has(key) else say("unknown.short")


def side_words(finding: Finding, say: Wording) -> str:
    """Return one side of a contradiction; where it follows from something else, that."""
    cause = finding.follows_from
    if cause is None:
        return finding_words(finding, say)
    return pair(fact_label(cause.fact.id, say), finding_words(cause, say), say)
