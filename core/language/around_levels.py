"""A bone named inside a phrase stands before it: "mur postérieur de L3 intact"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.language.levels import LETTERS
from core.language.tokens import Token
from core.language.vocabulary import Says, Vocabulary

_JOINTS: Final = frozenset({"et", "and", "-", "/", "+"})
_AHEAD: Final = 5
"""Words of a phrase before the vertebra, and behind it."""
_PAIR: Final = 2
_BONE: Final = "long_bone_segment"
_SIDES: Final = frozenset({"right", "left", "droit", "droite", "gauche", "dt", "dte", "g", "gche"})
_ALONE: Final = frozenset({"solitary", "single", "unique", "isolated", "isolee"})
"""Words of the only metastasis, of which a long bone can stand inside the phrase, too."""
_OF_A_VERTEBRA: Final = frozenset(
    {
        *("posterior_wall", "posterolateral", "compression_fracture", "lesion_type", "fracture"),
        *("spinal_alignment", "vertebral_stability", "canal_narrowing", "spinal_pain"),
        *("level_irradiated", "hypervascular", "bone_metastases"),
    }
)
"""Facts of which a phrase can have the vertebra inside it."""
_NAMED: Final = ("met", "secondar")
"""Beginnings of words of a metastasis: "lésion C7 isolée" may be the only one of the spine."""
_NERVE: Final = frozenset({"racine", "racines", "root", "roots", "nerf", "nerve"})
"""Words behind which a level is that of a nerve."""


def with_levels_ahead(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return tokens with each vertebra inside a phrase before it; it keeps its place in the text.

    What the phrase says is found so, and the vertebra is quoted from where it was typed.
    """
    found = list(tokens)
    bones = any(it.word in _ALONE for it in tokens)
    at = 1
    while at < len(found) - 1:
        end = _end_of_levels(found, at)
        if end == at and bones:
            end = _end_of_a_bone(found, at, vocabulary)
        nerve = found[at].glued or found[at - 1].word in _NERVE
        if end > at and not nerve and not any(it.apart for it in found[at : end + 1]):
            first = _starts(found, at, end, vocabulary)
            if first is not None:
                found[first:end] = _moved(found, first, at, end)
        at = max(end, at + 1)
    return found


def _end_of_levels(tokens: Sequence[Token], at: int) -> int:
    """Return where the vertebrae end that begin at a place; the place itself where none does."""
    end = at
    while True:
        start = end + (end > at and end < len(tokens) and tokens[end].word in _JOINTS)
        pair = [it.word for it in tokens[start : start + 2]]
        if len(pair) < _PAIR or pair[0] not in LETTERS or not pair[1].isdecimal():
            return end
        end = start + _PAIR


def _end_of_a_bone(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Return where a long bone ends that begins at a place, with its side; the place for none."""
    first = at + (tokens[at].word in _SIDES)
    length, meanings = vocabulary.longest(tokens, first) if first < len(tokens) else (0, ())
    named = any(isinstance(it, Says) and it.fact == _BONE for it in meanings)
    end = first + length
    if not (named and length):
        return at
    return end + (end < len(tokens) and tokens[end].word in _SIDES)


def _starts(tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary) -> int | None:
    """Return where a phrase begins that goes on behind the vertebrae; None where none does."""
    for first in range(max(at - _AHEAD, 0), at):
        if any(it.apart for it in tokens[first + 1 : at]):
            continue
        whole = [*tokens[first:at], *tokens[end : end + _AHEAD]]
        length, meanings = vocabulary.longest(whole, 0)
        facts = {it.fact for it in meanings if isinstance(it, Says)} & _OF_A_VERTEBRA
        named = any(it.word.startswith(_NAMED) for it in whole[:length])
        if facts - (set() if named else {"bone_metastases"}) and length > at - first:
            return first
    return None


def _moved(tokens: Sequence[Token], first: int, at: int, end: int) -> list[Token]:
    opens = replace(tokens[at], apart=tokens[first].apart, glued=tokens[first].glued)
    goes_on = replace(tokens[first], apart="", glued=False)
    return [opens, *tokens[at + 1 : end], goes_on, *tokens[first + 1 : at]]
