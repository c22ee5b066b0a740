"""Days to come as clinicians type them."""

from __future__ import annotations

from datetime import date

import pytest

from core.definition.terms import Days
from core.language.answers import normalise
from core.language.coming_days import read_coming_days

TODAY = date(2026, 11, 30)  # a Monday


def days(first: date, last: date | None = None) -> Days:
    return Days(first, last or first)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demain", days(date(2026, 12, 1))),
        ("après-demain", days(date(2026, 12, 2))),
        ("tomorrow", days(date(2026, 12, 1))),
        ("dans 10 jours", days(date(2026, 12, 10))),
        ("in 3 weeks", days(date(2026, 12, 18), date(2026, 12, 24))),
        ("dans deux mois", days(date(2027, 1, 15), date(2027, 2, 14))),
        ("semaine prochaine", days(date(2026, 12, 7), date(2026, 12, 13))),
        ("le 12/12", days(date(2026, 12, 12))),
        ("3 mars", days(date(2027, 3, 3))),
        ("30/11", days(TODAY)),
        ("12/05/2028", days(date(2028, 5, 12))),
        ("décembre 2026", days(date(2026, 12, 1), date(2026, 12, 31))),
    ],
)
def test_a_day_to_come_is_read_as_it_is_said(typed: str, meant: Days) -> None:
    assert read_coming_days(normalise(typed), TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["hier", "12/11/2026", "il y a 3 semaines", "12/05/2030", "dans 40 mois", "31/02", "3"]
)
def test_what_is_past_too_far_or_no_date_is_none(typed: str) -> None:
    assert read_coming_days(normalise(typed), TODAY) is None
