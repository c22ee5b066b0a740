"""Phrases as they are looked for, and what they mean: "néo sein lent" is a breast cancer, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from core.language.small_words import LEFT_OUT
from core.language.tokens import words_in
from core.language.vocabulary import Meaning, Names, Says, Weak, Words

_NEVER: Final = frozenset(
    {"naif", "naive", "jamais", "never", "sans", "without", "pas", "not", "impending", "risk"}
)
"""Words of a phrase that says that there is none of what it names."""


@lru_cache(maxsize=65536)
def words_of(phrase: str) -> Words:
    """Return the words of a phrase as it is looked for: without those that may be left out."""
    words = words_in(phrase)
    kept = tuple(it for it in words if it not in LEFT_OUT)
    return kept if kept and (kept[-1:] == words[-1:] or len(kept) > 1) else words


def gathered(pairs: Iterable[tuple[str, Meaning]]) -> dict[Words, tuple[Meaning, ...]]:
    """Return what each phrase can mean, each meaning once."""
    found: dict[Words, dict[Meaning, None]] = {}
    for phrase, meaning in pairs:
        if words := words_of(phrase):
            found.setdefault(words, {})[meaning] = None
    return {words: tuple(meanings) for words, meanings in found.items()}


def with_what_they_hold(
    phrases: Mapping[Words, tuple[Meaning, ...]], holds: Mapping[str, tuple[str, ...]]
) -> dict[Words, tuple[Meaning, ...]]:
    """Return phrases, each with what shorter ones in it say of the facts that its own may hold.

    ``holds`` are by fact those that are told in one breath with it.
    """
    return {
        words: (*meanings, *_held(words, meanings, phrases, holds))
        if len(words) > 1 and not _NEVER.intersection(words)
        else meanings
        for words, meanings in phrases.items()
    }


def _held(
    words: Words,
    meanings: tuple[Meaning, ...],
    phrases: Mapping[Words, tuple[Meaning, ...]],
    holds: Mapping[str, tuple[str, ...]],
) -> Iterator[Says]:
    said = {it.fact for it in meanings if isinstance(it, (Says, Names))}
    wanted = {fact for it in said for fact in holds.get(it, ())} - said
    if not wanted:
        return
    for length in range(len(words) - 1, 0, -1):
        for at in range(len(words) - length + 1):
            for held in phrases.get(words[at : at + length], ()):
                if isinstance(held, Says) and held.fact in wanted and held.weak is not Weak.TELLS:
                    wanted.discard(held.fact)
                    yield replace(held, weak=None)
