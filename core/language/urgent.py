"""Whether a typed text names an emergency, whatever it was typed for."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from core.identifiers.visible import visible
from core.language.answers import normalise

_NEGATIONS: Final = frozenset(
    {
        "pas",
        "sans",
        "aucun",
        "aucune",
        "ni",
        "jamais",
        "non",
        "no",
        "not",
        "without",
        "nor",
        "never",
        *("nie", "denies", "denied", "absence"),
    }
)
_DENIED_BEHIND: Final = re.compile(
    r"(?:exclue?s?|ecartee?s?|eliminee?s?|absente?s?|excluded|absent|negative?s?|ruled out)"
)
"""How what a phrase names is denied behind it: "compression exclue", "compression ruled out"."""
_BETWEEN: Final = frozenset(
    {
        *("est", "sont", "a", "ont", "ete", "formellement", "sur", "irm"),
        *("is", "are", "was", "were", "has", "have", "been", "on", "mri"),
    }
)
"""Words that may stand between a phrase and its denial behind it."""
_FILLERS: Final = frozenset(
    {"de", "d", "du", "des", "la", "le", "l", "un", "une", "any", "a", "of"}
)
"""Words between a negation and what it denies."""
_SIGNS: Final = frozenset(
    {
        *("signe", "signes", "sign", "signs", "trouble", "troubles", "evidence"),
        *("sensory", "motor", "neurological", "neurologic", "focal"),
    }
)
"""Words that only say what it is that is denied: "pas de signe de compression"."""
_NEAR: Final = 12
"""Words before a phrase among which what denies it is looked for."""
_LONGEST: Final = 4096
"""Characters that are looked at: a whole message, as the emergency may stand at a report's end."""
_MISSPELT: Final = 9
"""Letters from which one of a word may be wrong."""
_WORD: Final = re.compile(r"[a-z]+")
_GRADED: Final = re.compile(r"(?P<before>[a-z][^\d/]{0,40}?)\s*[0-4][+-]?\s*/\s*5\b")
"""What stands before a grade of strength, the words of its muscles among it."""


def names_emergency(phrases: Collection[str], typed: str) -> bool:
    """Tell whether a text has one of these phrases, as whole words, and does not deny it.

    "Paraplégie depuis ce matin" does, "pas de déficit" and "sans signe de compression" do not.
    """
    words = [_meant(it, frozenset(phrases)) for it in _words(visible(typed)[:_LONGEST])]
    begun: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        begun.setdefault(word, []).append(at)
    named = [
        (start, start + len(phrase))
        for phrase in _all_words(frozenset(phrases))
        for start in begun.get(phrase[0], ())
        if words[start : start + len(phrase)] == phrase
    ]
    denied = [it for it in named if _denied(words, it[0]) or _denied_behind(words, it[1])]
    return any(not any(a <= start and end <= b for a, b in denied) for start, end in named)


@lru_cache(maxsize=4096)
def _meant(word: str, phrases: frozenset[str]) -> str:
    """Return the long word of a phrase that a misspelt one stands for: "paraplgie"."""
    if len(word) < _MISSPELT - 1:
        return word
    every = _long_words(phrases)
    near = {it for it in every if OSA.distance(word, it, score_cutoff=1) <= 1}
    return word if word in every or not near else min(near)


@cache
def _long_words(phrases: frozenset[str]) -> frozenset[str]:
    every = (it[0] for it in _all_words(phrases) if len(it) == 1)
    return frozenset(it for it in every if len(it) >= _MISSPELT)


def is_emergency_alone(phrases: Collection[str], typed: str) -> bool:
    """Tell whether a text is one of these phrases and nothing else."""
    return _words(visible(typed)[:_LONGEST]) in _all_words(frozenset(phrases))


def grades_weakness(strength: Collection[str], typed: str) -> bool:
    """Tell whether a text grades a muscle's strength below full: "force 3/5 aux jambes".

    ``strength`` are the words for it, in front of a grade of 0 to 4 of 5.
    """
    text, named = normalise(visible(typed)[:_LONGEST]), frozenset(map(normalise, strength))
    return any(not named.isdisjoint(_WORD.findall(it["before"])) for it in _GRADED.finditer(text))


@cache
def _all_words(phrases: frozenset[str]) -> tuple[list[str], ...]:
    return tuple(map(_words, phrases))


def _words(text: str) -> list[str]:
    return _WORD.findall(normalise(text))


def _denied(words: list[str], start: int) -> bool:
    """Tell whether a negation stands before a place, with nothing but small words between."""
    near = words[max(0, start - _NEAR) : start]
    before = [word for word in near if word not in _FILLERS and word not in _SIGNS]
    return bool(before) and before[-1] in _NEGATIONS


def _denied_behind(words: list[str], end: int) -> bool:
    """Tell whether what ends at a place is denied right behind it, and that is not taken back."""
    behind = [it for it in words[end : end + _NEAR] if it not in _BETWEEN][:2]
    return any(_DENIED_BEHIND.fullmatch(" ".join(behind[:it])) for it in (1, 2))
