"""Words looked up in the statements of both documents, and in what guards a treatment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.vocabulary import vocabulary
from core.definition.source import Origin, Source
from core.language.small_words import SKIPPED
from core.language.tokens import tokens_of
from core.language.vocabulary import Cue
from dialogs.sources import STATEMENTS, document_of
from dialogs.treatments import TREATMENTS
from dialogs.wording import LANGUAGES, wording

MOST: Final = 2
_SHORTEST: Final = 3
_ASKS_A_DOSE: Final = re.compile(r"dose|dosing|posologie|combien|how much|fraction")
_DOSE: Final = re.compile(r"\d\s*(?:mg|g|UI|IU|Gy)\b")
_STEM: Final = 6
"""Letters by which words are held equal: "cimentoplastie", "cimentoplasties"."""


@dataclass(frozen=True)
class Entry:
    """A text that can be looked up: its key, and where it comes from."""

    key: str
    source: Source


def look_up(text: str, language: str) -> Sequence[Entry]:
    """Return what has every word of a text that says something, where they stand first.

    Where a dose is asked for, what has one comes before the rest. Empty where a word stands
    nowhere: nothing is answered beside the documents.
    """
    wanted = _stems(text, asked=True)
    if not wanted:
        return ()
    dosed = bool(_ASKS_A_DOSE.search(text.lower()))
    found = [
        (
            dosed and not _DOSE.search(wording(language)(entry.key)),
            max(places[it] for it in wanted),
            len(places),
            entry,
        )
        for entry, places in _index(language)
        if all(it in places for it in wanted)
    ]
    return [it[3] for it in sorted(found, key=lambda it: it[:3])[:MOST]]


@cache  # one per language
def _index(language: str) -> Sequence[tuple[Entry, Mapping[str, int]]]:
    """Return every text that can be looked up, with the places of its words in any language."""
    return [(entry, _places(entry)) for entry in _entries() if wording(language).has(entry.key)]


def _places(entry: Entry) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for place, word in enumerate(_stems(wording(language)(entry.key), asked=False)):
            found.setdefault(word, place)
    return found


def _entries() -> Iterator[Entry]:
    for id in STATEMENTS:
        origin = Origin(document_of(id).letter)
        yield Entry(f"statement-{id}", Source(origin, (id,)))
    for treatment in TREATMENTS:
        for rule in treatment.guards:
            yield Entry(f"guard-{rule.id}.detail", rule.source)


def _stems(text: str, *, asked: bool) -> list[str]:
    found, small = [], _small()
    for token in tokens_of(text):
        word = vocabulary().corrected(token.word) if asked else token.word
        if len(word) >= _SHORTEST and word.isalpha() and word not in small:
            found.append(word[:_STEM])
    return found


@cache
def _small() -> frozenset[str]:
    """Return words that say nothing of what is looked up: "dose", "quelle", articles."""
    asking = (it for it, meanings in vocabulary().phrases.items() if Cue.ASK in meanings)
    return SKIPPED | {word for phrase in asking for word in phrase}
