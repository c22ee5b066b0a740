"""Where a treatment stands that goes on from a start to a stop: which, since when, until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from core.definition.deadline import Course
from core.definition.event_kind import Happened
from core.definition.interval import Span
from core.definition.terms import Days, elapsed
from core.engine.findings import Known, Place

Longer = Literal["yes", "no", "exactly", "unknown"]
"""Whether something lasted longer than a limit."""


@dataclass(frozen=True)
class Standing:
    """Where a course stands. ``drugs`` are those that it can be.

    ``started`` and ``stopped`` are the days between which it did; ``stopped`` is None while it goes
    on. ``lasted`` are the spans of months that it can have been given, where that was said.
    """

    drugs: frozenset[str]
    started: Days | None
    stopped: Days | None
    lasted: tuple[Span, ...] = ()

    @property
    def given_for(self) -> Span | None:
        """The months between its start and its stop; None where a day of these is not known."""
        if not (self.started and self.stopped and self.started.first <= self.stopped.first):
            return None
        begun = Days(self.started.first, min(self.started.last, self.stopped.first))
        low = elapsed(begun, self.stopped.first, "month").low
        return Span(low, elapsed(begun, self.stopped.last, "month").high)

    def lasted_over(self, months: int) -> Longer:
        """Tell whether it was given for more than some months, once it has stopped."""
        by_days = self.given_for
        spans = self.lasted if by_days is None else (by_days,)
        found = {_over(it, Fraction(months)) for it in spans}
        return found.pop() if len(found) == 1 else "unknown"


def _over(span: Span, limit: Fraction) -> Longer:
    if span.low is not None and (span.low > limit or (span.low == limit and not span.low_in)):
        return "yes"
    if span.high is not None and (span.high < limit or (span.high == limit and not span.high_in)):
        return "no"
    return "exactly" if span.low == span.high == limit else "unknown"


def standing(
    course: Course, known: Mapping[Place, Known], events: Sequence[Happened], today: date
) -> Standing | None:
    """Return where a course stands; None where nothing tells that it ever began."""
    took = sorted(
        (it for it in events if it.took_place(today)), key=lambda it: (it.on.last, it.on.first)
    )
    given = [(it.on, drug) for it in took if (drug := _drug_of(course, it))]
    stops = [it for it in took if it.kind == course.stop]
    stage = known.get((course.stage.id, None))
    said = next(iter(stage.possible)) if stage and stage.counts and len(stage.possible) == 1 else ""
    said_on = stage.finding.on if stage else date.min
    begun = day_of(known.get((course.started.id, None)))
    which = known.get((course.drug.id, None))
    drugs = which.possible if which and which.counts else course.drug.every
    started = begun
    newest = given[-1][0].last if given else date.min
    if given:
        drugs = frozenset(drug for on, drug in given if on.last == newest)
        started = _began(course, took, drugs) or begun
    elif stops and stops[-1].detail:
        drugs = frozenset({stops[-1].detail})
    stopped = [it.on for it in stops if it.on.last >= newest and it.detail in ("", *drugs)]
    if said == "stopping" and said_on >= newest and not stopped:
        stopped = [Days(said_on, said_on)]
    if not (given or stopped or said == "treated" or (begun and not said)):
        return None
    return Standing(drugs, started, stopped[-1] if stopped else None, _lasted(course, known))


def _drug_of(course: Course, event: Happened) -> str:
    """Return the drug that an event begins or gives, "" for none."""
    if event.kind == course.start:
        return event.detail
    return next((drug for drug, kind in course.doses.items() if kind == event.kind), "")


def _began(course: Course, took: Sequence[Happened], drugs: frozenset[str]) -> Days | None:
    """Return when the drug that was given last was begun."""
    starts = [it.on for it in took if it.kind == course.start and it.detail in drugs]
    return starts[-1] if starts else None


def _lasted(course: Course, known: Mapping[Place, Known]) -> tuple[Span, ...]:
    what = known.get((course.lasted.id, None))
    if what is None or not what.counts:
        return ()
    return tuple(course.lasted.spans[it] for it in sorted(what.possible))


def day_of(known: Known | None) -> Days | None:
    """Return the days of a fact that was answered with some, and counts."""
    if known is None or known.sides or not isinstance(known.finding.answer, Days):
        return None
    return known.finding.answer
