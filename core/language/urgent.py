"""Whether a typed text names an emergency, whatever it was typed for."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from core.identifiers.visible import visible
from core.language.answers import MAX_TYPED, normalise

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
_WORD: Final = re.compile(r"[a-z]+")


def names_emergency(phrases: Collection[str], typed: str) -> bool:
    """Tell whether a text has one of these phrases, as whole words, and does not deny it.

    "Paraplégie depuis ce matin" does, "pas de déficit" and "sans signe de compression" do not.
    """
    words = _words(visible(typed)[:MAX_TYPED])
    return any(
        words[start : start + len(phrase)] == phrase and not _denied(words, start)
        for phrase in map(_words, phrases)
        for start in range(len(words) - len(phrase) + 1)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(normalise(text))


def _denied(words: list[str], start: int) -> bool:
    """Tell whether a negation stands before a place, with nothing but small words between."""
    before = [word for word in words[:start] if word not in _FILLERS and word not in _SIGNS]
    return bool(before) and before[-1] in _NEGATIONS
