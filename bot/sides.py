"""On which side a place of the body is that a sentence names: "fémur gauche", "left iliac bone"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from core.language.answers import normalise
from core.language.tokens import Token, tokens_of
from core.model.case import Side
from core.model.proposal import Proposal
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.wording import LANGUAGES, wording

_SIDED: Final = (region.id, long_bone_segment.id)
_APOSTROPHES: Final = frozenset("'’")


def side_of(text: str, proposal: Proposal) -> Side:
    """Return the side of the place that a proposal read of a text; NONE where it is not one.

    Only a word right beside the place is about it: "cancer du sein gauche, fémur" says none. What
    stands beside a vertebra is a side of that.
    """
    places = {it.fact: it.words for it in proposal.items}
    if vertebral_level.id in places:
        return Side.NONE
    named = (places[it] for it in _SIDED if it in places)
    found = {side for words in named for side in _beside(text, words)}
    return found.pop() if len(found) == 1 else Side.NONE


def _beside(text: str, place: str) -> Iterator[Side]:
    """Yield the sides that stand before or behind a place, wherever it is named."""
    tokens, sought = tokens_of(text), [it.word for it in tokens_of(place)]
    yield from _sides(sought)
    for at in range(len(tokens) - len(sought) + 1):
        end = at + len(sought)
        if sought and [it.word for it in tokens[at:end]] == sought:
            before, behind = tokens[max(at - 1, 0) : at], tokens[end : end + 1]
            gaps = [
                *((it, text[it.end : tokens[at].start]) for it in before),
                *((it, text[tokens[end - 1].end : it.start]) for it in behind),
            ]
            yield from _sides([it.word for it, gap in gaps if gap.isspace() and _is_word(it, text)])


def _sides(words: Collection[str]) -> Iterator[Side]:
    for side in (Side.LEFT, Side.RIGHT):
        if any(normalise(it) in side_words(side) for it in words):
            yield side


def _is_word(token: Token, text: str) -> bool:
    """Tell whether a token is no small letter and no elided one: "l’humérus" is not on the left."""
    capital = text[token.start : token.end].isupper()
    return len(token.word) > 1 or (capital and text[token.end : token.end + 1] not in _APOSTROPHES)


@cache
def side_words(side: Side) -> frozenset[str]:
    """Return the words for a side, normalised, in all languages.

    Those of sentences, and letters that stand for one only beside a place.
    """
    return frozenset(
        normalise(it)
        for language in LANGUAGES
        for it in (
            *wording(language).words(f"cue-{side}"),
            *wording(language, "bot").words(f"side-{side}.aliases"),
        )
    )
