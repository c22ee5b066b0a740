"""A number or days, read as what a fact is measured in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from core.definition.answer import Answer
from core.definition.fact import Fact
from core.definition.terms import Days, later
from core.language.lengths import in_unit_of
from core.language.numbers import Trouble, options_across, read_quantity
from core.language.pieces import Piece
from core.language.vocabulary import Vocabulary

_TIMES: Final = frozenset({"hour", "day", "week", "month", "year"})
_MOST_DAYS: Final = 365


@dataclass(frozen=True)
class Value:
    """What a name's value means, and which tokens it takes."""

    fact: str
    answers: tuple[Answer, ...]
    trouble: Trouble | None
    first: int
    last: int


def read_value(
    fact: Fact, piece: Piece, vocabulary: Vocabulary, today: date, *, counted: bool = False
) -> Value | None:
    """Read a number or days as a fact's; None where it can be none of it.

    ``counted`` tells that a bare number is one of days: "postop day 10".
    """

    def value(answers: tuple[Answer, ...], trouble: Trouble | None = None) -> Value:
        return Value(fact.id, answers, trouble, piece.first, piece.last)

    piece = in_unit_of(fact, piece)
    if piece.days is not None and fact.dated:
        return value((piece.days,))
    if not piece.number or fact.unit is None:
        return None
    if fact.dated and fact.unit == "day" and piece.number.isdecimal():
        return _days_since(fact, piece, today) if counted else None
    parts = {"percent"} if fact.unit == "fraction" else set[str]()
    if fact.unit in _TIMES and not (piece.units or piece.days) and fact.id != "age":
        return None  # how long is told with its unit
    if fact.id == "cord_distance" and not piece.units:
        return None  # a dose to the cord is no distance
    if fact.dated or (piece.units and not piece.units & {fact.unit, *fact.units, *parts}):
        return None
    read = read_quantity(fact, vocabulary.units, piece.number, today, labelled=True)
    if read.trouble is Trouble.NO_OPTION:
        across = options_across(fact, vocabulary.units, piece.number)
        return value(across, None if across else read.trouble)
    if read.trouble is Trouble.IMPOSSIBLE or not (read.answers or read.trouble):
        return None
    return value(read.answers, read.trouble)


def _days_since(fact: Fact, piece: Piece, today: date) -> Value | None:
    """Return the day so many days ago: "postop day 10"."""
    if fact.id != "surgery_date" or int(piece.number) > _MOST_DAYS:
        return None
    day = later(today, days=-int(piece.number))
    return Value(fact.id, (Days(day, day),), None, piece.first, piece.last)
