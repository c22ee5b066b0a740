"""The words of everything, for a sentence that is typed outside any question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.score import Score
from core.engine.totals import totals_of
from core.identifiers.word_lists import known_words
from core.language.answers import normalise
from core.language.phrases import gathered, with_what_they_hold, words_of
from core.language.vocabulary import (
    About,
    Concerns,
    Cue,
    Meaning,
    Means,
    Names,
    Resembles,
    Says,
    Vocabulary,
    Weak,
    Words,
)
from dialogs import registry
from dialogs.events import DOSES, TOLD
from dialogs.keys import choice_key
from dialogs.spoken import (
    BANDS,
    CHECKED,
    DENIED,
    HOLDS,
    LASTING,
    SEVERAL,
    SPOKEN,
    WHOLE,
    reading_keys,
)
from dialogs.wishes import CASE_FACTS
from dialogs.wording import LANGUAGES, wording

_SHORTEST_LABEL: Final = 5
_PARTS: Final = ("", ".one", ".button", ".short", ".aliases")


@cache
def vocabulary() -> Vocabulary:
    """Return the words of all facts and definitions, in every language at once."""
    facts = {**registry.facts(), **CASE_FACTS, **TOLD, **SPOKEN}
    return Vocabulary(
        phrases=with_what_they_hold(gathered(_phrases(facts)), HOLDS),
        own={id: own for id, fact in facts.items() if (own := _own(fact))},
        facts=facts,
        units={unit: _unit_words(unit) for unit in _units(facts)},
        denied=DENIED,
        totals={score.id: _totals(score) for score in _scores()},
        known=known_words(),
        lasting=LASTING,
        shortened=dict(_shortened()),
        doses=DOSES,
        bands={id: (fact, _bands(id, options)) for id, (fact, options) in BANDS.items()},
    )


def _phrases(facts: Mapping[str, Fact]) -> Iterator[tuple[str, Meaning]]:
    for key in sorted(reading_keys()):
        for meaning in _meanings(key, facts):
            yield from ((word, meaning) for word in _in_every_language(key))
    yield from _names(facts)
    # a day behind "déjà irradié" is that of the radiotherapy
    irradiated = _in_every_language("said-level_irradiated-yes")
    yield from ((word, Names("last_radiotherapy")) for word in irradiated)
    for score in _scores():
        for word in (*_in_every_language(score.id), score.id):
            if score.kind == "score":
                yield word, Means(score.id)
            yield word, About(score.id)
    for id in WHOLE:
        for phrase, options in _own(facts[id]).items():
            if len(options) == 1:
                yield " ".join(phrase), Says(id, tuple(options))


def _names(facts: Mapping[str, Fact]) -> Iterator[tuple[str, Meaning]]:
    """Yield the words by which the questions name their facts; short ones are other words, too."""
    for fact in facts:
        for word in (*_in_every_language(f"ask-{fact}.label"), *_spoken(f"name-{fact}")):
            if len(word) >= _SHORTEST_LABEL:
                yield word, Names(fact)


def _shortened() -> Iterator[tuple[str, str]]:
    """Yield each abbreviation with the word that it stands for, the first of its line."""
    for key in sorted(it for it in reading_keys() if it.startswith("short-")):
        for language in LANGUAGES:
            word, *others = (normalise(it) for it in wording(language).words(key))
            yield from ((it, word) for it in others)


def _meanings(key: str, facts: Mapping[str, Fact]) -> Iterator[Meaning]:
    kind, _, rest = key.partition("-")
    fact, _, option = rest.partition("-")
    match kind:
        case "said" if fact in facts:
            yield Says(fact, (option,))
        case "several":
            yield Says(*SEVERAL[key])
        case "alone" | "adjective" | "noun" | "tells" as weak:
            yield Says(*SEVERAL.get(key, (fact, (option,))), weak=Weak(weak))
        case "named" if rest in facts:
            yield Names(rest)
        case "scale" if rest in facts:
            yield Resembles(rest)
        case "topic":
            yield About(rest)
            if rest in registry.definitions() and registry.definitions()[rest].kind == "score":
                yield Means(rest)
        case "cue":  # "family-man" is "family", too
            yield from map(Cue, dict.fromkeys((fact, rest)))
        case "none":
            yield Concerns(rest)


def _scores() -> list[Score]:
    return list(registry.definitions().values())


def _totals(score: Score) -> tuple[int, int]:
    totals = totals_of(score, {})
    return (min(totals), max(totals)) if totals else (0, 0)


def _bands(score: str, options: Sequence[str]) -> Mapping[tuple[int, int], str]:
    """Return the ends of each band of a score, with the option that it speaks for."""
    bands = registry.definitions()[score].bands
    ends = [(it.low, it.high) for it in bands]
    told = zip(ends, options, strict=True)
    return {(low, high): it for (low, high), it in told if low is not None and high is not None}


def _own(fact: Fact) -> Mapping[Words, frozenset[str]]:
    """Return the words of a fact's options, beside its name: those of its choices included."""
    found: dict[Words, set[str]] = {}
    for word, options in _own_words(fact):
        if words := words_of(word):
            found.setdefault(words, set()).update(options)
    return {words: frozenset(options) for words, options in found.items()}


def _own_words(fact: Fact) -> Iterator[tuple[str, tuple[str, ...]]]:
    for option in fact.options:
        for word in (*_spoken(f"{fact.id}-{option}"), *_checked(option)):
            yield word, (option,)
    every: list[Definition] = [*registry.definitions().values(), *registry.pathways().values()]
    for definition in every:
        for question in definition.questions:
            if question.fact.id != fact.id:
                continue
            for choice in question.choices:
                for word in _spoken(choice_key(definition, question, choice)):
                    yield word, tuple(it for it in fact.options if it in choice.covers)


def _checked(option: str) -> tuple[str, ...]:
    return _in_every_language(f"check-{option}") if option in CHECKED else ()


def _units(facts: Mapping[str, Fact]) -> set[str]:
    return {unit for fact in facts.values() if fact.unit for unit in (fact.unit, *fact.units)}


def _unit_words(unit: str) -> frozenset[str]:
    words = (*_spoken(f"unit-{unit}"), *_in_every_language(f"length-{unit}"))
    return frozenset(map(normalise, words))


@cache
def _in_every_language(key: str) -> tuple[str, ...]:
    return tuple(word for language in LANGUAGES for word in wording(language).words(key) if word)


def _spoken(key: str) -> Iterator[str]:
    for part in _PARTS:
        yield from _in_every_language(key + part)
