"""Days to come as clinicians type them, in French and English: what something is booked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from core.definition.terms import Days, later
from core.language.dates import LENGTHS, NUMBERS, Future, read_days

FARTHEST: Final = 24
"""Months; what is booked later than that is a typing error."""
_COUNT: Final = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(NUMBERS)})"
_AHEAD: Final = re.compile(rf"(?:dans|in|d'ici) {_COUNT} ?(?P<unit>{'|'.join(LENGTHS)})")
_SOON: Final[Mapping[str, int]] = {
    "aujourd'hui": 0,
    "today": 0,
    "ce soir": 0,
    "tonight": 0,
    "demain": 1,
    "tomorrow": 1,
    "apres-demain": 2,
    "apres demain": 2,
    "day after tomorrow": 2,
}
_AGO: Final = re.compile(r"\b(?:ago|il y a|y a|depuis|since|fait|for)\b")
_NEXT: Final = ("semaine prochaine", "next week")
_WEEK: Final = (
    ("lundi", "monday", "lun", "mon"),
    ("mardi", "tuesday", "mar", "tue"),
    ("mercredi", "wednesday", "mer", "wed"),
    ("jeudi", "thursday", "jeu", "thu"),
    ("vendredi", "friday", "ven", "fri"),
    ("samedi", "saturday", "sam", "sat"),
    ("dimanche", "sunday", "dim", "sun"),
)
_WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEK) for name in names}
_WHOLE: Final = frozenset(name for names in _WEEK for name in names[:2])
"""Names of days that mean one by themselves: "mar" alone is a month as well."""
_WEEKDAY: Final = re.compile(
    rf"(?P<coming>prochain )?(?P<next>next )?(?P<name>{'|'.join(_WEEKDAYS)})\b[.,]*"
    r"(?P<after> prochain)?(?: (?P<date>[0-9].*))?"
)
_DAY: Final = re.compile(r"[0-9]{1,2}")
_SHORTLY: Final = 60
"""Days within which a weekday and the number of a day name one."""
_FILLERS: Final = re.compile(r"(?:(?:le|la|on|the) )?")


def read_coming_days(text: str, today: date) -> Days | None:
    """Return the days to come that a text means, none before ``today``; None for anything else.

    ``text`` is normalised. A date without its year is the next such date from today on. Counted
    days are exact; in n weeks is 3 days around, in n months 15 days, as for what is past.
    """
    text = _FILLERS.sub("", " ".join(text.split()), count=1)
    if text in _SOON:
        return _one(later(today, days=_SOON[text]))
    if text in _NEXT:
        monday = later(today, days=7 - today.weekday())
        return Days(monday, later(monday, days=6))
    if (named := _WEEKDAY.fullmatch(text)) and (found := _of_the_week(named, today)):
        return found
    if ahead := _AHEAD.fullmatch(text):
        return _counted(today, _count(ahead["count"]), LENGTHS[ahead["unit"]])
    return _dated(text, today)


def _of_the_week(it: re.Match[str], today: date) -> Days | None:
    """Return the coming day of that name, or the one of its date: of another day of the week none.

    "Vendredi prochain", on a Monday, may be either of two: none.
    """
    weekday, on = _WEEKDAYS[it["name"]], it["date"]
    if on is None:
        either = (it["next"] or it["after"]) and weekday > today.weekday()
        ahead = (weekday - today.weekday()) % 7 or 7
        return _one(later(today, days=ahead)) if it["name"] in _WHOLE and not either else None
    if _DAY.fullmatch(on) and it["name"] in _WHOLE:
        coming = (later(today, days=ahead) for ahead in range(_SHORTLY))
        day = next((one for one in coming if one.day == int(on)), None)
        found = _one(day) if day else None
    else:
        found = _dated(on, today)
    fits = found is not None and found.first == found.last and found.first.weekday() == weekday
    return found if fits else None


def _dated(text: str, today: date) -> Days | None:
    """Return a date of the calendar, read as one of the year that ends a year from today."""
    if re.search(r"[0-9]", text) is None or _AGO.search(text):
        return None
    days = read_days(text, later(today, months=12, days=-1))
    if days is Future.AFTER_TODAY:  # its year was typed
        days = read_days(text, later(today, months=FARTHEST))
    if not isinstance(days, Days) or days.last < today:
        return None
    return Days(max(days.first, today), days.last)


def _counted(today: date, count: int, unit: str) -> Days | None:
    match unit:
        case "day":
            return _around(later(today, days=count), 0, today)
        case "week":
            return _around(later(today, days=7 * count), 3, today)
        case "month" if count <= FARTHEST:
            return _around(later(today, months=count), 15, today)
    return None


def _around(middle: date, margin: int, today: date) -> Days | None:
    if middle > later(today, months=FARTHEST):
        return None
    first, last = later(middle, days=-margin), later(middle, days=margin)
    return Days(max(first, today), max(last, today))


def _count(text: str) -> int:
    return NUMBERS.get(text) or int(text)


def _one(day: date) -> Days:
    return Days(day, day)
