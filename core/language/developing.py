"""Since when a deficit is there, and how long it took to develop at most: "for 10 days"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.definition.fact import Fact
from core.language.gathering import Gathered
from core.language.lengths import in_unit_of
from core.language.pieces import Cut, Piece
from core.language.said import Stance
from core.language.value import Value, read_value
from core.language.vocabulary import Vocabulary

_FACT: Final = "deficit_development"
_AGE: Final = "deficit_age"
LASTS: Final = frozenset({"depuis", "since", "for"})
"""Words of a length of time: when a drug was given last is not when it was begun."""
_BEGAN = "debut apparu apparue apparues installe installee survenu survenue"
ONSETS: Final = frozenset(_BEGAN.split())
"""Words behind which a length of time is that of a sign told before a comma."""
_WEEKS: Final = re.compile(r"\b(?:semaines?|sem|mois|ans?|weeks?|wks?|months?|years?)\b")
_TWO: Final = 2
_DAYS_OLD: Final = Picked("over_24")


def keep_developed(sentence: Cut, found: Gathered, vocabulary: Vocabulary, today: date) -> None:
    """Keep in how many days a deficit developed at most, where its age is told.

    It is no more than a proposal: what began ten days ago may have been complete after two.
    """
    fact = vocabulary.facts.get(_FACT)
    if fact is None or any(it.fact == _FACT for _, _, it in found.said):
        return
    for first, last, said in tuple(found.said):
        if said.fact != _AGE or said.stance is not Stance.STATED:
            continue
        lengths = [it for it in sentence.among(first, last) if it.has_value]
        in_days = said.answers == (_DAYS_OLD,) and lengths
        told = _days(fact, lengths[-1], vocabulary, today) if in_days else None
        if told is not None and told.answers and told.trouble is None:
            doubted = replace(said, fact=_FACT, answers=told.answers, stance=Stance.DOUBTED)
            found.keep(first, last, doubted)
            return


def _days(fact: Fact, piece: Piece, vocabulary: Vocabulary, today: date) -> Value | None:
    """Return a length of time, or the days since a day, as an option: of a day and more."""
    if piece.days is not None:
        passed = f"{(today - piece.days.last).days} jours"
        piece = replace(piece, number=passed, units=frozenset({"day"}), days=None)
    length = in_unit_of(fact, piece)
    return read_value(fact, length, vocabulary, today) if "day" in length.units else None


def long_ago(sentence: Cut, fact: str, piece: Piece) -> Value | None:
    """Return the age of a deficit that began on a day, or is told in weeks or more."""
    if fact != _AGE:
        return None
    near = {it.word for it in sentence.tokens[max(piece.first - 1, 0) : piece.first + 1]}
    begun = not near.isdisjoint({*LASTS, *ONSETS, "j"})  # "paraplégique en mai" may be over
    passed = (sentence.today - piece.days.last).days if piece.days and begun else -1
    if passed == 0 or (passed == 1 and _is_of_the_evening(sentence, piece)):
        return Value(fact, (Picked("under_24"),), None, piece.first, piece.last)
    if passed < _TWO and not _WEEKS.search(piece.number):
        return None
    return Value(fact, (Picked("over_24"),), None, piece.first, piece.last)


def _is_of_the_evening(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a day is told by its evening: "depuis hier soir" is not a day ago yet."""
    words = {it.word for it in sentence.tokens[piece.first : piece.last + 1]}
    return not words.isdisjoint(("soir", "nuit", "evening", "night"))


def without_over(sentence: Cut, piece: Piece) -> Piece:
    """Return days without "over", which tells how long something took: "weak over 3 days"."""
    word = sentence.tokens[piece.first].word
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    if word != "over" or ahead in LASTS or not piece.units & {"day", "week"}:
        return piece
    return replace(piece, number=piece.number.lstrip("> "))
