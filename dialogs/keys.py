"""Which text says what: keys derived from the definitions."""

from __future__ import annotations

from core.definition.definition import Definition
from core.definition.pathway import Rule
from core.definition.question import Choice, Question
from dialogs.sources import DEFECTS
from dialogs.wording import Wording

_SCORE_OF_DEFECT = {
    "M": "mirels",
    "S": "sins",
    "R": "rades",
    "T": "tokuhashi",
    "O": "tomita",
    "F": "frankel",
}


def question_key(definition: Definition, question: Question) -> str:
    """Return the key of a question's words."""
    return question.key or f"{definition.id}-{question.id}"


def choice_key(definition: Definition, question: Question, choice: Choice) -> str:
    """Return the key of a choice's words: in a pathway's own questions, the option's own."""
    if question.key.startswith("ask-") and choice.id in question.fact.options:
        return f"{question.fact.id}-{choice.id}"
    return f"{question_key(definition, question)}-{choice.id}"


def rule_key(pathway: Definition, rule: Rule, say: Wording) -> str:
    """Return the key of a rule's words: its pathway's, or those it shares with other pathways."""
    own = f"{pathway.id}-{rule.id}"
    return own if say.has(own) else f"rule-{rule.id}"


def defect_key(id: str) -> str:
    """Return the key of the words of a row of the dossier."""
    return f"defect-{id}" if id in DEFECTS else f"{_SCORE_OF_DEFECT[id[0]]}-note-{id}"
