"""How long a deficit took to develop, where it is told since when it is there: "for 10 days"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.definition.fact import Fact
from core.language.gathering import Gathered
from core.language.lengths import in_unit_of
from core.language.pieces import Cut, Piece
from core.language.said import Stance
from core.language.values import Value, read_value
from core.language.vocabulary import Vocabulary

_FACT: Final = "deficit_development"
_AGE: Final = "deficit_age"
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
