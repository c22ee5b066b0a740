"""What the events of a case say of its facts: since when, of which drug, for how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from core.definition.answer import Picked
from core.definition.fact import Fact
from core.engine.course import standing
from core.engine.findings import Finding, Place
from core.model.case_event import CaseEvent
from core.ports.library import Library


def day_of(at: datetime) -> date:
    """Return the day of a moment where the bot runs."""
    return at.astimezone().date()


def told_by(
    events: Sequence[CaseEvent], said: Sequence[Finding], library: Library, today: date
) -> list[Finding]:
    """Return what the events that took place say; ``said`` is what was said without them."""
    took = [it for it in events if it.took_place(today)]
    return [
        *happened(took, library, today),
        *_meant(took, said, library),
        *_lasted(took, library, today),
    ]


def happened(events: Sequence[CaseEvent], library: Library, today: date) -> list[Finding]:
    """Return what the newest of each kind of event says of the fact that tells since when."""
    newest: dict[Place, CaseEvent] = {}
    for event in events:
        kind = library.events.get(event.kind)
        if kind is None or kind.says is None or not event.took_place(today):
            continue
        place = (kind.says.id, event.lesion)
        other = newest.get(place)
        if other is None or event.on.last >= other.on.last:
            newest[place] = event
    return [_dated(library.facts[fact], it, today) for (fact, _), it in newest.items()]


def _dated(fact: Fact, event: CaseEvent, today: date) -> Finding:
    possible = fact.sorted_into(fact.measured(event.on, today))
    on = day_of(event.at)
    return Finding(fact, event.lesion, event.on, possible, event.at, on, event.by, settles=True)


def _meant(
    events: Sequence[CaseEvent], said: Sequence[Finding], library: Library
) -> Iterator[Finding]:
    """Yield what events say beside their days, each true since its own.

    What leaves several options takes nothing back that was said more closely.
    """
    for event in events:
        kind, on = library.events.get(event.kind), event.on.last
        for fact, left in kind.told(event.detail) if kind else ():
            there = max((it for it in said if it.place == (fact.id, None)), key=_when, default=None)
            if len(left) == 1 or there is None or (there.on <= on and not there.possible & left):
                yield _since(event, fact, left)


def _lasted(events: Sequence[CaseEvent], library: Library, today: date) -> Iterator[Finding]:
    """Yield for how long a treatment was given whose start and stop are known."""
    course = library.course
    it = standing(course, {}, events, today)
    span = it.given_for if it and it.drugs == {course.lasted_of} else None
    if span is not None:
        stop = max((it for it in events if it.kind == course.stop), key=lambda it: it.on.last)
        yield _since(stop, course.lasted, course.lasted.sorted_into(span))


def _since(event: CaseEvent, fact: Fact, left: frozenset[str]) -> Finding:
    on, answer = event.on.last, Picked(min(left))
    return Finding(fact, None, answer, left, event.at, on, event.by, settles=True)


def _when(finding: Finding) -> tuple[date, datetime]:
    return finding.on, finding.at
