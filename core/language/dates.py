"""Dates as clinicians type them, in French and English: the days that a text can mean.

A text that names a day is that day; one that is vague ("il y a 3 semaines") is a range that holds
what the person can have meant. The day always comes before the month, in both languages. A text
that can mean two dates means none, and is asked again.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, final

from core.definition.terms import Days, later
from core.identifiers.months import MONTHS


@final
class Future(Enum):
    """What is returned for a text that names a day after today."""

    AFTER_TODAY = "after_today"


OLDEST: Final = 120
"""Years; what is longer ago than a life is a typing error."""

_YEARS_AHEAD = 9  # "27" typed in 2026 is a slip for a near year, not 1927

_MONTHS: Final[Mapping[str, int]] = {
    word.replace("é", "e").replace("û", "u"): number for word, number in MONTHS.items()
}
NUMBERS: Final[Mapping[str, int]] = {
    word: number
    for number, words in {
        1: "un une a an one",
        2: "deux two",
        3: "trois three",
        4: "quatre four",
        5: "cinq five",
        6: "six",
        7: "sept seven",
        8: "eight",  # not "huit": "huit jours" is a week
        9: "neuf nine",
        10: "dix ten",
        11: "onze eleven",
        12: "douze twelve",
    }.items()
    for word in words.split()
}
LENGTHS: Final[Mapping[str, str]] = {
    word: unit
    for unit, words in {
        "day": "jour jours j day days",
        "week": "semaine semaines sem week weeks wk wks",
        "month": "mois month months",
        "year": "an ans annee annees year years yr yrs",
    }.items()
    for word in words.split()
}
_DAYS_AGO: Final[Mapping[str, int]] = {
    "aujourd'hui": 0,
    "aujourdhui": 0,
    "ce jour": 0,
    "today": 0,
    "ce matin": 0,
    "ce soir": 0,
    "this morning": 0,
    "this am": 0,
    "tonight": 0,
    **dict.fromkeys(("hier", "hier soir", "hier matin"), 1),
    **dict.fromkeys(("yesterday", "yesterday evening", "yesterday morning"), 1),
    "avant-hier": 2,
    "avant hier": 2,
    "day before yesterday": 2,
    "demain": -1,
    "tomorrow": -1,
}
_LAST: Final[Mapping[str, str]] = {
    "semaine derniere": "week",
    "semaine passee": "week",
    "last week": "week",
    "mois dernier": "month",
    "mois passe": "month",
    "last month": "month",
    "an dernier": "year",
    "annee derniere": "year",
    "annee passee": "year",
    "last year": "year",
}

_COUNT = rf"(?P<count>[0-9]{{1,5}}(?:[.,][0-9]{{1,2}})?|[.,][0-9]{{1,2}}|{'|'.join(NUMBERS)})"
_HALF = r"(?: et demie?| and a half)"
_COUNTED = re.compile(
    rf"{_COUNT}(?P<half>{_HALF})? ?(?P<unit>{'|'.join(LENGTHS)})(?P<more>{_HALF})?"
)
_AGO = re.compile(
    r"(?:il y a|y a|depuis|remonte a|ca fait|cela fait|since|for) (?P<after>.+)|(?P<before>.+) ago"
)
_AHEAD = re.compile(r"(?:dans|in) (?P<count>.+)")
_FILLERS = re.compile(r"(?:(?:depuis|since|on|the|le|la|en|in) |l')*")

_DAY, _MONTH = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})"
_WORD = rf"(?P<word>{'|'.join(_MONTHS)})"
_YEAR, _ANY_YEAR = r"(?P<year>(?:19|20)[0-9]{2})", r"(?P<year>(?:19|20)?[0-9]{2})"
_TH, _GAP = r"(?:st|nd|rd|th)", r"(?: ?, ?|[ /-])"
_WRITINGS = tuple(
    re.compile(writing)
    for writing in (
        rf"{_DAY}(?P<gap>[/. -]){_MONTH}(?P=gap){_ANY_YEAR}",
        rf"{_YEAR}(?P<gap>[/.-]){_MONTH}(?P=gap){_DAY}",
        rf"{_DAY}/{_MONTH}",  # "12.03" may be a number, and "12-03" a range
        rf"{_MONTH}[/.-]{_YEAR}",
        rf"{_YEAR}-{_MONTH}",
        _YEAR,
        rf"{_DAY}(?:er|{_TH})?{_GAP}(?:of )?{_WORD}(?:{_GAP}{_ANY_YEAR})?",
        rf"{_WORD}{_GAP}(?:the )?{_DAY}{_TH}?{_GAP}{_ANY_YEAR}",
        rf"{_WORD} (?:the )?{_DAY}{_TH}",  # "march 25" may be a day or a year
        rf"{_WORD} (?P<day>[1-9])",
        rf"{_WORD}{_GAP}{_YEAR}",
        rf"(?!(?:mar|sept)$){_WORD}",  # alone they may be mardi and seven
    )
)


def read_days(text: str, today: date) -> Days | Future | None:
    """Return the days that a text means, none of them after ``today``; ``Future`` for a later date.

    ``text`` is normalised (lower case, no accents). A date without its year is the last such date
    up to today. Counted days are exact; n weeks ago is 3 days around, n months 15 days, n years 6
    months, 3 where a half is told; last week is Monday to Sunday. None for what is no date, a day
    that the calendar does not have (31/02), what could be two dates, and anything more than
    ``OLDEST`` years ago. These margins are a convention of this project.
    """
    text = _plain(text)
    try:
        days = _counted(text, today) or _fixed(_FILLERS.sub("", text, count=1), today)
    except (ValueError, OverflowError):  # a day that the calendar does not have
        return None
    return days and _up_to(today, days)


def _plain(text: str) -> str:
    text = re.sub(r"(?<=[a-z])\.", " ", text)  # "janv."
    text = re.sub(r"(?<=[0-9]) ?([/.-]) ?(?=[0-9])", r"\1", text)
    return " ".join(text.split()).rstrip(".")


def _up_to(today: date, days: Days) -> Days | Future | None:
    if days.first > today:
        return Future.AFTER_TODAY
    if days.first < later(today, months=-12 * OLDEST):
        return None
    return Days(days.first, min(days.last, today))


def _one(day: date) -> Days:
    return Days(day, day)


# ---- counted from today ----------------------------------------------------------------------


def _counted(text: str, today: date) -> Days | None:
    if (ahead := _AHEAD.fullmatch(text)) and _COUNTED.fullmatch(ahead["count"]):
        return _one(later(today, days=1))  # which day makes no difference
    ago = _AGO.fullmatch(text)
    counted = ago and _COUNTED.fullmatch(ago["after"] or ago["before"])
    if not counted:
        return None
    half = Fraction(1, 2) if counted["half"] or counted["more"] else 0
    return _before(today, _count(counted["count"]) + half, LENGTHS[counted["unit"]])


def _count(text: str) -> Fraction:
    return Fraction(NUMBERS[text]) if text in NUMBERS else Fraction(text.replace(",", "."))


def _before(today: date, count: Fraction, unit: str) -> Days:
    match unit:
        case "day":
            return _days_before(today, count, margin=0)
        case "week":
            return _days_before(today, count * 7, margin=3)
        case "month":
            middle = _months_before(today, count)
            return Days(later(middle, days=-15), later(middle, days=15))
    margin = 6 if count.denominator == 1 else 3
    return Days(*(_months_before(today, 12 * count + it) for it in (margin, -margin)))


def _days_before(today: date, count: Fraction, *, margin: int) -> Days:
    """Return the days around a day; half a day counts on both sides."""
    first, last = math.ceil(count) + margin, math.floor(count) - margin
    return Days(later(today, days=-first), later(today, days=-last))


def _months_before(today: date, count: Fraction) -> date:
    """Return the day so many months before; a part of a month is taken from 30 days."""
    whole = math.floor(count)
    return later(today, months=-whole, days=-round((count - whole) * 30))


# ---- fixed in the calendar -------------------------------------------------------------------


def _fixed(text: str, today: date) -> Days | None:
    if text in _DAYS_AGO:
        return _one(later(today, days=-_DAYS_AGO[text]))
    if text in _LAST:
        return _previous(_LAST[text], today)
    written = next(filter(None, (writing.fullmatch(text) for writing in _WRITINGS)), None)
    return _written(written.groupdict(), today) if written else None


def _previous(unit: str, today: date) -> Days:
    match unit:
        case "week":
            monday = later(today, days=-today.weekday() - 7)
            return Days(monday, later(monday, days=6))
        case "month":
            return _whole_month(later(today.replace(day=1), months=-1))
    return _whole_year(today.year - 1)


def _written(parts: Mapping[str, str | None], today: date) -> Days:
    """Return the day, month or year whose parts were typed."""
    day, month, year = parts.get("day"), _month(parts), parts.get("year")
    if month is None:
        return _whole_year(int(year or 0))
    first = month, int(day or 1)
    full = _full_year(year, today) if year else _last_year_with(first, today)
    start = date(full, *first)
    return _one(start) if day else _whole_month(start)


def _month(parts: Mapping[str, str | None]) -> int | None:
    month, word = parts.get("month"), parts.get("word")
    if word:
        return _MONTHS[word]
    return int(month) if month else None


def _full_year(year: str, today: date) -> int:
    """Return the year of four digits, or the last with these two, ``_YEARS_AHEAD`` at most."""
    if len(year) == len("2026"):
        return int(year)
    latest = today.year + _YEARS_AHEAD
    return latest - (latest - int(year)) % 100


def _last_year_with(month_and_day: tuple[int, int], today: date) -> int:
    return today.year if month_and_day <= (today.month, today.day) else today.year - 1


def _whole_month(first: date) -> Days:
    return Days(first, later(first, months=1, days=-1))


def _whole_year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))
