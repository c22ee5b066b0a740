"""Lengths of time as British notes have them: "3/7" is three days, "6/52" weeks, "4/12" months.

They are read so only where something says that they last or are ago: "3/7" alone is a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.language.dates import LENGTHS
from core.language.tokens import Token

_OF: Final = {"7": "days", "52": "weeks", "12": "months"}
_TIMES: Final = ("x", "×")
_LASTING: Final = frozenset({"for", "over", "past", *_TIMES})
_AGO: Final = frozenset({"ago", "hx", "history", "previously"})


def with_parts_of_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens in which such a part is a number and its unit."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        if _is_times(tokens, place) and _is_a_length(tokens, place + 1):
            found.append(replace(tokens[place], word="for"))
            place += 1
        elif _is_a_part(tokens, place):
            number, slash, of = tokens[place : place + 3]
            found += [number, replace(of, word=_OF[of.word], start=slash.start, glued=True)]
            place += 3
        else:
            found.append(tokens[place])
            place += 1
    return found


def _is_times(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a sign says how long, and not how often a dose is given: "8 Gy x 5 jours"."""
    before = tokens[max(place - 2, 0) : place]
    return tokens[place].word in _TIMES and not any(it.is_number for it in before)


def _is_a_length(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a length of time stands at a place: "x 2 days", "x 16/7"."""
    behind = tokens[place : place + 2]
    counted = len(behind) > 1 and behind[0].word.isdecimal() and behind[1].word in LENGTHS
    return counted or _is_a_part(tokens, place)


def _is_a_part(tokens: Sequence[Token], place: int) -> bool:
    number, *more = tokens[place : place + 4]
    if len(more) < 2 or not number.word.isdecimal() or more[0].word != "/":
        return False
    if more[1].word not in _OF or not (more[0].glued and more[1].glued):
        return False
    lasts = place > 0 and tokens[place - 1].word in _LASTING
    return lasts or (len(more) > 2 and more[2].word in _AGO) or more[1].word == "52"
