"""What is left of a sentence that was read: what it is about, and the words not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from core.language.gathering import Gathered
from core.language.pieces import Cut, is_skipped


def about(found: Gathered) -> tuple[str, ...]:
    """Return what the words are about, the longest of them first."""
    longest_first = sorted(enumerate(found.about), key=lambda it: (-it[1][0], it[0]))
    return tuple(dict.fromkeys(id for _, (_, id) in longest_first))


def unread(sentence: Cut, found: Gathered) -> tuple[str, ...]:
    """Return the words that were not understood, neighbours together."""
    left: list[list[int]] = []
    for at, token in enumerate(sentence.tokens):
        if at in found.covered:
            left.append([])
        elif left and left[-1] and not token.apart:
            left[-1].append(at)
        else:
            left.append([at])
    return tuple(_quotations(sentence, left))


def _quotations(sentence: Cut, left: Iterable[Sequence[int]]) -> Iterator[str]:
    for places in left:
        told = [at for at in places if not is_skipped(sentence.tokens[at])]
        if any(sentence.tokens[at].word[0].isalnum() for at in told):
            yield sentence.words(told[0], told[-1] + 1)
