"""How much of a vertebra is taken, without a collapse: an option of the SINS of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from core.definition.answer import Picked
from core.language.gathering import Gathered
from core.language.pieces import Cut, Piece
from core.language.value import Value

_BODY: Final = frozenset({"corps", "body"})
_TAKEN: Final = ("attein", "envah", "infiltr", "detrui", "involv", "invad", "replac", "pris")
"""Beginnings of words by which a body is taken, and has not lost its height."""
_NONE: Final = Picked("no")
_HALF: Final = 50
_NEAR: Final = 3
_FAR: Final = 8


def of_a_body(sentence: Cut, fact: str, piece: Piece, found: Gathered) -> Value | None:
    """Return a percentage of the vertebral body as the option that it is without a collapse.

    "Pas de tassement, plus de 50 % du corps envahi" is no collapse of more than half; where none
    is denied, the person chooses.
    """
    words = {it.word for it in sentence.tokens[piece.last : piece.last + _NEAR]}
    if fact != "vertebral_collapse" or not (_BODY & words or is_of_a_body(sentence, piece)):
        return None
    whole = any(it[2].fact == "compression_fracture" and it[2].answer == _NONE for it in found.said)
    over = piece.number.startswith(">") or _is_over_half(sentence, piece)
    options = ("body_involved", "over_half") if over else ("none_of_these", "under_half")
    answers = tuple(map(Picked, options[:1] if whole else options))
    return Value(fact, answers, None, piece.first, piece.last)


def is_of_a_body(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a percentage is how much of a body is taken: "corps de L4 envahi à 70 %"."""
    if "percent" not in piece.units or piece.days is not None:
        return False
    clause = []
    for token in reversed(sentence.tokens[max(piece.first - _FAR, 0) : piece.first]):
        clause.append(token.word)
        if token.apart:
            break
    taken = any(it.startswith(_TAKEN) for it in clause)
    return taken and not _BODY.isdisjoint(clause)


def _is_over_half(sentence: Cut, piece: Piece) -> bool:
    digits = [it.word for it in sentence.tokens[piece.first : piece.last] if it.is_number]
    plain = len(digits) == 1 and digits[0].replace(".", "").isdecimal()
    return plain and Fraction(digits[0]) > _HALF and not piece.number.startswith("<")
