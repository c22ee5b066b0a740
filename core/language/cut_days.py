"""How days are found in a sentence: "le 4/11", "mardi dernier", "J15"; none that is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from core.definition.terms import Days, later
from core.language.answers import normalise
from core.language.pieces import Piece
from core.language.small_words import OF_DAYS, STARTS_DAYS
from core.language.spoken_days import in_digits, read_spoken_days
from core.language.tokens import Token

_LONGEST_DAYS: Final = 7
_MOST_DAYS: Final = 999
_COUNTED: Final = re.compile(
    r"(?:il y a |y a |depuis |since |for )?(?P<count>[\d.,]+ ?[a-z]+)(?: et demie?)?(?: ago)?"
)
_PART: Final = re.compile(r"(?P<count>\d{1,2}/\d{1,2})")
"""A day and month that may be a part, or a number out of ten: both are kept."""
_TO_COME: Final = frozenset({"prochain", "prochaine", "prochains", "next", "coming"})


def days_at(text: str, tokens: Sequence[Token], place: int, today: date) -> Piece | None:
    """Return the days that begin at a token; None where none do."""
    if not (tokens[place].is_number or tokens[place].word in STARTS_DAYS):
        return None
    if since := _day_since(tokens, place, today):
        return since
    for end in range(_end_of_days(tokens, place), place, -1):
        typed = normalise(text[tokens[place].start : tokens[end - 1].end])
        spoken = _plainly(tokens[place:end])
        days = read_spoken_days(typed, today) or read_spoken_days(spoken, today)
        if days is not None and _is_to_come(tokens, place, end):
            return None
        if days is not None and not (end == place + 1 and tokens[place].is_number):
            counted = _COUNTED.fullmatch(in_digits(spoken)) or _PART.fullmatch(spoken)
            return Piece(place, end, number=counted["count"] if counted else "", days=days)
    return None


def _is_to_come(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Tell whether a day is said to be one to come: "mardi prochain", "next Tuesday"."""
    behind = tokens[end].word if end < len(tokens) and not tokens[end].apart else ""
    ahead = tokens[place - 1].word if place and not tokens[place].apart else ""
    if behind == "prochaine":  # a dose, not a day: "le 2 novembre prochaine le 30"
        return tokens[end - 1].word in ("semaine", "annee")
    return behind in _TO_COME or ahead in _TO_COME


def _end_of_days(tokens: Sequence[Token], place: int) -> int:
    """Return where the words end that a day can be told in."""
    end = place + 1
    while end < min(len(tokens), place + _LONGEST_DAYS):
        token = tokens[end]
        if token.apart in (".", ",") or not (token.is_number or token.word in OF_DAYS):
            break
        end += 1
    return end


def _day_since(tokens: Sequence[Token], place: int, today: date) -> Piece | None:
    """Return the day that is counted from an event: "J15", "J+15"; the event stands beside it."""
    behind = tokens[place + 1 : place + 3]
    plus = bool(behind) and behind[0].word == "+"
    number = behind[plus] if len(behind) > plus else None
    if tokens[place].word != "j" or number is None or not number.word.isdecimal():
        return None
    if not number.glued or int(number.word) > _MOST_DAYS:
        return None
    day = later(today, days=-int(number.word))
    return Piece(place, place + 2 + plus, number=f"{number.word} j", days=Days(day, day))


def _plainly(tokens: Sequence[Token]) -> str:
    words = " ".join(it.word for it in tokens)
    return re.sub(r" ?([-/]) ?", r"\1", words)
