"""Numbers that a clinician types for a fact, and the intervals that sort them into options.

Fractions, never floats: a third is exactly a third. A number between two intervals (7.5 days, where
the source has 1-7 and 8-14) is in neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Span:
    """An interval of numbers; ``None`` is no bound on that side.

    ``low_in`` and ``high_in`` tell whether the bound itself belongs to it.
    """

    low: Fraction | None
    high: Fraction | None
    low_in: bool = True
    high_in: bool = True

    def holds(self, other: Span) -> bool:
        """Tell whether every number of the other interval lies in this one."""
        return self._starts_before(other) and self._ends_after(other)

    def meets(self, other: Span) -> bool:
        """Tell whether some number lies in both intervals."""
        return not (self._ends_below(other) or other._ends_below(self))

    def _ends_below(self, other: Span) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (
            self.high == other.low and not (self.high_in and other.low_in)
        )

    def _starts_before(self, other: Span) -> bool:
        if self.low is None or other.low is None:
            return self.low is None
        return self.low < other.low or (self.low == other.low and (self.low_in or not other.low_in))

    def _ends_after(self, other: Span) -> bool:
        if self.high is None or other.high is None:
            return self.high is None
        return self.high > other.high or (
            self.high == other.high and (self.high_in or not other.high_in)
        )


def exactly(value: int) -> Span:
    """Return the interval of this one number."""
    return Span(Fraction(value), Fraction(value))


def between(low: int | Fraction, high: int | Fraction) -> Span:
    """Return the interval from ``low`` to ``high``, both included; ``ValueError`` reversed."""
    if low > high:
        raise ValueError(f"the interval ends before it begins: {low}-{high}")
    return Span(Fraction(low), Fraction(high))


def under(value: int | Fraction) -> Span:
    """Return all positive numbers below ``value``, which is left out; so is 0."""
    return Span(Fraction(0), Fraction(value), low_in=False, high_in=False)


def over(value: int | Fraction, up_to: int | Fraction | None = None) -> Span:
    """Return all numbers above ``value``, which is left out, to ``up_to``, which is included."""
    return Span(Fraction(value), None if up_to is None else Fraction(up_to), low_in=False)
