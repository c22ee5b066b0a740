"""The day that something was true on, typed in one line with it: "créat 120 le 12/11".

A date is taken off the end or the beginning of a text where it is written so that it can be nothing
else; two dates, a day without its month, and a day of the week that is today's are asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, final

from core.definition.terms import Days, later
from core.language.dates import Future, read_days


@final
class Unsure(Enum):
    """What is returned for a text that names no one day."""

    WHICH_DAY = "which_day"


SaidDay = date | Future | Unsure
"""The day of a value, the first of several (rather too old than too new), or why there is none."""


@dataclass(frozen=True)
class Said:
    """A normalised text without its day, and the day."""

    text: str
    on: SaidDay


_LONGEST: Final = 7
"""Words of a day, at most."""
_MOST: Final = 200
"""Characters of a value with its day, at most."""
_LEAD: Final = re.compile(
    r"(?:(?:date|datee|datant|dated|preleve|prelevee|dose|dosee|fait|faite|taken|drawn|measured) )?"
    r"(?:(?:(?:en )?date du|du|le|au|on the|of the|from the|on|of|from|the|de|des|en|in) |d')"
)
_PLAIN_DAY: Final = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")
"""A day and its month alone: beside a number it is a date, where no part of it is meant."""
_TELLING: Final = re.compile(
    r"\b(?:aujourd'?hui|ce jour|hier|demain|today|yesterday|tomorrow|ago|il y a|y a|derniere?|"
    r"passee?|last|dans)\b|[a-z]{3}.*[0-9]|[0-9].*[a-z]{3}|[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
)
"""What can be nothing but a date: a word for a day, a month beside a number, a year."""
_LASTING: Final = re.compile(r"\b(?:depuis|since|for|fait|pendant)\b")
"""How long something has been so, not when it was found."""
_DAY_ALONE: Final = re.compile(r"(?:(?:du|le|on the|of the|from the) )(?:0?[1-9]|[12][0-9]|3[01])")
_HOUR: Final = re.compile(r"(?:-| (?:a |vers |at )?)[0-9]{1,2} ?(?:h ?[0-9]{0,2}|am|pm)$")
_LATEST: Final = re.compile(r"(?<=[a-z]) (?:dernier|passe|last)$")
"""Behind a month: "le 12 novembre dernier"."""
_LINKS: Final = re.compile(r"(?:^|(?<= ))(?:ou|or|et|and|puis|then|a|to|entre|between|-)$")
_WEEKDAYS: Final[Mapping[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            *("lundi monday", "mardi tuesday", "mercredi wednesday", "jeudi thursday"),
            *("vendredi friday", "samedi saturday", "dimanche sunday"),
        )
    )
    for word in words.split()
}
_WEEKDAY: Final = re.compile(
    rf"(?:(?:le|on|of|from|de|last|ce|this) )?(?P<day>{'|'.join(_WEEKDAYS)})"
    r"(?P<last> dernier| passe| matin| soir| morning| evening)?"
)
_PARTS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("ce matin", "cet apres-midi", "cet apres midi", "ce midi", "ce soir"), 0),
    **dict.fromkeys(("this morning", "this afternoon", "this evening", "tonight"), 0),
    **dict.fromkeys(("hier matin", "hier soir", "hier apres-midi", "cette nuit"), 1),
    **dict.fromkeys(("yesterday morning", "yesterday evening", "last night"), 1),
}
"""Parts of a day, and how many days ago it was at most."""


def without_day(text: str, today: date, *, parts: bool = False) -> Said | None:
    """Take the day off a normalised text; None where it names none.

    ``parts``: "2/3" and "7/10" can be meant as they stand, so that a bare one is no date.
    """
    if len(text) > _MOST:
        return None
    words = _HOUR.sub("", text).replace("(", "").replace(")", "").split()
    bracketed = "(" in text
    for first, last in _ends(len(words)):
        before, day, after = words[:first], words[first:last], words[last:]
        beside_number = bool(after) and after[0][:1].isdecimal()
        bare = (not after and not parts) or bracketed or (first == 0 and not beside_number)
        found = _day(" ".join(day), today, bare=bare)
        lasts = before and (_LASTING.fullmatch(before[-1]) or " ".join(before) == "il y")
        if found is not None and not lasts:
            return _with(" ".join([*before, *after]), found, today)
    return None


def _ends(count: int) -> Iterator[tuple[int, int]]:
    """Yield where a day can stand in so many words: at their end, their beginning, between."""
    yield from ((first, count) for first in range(max(1, count - _LONGEST), count))
    yield from ((0, last) for last in range(min(count - 1, _LONGEST), 0, -1))
    for first in range(1, count - 1):
        longest = min(count - 1, first + _LONGEST)
        yield from ((first, last) for last in range(longest, first, -1))


def _with(text: str, found: SaidDay, today: date) -> Said:
    """Return a text and its day; with another one before it, which of them it is is asked."""
    rest = text.rstrip(" ,.")
    while link := _LINKS.search(rest):
        rest, found = rest[: link.start()].rstrip(" ,."), Unsure.WHICH_DAY
    other = without_day(rest, today, parts=True) or _numbered(rest)
    if other is None:
        return Said(rest, found)
    same = other.on == found
    return Said(other.text, found if same else Unsure.WHICH_DAY)


def _numbered(text: str) -> Said | None:
    """Return a text without a day whose month is told of another: "le 12 ou 13/11"."""
    cut = re.search(r" (?:le |du |les |the )[0-9]{1,2}$", text)
    return Said(text[: cut.start()], Unsure.WHICH_DAY) if cut else None


def day_at(words: Sequence[str], today: date) -> tuple[int, SaidDay] | None:
    """Return how many words at the front of a line name a day, and which; None for none."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        found = _day(" ".join(words[:length]), today, bare=True)
        if found is not None:
            return length, found
    return None


def _day(text: str, today: date, *, bare: bool) -> SaidDay | None:
    """Return the day that a text names and nothing else; None where it can be something else.

    ``bare``: a day and its month, "12/11", are one without a word before them.
    """
    text = _LATEST.sub("", text.strip(" ,.()"))
    if _LASTING.search(text):
        return None
    if text in _PARTS:
        return later(today, days=-_PARTS[text])
    if weekday := _WEEKDAY.fullmatch(text):
        ago = (today.weekday() - _WEEKDAYS[weekday["day"]]) % 7
        return later(today, days=-ago) if ago else Unsure.WHICH_DAY
    if _DAY_ALONE.fullmatch(text):
        return Unsure.WHICH_DAY
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    if not (lead or _TELLING.search(text) or (bare and _PLAIN_DAY.fullmatch(text))):
        return None
    if re.fullmatch(r"[0-9]{1,4}(?:[.,][0-9]+)?", rest) and not re.fullmatch(r"20[0-9]{2}", rest):
        return None  # "de 12" is a number
    days = read_days(rest, today) or read_days(text, today)  # "in 3 days" needs its word
    if days is None and _PLAIN_DAY.fullmatch(rest) and lead:
        return Unsure.WHICH_DAY  # a day that the calendar does not have
    return days.first if isinstance(days, Days) else days
