"""A reminder: one deadline of a case, for one person, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from core.engine.deadline import Deadline, State

LAST_WEEKS: Final = "last_weeks"
"""The question whether reminders go on, where the life that is left is short: once for a case."""


TASK_DUE: Final = "task"
"""What was given to somebody to prepare until a day."""

BOARD: Final = State.BOARD.value
CLASH: Final = State.CLASH.value
ASK: Final = State.ASK.value
BARRED: Final = State.BARRED.value
"""What a reminder is marked as: the board decides, a booking lies outside its days, it is not known
whether it was done, it is contraindicated by now."""
MARKS: Final = (BOARD, CLASH, ASK, BARRED)
"""All of these."""


class Standing(StrEnum):
    """Where a reminder stands: ``SENT`` waits for an answer, ``UNREACHABLE`` for its person."""

    WAITING = "waiting"
    SENT = "sent"
    ANSWERED = "answered"
    ENDED = "ended"
    UNREACHABLE = "unreachable"


OPEN: Final = frozenset((Standing.WAITING, Standing.SENT, Standing.UNREACHABLE))


class Answer(StrEnum):
    """What somebody answered to a reminder."""

    DONE = "done"
    STOPPED = "stopped"
    OTHERWISE = "otherwise"  # decided otherwise: what a safety reminder has in place of a stop
    GOES_ON = "goes_on"
    LET_GO = "let_go"


REASONS: Final = (
    "declined",
    "condition",
    "contraindicated",
    "elsewhere",
    "no_slot",
    "decided",
    "not_reached",
    "handed_over",
)
"""Why something was not done in time, or is not to be done."""


@dataclass(frozen=True)
class About:
    """What a reminder is about, as it is sealed.

    ``key`` tells the occasion from every other one. ``first`` and ``last`` are the days of the
    deadline, ``mark`` is one of :data:`MARKS` where it is one of these. ``reason`` is one of
    :data:`REASONS`, or empty. ``answered_at`` is when it was answered.
    """

    key: str
    deadline: str
    lesion: int | None = None
    first: date | None = None
    last: date | None = None
    mark: str = ""
    answer: Answer | None = None
    reason: str = ""
    answered_at: datetime | None = None

    @classmethod
    def of(cls, it: Deadline) -> About:
        """Return what a deadline is about."""
        mark = str(it.state) if it.state in MARKS else ""
        return cls(it.key, it.id, it.lesion, it.first, it.last, mark)

    @property
    def told(self) -> dict[str, Any]:
        """It, as it is kept."""
        return {
            "key": self.key,
            "deadline": self.deadline,
            "lesion": self.lesion,
            "first": self.first and self.first.isoformat(),
            "last": self.last and self.last.isoformat(),
            "mark": self.mark,
            "answer": self.answer,
            "reason": self.reason,
            "answered_at": self.answered_at and self.answered_at.isoformat(),
        }

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> About:
        """Return it from what was kept."""
        days = {it: told[it] and date.fromisoformat(told[it]) for it in ("first", "last")}
        answer = Answer(told["answer"]) if told["answer"] else None
        at = told.get("answered_at")  # none is told of what was answered before it was kept
        moment = at and datetime.fromisoformat(at)
        return cls(**{**told, **days, "answer": answer, "answered_at": moment})

    @property
    def check(self) -> str:
        """The check that is to be ticked, of :data:`TASK_DUE`; "" of any other reminder."""
        return self.key.rpartition(".")[2] if self.deadline == TASK_DUE else ""

    def late_by(self, today: date) -> int:
        """Return how many days ago its last day was, 0 while it is not over.

        Nor where it is not known whether it was done, or it is not to be done any more.
        """
        if self.last is None or self.mark in (ASK, BARRED):
            return 0
        return max((today - self.last).days, 0)


@dataclass(frozen=True)
class Reminder:
    """One deadline of a case, for one person.

    ``due_at`` is when it is sent next, ``sent`` how often it was. ``case_name`` is the case's.
    """

    id: int
    case_id: int
    case_name: str
    person_id: int
    about: About
    standing: Standing
    due_at: datetime
    sent: int = 0

    @property
    def open(self) -> bool:
        """Whether it still waits, to be sent or to be answered."""
        return self.standing in OPEN
