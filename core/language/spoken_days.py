"""Days as clinicians write them in a sentence, beyond what a date is typed as.

"J-3", "il y a 48 h", "lundi dernier", "début mars", "une quinzaine": each is the range of days that
can be meant. The margins are a convention of this project.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from core.definition.terms import Days, later
from core.identifiers.months import MONTHS
from core.language.dates import read_days

WEEKDAYS: Final[Mapping[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "lundi monday",
            "mardi tuesday",
            "mercredi wednesday",
            "jeudi thursday",
            "vendredi friday",
            "samedi saturday",
            "dimanche sunday",
        )
    )
    for word in words.split()
}
"""Word -> number of the day of the week, Monday 0."""
_PARTS: Final[Mapping[str, tuple[int, int]]] = {
    "debut": (1, 10),
    "mi": (11, 20),
    "fin": (21, 31),
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "beginning of": (1, 10),
    "end of": (21, 31),
}
"""Thirds of a month, as the first and the last day of each."""
MONTH_WORDS: Final[Mapping[str, int]] = {
    word.replace("é", "e").replace("û", "u"): number for word, number in MONTHS.items()
}
"""Word, without accents -> number of the month."""
_ONE: Final = re.compile(r"\b(?:une?|an?) (?=[a-z])")
_DAY: Final = re.compile(rf"(?:le )?(?P<day>{'|'.join(WEEKDAYS)})(?: (?:dernier|passe))?")
_SHORT = "lun mar mer jeu ven sam dim mon tue tues wed thu thur thurs fri sat sun"
SHORT_DAYS: Final = frozenset(_SHORT.split())
"""Days of the week cut short, which are so before a date alone: "ven 13/11"."""
_EVERY_DAY: Final = "|".join((*WEEKDAYS, *sorted(SHORT_DAYS, key=len, reverse=True)))
_DATED: Final = re.compile(rf"^(?:le |on )?(?:{_EVERY_DAY})\.?,? (?:le )?(?=\d)")
"""The day of the week before a date, which says the day by itself."""
_LAST_DAY: Final = re.compile(rf"(?:on )?last (?P<day>{'|'.join(WEEKDAYS)})")
_PART: Final = re.compile(
    rf"(?:en |in )?(?P<part>{'|'.join(_PARTS)})[ -]?(?P<month>{'|'.join(MONTH_WORDS)})"
    r"(?: (?P<year>(?:19|20)\d\d))?"
)
_BEFORE: Final = re.compile(r"[jd] ?- ?(?P<days>\d{1,3})")
_AGO: Final = re.compile(
    r"(?:il y a|y a|depuis|since|for) (?P<after>.+)|(?P<before>.+) ago|(?P<alone>.+)"
)
_HOURS: Final = re.compile(r"(?P<hours>\d{1,3}) ?(?:h|heure|heures|hour|hours)")
_ABOUT: Final[Mapping[str, tuple[int, int]]] = {
    "huit jours": (7, 9),
    "8 jours": (7, 9),
    "une huitaine": (7, 9),
    "une huitaine de jours": (7, 9),
    "quinze jours": (13, 17),
    "15 jours": (13, 17),
    "une quinzaine": (13, 17),
    "une quinzaine de jours": (13, 17),
    "a fortnight": (13, 17),
    "une dizaine de jours": (8, 12),
}
"""Days ago, at least and at most: counted by the week in everyday French."""


def read_spoken_days(text: str, today: date) -> Days | None:
    """Return the days that a normalised text means, none after ``today``; None for no such day."""
    found = _spoken(text, today)
    if found is None:
        read = read_days(_DATED.sub("", text), today)
        found = read if isinstance(read, Days) else None
    return found


def _spoken(text: str, today: date) -> Days | None:
    if before := _BEFORE.fullmatch(text):
        return _days_ago(today, int(before["days"]), int(before["days"]))
    if weekday := _DAY.fullmatch(text) or _LAST_DAY.fullmatch(text):
        past = (today.weekday() - WEEKDAYS[weekday["day"]]) % 7 or 7
        return _days_ago(today, past, past)
    part = _PART.fullmatch(text)
    if part:
        return _third(today, part)
    ago = _AGO.fullmatch(text)
    counted = (ago["after"] or ago["before"] or "") if ago else ""
    if counted in _ABOUT:
        return _days_ago(today, *_ABOUT[counted])
    hours = _HOURS.fullmatch(counted)
    if hours and int(hours["hours"]) % 24 == 0 and int(hours["hours"]):
        return _days_ago(today, int(hours["hours"]) // 24, int(hours["hours"]) // 24)
    return None


def _days_ago(today: date, least: int, most: int) -> Days:
    return Days(later(today, days=-most), later(today, days=-least))


def _third(today: date, part: re.Match[str]) -> Days | None:
    """Return a third of a month: of the last such month up to today, where no year is said."""
    first, last = _PARTS[part["part"]]
    month = MONTH_WORDS[part["month"]]
    year = int(part["year"] or today.year)
    if not part["year"] and (month, first) > (today.month, today.day):
        year -= 1
    start = date(year, month, first)
    end_of_month = later(date(year, month, 1), months=1, days=-1)
    end = min(date(year, month, min(last, end_of_month.day)), today)
    return Days(start, end) if start <= end else None


def in_digits(spoken: str) -> str:
    """Return a length with its one in digits, and about ten as ten: "depuis une semaine"."""
    return _ONE.sub("1 ", spoken.replace("une dizaine de ", "10 "))
