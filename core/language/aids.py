"""What somebody walks with: "up and about with a stick", "marche bien avec une canne"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.vocabulary import Says

_AIDS = (
    "stick sticks cane canes frame walker crutch crutches zimmer rollator aid aids help canne "
    "cannes deambulateur aide bequille bequilles cadre"
)
_AID: Final = frozenset(_AIDS.split())
_WITH: Final = ("avec", "with")


def aided(sentence: Cut, piece: Piece, says: Says) -> Says:
    """Return that somebody walks with an aid, where one stands behind words that they walk."""
    if says.options != ("walks_unaided",) or piece.last >= len(sentence.tokens):
        return says
    led = sentence.tokens[piece.last]
    at = piece.last + 1
    while at < len(sentence.tokens) and is_skipped(sentence.tokens[at]):
        at += 1
    aid = at < len(sentence.tokens) and sentence.tokens[at].word in _AID
    held = led.word in _WITH and not led.apart and aid
    return replace(says, options=("walks_with_aid",)) if held else says
