"""Which scores and pathways a sentence is about: by the words that name them, or by its facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from core.language.said import SentenceRead

MOST: Final = 3
MANY: Final = 4
"""Facts from which a sentence is about a patient, whatever its words name besides."""
_FEWEST: Final = 2
"""Facts from which a definition is offered though no word names it."""


def fitting(
    read: SentenceRead, asked: Mapping[str, AbstractSet[str]], scores: AbstractSet[str]
) -> tuple[str, ...]:
    """Return what a sentence opens, best first: what its words name, then what its facts decide.

    ``asked`` are the facts that each definition asks. Of facts alone a score comes before a
    pathway, and of two the one that asks for little else.
    """
    facts = {it.fact for it in read.said}
    named = [id for id in read.about if id in asked and id not in facts]  # a grade is its fact
    by_facts = decided(facts, asked, scores) if not named or len(facts) >= MANY else ()
    return tuple(dict.fromkeys([*named, *by_facts]))[:MOST]


def decided(
    facts: AbstractSet[str], asked: Mapping[str, AbstractSet[str]], scores: AbstractSet[str]
) -> Sequence[str]:
    """Return the definitions of which facts decide much, those that miss least first."""
    found = {
        id: (id not in scores, len(of - facts) / len(of), -len(of & facts))
        for id, of in asked.items()
        if of and len(of & facts) >= min(_FEWEST, len(of))
    }
    return sorted(found, key=lambda it: (*found[it], it))
