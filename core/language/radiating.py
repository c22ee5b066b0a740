"""Whether it is a pain that is "irradiée": "douleur irradiée au pied"."""

from __future__ import annotations

from typing import Final

from core.language.pieces import Cut, Piece
from core.language.vocabulary import Says

_INTO: Final = frozenset({"a", "au", "aux", "dans", "vers", "jusqu", "en", "le", "la", "les", "l"})
_PARTS = (
    "pied pieds genou jambe jambes cuisse cuisses bras main fesse mollet membre membres thorax "
    "flanc orteil orteils epaule ceinture"
)
_BODY: Final = frozenset(_PARTS.split())
_NEAR: Final = 4


def is_of_a_pain(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether what is said to be irradiated is a pain that reaches a part of the body."""
    if says.fact != "level_irradiated":
        return False
    behind = [it.word for it in sentence.tokens[piece.last : piece.last + _NEAR] if not it.apart]
    led = bool(behind) and behind[0] in _INTO
    part = next((it for it in behind if it not in _INTO), "")
    return led and part in _BODY
