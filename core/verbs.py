"""What a person can ask for, and what is held against the dialogue as it is now. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from core.case import LIVE_VIEW, Dialogue
from core.definition import UNKNOWN, Score
from core.errors import UnknownTerm
from core.flow import RESULT
from core.results import Result
from core.shorthand import Shorthand
from core.understanding import Lexicon, Understood


class Notice(StrEnum):
    """One line of explanation; the interface has its words."""

    STALE = "stale"
    FOREIGN = "foreign"
    GONE = "gone"
    FORGED = "forged"
    FIRST_QUESTION = "first-question"
    NOTHING_OPEN = "nothing-open"
    REPORTED = "reported"
    UNCHANGED = "unchanged"


class Verb(StrEnum):
    """What a button asks for. One letter: a callback has 64 bytes."""

    ANSWER = "a"
    KEEP = "k"
    BACK = "b"
    VIEW = "v"
    CANCEL = "x"
    RESUME = "r"
    RESTART = "n"
    WRONG = "w"


@dataclass(frozen=True)
class Press:
    """What a button says: which dialogue, at which revision, what, and about which question."""

    verb: Verb
    token: str
    revision: int = 0
    question: str = ""
    option: str = ""


class Library(Protocol):
    """Where definitions and their words are found."""

    def definition(self, id: str, edition: str | None = None) -> Score:
        """Return a definition, current unless an edition is named. Raises UnknownTerm."""

    def lexicon(self, score: Score) -> Lexicon:
        """Return the words that its answers can be typed in."""


PAGES_OF_QUESTION = frozenset({LIVE_VIEW, "why", "definitions"})
PAGES_OF_RESULT = frozenset({LIVE_VIEW, "pick", "why", "limits", "sources", "report"})


def asked(dialogue: Dialogue) -> str | None:
    """Return the question that a typed answer is for: the one asked, or the one being edited."""
    page, *arguments = dialogue.view.split(":")
    if dialogue.state != RESULT:
        return dialogue.state
    return arguments[0] if page in ("edit", "confirm") else None


def statements(score: Score) -> tuple[str, ...]:
    """Return the ids of all statements and publications that a definition rests on."""
    sources = [score.source, *(band.source for band in score.bands)]
    sources += [question.source for question in score.questions if question.source]
    return tuple(dict.fromkeys(id for source in sources for id in source.ids))


def is_answer(score: Score, question: str, term: str) -> bool:
    """Tell whether a question, or a fact that excludes, has such an answer; "not known" always is one."""
    for fact in score.excluded_facts:
        if fact.id == question:
            return term in (*fact.options, UNKNOWN)
    try:
        asked_question = score.question(question)
        return term == UNKNOWN or bool(asked_question.choice(term))
    except UnknownTerm:
        return False


def is_offered(dialogue: Dialogue, press: Press) -> bool:
    """Tell whether the page that lies over a result has this button: pages do not move the revision."""
    page, *arguments = dialogue.view.split(":")
    if press.verb is Verb.KEEP:
        return dialogue.view == f"confirm:{press.question}:{press.option}"
    if page == "pick":  # takes back a fact that excludes; a question is opened first
        return press.option == UNKNOWN
    return page == "edit" and arguments[0] == press.question


def moves_the_band(old: Result, new: Result) -> bool:
    """Tell whether an edit moves the band, or whether it is certain, or whether the score applies."""
    return (old.applicable, old.bands, old.band) != (new.applicable, new.bands, new.band)


def hint(dialogue: Dialogue, understood: Understood) -> str:
    """Return the view that gives the question again, with what to say of a text not understood."""
    kind = f"ambiguous:{','.join(understood.terms)}" if understood.terms else "unclear:"
    page, *arguments = dialogue.view.split(":")
    if page in ("edit", "confirm") and dialogue.state == RESULT:
        return f"edit:{arguments[0]}:{kind}"
    return f"hint:{kind}"


def changes_an_answer(dialogue: Dialogue, line: Shorthand) -> bool:
    """Tell whether a line would change, among the questions, an answer that was given already."""
    return dialogue.state != RESULT and any(id in dialogue.answers for id in line.answers)
