"""Which span of time figures are told of: each case is in one, and once that can change no more.

Two sets of figures of one case more or less, taken one from the other, would say all of that case.
So no two sets have a case in common, and what was told of a span is kept as it was told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from core.engine.statistics import LEAST, Statistics

SETTLED: Final = timedelta(days=35)
"""How long after its end a span is told: whether a decision was applied is asked after 28 days."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A span of time: whole quarters, from a first day to a last one."""

    since: date
    until: date

    @property
    def known_on(self) -> date:
        """The day whose knowledge is told of it: what comes later changes nothing."""
        return self.until + SETTLED

    @property
    def ends_at(self) -> datetime:
        """The moment from which on nothing is of it."""
        return datetime.combine(self.until + _DAY, time.min).astimezone()

    def has(self, day: date) -> bool:
        """Tell whether a day is in it."""
        return self.since <= day <= self.until


@dataclass(frozen=True)
class Figures:
    """What is told of the cases that were presented first in a period."""

    period: Period
    told: Statistics


def periods(presented: Collection[date], after: date | None, today: date) -> list[Period]:
    """Return the periods that can be told: of five cases at least, each over long enough.

    ``presented`` has the day on which each case was presented first; ``after`` is the last day that
    was told already. A quarter of fewer cases is told with the one that follows.
    """
    if not presented:
        return []
    since = _first_of_quarter(min(presented)) if after is None else after + _DAY
    found, until = [], _last_of_quarter(since)
    while until + SETTLED < today:
        period = Period(since, until)
        if sum(map(period.has, presented)) >= LEAST:
            found.append(period)
            since = until + _DAY
        until = _last_of_quarter(until + _DAY)
    return found


def _first_of_quarter(day: date) -> date:
    """Return the first day of the quarter that a day is in."""
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)


def _last_of_quarter(day: date) -> date:
    """Return the last day of the quarter that a day is in."""
    in_the_next = _first_of_quarter(day) + timedelta(days=100)
    return _first_of_quarter(in_the_next) - _DAY
