"""Numbers and days as stored terms, and how long ago a day is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.definition.interval import between, exactly
from core.definition.terms import Amount, Days, elapsed, later, value_of

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
UNITS = st.sampled_from(["umol_l", "mg_dl", "percent", "kg", "year", "d2", "n"])


def is_short(number: Fraction) -> bool:
    return len(str(number)) < 15


NUMBERS = st.fractions(min_value=0, max_value=10**6, max_denominator=10**5).filter(is_short)


def amount(low: str, unit: str, high: str | None = None) -> Amount:
    return Amount(Fraction(low), Fraction(high or low), unit)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "term"),
    [
        (amount("80", "umol_l"), "n80_umol_l"),
        (amount("8.5", "mg_dl"), "n17d2_mg_dl"),
        (amount("0", "percent"), "n0_percent"),
        (amount("30", "percent", "40"), "n30-n40_percent"),
        (amount("1/3", "kg", "1/2"), "n1d3-n1d2_kg"),
        (Days(date(2026, 11, 1), date(2026, 11, 1)), "d20261101"),
        (Days(date(2026, 10, 25), date(2026, 10, 31)), "d20261025-20261031"),
    ],
)
def test_a_value_is_written_as_this_term_and_read_back(value: Amount | Days, term: str) -> None:
    assert value.term == term
    assert value_of(term) == value


@pytest.mark.parametrize(
    "term",
    [
        *(
            "",
            "n",
            "d",
            "none",
            "unknown",
            "neuroendocrine",
            "days_1_7",
            "n1",
            "n80",
            "n80_",
            "d2026",
        ),
        *(
            "n4d2_kg",
            "n080_kg",
            "n1d0_kg",
            "n30-n30_kg",
            "n40-n30_kg",
            "n-1_kg",
            "n1.5_kg",
            "N80_kg",
        ),
        *(
            "d20260231",
            "d20261101-20261101",
            "d20261031-20261025",
            "d00000101",
            "n٣_kg",
            "n80_kg\n",
        ),
        "n" + "9" * 38 + "_kg",
    ],
)
def test_anything_else_is_no_value(term: str) -> None:
    assert value_of(term) is None


@given(NUMBERS, NUMBERS, UNITS)
def test_every_amount_comes_back_exactly_from_a_term_for_callback_data(
    one: Fraction, other: Fraction, unit: str
) -> None:
    value = Amount(min(one, other), max(one, other), unit)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}", value.term)
    assert value_of(value.term) == value
    assert value.span == between(value.low, value.high)


@given(st.dates(), st.dates())
def test_every_range_of_days_comes_back_exactly(one: date, other: date) -> None:
    value = Days(min(one, other), max(one, other))
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}", value.term)
    assert value_of(value.term) == value


@given(st.from_regex(r"[nd][0-9nd_-]{0,12}(_kg)?", fullmatch=True))
def test_what_reads_as_a_value_has_that_very_term(term: str) -> None:
    value = value_of(term)
    assert value is None or value.term == term


@pytest.mark.parametrize(
    ("low", "high", "unit"),
    [("-1", "1", "kg"), ("2", "1", "kg"), ("1", "1", ""), ("1", "1", "mg/dl"), ("1", "1", "µmol")],
)
def test_an_amount_that_no_term_can_hold_does_not_construct(low: str, high: str, unit: str) -> None:
    with pytest.raises(ValueError):
        amount(low, unit, high)


def test_an_amount_too_long_for_callback_data_does_not_construct() -> None:
    with pytest.raises(ValueError):
        Amount(Fraction(10**40), Fraction(10**40), "kg")


def test_reversed_days_do_not_construct() -> None:
    with pytest.raises(ValueError):
        Days(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("when", "today", "days", "months"),
    [
        ("2026-11-01", "2026-11-01", 0, "0"),
        ("2026-05-01", "2026-11-01", 184, "6"),
        ("2026-05-02", "2026-11-01", 183, "185/31"),  # 5 months and 30 days
        ("2026-04-30", "2026-11-01", 185, "188/31"),  # 6 months and 2 days: October has 31
        ("2026-01-31", "2026-02-28", 28, "1"),
        ("2024-01-31", "2024-02-28", 28, "28/31"),
        ("2024-01-31", "2024-02-29", 29, "1"),
        ("2026-01-31", "2026-03-30", 58, "61/31"),
        ("2026-01-31", "2026-03-31", 59, "2"),
        ("2024-02-29", "2025-02-28", 365, "12"),
        ("2025-12-31", "2026-01-01", 1, "1/31"),
    ],
)
def test_time_is_counted_in_days_and_in_calendar_months(
    when: str, today: str, days: int, months: str
) -> None:
    one = Days(day(when), day(when))
    assert elapsed(one, day(today), "day") == exactly(days)
    assert elapsed(one, day(today), "month") == between(Fraction(months), Fraction(months))


def test_the_first_day_of_a_range_gives_the_high_end() -> None:
    month = Days(date(2026, 3, 1), date(2026, 3, 31))
    assert elapsed(month, date(2026, 4, 1), "day") == between(1, 31)
    assert elapsed(month, date(2026, 5, 31), "month") == between(2, 2 + Fraction(30, 31))


@pytest.mark.parametrize("unit", ["day", "month"])
def test_days_after_today_have_no_elapsed_time(unit: str) -> None:
    days = Days(date(2026, 1, 1), date(2026, 1, 3))
    with pytest.raises(ValueError):
        elapsed(days, date(2026, 1, 2), "day" if unit == "day" else "month")


def months(when: date, today: date) -> Fraction:
    low = elapsed(Days(when, when), today, "month").low
    assert low is not None
    return low


@given(DAYS, st.integers(0, 4000), st.integers(0, 40), st.integers(0, 40))
@example(date(2026, 1, 28), 31, 3, 0)
def test_months_only_grow_with_an_earlier_day_and_a_later_today(
    when: date, ago: int, earlier: int, on: int
) -> None:
    today = when + timedelta(days=ago)
    before, after = when - timedelta(days=earlier), today + timedelta(days=on)
    assert months(when, today) <= months(before, today) <= months(before, after)


@given(DAYS, st.integers(0, 1500))
def test_n_calendar_months_later_exactly_n_have_passed(when: date, count: int) -> None:
    assert months(when, later(when, months=count)) == count


@given(DAYS, st.integers(0, 1500))
def test_the_day_before_n_calendar_months_are_over_less_than_n_have_passed(
    when: date, count: int
) -> None:
    assert months(when, later(when, months=count + 1, days=-1)) < count + 1


@pytest.mark.parametrize(
    ("when", "days", "months", "then"),
    [
        ("2026-01-31", 0, 1, "2026-02-28"),
        ("2024-01-31", 0, 1, "2024-02-29"),
        ("2026-01-31", 1, 1, "2026-03-01"),
        ("2026-03-31", 0, -1, "2026-02-28"),
        ("2026-11-15", 0, 2, "2027-01-15"),
        ("2026-01-15", 0, -1, "2025-12-15"),
        ("2024-02-29", 0, 12, "2025-02-28"),
        ("2026-12-31", 1, 0, "2027-01-01"),
        ("2026-01-01", -1, 0, "2025-12-31"),
    ],
)
def test_later_counts_months_in_the_calendar_and_then_days(
    when: str, days: int, months: int, then: str
) -> None:
    assert later(day(when), days=days, months=months) == day(then)


def test_later_stays_in_the_calendar() -> None:
    with pytest.raises(ValueError):
        later(date(9999, 12, 1), months=1)
    with pytest.raises(OverflowError):
        later(date(9999, 12, 31), days=1)
