"""What a button asks for, and what is said where it cannot be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    TICK = "t"
    OPEN = "o"


@dataclass(frozen=True)
class Press:
    """What a button says: which dialogue, at which revision, what, and about which question."""

    verb: Verb
    token: str
    revision: int = 0
    question: str = ""
    option: str = ""
