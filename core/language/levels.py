"""Vertebral levels as clinicians write them: "T 11", "Th11", "D-8", "T7-T8", "vertèbre L2"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from core.language.tokens import Token

_LETTERS: Final = {"th": "t", "d": "t"}
"""T, Th and D are all thoracic: D is the French one ("dorsale")."""
_LEVEL: Final = re.compile(r"(?<![a-z0-9])(th|[ctdls])[ .-]{0,2}(\d{1,2})(?![0-9])")
_ROUND: Final = re.compile(
    r"\b(?:corps (?:vertebra(?:l|ux) )?(?:de )?|vertebres? |vertebra[el]? |vertebral body (?:of )?"
    r"|niveau |level |body of )"
)
_BETWEEN: Final = re.compile(r"^ ?(?:-|/|,|\+|a|et|and|to) ?$")
LETTERS: Final = frozenset((*_LETTERS, "c", "t", "l", "s"))
"""Letters of vertebrae as they are written."""
_TOLD: Final = ("ou", "or", "et", "and")
_COUNTS: Final = {"c": 7, "t": 12, "l": 5, "s": 5}


def levels(text: str) -> tuple[str, ...]:
    """Return the levels that a normalised text consists of: "t7-t8" are t7 and t8.

    Empty where it says anything else too, names a level that no spine has, or leaves out what lies
    between two: "t7-t10" can be two vertebrae or four.
    """
    text = _ROUND.sub("", text).strip()
    found = list(_LEVEL.finditer(text))
    if not found or found[0].start() or found[-1].end() != len(text):
        return ()
    named = [_named(it) for it in found]
    if any(not 1 <= number <= _COUNTS[letter] for letter, number in named):
        return ()
    for one, other in pairwise(found):
        joint = text[one.end() : other.start()]
        apart = _order(_named(other)) - _order(_named(one))
        if not _BETWEEN.match(joint) or (_spans(joint) and apart != 1):
            return ()
    return tuple(f"{letter}{number}" for letter, number in named)


def with_whole_ranges(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens with a letter that is written once: "T6-8" is "T6-T8", "T8 ou 9" either."""
    found = list(tokens)
    for at in range(len(tokens) - 4, -1, -1):
        letter, low, joint, high = tokens[at : at + 4]
        glued = low.glued and joint.glued and high.glued and joint.word in ("-", "/")
        after = tokens[at + 4 : at + 5]
        ends = not after or bool(after[0].apart)
        told = joint.word in _TOLD and not (joint.apart or high.apart) and ends and low.glued
        numbers = low.word.isdecimal() and high.word.isdecimal()
        if not ((glued or told) and numbers and letter.word in LETTERS):
            continue
        if int(low.word) < int(high.word) <= _COUNTS[_LETTERS.get(letter.word, letter.word)]:
            found.insert(at + 3, Token(letter.word, high.start, high.start, glued=glued))
    return found


def neighbours(upper: str, lower: str) -> bool:
    """Tell whether the second of two levels is right below the first: t12 and l1 are.

    The coccyx has no number, and is a neighbour of none.
    """
    if not (upper[1:].isdecimal() and lower[1:].isdecimal()):
        return False
    one, other = ((it[0], int(it[1:])) for it in (upper, lower))
    return _order(other) - _order(one) == 1


def _named(found: re.Match[str]) -> tuple[str, int]:
    return _LETTERS.get(found[1], found[1]), int(found[2])


def _spans(joint: str) -> bool:
    """Tell whether what stands between two levels can mean all that lies between them."""
    return joint.strip() in ("-", "/", "a", "to")


def _order(level: tuple[str, int]) -> int:
    letter, number = level
    regions = list(_COUNTS)
    return sum(_COUNTS[it] for it in regions[: regions.index(letter)]) + number
