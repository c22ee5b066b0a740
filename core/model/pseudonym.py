"""Names for cases: short, easy to say, unlike each other, and without any meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final

_CONSONANTS: Final = "bdfgklmnprstvz"
_VOWELS: Final = "aeiou"
_NAME: Final = re.compile(r"([A-Z]{4})-?([0-9]{2})")


def propose(
    taken: Collection[str], number: Callable[[int], int], unwanted: Collection[str] = ()
) -> str:
    """Return a name such as "MIRA-42" that is not taken and not easily taken for one that is.

    ``number`` draws a number below the one that it is given; ``unwanted`` are stems that mean
    something. Where similar names cannot be avoided, at least the same one is.
    """
    stems = {stem_of(it) for it in taken}
    drawn = ""
    for attempt in range(200):
        stem = "".join(
            letters[number(len(letters))]
            for letters in (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS)
        ).upper()
        drawn = f"{stem}-{10 + number(90)}"
        if drawn in taken or stem.lower() in unwanted:
            continue
        if attempt > 100 or not any(is_similar(stem, it) for it in stems):
            return drawn
    return drawn


def is_similar(one: str, other: str) -> bool:
    """Tell whether two stems are easily taken for one another: but one letter differs."""
    return sum(a != b for a, b in zip(one, other, strict=True)) < 2


def stem_of(name: str) -> str:
    """Return the letters of a name."""
    return name.partition("-")[0]


def name_of(text: str) -> str:
    """Return the name that a text spells, "mira 42" too; "" for what is none."""
    found = _NAME.fullmatch(text.strip().upper().replace(" ", ""))
    return f"{found[1]}-{found[2]}" if found else ""
