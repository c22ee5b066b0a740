"""Which text says what: keys derived from the definitions."""

from __future__ import annotations

from collections import Counter
from functools import cache

from core.definition.definition import Definition
from core.definition.question import Choice, Question
from core.definition.rule import Rule
from core.errors import UnknownTerm
from dialogs.registry import definitions
from dialogs.sources import DEFECTS
from dialogs.wording import Wording


def question_key(definition: Definition, question: Question) -> str:
    """Return the key of a question's words."""
    return question.key or f"{definition.id}-{question.id}"


def other_key(question: Question) -> str:
    """Return the key of why something that is easily taken for the fact does not stand in for it.

    Few facts have it; its aliases are the words of that other scale or quantity.
    """
    return f"not-{question.fact.id}"


def name_key(fact: str) -> str:
    """Return the key of the name of a quantity; its aliases are how it is typed before a number."""
    return f"name-{fact}"


def neighbour_key(question: Question) -> str:
    """Return the key of what is asked where a bare number may be a neighbouring quantity."""
    return f"neighbour-{question.fact.id}"


def choice_key(definition: Definition, question: Question, choice: Choice) -> str:
    """Return the key of a choice's words: in a pathway's own questions, the option's own."""
    if question.key.startswith("ask-") and choice.id in question.fact.options:
        return f"{question.fact.id}-{choice.id}"
    return f"{question_key(definition, question)}-{choice.id}"


def rule_key(pathway: Definition, rule: Rule, say: Wording) -> str:
    """Return the key of a rule's words: a treatment's, its pathway's, or those that some share."""
    if rule.treatment:
        return f"guard-{rule.id}"
    own = f"{pathway.id}-{rule.id}"
    return own if say.has(own) else f"rule-{rule.id}"


def defect_key(id: str) -> str:
    """Return the key of the words of a row of the dossier: a score's note, or a row beyond them.

    Raises :class:`UnknownTerm` for a row that is neither.
    """
    if id in DEFECTS:
        return f"defect-{id}"
    if id not in _scores_of_notes():
        raise UnknownTerm(f"{id!r} is no note of a score and not in dialogs/sources/defects.py")
    return f"{_scores_of_notes()[id]}-note-{id}"


@cache
def _scores_of_notes() -> dict[str, str]:
    """Return the score that says a note, by note: of several, the one with most of its letter."""
    letters = {
        score.id: Counter(note.id[0] for note in score.notes) for score in definitions().values()
    }
    sharing: dict[str, list[str]] = {}
    for score in definitions().values():
        for note in score.notes:
            sharing.setdefault(note.id, []).append(score.id)
    return {
        note: max(ids, key=lambda score: letters[score][note[0]]) for note, ids in sharing.items()
    }
