"""What a button asks for, and what is said where it cannot be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from core.definition import answer
from core.model.view import View


class Notice(StrEnum):
    """One line of explanation; the interface has its words."""

    STALE = "stale"
    CLOSED = "closed"
    FOREIGN = "foreign"
    GONE = "gone"
    FORGED = "forged"
    FIRST_QUESTION = "first-question"
    NOTHING_OPEN = "nothing-open"
    EARLY = "early"
    EMERGENCY_FIRST = "emergency-first"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"
    TOO_LATE = "too-late"
    SENTENCE_TOO_LONG = "sentence-too-long"
    SENTENCE_KEPT = "sentence-kept"
    UNCHANGED = "unchanged"
    SENT_TWICE = "sent-twice"
    AWAY = "away"


@dataclass(frozen=True)
class Answer:
    """Give an answer; on a result, change one, after a look at what changes with it."""

    question: str
    answer: answer.Answer


@dataclass(frozen=True)
class Keep:
    """Change an answer of a result, having seen what changes with it."""

    question: str
    answer: answer.Answer


@dataclass(frozen=True)
class Choose:
    """Give an answer on the grid: whatever else was chosen there since it was drawn."""

    question: str
    answer: answer.Answer


@dataclass(frozen=True)
class SetCheck:
    """Move a prerequisite to another state."""

    question: str
    answer: answer.Answer


@dataclass(frozen=True)
class Show:
    """Lay a view over the question or result."""

    view: View


@dataclass(frozen=True)
class AllAtOnce:
    """Lay all questions on one screen, a grid; what is begun next opens so too."""


@dataclass(frozen=True)
class OneByOne:
    """Ask one question after the other, as whatever is begun next does too."""


@dataclass(frozen=True)
class Done:
    """Be done with the grid: what is still open is asked."""


@dataclass(frozen=True)
class ReportWrong:
    """Report that a statement is wrong."""

    statement: str


@dataclass(frozen=True)
class Open:
    """Go on with another definition, in the same case."""

    definition: str


@dataclass(frozen=True)
class Back:
    """Close what lies over the dialogue, or else take back the answer given last."""


@dataclass(frozen=True)
class Cancel:
    """End the dialogue; it can be resumed."""


@dataclass(frozen=True)
class Resume:
    """Take up a dialogue again that was set aside or cancelled."""


@dataclass(frozen=True)
class Home:
    """Leave the dialogue as it is, for the start."""


@dataclass(frozen=True)
class Restart:
    """Begin the same definition again."""


Action: TypeAlias = (
    Answer
    | Keep
    | Choose
    | SetCheck
    | Show
    | AllAtOnce
    | OneByOne
    | Done
    | ReportWrong
    | Open
    | Back
    | Cancel
    | Resume
    | Restart
    | Home
)


@dataclass(frozen=True)
class Press:
    """What a button says: what to do with which dialogue, and at which revision it was drawn."""

    token: str
    revision: int
    action: Action
