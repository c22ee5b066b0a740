"""Names for cases: short, easy to say, unlike each other, and without any meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final

from core.identifiers.word_lists import meaningful

_CONSONANTS: Final = "bdfgklmnprstvz"
_VOWELS: Final = "aeiou"
_ATTEMPTS: Final = 200
_NAME: Final = re.compile(r"([A-Z]{4})-?([0-9]{2})")


def propose(taken: Collection[str], number: Callable[[int], int]) -> str:
    """Return a name such as "ZIRU-42": not taken, not easily taken for one that is, no word.

    ``number`` draws a number below the one that it is given. Where similar names cannot be avoided,
    at least the same one is. Raises ``ValueError`` where nearly all names are taken.
    """
    near = {it for name in taken for it in _patterns(stem_of(name))}
    for attempt in range(_ATTEMPTS):
        letters = (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS)
        stem = "".join(it[number(len(it))] for it in letters).upper()
        drawn = f"{stem}-{10 + number(90)}"
        if drawn in taken or stem.lower() in meaningful():
            continue
        if attempt > _ATTEMPTS // 2 or near.isdisjoint(_patterns(stem)):
            return drawn
    raise ValueError("every name is taken")


def similar(name: str, taken: Collection[str]) -> list[str]:
    """Return the names of ``taken`` that are easily taken for another one, in their order."""
    patterns = _patterns(stem_of(name))
    near = (it for it in taken if not patterns.isdisjoint(_patterns(stem_of(it))))
    return sorted(it for it in near if it != name)


def _patterns(stem: str) -> set[str]:
    """Return a stem with each of its letters left open: similar ones have one in common."""
    return {f"{stem[:place]}?{stem[place + 1 :]}" for place in range(len(stem))}


def stem_of(name: str) -> str:
    """Return the letters of a name."""
    return name.partition("-")[0]


def name_of(text: str) -> str:
    """Return the name that a text spells, "mira 42" too; "" for what is none."""
    found = _NAME.fullmatch(text.strip().upper().replace(" ", ""))
    return f"{found[1]}-{found[2]}" if found else ""
