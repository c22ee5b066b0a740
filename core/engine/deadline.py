"""One deadline of a case: its days, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.definition.deadline import DeadlineKind
from core.definition.source import Source
from core.definition.terms import Days


class State(StrEnum):
    """Where a deadline stands.

    ``WAITING``: its first day is to come. ``RUNNING``: it can be done, or its last day is to come.
    ``UNDATED``: it is due and no day is printed. ``ASK``: its last day was over before anybody said
    what it is counted from, or is counted from a start without a dose: whether it was done is not
    known. ``BOARD``: the source leaves open what holds.
    ``CLASH``: something is booked on a day that is not within. ``BARRED``: what it is for is
    contraindicated by now. ``LIFTED``: it bars nothing any
    more; that allows nothing.
    """

    WAITING = "waiting"
    RUNNING = "running"
    OVERDUE = "overdue"
    UNDATED = "undated"
    ASK = "ask"
    BOARD = "board"
    CLASH = "clash"
    BARRED = "barred"
    LIFTED = "lifted"


@dataclass(frozen=True)
class Deadline:
    """One deadline of a patient (``lesion`` None) or of a lesion.

    ``since`` is what it is counted from. ``first`` and ``last`` are its days, None where none is
    printed; ``open_on`` the day on which the source is open. ``booked`` is what was planned for it.
    ``doses`` were received so far, where they are counted.
    """

    kind: DeadlineKind
    lesion: int | None
    since: Days
    first: date | None
    last: date | None
    open_on: date | None
    state: State
    booked: Days | None = None
    doses: int = 0

    @property
    def id(self) -> str:
        """The kind's id."""
        return self.kind.id

    @property
    def source(self) -> Source:
        """The statements that it belongs to, or the publication outside both documents."""
        return self.kind.source

    @property
    def safety(self) -> bool:
        """Whether it is never let go in silence."""
        return self.kind.safety

    @property
    def key(self) -> str:
        """What tells this occasion from every other one of the case."""
        clash = f".{self.booked.term}" if self.booked and self.state is State.CLASH else ""
        return f"{self.id}.{self.lesion or 0}.{self.since.term}{clash}"

    @property
    def to_do(self) -> bool:
        """Whether somebody has something to do: not where it only bars, unless it is booked.

        Nor where it is barred itself, unless it is booked, or of safety: then with what to go on?
        """
        if self.state is State.BARRED:
            return self.safety or self.booked is not None
        if self.kind.bars:
            return self.booked is not None and self.state in (State.CLASH, State.BOARD)
        return True

    @property
    def recall_on(self) -> date:
        """The day on which it is called to mind."""
        day = self.first or self.last
        if day is None or self.state is State.CLASH:
            return self.since.last
        return day - timedelta(days=self.kind.lead)

    def late_by(self, today: date) -> int:
        """Return how many days ago its last day was, 0 while it is not over."""
        if self.last is None or self.kind.bars or self.state in (State.ASK, State.BARRED):
            return 0
        return max((today - self.last).days, 0)
