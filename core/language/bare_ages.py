"""An age that nothing names: "SCLC, 63, paraplegic", "ADK poumon, 64, T8"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from core.definition.answer import Answer
from core.definition.terms import Amount
from core.language.gathering import Gathered
from core.language.pieces import Cut, Piece
from core.language.said import Said, Stance

_AGES: Final = range(30, 105)
_WHO: Final = frozenset({"primary_tumour", "sex", "haematological_cancer"})
"""Facts that say who is spoken of: an age stands beside them."""
_FIRST: Final = 12
"""Tokens within which it is told who is spoken of."""


def keep_bare_age(sentence: Cut, found: Gathered) -> None:
    """Keep a number that stands alone where it is told who is spoken of, to be confirmed."""
    if any(it[2].fact == "age" for it in found.said):
        return
    alone = [it for it in _alone(sentence) if not it.first or _tells_who(it.first, found)]
    free = [it for it in alone if not found.covered & set(range(it.first, it.last))]
    if len(free) != 1:
        return
    (piece,) = free
    age: tuple[Answer, ...] = (Amount(*2 * (Fraction(piece.number),), "year"),)
    found.cover(piece.first, piece.last)
    words = sentence.words(piece.first, piece.last)
    found.keep(piece.first, piece.last, Said("age", age, words, Stance.DOUBTED))


def _alone(sentence: Cut) -> Iterator[Piece]:
    """Yield the whole numbers that are a clause of their own, and can be ages."""
    tokens = sentence.tokens
    for piece in sentence.pieces:
        behind = tokens[piece.last] if piece.last < len(tokens) else None
        opens = not piece.first or tokens[piece.first].apart == ","
        ends = behind is not None and behind.apart == ","
        number = piece.number.isdecimal() and not piece.units and piece.days is None
        if opens and ends and number and piece.first < _FIRST and int(piece.number) in _AGES:
            yield piece


def _tells_who(place: int, found: Gathered) -> bool:
    """Tell whether what was told right before says who is spoken of."""
    before = [it for it in found.said if it[1] <= place]
    return bool(before) and max(before, key=lambda it: it[1])[2].fact in _WHO
