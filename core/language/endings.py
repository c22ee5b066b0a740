"""What the end of something says of now: "sepsis in June, resolved", "warfarin, now nothing"."""

from __future__ import annotations

from typing import Final

from core.definition.answer import Picked
from core.language.pieces import Cut, Piece
from core.language.said import Said, Stance
from core.language.small_words import DENYING
from core.language.vocabulary import Says, Vocabulary

_FACTS: Final = ("antithrombotic", "sepsis", "puncture_infection", "oral_lesion")
"""Facts of which an end says something of now; a deficit that is over may have left a sign."""
_CLAUSES: Final = 14
"""Tokens behind something among which its end is told."""
_HEALED: Final = (
    *("resol", "gueri", "cicatris", "ferme", "referm", "clear", "heal", "cured", "disparu", "sec"),
    *("apyret", "afebrile", "traitee", "treated"),
)
_NOT: Final = DENYING | {"ne", "n"}
_NOTHING: Final = (
    *(
        "now nothing",
        "now none",
        "now clean",
        "now off",
        "nothing now",
        "none now",
        "nothing since",
    ),
    *(
        "rien depuis",
        "plus rien",
        "rien actuellement",
        "maintenant rien",
        "none since",
        "rien a ce",
    ),
    *("rien maintenant", "plus aucun", "off all", "nothing at present", "none currently"),
)


def over_now(sentence: Cut, piece: Piece, says: Says, vocabulary: Vocabulary) -> Said | None:
    """Return that something is no more, where the words behind it say so: proposed, not stated."""
    none = vocabulary.denied.get(says.fact)
    if says.fact not in _FACTS or none is None or says.options == (none,):
        return None
    behind = []
    for token in sentence.tokens[piece.last : piece.last + _CLAUSES]:
        if token.apart == ".":
            break
        behind.append(token.word)
    if says.fact == "antithrombotic":
        told = any(it in " ".join(behind) for it in _NOTHING)
    else:
        told = any(
            it.startswith(_HEALED) and not _NOT & set(behind[max(at - 3, 0) : at + 2])
            for at, it in enumerate(behind)
        )
    if not told:
        return None
    words = sentence.words(piece.first, piece.last + len(behind))
    return Said(says.fact, (Picked(none),), words, Stance.DOUBTED)
