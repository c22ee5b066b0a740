"""Intervals: what lies in them, ends included or not."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from core.definition.interval import Span, between, exactly, over, under

fractions = st.fractions(min_value=0, max_value=200, max_denominator=30)


def at(value: Fraction) -> Span:
    """The interval of one number, whole or not."""
    return Span(value, value)


@given(fractions, fractions, fractions)
def test_between_holds_both_its_ends_and_what_lies_between(
    low: Fraction, high: Fraction, value: Fraction
) -> None:
    assume(low <= high)
    assert between(low, high).holds(at(low))
    assert between(low, high).holds(at(high))
    assert between(low, high).holds(at(value)) is (low <= value <= high)
    assert between(low, high).holds(between(low, high))


@given(fractions, fractions)
def test_under_leaves_out_its_end_and_zero(end: Fraction, value: Fraction) -> None:
    assert under(end).holds(at(value)) is (0 < value < end)
    assert not under(end).holds(at(end))
    assert not under(end).holds(at(Fraction(0)))


@given(fractions, fractions, fractions)
def test_over_leaves_out_its_end_and_includes_up_to(
    end: Fraction, up_to: Fraction, value: Fraction
) -> None:
    assert over(end).holds(at(value)) is (value > end)
    assert over(end, up_to=up_to).holds(at(value)) is (end < value <= up_to)
    assert not over(end).holds(at(end))


@given(st.integers(0, 100), fractions)
def test_exactly_holds_one_number_only(number: int, value: Fraction) -> None:
    assert exactly(number).holds(at(value)) is (value == number)


def _small_spans() -> Iterator[tuple[Span, frozenset[int]]]:
    """Spans with whole or no ends from 0 to 3, each with the half-steps from -1 to 4 in it."""
    ends: tuple[int | None, ...] = (None, 0, 1, 2, 3)
    for low, high, low_in, high_in in product(ends, ends, (True, False), (True, False)):
        inside = frozenset(
            half
            for half in range(-2, 9)
            if (low is None or half > 2 * low or (low_in and half == 2 * low))
            and (high is None or half < 2 * high or (high_in and half == 2 * high))
        )
        bounds = [None if end is None else Fraction(end) for end in (low, high)]
        if inside:
            yield Span(bounds[0], bounds[1], low_in, high_in), inside


def test_a_span_holds_another_exactly_where_all_its_numbers_are_inside() -> None:
    """Every pair of small spans; half-steps tell any two of them apart."""
    spans = list(_small_spans())
    for (outer, numbers), (inner, others) in product(spans, spans):
        assert outer.holds(inner) is (others <= numbers), (outer, inner)
