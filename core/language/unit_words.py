"""Units behind the numbers of a sentence, and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.language.became import is_come_to
from core.language.pieces import Cut, Piece, is_skipped
from core.language.small_words import IT_IS
from core.language.tokens import Token
from core.language.vocabulary import Cue, Names, Vocabulary

_FOREIGN: Final = frozenset({"?"})
"""What stands for a unit that no fact has: its number is none of theirs."""
_PER: Final = frozenset({"/", "par", "pour", "per", "p"})
_ABOVE: Final = frozenset({"dessus", "above"})
_NEAR: Final = 3
_STANDARD_SURFACE: Final = frozenset({"1.73", "1,73"})
"""Square metres to which a glomerular filtration rate is normalised: it is no clearance."""
_ONE_SITE: Final = frozenset({"lesion", "site", "foyer", "localisation", "met", "meta"})
"""Words of one site, which count no more than one."""
_GLUED_UNITS: Final = frozenset({"m", "d", "a", "g"})
"""Units that are words or letters of something else, where they do not stand right behind."""


def _is_per_surface(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a unit is per body surface: "mL/min/1,73 m²"."""
    words = [it.word for it in tokens[at : at + 2]]
    return len(words) == 2 and words[0] in _PER and words[1] in _STANDARD_SURFACE


def _is_ago(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a letter is that of "il y a" and no year: "avulsion 36 y a 10 j"."""
    words = [it.word for it in tokens[at : at + 3]]
    return words[:2] == ["y", "a"] and len(words) == 3 and tokens[at + 2].is_number


def _names_the_next(tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a unit is the name of the number behind it: "plaquettes 90 INR 1,2"."""
    number = end < len(tokens) and tokens[end].is_number and not tokens[end].apart
    return number and any(isinstance(it, Names) for it in vocabulary.longest(tokens, at)[1])


def _names_one(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a fact is named at a place: "35 g d'albumine"."""
    return any(isinstance(it, Names) for it in vocabulary.longest(tokens, at)[1])


def unit_of(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[int, frozenset[str]]:
    """Return how many tokens the unit at a place takes, and which units it can be."""
    if at >= len(tokens) or tokens[at].apart or tokens[at].elided:
        return 0, frozenset()
    joined = tokens[at].word == "-" and tokens[at].glued and at + 1 < len(tokens)
    if Cue.UNIT in vocabulary.longest(tokens, at)[1]:
        return 1, _FOREIGN
    if _is_ago(tokens, at):
        return 0, frozenset()
    length, units = vocabulary.unit_at(tokens, at + joined)
    end = at + joined + length
    if length and end < len(tokens) and tokens[end].glued and tokens[end].is_number:
        return 0, frozenset()  # letters and numbers of some reference
    if length and _is_per_surface(tokens, at + joined + length):
        return joined + length, _FOREIGN
    if length and _names_the_next(tokens, at, at + joined + length, vocabulary):
        return 0, frozenset()
    if (
        units & {"site", "focus"}
        and tokens[at].word in _ONE_SITE
        and tokens[at - 1].word not in ("0", "1")
    ):
        return 0, frozenset()  # "IK 60 lésion lytique"
    length += joined and bool(length)  # 72-year-old
    alone = length == 1 and tokens[at].word in _GLUED_UNITS and not tokens[at].glued
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.apart or behind.word in _PER  # "1 g par jour"
    ends = ends or _names_one(tokens, at + 1, vocabulary)
    return (0, frozenset()) if alone and not ends else (length, units)


_TAKING: Final = frozenset(
    {
        *("prend", "prenant", "occupe", "occupant", "envahit", "comble", "ampute", "obstrue"),
        *("takes", "taking", "fills", "filling", "occupies", "occupying", "involves"),
    }
)
"""Verbs behind which a part stands of what is named next: "prend 20 % du canal"."""


def has_a_name(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a word that is not known is what a number is of: "PSA 34 créat normale"."""
    at = piece.first - 1
    while at >= 0 and not sentence.tokens[at + 1].apart and _is_small(sentence.tokens[at]):
        at -= 1
    if at < 0 or sentence.tokens[at + 1].apart or is_come_to(sentence, piece):
        return False
    word = sentence.tokens[at].word
    return sentence.owner(at) is None and word[0].isalpha() and word not in _TAKING


def _is_small(token: Token) -> bool:
    return is_skipped(token) or token.word in IT_IS


def is_a_rise(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a number is how much something rose: "+52 µmol", "45 above her baseline"."""
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    behind = {it.word for it in sentence.tokens[piece.last : piece.last + _NEAR]}
    return ahead == "+" or bool(behind & _ABOVE)
