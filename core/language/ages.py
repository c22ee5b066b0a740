"""Years that are an age and years that are none, and an age that nothing names: "SCLC, 63, T8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from core.definition.answer import Answer
from core.definition.terms import Amount
from core.language.gathering import Gathered
from core.language.look_alikes import has_years
from core.language.pieces import Cut, Piece
from core.language.said import Said, Stance
from core.language.spoken_days import in_digits
from core.language.vocabulary import Says

_AGES: Final = range(30, 105)
_WHO: Final = frozenset({"primary_tumour", "sex", "haematological_cancer"})
"""Facts that say who is spoken of, whose age is told with them."""
_FIRST: Final = 16
"""Tokens within which it is told who is spoken of."""

_BEFORE = "a at depuis pendant durant apres recul en dans sur for since over after during within"
_NO_AGE: Final = frozenset([*_BEFORE.split(), "il", "y"])
_BEHIND = "de plus apres avant auparavant later before after ago of"
_LASTING: Final = frozenset(_BEHIND.split())
"""Words before and behind a number of years that is no age."""
_GROWN: Final = 15
"""Years below which a number is no age of whom this is about."""


def keep_bare_age(sentence: Cut, found: Gathered) -> None:
    """Keep a number that stands alone where it is told who is spoken of, to be confirmed."""
    if any(it[2].fact == "age" for it in found.said):
        return
    if not any(it[2].fact in _WHO and it[0] < _FIRST for it in found.said):
        return
    alone = list(_alone(sentence))
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
        opens = not piece.first or tokens[piece.first].apart == "," or _is_led(sentence, piece)
        ends = behind is None or bool(behind.apart) or _is_led_by_sex(sentence, piece)
        number = piece.number.isdecimal() and not piece.units and piece.days is None
        if opens and ends and number and piece.first < _FIRST and int(piece.number) in _AGES:
            yield piece


def _is_led(sentence: Cut, piece: Piece) -> bool:
    """Tell whether who is spoken of is told right before: "CBNPC 66,", "woman 48,"."""
    owner = sentence.owner(piece.first - 1)
    return owner is not None and any(it.fact in _WHO for it in owner.of(Says))


def _is_led_by_sex(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a sex is told right before: "man 57 stomach ca"; what follows has no unit."""
    owner = sentence.owner(piece.first - 1) if piece.first else None
    behind = sentence.owner(piece.last)
    told = behind is not None and any(it.fact in _WHO for it in behind.of(Says))
    return told and owner is not None and any(it.fact == "sex" for it in owner.of(Says))


def is_no_age(sentence: Cut, piece: Piece, ahead: str) -> bool:
    """Tell whether years are no age: told as one, "a 62-year-old", they are."""
    old = {it.word for it in sentence.tokens[piece.first : piece.last]} & {"old", "yo", "o"}
    digits = re.search(r"\d+", in_digits(piece.number))
    if digits is None or int(digits[0]) < _GROWN:
        return True  # "< 1 an"
    after = ahead in _NO_AGE and not has_years(sentence, piece.first)
    return not old and (after or _lasts(sentence, piece))


def _lasts(sentence: Cut, piece: Piece) -> bool:
    """Tell whether years are how long something lasts or came after: "10 ans de recul"."""
    behind = sentence.tokens[piece.last : piece.last + 1]
    return bool(behind) and not behind[0].apart and behind[0].word in _LASTING
