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
        ("jeudi", days(date(2026, 12, 3))),
        ("lundi", days(date(2026, 12, 7))),
        ("Lundi prochain", days(date(2026, 12, 7))),
        ("prochain vendredi", days(date(2026, 12, 4))),
        ("le jeudi 10/12", days(date(2026, 12, 10))),
        ("Lun. 14/12", days(date(2026, 12, 14))),
        ("mercredi 9", days(date(2026, 12, 9))),
        ("mardi 15 décembre", days(date(2026, 12, 15))),
        ("monday 7 december", days(date(2026, 12, 7))),
        ("ce soir", days(TODAY)),
        ("mar 3 2027", days(date(2027, 3, 3))),
        ("mar. 15/12", days(date(2026, 12, 15))),
        ("décembre 2026", days(date(2026, 12, 1), date(2026, 12, 31))),
    ],
)
def test_a_day_to_come_is_read_as_it_is_said(typed: str, meant: Days) -> None:
    assert read_coming_days(normalise(typed), TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("hier", "12/11/2026", "il y a 3 semaines", "12/05/2030", "dans 40 mois", "31/02", "3"),
        *(
            "jeudi 11/12",
            "mercredi 8",
            "vendredi prochain",
            "next friday",
            "mar",
            "vendredi dernier",
        ),
    ],
)
def test_what_is_past_too_far_or_no_date_is_none(typed: str) -> None:
    assert read_coming_days(normalise(typed), TODAY) is None
