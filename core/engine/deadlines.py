"""The deadlines of a case: from which day on, until which day, and where each stands.

Pure: what is known of the case, its events and today. Intervals run between two dated events where
both are known (G-CSF and the PET that is booked), else to today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from core.definition.answer import Picked
from core.definition.conditions import Knowledge
from core.definition.deadline import Course, DeadlineKind
from core.definition.declare_pathway import DONE
from core.definition.event_kind import Happened
from core.definition.fact import Fact, Scope
from core.definition.terms import Days, later
from core.engine.course import Standing, day_of, standing
from core.engine.deadline import Deadline, State
from core.engine.findings import Known, Place, knowledge_about

MONTHLY: Final = 2
"""Doses that are so many months apart, or more, are not monthly."""


def deadlines(
    kinds: Iterable[DeadlineKind],
    course: Course,
    known: Mapping[Place, Known],
    events: Sequence[Happened],
    lesions: Sequence[int],
    today: date,
) -> list[Deadline]:
    """Return every deadline of a case, those that are done left out, in the order of ``kinds``.

    ``lesions`` are those that stand.
    """
    held = _Held(known, events, today, standing(course, known, events, today))
    found: list[Deadline] = []
    for kind in kinds:
        for lesion in (None, *lesions) if kind.scope is Scope.LESION else (None,):
            found += held.of(kind, lesion)
    return found


@dataclass(frozen=True)
class _Held:
    known: Mapping[Place, Known]
    events: Sequence[Happened]
    today: date
    course: Standing | None

    def of(self, kind: DeadlineKind, lesion: int | None) -> Iterator[Deadline]:
        if not self._applies(kind):
            return
        since, told = self._since(kind, lesion) or (None, None)
        coming = (it for it in self._origins(kind, lesion) if it.planned)
        planned = sorted((it.on for it in coming if not _is_booking(kind, it)), key=_in_time)
        origins = list(dict.fromkeys((*([since] if since else []), *planned)))
        for origin in origins:
            booked = [it for it in self._bookings(kind, lesion) if _newest(origins, it) == origin]
            is_due = origin == since and not self._is_done(kind, lesion, origin)
            if is_due or booked:
                yield self._from(kind, lesion, origin, told, booked)

    def _applies(self, kind: DeadlineKind) -> bool:
        if not (kind.during or kind.after):
            return True
        if self.course is None:
            return False
        if kind.during:
            return self.course.stopped is None and self.course.drugs <= set(kind.during)
        over = kind.course_over
        too_short = over is not None and self.course.lasted_over(over.count) == "no"
        return bool(self.course.stopped) and self.course.drugs <= set(kind.after) and not too_short

    def _since(self, kind: DeadlineKind, lesion: int | None) -> tuple[Days, date] | None:
        """Return the days from which it is counted, and the day on which that was said."""
        if kind.after:
            stopped = self.course.stopped if self.course else None
            return (stopped, date.min) if stopped else None
        if kind.doses and (doses := self._took(kind, lesion)):
            return doses[0].on, doses[0].at.date()
        for fact in kind.since:
            what = self.known.get((fact.id, lesion))
            day = day_of(what) or _ticked(fact, what)
            if day and what:
                return day, what.finding.on
        took = self._took(kind, lesion)
        return (took[-1].on, took[-1].at.date()) if took else None

    def _took(self, kind: DeadlineKind, lesion: int | None) -> list[Happened]:
        """Return the events from which it is counted that took place, the oldest first."""
        found = [it for it in self._origins(kind, lesion) if it.took_place(self.today)]
        return sorted(found, key=lambda it: _in_time(it.on))

    def _origins(self, kind: DeadlineKind, lesion: int | None) -> list[Happened]:
        """Return the events from which it can be counted: those of this very lesion."""
        found = self._standing(kind.since_events, lesion)
        return [it for it in found if it.lesion == lesion and _is_drug(kind, it)]

    def _standing(self, kinds: Iterable[str], lesion: int | None) -> Iterator[Happened]:
        for it in self.events:
            if it.kind in kinds and it.ended_at is None and it.lesion in (None, lesion):
                yield it

    def _bookings(self, kind: DeadlineKind, lesion: int | None) -> list[Days]:
        """Return the days that are booked, the earliest first."""
        booked = (it for it in self._standing(kind.booked, lesion) if it.planned)
        return sorted((it.on for it in booked if _is_booking(kind, it)), key=_in_time)

    def _is_done(self, kind: DeadlineKind, lesion: int | None, origin: Days) -> bool:
        for it in self._standing(kind.done_events, lesion):
            if it.took_place(self.today) and it.on.first >= origin.last:
                return True
        return any(
            _said_after(
                self.known.get((it.id, lesion if it.scope is Scope.LESION else None)), origin
            )
            for it in kind.done
        )

    def _from(
        self,
        kind: DeadlineKind,
        lesion: int | None,
        origin: Days,
        told: date | None,
        booked: Sequence[Days],
    ) -> Deadline:
        first = kind.first.after(origin.last) if kind.first else None
        last = kind.last.after(origin.first) if kind.last else None
        doses = self._took(kind, lesion) if kind.doses or kind.before_booked else []
        if kind.doses and doses:
            first = _after_doses(kind, doses)
        if kind.before_booked:
            last = self._before(kind, lesion, origin, doses, last)
        open_on = kind.open_at.after(origin.last) if kind.open_at else None
        found = Deadline(kind, lesion, origin, first, last, open_on, State.UNDATED)
        state, clashing = self._state(found, booked, irregular=kind.doses > 0 and _gaps(doses))
        if state is State.OVERDUE and not kind.safety and self._is_unheard(found, told, doses):
            state = State.ASK
        if kind.barred is not None and kind.barred.evaluate(self._about_the_patient()) is True:
            state = State.BARRED
        counted = len(doses) if kind.doses else 0
        nearest = clashing or min(booked, key=lambda it: it.first, default=None)
        return replace(found, state=state, booked=nearest, doses=counted)

    def _before(
        self,
        kind: DeadlineKind,
        lesion: int | None,
        origin: Days,
        doses: Sequence[Happened],
        monthly: date | None,
    ) -> date | None:
        """Return the day of the next dose: as booked, or a month later where doses are monthly."""
        booked = [
            it.on.first
            for it in self._standing(kind.before_booked, lesion)
            if it.planned and it.on.first >= origin.last
        ]
        return min(booked) if booked else None if _gaps(doses[-2:]) else monthly

    def _state(
        self, it: Deadline, booked: Sequence[Days], *, irregular: bool
    ) -> tuple[State, Days | None]:
        """Return where it stands, and the booking that makes it so."""
        for on in booked:
            if it.open_on and on.first == on.last == it.open_on:
                return State.BOARD, on
            if (it.first and on.first < it.first) or (it.last and on.last > it.last):
                return State.CLASH, on
        over = it.kind.course_over
        exactly = over and self.course and self.course.lasted_over(over.count) == "exactly"
        today = self._read_at(it)
        on_limit = it.open_on and (it.last or it.open_on) <= today <= it.open_on
        if irregular or exactly or on_limit or self._is_unsure(it):
            return State.BOARD, None
        if it.first is None and it.last is None:
            return State.UNDATED, None
        if it.first and today < it.first:
            return State.WAITING, None
        if it.kind.bars:
            return (State.RUNNING if it.last and today <= it.last else State.LIFTED), None
        return (State.OVERDUE if it.last and today > it.last else State.RUNNING), None

    def _is_unsure(self, it: Deadline) -> bool:
        sure = it.kind.sure
        return sure is not None and sure.evaluate(self._about_the_patient()) is False

    def _about_the_patient(self) -> Knowledge:
        return knowledge_about(self.known, None)

    def _is_unheard(self, it: Deadline, told: date | None, took: Sequence[Happened]) -> bool:
        """Tell whether it is not known that it was not done: over before its origin was told.

        Or it is due before a dose, and none is noted nor booked: a month after a start another one
        may have been given, or not. What is of safety is late all the same.
        """
        if it.last is not None and told is not None and told > it.last:
            return True
        every = {event.kind for event in (*took, *self._standing(it.kind.before_booked, it.lesion))}
        return bool(it.kind.before_booked) and every.isdisjoint(it.kind.before_booked)

    def _read_at(self, it: Deadline) -> date:
        """Return the day that is held against it: that of the examination, or today."""
        read = [
            event.on.last
            for event in self._standing(it.kind.read_at, it.lesion)
            if event.took_place(self.today) and event.on.first >= it.since.first
        ]
        return max(read, default=self.today)


def _in_time(on: Days) -> tuple[date, date]:
    return on.last, on.first


def _is_drug(kind: DeadlineKind, event: Happened) -> bool:
    """Tell whether an event is of the drug that a deadline is about; a dose is of its own."""
    drugs = (*kind.during, *kind.after)
    return not drugs or not event.detail or event.detail in drugs


def _is_booking(kind: DeadlineKind, event: Happened) -> bool:
    details = kind.booked.get(event.kind)
    return details is not None and (not details or event.detail in details)


def _newest(origins: Sequence[Days], booked: Days) -> Days | None:
    """Return the last origin that a booking comes after."""
    before = [it for it in origins if it.first <= booked.last]
    return max(before, key=lambda it: it.last, default=None)


def _ticked(fact: Fact, known: Known | None) -> Days | None:
    """Return the day on which a check was said to be done, which was no later than that."""
    if known is None or known.sides or known.finding.answer != Picked(DONE):
        return None
    return Days(known.finding.on, known.finding.on) if DONE in fact.options else None


def _said_after(known: Known | None, origin: Days) -> bool:
    """Tell whether something was done after a day, or found out after it."""
    if known is None or known.sides:
        return False
    answer = known.finding.answer
    if isinstance(answer, Days):
        return answer.first > origin.last
    if known.finding.fact.dated:  # a tick; any other option of a dated fact tells no day
        return answer == Picked(DONE) and known.finding.on > origin.last
    return known.finding.on > origin.last


def _after_doses(kind: DeadlineKind, doses: Sequence[Happened]) -> date:
    """Return the day of the dose that makes enough of them; a month between those to come."""
    if len(doses) >= kind.doses:
        return doses[kind.doses - 1].on.last
    return later(doses[-1].on.last, months=kind.doses - len(doses))


def _gaps(doses: Sequence[Happened]) -> bool:
    """Tell whether some doses lie too far apart to be monthly."""
    return any(
        later(one.on.last, months=MONTHLY) <= other.on.first for one, other in pairwise(doses)
    )
