"""Dates in French and English: the days that they can mean, or not understood, never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.terms import Days, later
from core.language.answers import normalise
from core.language.dates import Future, read_days

TODAY = date(2026, 11, 21)  # a Saturday
TODAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def days(first: str, last: str | None = None) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


def read(text: str, today: date = TODAY) -> Days | Future | None:
    return read_days(normalise(text), today)


@pytest.mark.parametrize(
    "text",
    [
        *("12/03/2026", "12/3/2026", "12/3/26", "12/03/26", "12-03-2026", "12.03.2026", "12.3.26"),
        *("12 / 03 / 2026", "12 03 2026", "12–03–2026", "2026-03-12", "2026/03/12", "2026-3-12"),
        *("12/03", "12/3", "le 12/03", "depuis le 12/03/2026", "on 12/03/2026", "12/03/2026."),
        *("12 mars 2026", "le 12 mars 2026", "le 12 mars", "12 Mars", "12 mars 26", "12-mars-2026"),
        *(
            "12 march",
            "12 march 2026",
            "12th March",
            "the 12th of March 2026",
            "12-Mar-2026",
            "12 mar",
        ),
        *("March 12 2026", "March 12, 2026", "mar 12, 2026", "Mar. 12, 2026", "march 12,2026"),
        *(
            "March 12th",
            "March the 12th",
            "March 12th, 2026",
            "since March 12, 2026",
            "mars 12 2026",
        ),
    ],
)
def test_these_all_are_the_twelfth_of_march(text: str) -> None:
    assert read(text) == days("2026-03-12")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1er mars", days("2026-03-01")),
        ("1er août 2025", days("2025-08-01")),
        ("2 févr. 2026", days("2026-02-02")),
        ("31 déc.", days("2025-12-31")),
        ("21/11", days("2026-11-21")),
        ("22/11", days("2025-11-22")),
        ("29/02/2024", days("2024-02-29")),
        ("12/03/58", days("1958-03-12")),
        ("12/03/99", days("1999-03-12")),
        ("mars 2026", days("2026-03-01", "2026-03-31")),
        ("en mars 2026", days("2026-03-01", "2026-03-31")),
        ("in March 2026", days("2026-03-01", "2026-03-31")),
        ("depuis mars", days("2026-03-01", "2026-03-31")),
        ("en décembre", days("2025-12-01", "2025-12-31")),
        ("03/2026", days("2026-03-01", "2026-03-31")),
        ("2026-02", days("2026-02-01", "2026-02-28")),
        ("novembre 2026", days("2026-11-01", "2026-11-21")),
        ("November", days("2026-11-01", "2026-11-21")),
        ("en 2025", days("2025-01-01", "2025-12-31")),
        ("since 2025", days("2025-01-01", "2025-12-31")),
        ("2026", days("2026-01-01", "2026-11-21")),
        ("1998", days("1998-01-01", "1998-12-31")),
        ("la semaine dernière", days("2026-11-09", "2026-11-15")),
        ("last week", days("2026-11-09", "2026-11-15")),
        ("depuis la semaine passée", days("2026-11-09", "2026-11-15")),
        ("le mois dernier", days("2026-10-01", "2026-10-31")),
        ("last month", days("2026-10-01", "2026-10-31")),
        ("l'an dernier", days("2025-01-01", "2025-12-31")),
        ("l’année dernière", days("2025-01-01", "2025-12-31")),
        ("last year", days("2025-01-01", "2025-12-31")),
    ],
)
def test_a_date_in_the_calendar_is_read(text: str, expected: Days) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aujourd'hui", days("2026-11-21")),
        ("Aujourd’hui", days("2026-11-21")),
        ("today", days("2026-11-21")),
        ("hier", days("2026-11-20")),
        ("depuis hier", days("2026-11-20")),
        ("yesterday", days("2026-11-20")),
        ("avant-hier", days("2026-11-19")),
        ("avant\u2011hier", days("2026-11-19")),
        ("the day before yesterday", days("2026-11-19")),
        ("il y a 10 jours", days("2026-11-11")),
        ("il y a 1 jour", days("2026-11-20")),
        ("depuis 3 j", days("2026-11-18")),
        ("il y a 1,5 jour", days("2026-11-19", "2026-11-20")),
        ("il y a 3 semaines", days("2026-10-28", "2026-11-03")),
        ("il y a trois semaines", days("2026-10-28", "2026-11-03")),
        ("3 weeks ago", days("2026-10-28", "2026-11-03")),
        ("three weeks ago", days("2026-10-28", "2026-11-03")),
        ("il y a une semaine", days("2026-11-11", "2026-11-17")),
        ("a week ago", days("2026-11-11", "2026-11-17")),
        ("1.5 weeks ago", days("2026-11-07", "2026-11-14")),
        ("depuis 2 mois", days("2026-09-06", "2026-10-06")),
        ("for 2 months", days("2026-09-06", "2026-10-06")),
        ("il y a un mois", days("2026-10-06", "2026-11-05")),
        ("il y a 6 mois", days("2026-05-06", "2026-06-05")),
        ("il y a 1,5 mois", days("2026-09-21", "2026-10-21")),
        ("il y a 0,3 mois", days("2026-10-28", "2026-11-21")),
        ("il y a 2 ans", days("2024-05-21", "2025-05-21")),
        ("a year ago", days("2025-05-21", "2026-05-21")),
        ("il y a 0,5 an", days("2026-02-21", "2026-08-21")),
    ],
)
def test_time_counted_back_from_today_is_a_range(text: str, expected: Days) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("22/11/2026", "12/03/2027", "12/03/27", "décembre 2026", "12/2026", "2027", "en 2030"),
        *("demain", "tomorrow", "dans 3 semaines", "in 2 months", "2099-01-01"),
    ],
)
def test_a_date_after_today_is_told_apart(text: str) -> None:
    assert read(text) is Future.AFTER_TODAY


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "?",
            "oui",
            "inconnu",
            "12",
            "80",
            "12.03",
            "12-03",
            "12/26",
            "03/26",
            "12 03",
            "120326",
        ),
        *(
            "31/02",
            "31/02/2026",
            "31/04/2026",
            "29/02",
            "29/02/2025",
            "00/03/2026",
            "12/00",
            "00/2026",
        ),
        *(
            "12/13/2026",
            "03/25/2026",
            "13/2026",
            "2026-13-01",
            "12/03-2026",
            "12/03/202",
            "12/03/3026",
        ),
        *("0 mars", "32 mars", "30 février 2026", "march 25", "mars 26", "mar 12", "mar", "sept"),
        *("mars 12", "12 mars ou 13 mars", "12/03 - 14/03", "mi-mars", "début 2026", "lundi"),
        *(
            "3 semaines",
            "3 weeks",
            "il y a plus de 3 mois",
            "il y a quelques mois",
            "il y a",
            "ago",
        ),
        *(
            "huit jours",
            "il y a huit jours",
            "il y a quinze jours",
            "il y a longtemps",
            "il y a -3 jours",
        ),
        *("1905", "12/03/1890", "1789", "il y a 121 ans", "il y a 99999 ans", "il y a 99999 jours"),
        *(
            "il y a 99999 mois",
            "1850",
            "since",
            "depuis",
            "le",
            "version 2",
            "l'",
            "in",
            "٣/٣/2026",
        ),
    ],
)
def test_what_is_no_date_or_could_be_two_is_not_understood(text: str) -> None:
    assert read(text) is None


def test_the_29th_of_february_without_a_year_is_last_years_where_that_had_one() -> None:
    assert read("29/02", date(2025, 1, 10)) == days("2024-02-29")
    assert read("29/02", date(2024, 2, 29)) == days("2024-02-29")
    assert read("29/02", date(2025, 3, 10)) is None


def test_last_week_and_last_month_cross_the_new_year() -> None:
    assert read("last week", date(2026, 1, 1)) == days("2025-12-22", "2025-12-28")
    assert read("le mois dernier", date(2026, 1, 31)) == days("2025-12-01", "2025-12-31")


WORDS = ["il y a", "depuis", "ago", "le", "mars", "may", "12", "31", "2026", "26", "3", "semaines"]
WORDS += [
    "months",
    "un",
    "an",
    "dernier",
    "last",
    "week",
    "/",
    "-",
    ".",
    ",",
    "1,5",
    "er",
    "in",
    "dans",
]


@given(st.lists(st.sampled_from(WORDS), max_size=6), st.sampled_from(["", " "]), TODAYS)
def test_no_range_ends_after_today_or_begins_before_a_life(
    words: list[str], gap: str, today: date
) -> None:
    found = read(gap.join(words), today)
    if isinstance(found, Days):
        assert later(today, months=-1440) <= found.first <= found.last <= today


@given(st.text(max_size=40), TODAYS)
def test_no_text_breaks_the_reader(text: str, today: date) -> None:
    assert read(text, today) is None or isinstance(read(text, today), Days | Future)
    assert read_days(text, today) is None or isinstance(read_days(text, today), Days | Future)


@given(st.integers(0, 5000), TODAYS)
def test_n_days_ago_is_exactly_that_day(count: int, today: date) -> None:
    then = today - timedelta(days=count)
    assert (
        read(f"il y a {count} jours", today) == read(f"{count} days ago", today) == Days(then, then)
    )


def holds(text: str, today: date, when: date) -> bool:
    found = read(text, today)
    return isinstance(found, Days) and found.first <= when <= found.last


@given(st.integers(0, 500), TODAYS)
def test_n_weeks_ago_holds_the_day_n_weeks_before(count: int, today: date) -> None:
    when = today - timedelta(weeks=count)
    assert holds(f"il y a {count} semaines", today, when)
    assert holds(f"{count} weeks ago", today, when)


@given(st.integers(0, 119), TODAYS)
def test_n_months_or_years_ago_holds_the_same_day_of_then(count: int, today: date) -> None:
    assert holds(f"depuis {count} mois", today, later(today, months=-count))
    assert holds(f"{count} months ago", today, later(today, months=-count))
    assert holds(f"il y a {count} ans", today, later(today, months=-12 * count))


@given(st.integers(0, 4000), TODAYS)
def test_a_past_day_is_read_in_every_writing(ago: int, today: date) -> None:
    when = today - timedelta(days=ago)
    for writing in (
        "%d/%m/%Y",
        "%d/%m/%y",
        "%d-%m-%Y",
        "%d.%m.%Y",
        "%Y-%m-%d",
        "%d %B %Y",
        "%b %d, %Y",
    ):
        assert read(when.strftime(writing), today) == Days(when, when)


@given(st.integers(0, 364), TODAYS)
def test_a_day_without_a_year_is_the_last_such_day(ago: int, today: date) -> None:
    when = today - timedelta(days=ago)
    assert read(when.strftime("%d/%m"), today) == Days(when, when)
