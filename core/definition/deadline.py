"""A deadline: what must not come before a day, or not after one, counted from what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from core.definition.conditions import Condition
from core.definition.fact import Fact, Scope
from core.definition.source import Source
from core.definition.terms import later
from core.errors import DefinitionError


@dataclass(frozen=True)
class Step:
    """A length of time, ``unit`` "day" or "month" (calendar months)."""

    count: int
    unit: Literal["day", "month"]

    def after(self, when: date) -> date:
        """Return the day that is so much later."""
        if self.unit == "day":
            return later(when, days=self.count)
        return later(when, months=self.count)


@dataclass(frozen=True)
class Course:
    """A treatment that goes on from its start to its stop, by facts and by events.

    ``stage`` is the fact that tells whether it is "treated" or "stopping", ``drug`` which one it
    is, ``started`` since when, ``lasted`` for how many months it was given, where it is that of
    the drug ``lasted_of``. ``start`` and ``stop`` are kinds of events whose details are drugs,
    ``doses`` the kind of event that is a dose, by drug.
    """

    stage: Fact
    drug: Fact
    started: Fact
    lasted: Fact
    start: str
    stop: str
    doses: Mapping[str, str]
    lasted_of: str = ""


@dataclass(frozen=True)
class DeadlineKind:
    """What must not come before a day, or not after one.

    Counted from the first of the facts ``since`` that has a day, or else from the newest of the
    events ``since_events``. ``first`` is the first day of what is due, ``last`` its last one; None
    where none is printed. ``open_at`` is the day on which the source leaves open what holds.
    ``done`` are facts and ``done_events`` events by which it is done. ``booked`` are events whose
    planned day is held against its days, each with the details that count (none: all);
    ``before_booked`` events before whose planned day it is due.

    ``during`` and ``after`` name drugs of the course during or after which alone it holds;
    ``course_over`` is what the course must have lasted more than; ``doses`` says that the first day
    is that of so many doses received. ``safety``: it is never let go in silence. ``bars``: it only
    says from when on, or until when, something may be; nothing is to be done. ``read_at`` are
    events that are held against it in place of today; ``sure`` is the condition without which the
    source leaves open what it is counted from; ``barred`` is the condition under which what it is
    for is contraindicated. ``defects`` are rows of the dossier.
    ``lead`` is how many days before its first day, or else its last one, it is called to mind:
    neither document prints that, it is ours. ``records`` is the check, or the kind of event, that
    is kept when somebody says that it is done. ``serves`` are the actions that it is for: where the
    patient refuses all of them, nothing is due. Raises :class:`DefinitionError` for one that counts
    from nothing.
    """

    id: str
    scope: Scope
    source: Source
    since: tuple[Fact, ...] = ()
    since_events: tuple[str, ...] = ()
    first: Step | None = None
    last: Step | None = None
    open_at: Step | None = None
    done: tuple[Fact, ...] = ()
    done_events: tuple[str, ...] = ()
    booked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before_booked: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    course_over: Step | None = None
    doses: int = 0
    safety: bool = False
    bars: bool = False
    read_at: tuple[str, ...] = ()
    sure: Condition | None = None
    barred: Condition | None = None
    defects: tuple[str, ...] = ()
    records: str = ""
    serves: tuple[str, ...] = ()
    lead: int = 0

    def __post_init__(self) -> None:
        if not (self.since or self.since_events):
            raise DefinitionError(self.id, ["counts from nothing"])
        if undated := [it.id for it in self.since if not it.dated]:
            raise DefinitionError(self.id, [f"{it} is no dated fact" for it in undated])
