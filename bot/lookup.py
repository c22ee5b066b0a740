"""Words looked up in the statements of both documents, in guards, and in what scores define."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.vocabulary import vocabulary
from core.definition.rule import Kind
from core.definition.source import Origin, Source
from core.language.small_words import SKIPPED
from core.language.tokens import tokens_of
from core.language.vocabulary import Cue
from dialogs.keys import choice_key, question_key
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions, pathways
from dialogs.sources import STATEMENTS, document_of
from dialogs.treatments import TREATMENTS
from dialogs.wording import LANGUAGES, wording

MOST: Final = 2
_OF_A_SCORE: Final = 4
"""Items, bands and populations of one score that are shown together."""
_SHORTEST: Final = 3
_ASKS_A_DOSE: Final = re.compile(r"dose|dosing|posologie|combien|how much|fraction")
_DOSE: Final = re.compile(r"\d\s*(?:mg|g|UI|IU|Gy)\b")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_TOLD: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(gy|mg)\b", re.IGNORECASE)
_FAR: Final = 15
"""Words into a text from which what is asked for is named in passing."""
_STEMS: Final = (8, 6)
"""Letters by which words are held equal, the most that find something: "flare", "flares"."""


@dataclass(frozen=True)
class Entry:
    """A text that can be looked up: its key, and where it comes from.

    ``heads`` are the keys of what it is of: "Mirels · Taille · < ⅓"; ``opens`` the definition.
    """

    key: str
    source: Source
    heads: tuple[str, ...] = ()
    opens: str = ""


def look_up(text: str, language: str) -> Sequence[Entry]:
    """Return what has every word of a text that says something, where they stand first.

    What has the numbers that are asked for comes first; where a dose is asked for, what has one.
    Doses alone are asked for, too: "8 Gy ou 30 Gy". What names it in passing is not shown beside
    what is about it. Empty where a word stands nowhere: nothing is answered beside the documents.
    """
    for letters in _STEMS:
        if found := _look_up(text, language, letters):
            return found
    return ()


def _look_up(text: str, language: str, letters: int) -> Sequence[Entry]:
    wanted = _stems(text, letters, asked=True)
    doses = frozenset[str]() if wanted else _doses(text)
    if not wanted and not doses:
        return ()
    dosed = asks_a_dose(text)
    numbers = frozenset(_NUMBER.findall(text))
    found = [
        (
            not numbers <= frozenset(_NUMBER.findall(wording(language)(entry.key))),
            dosed and not _DOSE.search(wording(language)(entry.key)),
            max((places[it] for it in wanted), default=0) or bool(doses and entry.opens),
            len(places),
            entry,
        )
        for entry, places in _index(language, letters)
        if all(it in places for it in wanted) and doses <= _doses(wording(language)(entry.key))
    ]
    ranked = sorted(found, key=lambda it: it[:4])
    ordered = [it[4] for it in ranked]
    if ordered and ordered[0].opens:
        return _of_one(ordered)
    return [it[4] for it in ranked[:MOST] if it is ranked[0] or it[2] < _FAR]


def _doses(text: str) -> frozenset[str]:
    return frozenset(f"{number} {unit.lower()}" for number, unit in _TOLD.findall(text))


def asks_a_dose(text: str) -> bool:
    """Tell whether a text asks how much of something is given."""
    return bool(_ASKS_A_DOSE.search(text.lower()))


def _of_one(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return what is of the score that stands first, in the order of its definition."""
    of_it = [it for it in _of_scores() if it in entries and it.opens == entries[0].opens]
    return of_it[:_OF_A_SCORE]


@cache  # two per language
def _index(language: str, letters: int) -> Sequence[tuple[Entry, Mapping[str, int]]]:
    """Return every text that can be looked up, with the places of its words in any language."""
    say = wording(language)
    told = (it for it in _entries() if all(map(say.has, (*it.heads, it.key))))
    return [(entry, _places(entry, letters)) for entry in told]


def _places(entry: Entry, letters: int) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in LANGUAGES:
        texts = " . ".join(wording(language)(it) for it in (*entry.heads, entry.key))
        for place, word in enumerate(_stems(texts, letters, asked=False)):
            found.setdefault(word, place)
    return found


def _entries() -> Iterator[Entry]:
    for id in STATEMENTS:
        origin = Origin(document_of(id).letter)
        yield Entry(f"statement-{id}", Source(origin, (id,)))
    for treatment in TREATMENTS:
        for rule in treatment.guards:
            yield Entry(f"guard-{rule.id}.detail", rule.source)
    for rule in pathways()[EMERGENCY].rules:
        if rule.kind is Kind.RECOMMENDATION and rule.source.origin is Origin.OUTSIDE:
            yield Entry(f"{EMERGENCY}-{rule.id}.detail", rule.source)
    yield from _of_scores()


def _of_scores() -> Iterator[Entry]:
    """Yield for whom each score is, its bands, and how its items are defined."""
    for score in definitions().values():
        yield Entry(f"{score.id}.scope", score.source, (score.id,), score.id)
        for band in score.bands:
            key = f"{score.id}-band-{band.id}"
            yield Entry(f"{key}.action", band.source, (score.id, key), score.id)
        for question in score.questions:
            label = f"{question_key(score, question)}.label"
            for choice in question.choices:
                key = choice_key(score, question, choice)
                heads = (score.id, label, key)
                source = question.source or score.source
                yield Entry(f"{key}.definition", source, heads, score.id)


def _stems(text: str, letters: int, *, asked: bool) -> list[str]:
    found, small = [], _small()
    for token in tokens_of(text):
        word = vocabulary().corrected(token.word) if asked else token.word
        if len(word) >= _SHORTEST and word.isalpha() and word not in small:
            found.append(word[:letters])
    return found


@cache
def _small() -> frozenset[str]:
    """Return words that say nothing of what is looked up: "dose", "quelle", articles."""
    asking = (it for it, meanings in vocabulary().phrases.items() if Cue.ASK in meanings)
    return SKIPPED | {word for phrase in asking for word in phrase}
