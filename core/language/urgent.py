"""Whether a typed text names an emergency, whatever it was typed for."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final

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
    }
)
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
_WORD: Final = re.compile(r"[a-z]+")
_GRADED: Final = re.compile(r"(?P<before>[a-z][^\d/]{0,40}?)\s*[0-4][+-]?\s*/\s*5\b")
"""What stands before a grade of strength, the words of its muscles among it."""


def names_emergency(phrases: Collection[str], typed: str) -> bool:
    """Tell whether a text has one of these phrases, as whole words, and does not deny it.

    "Paraplégie depuis ce matin" does, "pas de déficit" and "sans signe de compression" do not.
    """
    words = _words(visible(typed)[:_LONGEST])
    begun: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        begun.setdefault(word, []).append(at)
    return any(
        words[start : start + len(phrase)] == phrase and not _denied(words, start)
        for phrase in _all_words(frozenset(phrases))
        for start in begun.get(phrase[0], ())
    )


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
