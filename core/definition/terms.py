"""Answers that are a number or a day rather than an option, and the short text that stores them.

A value is written as a short "term" of letters, digits, ``_`` and ``-``, for a button to bear it.
A value has exactly one term: what is spelt otherwise is no value.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, Literal

from core.definition.interval import Span

LONGEST_TERM: Final = 40
"""Characters of the longest term: nothing that is measured in a patient takes more."""

_NUMBER = r"n[0-9]+(?:d[1-9][0-9]*)?"
_UNIT = re.compile(r"[a-z][a-z0-9_]*")
_AMOUNT = re.compile(rf"(?P<low>{_NUMBER})(?:-(?P<high>{_NUMBER}))?_(?P<unit>{_UNIT.pattern})")
_DAYS = re.compile(r"d(?P<first>[0-9]{8})(?:-(?P<last>[0-9]{8}))?")

LONGEST_MONTH: Final = 31
"""Days by which the rest of a month is divided: the rest of a whole month stays below one."""


@dataclass(frozen=True)
class Amount:
    """A number, or a range of numbers with both ends included, from 0 up, in one unit.

    ``low`` and ``high`` are equal for one number. Raises ``ValueError`` for a negative or reversed
    one, for a unit that is no id (``umol_l``), and where the term would be too long.
    """

    low: Fraction
    high: Fraction
    unit: str

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError("an amount is negative, or ends before it begins")
        if not _UNIT.fullmatch(self.unit):
            raise ValueError(f"no unit: {self.unit!r}")
        if len(self.term) > LONGEST_TERM:
            raise ValueError(f"an amount in {self.unit} takes more than {LONGEST_TERM} characters")

    @property
    def term(self) -> str:
        """The stored text: ``n80_umol_l``, ``n17d2_mg_dl`` for 17/2, ``n30-n40_percent``."""
        numbers = (self.low,) if self.low == self.high else (self.low, self.high)
        return f"{'-'.join(map(_spelt, numbers))}_{self.unit}"

    @property
    def span(self) -> Span:
        """The closed interval of the numbers, in ``unit``."""
        return Span(self.low, self.high)


@dataclass(frozen=True)
class Days:
    """A range of calendar days, both included, or one day. ``ValueError`` reversed."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("the days end before they begin")

    @property
    def term(self) -> str:
        """The stored text: ``d20261101``, or ``d20261025-20261031``."""
        days = (self.first,) if self.first == self.last else (self.first, self.last)
        return "d" + "-".join(day.isoformat().replace("-", "") for day in days)


def value_of(term: str) -> Amount | Days | None:
    """Return the value that a term spells, or None for an option id and anything else."""
    if len(term) > LONGEST_TERM:
        return None
    try:
        value = _amount(term) or _days(term)
    except ValueError:  # reversed, or a day that the calendar does not have
        return None
    # "n4d2_kg" is refused: with two spellings, equal answers would compare as different
    return value if value and value.term == term else None


def elapsed(days: Days, today: date, unit: Literal["day", "month"]) -> Span:
    """Return how long ago the days are: a closed interval, in days or months, from 0 up.

    The first day gives the high end. A month is a calendar month: the same day of the month n
    months later is exactly n, clamped to the end of a short month (31 January to 28 February is 1);
    days beyond the last whole month count 1/31 each. Raises ``ValueError`` for days after today.
    """
    if days.last > today:
        raise ValueError("the days lie after today")
    since = _days_since if unit == "day" else _months_since
    return Span(since(days.last, today), since(days.first, today))


def later(when: date, *, days: int = 0, months: int = 0) -> date:
    """Return the day so many calendar months, and then days, later; earlier for negative ones.

    A day that the month does not have becomes its last one. Raises ``ValueError`` or
    ``OverflowError`` outside the years 1-9999.
    """
    year, month = divmod(when.year * 12 + when.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"the calendar has no year {year}")
    day = min(when.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) + timedelta(days=days)


def _spelt(number: Fraction) -> str:
    below = "" if number.denominator == 1 else f"d{number.denominator}"
    return f"n{number.numerator}{below}"


def _number(text: str) -> Fraction:
    above, _, below = text.removeprefix("n").partition("d")
    return Fraction(int(above), int(below or 1))


def _amount(term: str) -> Amount | None:
    match = _AMOUNT.fullmatch(term)
    if not match:
        return None
    return Amount(_number(match["low"]), _number(match["high"] or match["low"]), match["unit"])


def _days(term: str) -> Days | None:
    match = _DAYS.fullmatch(term)
    if not match:
        return None
    first, last = match["first"], match["last"] or match["first"]
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def _days_since(when: date, today: date) -> Fraction:
    return Fraction((today - when).days)


def _months_since(when: date, today: date) -> Fraction:
    months = (today.year - when.year) * 12 + today.month - when.month
    if later(when, months=months) > today:
        months -= 1
    rest = today - later(when, months=months)
    return months + Fraction(rest.days, LONGEST_MONTH)
