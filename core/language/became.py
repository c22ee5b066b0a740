"""The number that one word says how it came to be: "créatinine remontée à 145"."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece
from core.language.vocabulary import Says

_CAME: Final = re.compile(r"[a-z]{4,}(?:ee?s?|ied|(?<!peak)ed|u|ue)")
"""Participles, by their endings: "remontée", "effondrée", "raised"."""
_MEASURED = (
    "note notee notes cote cotee mesure mesuree dosee estime estimee evalue evaluee calcule "
    "calculee chiffre chiffree measured estimated scored rated"
)
_TOLD: Final = frozenset(_MEASURED.split())
"""Words that may stand right before a number: "créat notée 120"."""
_SOMEWHAT: Final = frozenset({"un", "peu", "tres", "bien", "assez", "slightly", "very", "a", "bit"})
_LOW: Final = frozenset({"low", "high", "bas", "basse", "haut", "haute"})
_CORRECTED: Final = frozenset({"corrigee", "corrige", "corrected", "adjusted"})
_PAIR: Final = 2
_TO: Final = frozenset({"a", "au", "aux", "sur", "at", "to"})


def is_come_to(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a word says how a bare number came to be: "contrôlée à 98", "fell to 60"."""
    word = _led_by(sentence, piece)
    bare = bool(piece.number) and not (piece.units or piece.days)
    return bare and word not in _CORRECTED and bool(_CAME.fullmatch(word))


def is_corrected(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a number is what a calcium comes to with its albumin: "corrigée à 2,44"."""
    return _led_by(sentence, piece) in _CORRECTED


def _led_by(sentence: Cut, piece: Piece) -> str:
    """Return the word before "à" or "at" that leads to a number; nothing where none does."""
    ahead = sentence.tokens[max(piece.first - 2, 0) : piece.first + 1]
    near = len(ahead) > _PAIR and not (ahead[1].apart or ahead[2].apart)
    return ahead[0].word if near and ahead[1].word in _TO else ""


def came_to(sentence: Cut, at: int, used: set[int]) -> list[int]:
    """Return the number that one word says how it came to be: "créatinine remontée à 145"."""
    edge = sentence.pieces[at].last
    while sentence.tokens[edge : edge + 1] and sentence.tokens[edge].word in _SOMEWHAT:
        edge += 1
    words = [it.word for it in sentence.tokens[edge : edge + 2] if not it.apart]
    owner = sentence.owner(edge)
    says = owner is not None and (owner.last > edge + 1 or any(True for _ in owner.of(Says)))
    came = len(words) == _PAIR and not says and (_CAME.fullmatch(words[0]) or words[0] in _LOW)
    told = words[1:] and (words[1] in _TO or (words[0] in _TOLD and words[1][0].isdecimal()))
    if not came or not told:
        return []
    places = range(at + 1, len(sentence.pieces))
    first = edge + 1 + (words[1] in _TO)  # "créat notée 120"
    starts = (it for it in places if sentence.pieces[it].first == first)
    return [it for it in starts if _is_new_number(sentence.pieces[it]) and it not in used]


def _is_new_number(piece: Piece) -> bool:
    return bool(piece.number) and piece.days is None
