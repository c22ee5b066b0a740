"""A day that is typed in one line with a value: taken off, or asked."""

from __future__ import annotations

from datetime import date

import pytest

from core.language.answers import normalise
from core.language.dates import Future
from core.language.said_days import Unsure, without_day

TODAY = date(2026, 11, 30)  # a Monday
NOV_12 = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("typed", "value", "on"),
    [
        ("créat 120 le 12/11", "creat 120", NOV_12),
        ("creatinine 120 on 12/11", "creatinine 120", NOV_12),
        ("clairance 45 du 3 novembre", "clairance 45", date(2026, 11, 3)),
        ("clearance 45 from 3 November", "clearance 45", date(2026, 11, 3)),
        ("calcémie 2,9 hier", "calcemie 2,9", date(2026, 11, 29)),
        ("calcium 2.9 yesterday", "calcium 2.9", date(2026, 11, 29)),
        ("calcium 2.9 the day before yesterday", "calcium 2.9", date(2026, 11, 28)),
        ("120 (12/11)", "120", NOV_12),
        ("120, le 12/11/26", "120", NOV_12),
        ("120 2026-11-12", "120", NOV_12),
        ("120 le 12 novembre dernier", "120", NOV_12),
        ("120 le 12/11 à 8h30", "120", NOV_12),
        ("le 12/11 : créat 120", "creat 120", NOV_12),
        ("12/11 créat 120", "creat 120", NOV_12),
        ("créatinine du 12/11 : 120", "creatinine 120", NOV_12),
        ("120 il y a 18 jours", "120", NOV_12),
        ("120 18 days ago", "120", NOV_12),
        ("120 la semaine dernière", "120", date(2026, 11, 23)),
        ("120 mardi", "120", date(2026, 11, 24)),
        ("120 last friday", "120", date(2026, 11, 27)),
        ("2,9 ce matin", "2,9", TODAY),
        ("70 % d’hier", "70 %", date(2026, 11, 29)),
        ("douleur 7/10 hier", "douleur 7/10", date(2026, 11, 29)),
        ("120 le 15/12/2026", "120", Future.AFTER_TODAY),
        ("120 demain", "120", Future.AFTER_TODAY),
        ("120 in 3 days", "120", Future.AFTER_TODAY),
        ("120 le 12 ou 13/11", "120", Unsure.WHICH_DAY),
        ("120 entre le 12 et le 14/11", "120", Unsure.WHICH_DAY),
        ("120 le 31/02", "120", Unsure.WHICH_DAY),
        ("120 le 12", "120", Unsure.WHICH_DAY),
        ("120 lundi", "120", Unsure.WHICH_DAY),  # today or a week ago
    ],
)
def test_a_day_typed_with_a_value_is_taken_off_or_asked(
    typed: str, value: str, on: date | Future | Unsure
) -> None:
    said = without_day(normalise(typed), TODAY)
    assert said is not None
    assert (said.text, said.on) == (value, on)


@pytest.mark.parametrize(
    "typed",
    [
        *("120", "7/10", "2/3", "> 2/3", "3 mois", "moins de 12", "de 2 à 3", "5 of 6", "T11"),
        *(
            "120 depuis hier",
            "déficit depuis 3 jours",
            "douleur since yesterday",
            "hier",
            "score 12",
        ),
    ],
)
def test_what_is_no_day_of_a_value_is_left_alone(typed: str) -> None:
    assert without_day(normalise(typed), TODAY, parts=True) is None


def test_a_very_long_text_is_no_value_with_its_day() -> None:
    assert without_day(normalise("12 " * 4000 + "le 12/11"), TODAY) is None
