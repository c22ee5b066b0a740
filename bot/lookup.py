"""Words looked up in the statements of both documents, in guards, and in what scores define."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final
from zlib import crc32

from bot.lookup_words import Word, answered_by, asked_by, asking_words, meant_by, told_by, words_of
from core.definition.rule import Kind
from core.definition.source import Origin, Source
from dialogs.keys import choice_key, question_key
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions, pathways
from dialogs.sources import STATEMENTS, document_of
from dialogs.spoken import TREATED, WIDER
from dialogs.treatments import TREATMENTS
from dialogs.wording import LANGUAGES, wording

MOST: Final = 2
_OF_A_SCORE: Final = 4
"""Items, bands and populations of one score that are shown together."""
_ASKS_A_DOSE: Final = re.compile(
    r"dose|dosing|posologie|(?<!tous les )combien(?! de temps)|how much|fraction"
)
_DOSE: Final = re.compile(r"\d\s*(?:mg|g|UI|IU|Gy)\b")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_TOLD: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(gy|mg)\b", re.IGNORECASE)
_FAR: Final = 12
"""Words into a text from which what is asked for is named in passing."""
_COMBINED: Final = 6
"""Words of a text of which some are looked up together."""


@dataclass(frozen=True)
class Entry:
    """A text that can be looked up: its key, and where it comes from.

    ``heads`` are the keys of what it is of: "Mirels · Taille · < ⅓"; ``opens`` the definition.
    ``treats`` is the treatment that it guards.
    """

    key: str
    source: Source
    heads: tuple[str, ...] = ()
    opens: str = ""
    treats: str = ""


@dataclass(frozen=True)
class Found:
    """What the documents say of some words, and the words, as typed, that none of them has.

    ``together`` tells that what is found has all the others.
    """

    entries: Sequence[Entry]
    lacking: Sequence[str] = ()
    together: bool = True


def look_up(text: str, language: str) -> Sequence[Entry]:
    """Return what has every word of a text that says something, where they stand first.

    What has the numbers that are asked for comes first; where a dose is asked for, what has one;
    then what answers a question's "when", "how often", "what speaks against it", and of these the
    documents themselves before a guard of a treatment and what is outside them.
    Doses alone are asked for, too: "8 Gy ou 30 Gy". What names it in passing is not shown beside
    what is about it. Empty where a word stands nowhere: nothing is answered beside the documents.
    """
    asked = set(asking_words(text))
    words = [it for it in words_of(text) if not (it.weak and it.typed.lower() in asked)]
    if words and all(it.weak for it in words):
        return ()
    found = _ranked(words, text, language)
    if words and not any(_doses(text) <= _doses(wording(language)(it.key)) for _, it in found):
        found = _ranked((), text, language) or found  # "radiothérapie 20 Gy"
    return _few(found)


def look_up_partly(text: str, language: str) -> Found:
    """Return what has every word of a text, or else what has the most of those that they have.

    Of as many, what has the rarer ones. Words that only narrow what is looked up find nothing
    alone, and may be missing.
    """
    if whole := look_up(text, language):
        return Found(whole)
    known = _known(language)
    strong = [it for it in words_of(text) if not it.weak]
    had = [it for it in strong if meant_by(it.meant, known)]
    lacking = [it.typed for it in strong if it not in had]
    for count in range(len(had), 0, -1):
        every = (_ranked(some, text, language) for some in combinations(had[:_COMBINED], count))
        if found := [it for it in every if it]:
            return Found(_few(min(found, key=len)), lacking, count == len(had))
    return Found((), lacking)


_Rank = tuple[bool, bool, int, bool, bool, int, int]
_Ranked = Sequence[tuple[_Rank, Entry]]


def _ranked(words: Sequence[Word], text: str, language: str) -> _Ranked:
    """Return what has all words, and all doses of a text that has no word, best first."""
    wanted = [meant_by(it.meant, _known(language)) for it in words]
    doses = frozenset[str]() if wanted else _doses(text)
    if not (wanted and all(wanted)) and not doses:
        return ()
    dosed, numbers, asked = asks_a_dose(text), frozenset(_NUMBER.findall(text)), asked_by(text)
    wider = [frozenset(WIDER[it] for it in of if it in WIDER) for of in wanted]
    found = []
    for entry, places in _index(language):
        said = wording(language)(entry.key)
        own = [_first(of, places) for of in wanted]
        first = [
            _first(more, places) if it is None else it for it, more in zip(own, wider, strict=True)
        ]
        if None in first or not doses <= _doses(said):
            continue
        rank = (
            bool(numbers) and (None in own or not numbers <= frozenset(_NUMBER.findall(said))),
            dosed and not _DOSE.search(said),
            len(asked - answered_by(said)),
            None in own,
            bool(asked and (entry.treats or entry.source.origin is Origin.OUTSIDE)),
            max((it for it in first if it is not None), default=0) or bool(doses and entry.opens),
            len(places),
        )
        found.append((rank, entry))
    return sorted(found, key=lambda it: it[0])


def _first(words: frozenset[str], places: Mapping[str, int]) -> int | None:
    """Return where the first of some words stands; None where none does."""
    return min((places[it] for it in words if it in places), default=None)


def _few(ranked: _Ranked) -> Sequence[Entry]:
    """Return the first of what was found; of a score all that is of it, with what else says it."""
    if ranked and ranked[0][1].opens:
        others = [it for _, it in ranked if not it.opens][:1]
        return [*_of_one([it for _, it in ranked]), *others]
    return [it for rank, it in ranked[:MOST] if it is ranked[0][1] or rank[5] < _FAR]


def _doses(text: str) -> frozenset[str]:
    return frozenset(f"{number} {unit.lower()}" for number, unit in _TOLD.findall(text))


def asks_a_dose(text: str) -> bool:
    """Tell whether a text asks how much of something is given."""
    return bool(_ASKS_A_DOSE.search(text.lower()))


def _of_one(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return what is of the score that stands first, in the order of its definition."""
    of_it = [it for it in _of_scores() if it in entries and it.opens == entries[0].opens]
    return of_it[:_OF_A_SCORE]


@cache  # one per language
def _index(language: str) -> Sequence[tuple[Entry, Mapping[str, int]]]:
    """Return every text that can be looked up, with the places of its words in any language."""
    say = wording(language)
    told = (it for it in _entries() if all(map(say.has, (*it.heads, it.key))))
    return [(entry, _places(entry)) for entry in told]


@cache
def _known(language: str) -> frozenset[str]:
    """Return every word of the texts that can be looked up."""
    return frozenset(word for _, places in _index(language) for word in places)


def _places(entry: Entry) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in LANGUAGES:
        texts = " . ".join(wording(language)(it) for it in (*entry.heads, entry.key))
        for word, place in told_by(texts).items():
            found.setdefault(word, place)
    for word in TREATED.get(entry.treats, ()):
        found.setdefault(word, _FAR)
    return found


def _entries() -> Iterator[Entry]:
    for id in (it for it in STATEMENTS if "-SCOPE-" not in it):  # of the document, not of patients
        origin = Origin(document_of(id).letter)
        yield Entry(f"statement-{id}", Source(origin, (id,)))
    for treatment in TREATMENTS:
        for rule in treatment.guards:
            yield Entry(f"guard-{rule.id}.detail", rule.source, treats=treatment.id)
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


def mark_of(entry: Entry) -> str:
    """Return what names a text on a button."""
    return f"{crc32(f'{entry.key} {entry.opens}'.encode()):08x}"[:6]


def marked(marks: Sequence[str]) -> Sequence[Entry]:
    """Return the texts that a button names; those that there are not any more are left out."""
    every = _by_mark()
    return [every[it] for it in marks if it in every]


@cache
def _by_mark() -> Mapping[str, Entry]:
    return {mark_of(it): it for it in _entries()}


def citing(entries: Sequence[Entry]) -> Sequence[str]:
    """Return the pathways, two at most, that rest on what was found, those that do most first."""
    ids = {id for it in entries for id in it.source.ids}
    found = {
        pathway.id: sum(bool(ids & set(rule.source.ids)) for rule in pathway.rules)
        for pathway in pathways().values()
        if pathway.id != EMERGENCY
    }
    return sorted((it for it, count in found.items() if count), key=lambda it: -found[it])[:MOST]
