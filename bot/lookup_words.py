"""Words as they are looked up: one for all that mean the same, plurals and one slip let be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.vocabulary import vocabulary
from core.language.answers import normalise
from core.language.small_words import SKIPPED
from core.language.tokens import tokens_of
from core.language.vocabulary import Cue
from dialogs.spoken import ALIKE, ANSWERS, ASKED, alike_keys, aspects
from dialogs.wording import LANGUAGES, wording

_LONGEST: Final = 5
"""Words of a phrase that means the same as a word."""
_SHORTEST: Final = 3
_STEM: Final = 5
_ALIKE: Final = 0.8
"""Of the longer of two words, what they begin with alike where one is a form of the other."""
_MISSPELT: Final = 8
"""Letters from which one of a word may be wrong."""
_BEGINNING: Final = 4
"""Letters of a word that tell it, where it is cut short."""
_WEAK: Final = f"{ALIKE}weak"
_IDLE: Final = f"{ALIKE}idle"


@dataclass(frozen=True)
class Word:
    """A word as it was typed, and what stands for all that mean the same."""

    typed: str
    meant: str
    weak: bool = False
    """Whether it only narrows what is looked up: "score", "quand"."""


def words_of(text: str) -> Sequence[Word]:
    """Return the words of a text that say what is looked up, in their order."""
    return [it for _, it in _placed(text)]


def is_looked_up(text: str) -> bool:
    """Tell whether a text says nothing but what the documents are asked about: "cimento"."""
    words = [it for it in words_of(text) if not it.weak]
    known = all(it.meant.startswith(ALIKE) for it in words)
    return bool(words) and known and not any(map(str.isdecimal, text))


def told_by(text: str) -> Mapping[str, int]:
    """Return the words that a text answers to, within a phrase as well, each with its place."""
    found: dict[str, int] = {}
    places: dict[int, int] = {}
    for place, it in _placed(text, within=True):
        found.setdefault(it.meant, places.setdefault(place, len(places)))
    return found


def _placed(text: str, *, within: bool = False) -> Iterator[tuple[int, Word]]:
    tokens = [(it.word, text[it.start : it.end]) for it in tokens_of(text)]
    place, alike = 0, _alike()
    while place < len(tokens):
        for length in range(min(_LONGEST, len(tokens) - place), 1, -1):
            said = tokens[place : place + length]
            if meant := alike.get(tuple(it for it, _ in said)):
                yield place, Word(" ".join(it for _, it in said), meant)
                place += 0 if within else length
                break
        else:
            length = 1
        if within or length == 1:
            yield from ((place, it) for it in _single_word(*tokens[place], slips=not within))
            place += 1


def _single_word(word: str, typed: str, *, slips: bool) -> Iterator[Word]:
    if typed.islower() and word in _idle():
        return  # "who", and not the WHO
    if meant := _alike().get((word,)):
        yield Word(typed, meant)
    elif len(word) >= _SHORTEST and word.isalpha() and word not in small():
        folded = _singular(word)
        meant = _slip(folded) if slips else ""
        yield Word(typed, meant or folded, word in _weak())


def meant_by(word: str, known: Iterable[str]) -> frozenset[str]:
    """Return the words of texts that a looked-up word can stand for: itself, its forms.

    Where there are none, the one that it begins: "dexa" is dexamethasone.
    """
    every = frozenset(known)
    found = frozenset(it for it in every if it == word or _is_a_form(word, it))
    return found or _begun(word, every)


def _begun(word: str, every: Iterable[str]) -> frozenset[str]:
    """Return the words that one begins, where they are forms of a single one; none otherwise."""
    if len(word) < _BEGINNING or word.startswith(ALIKE):
        return frozenset()
    found = sorted((it for it in every if it.startswith(word)), key=len)
    alone = all(_is_a_form(found[0], it) for it in found[1:])
    return frozenset(found) if alone else frozenset()


def _slip(word: str) -> str:
    """Return what a misspelt or shortened word means, where that tells it: "cryo", "cimento"."""
    begun = {key for it, key in _single() if len(word) >= _BEGINNING and it.startswith(word)}
    if len(begun) == 1:
        return begun.pop()
    if len(word) < _MISSPELT:
        return ""
    found = {key for it, key in _single() if OSA.distance(word, it, score_cutoff=1) <= 1}
    return found.pop() if len(found) == 1 else ""


def _is_a_form(word: str, other: str) -> bool:
    """Tell whether two words are forms of one: they begin alike for most of the longer."""
    begin_alike = word[:_STEM] == other[:_STEM]
    if not begin_alike or word.startswith(ALIKE) or other.startswith(ALIKE):
        return False
    alike = next(
        (place for place, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    return alike >= max(_STEM, _ALIKE * max(len(word), len(other)))


def _singular(word: str) -> str:
    return word[:-1] if word[-1] in "sx" and len(word) > _SHORTEST else word


@cache
def _alike() -> Mapping[tuple[str, ...], str]:
    """Return each word and phrase that has others for it, with what stands for all of them."""
    return {
        tuple(it.word for it in tokens_of(alias)): key
        for key in alike_keys() - {_WEAK, _IDLE}
        for alias in _aliases(key)
    }


@cache
def _weak() -> frozenset[str]:
    return frozenset(map(normalise, _aliases(_WEAK)))


def _aliases(key: str) -> list[str]:
    return [it for language in LANGUAGES for it in wording(language).words(key)]


@cache
def _single() -> Sequence[tuple[str, str]]:
    return [(it[0], key) for it, key in _alike().items() if len(it) == 1]


@cache
def small() -> frozenset[str]:
    """Return words that say nothing of what is looked up: "dose", "quelle", articles."""
    asking = (it for it, meanings in vocabulary().phrases.items() if Cue.ASK in meanings)
    return SKIPPED | {word for phrase in asking for word in phrase} | _idle()


@cache
def _idle() -> frozenset[str]:
    return frozenset(map(normalise, _aliases(_IDLE)))


def asked_by(text: str) -> frozenset[str]:
    """Return what a question asks for: when, how often, what speaks against it."""
    return frozenset(it for it in aspects() if _has_one(f"{ASKED}{it}", text))


def asking_words(text: str) -> frozenset[str]:
    """Return the words by which a question asks for that: they need not stand in a text."""
    phrases = (it for aspect in asked_by(text) for it in _phrases(f"{ASKED}{aspect}"))
    return frozenset(word for phrase in phrases for word in phrase.split())


@cache  # the texts do not change while the bot runs
def answered_by(text: str) -> frozenset[str]:
    """Return what a text answers of what can be asked."""
    return frozenset(it for it in aspects() if _has_one(f"{ANSWERS}{it}", text))


def _has_one(key: str, text: str) -> bool:
    words = f" {' '.join(it.word for it in tokens_of(text))} "
    whole = words.replace(" contre indi", " contreindi")  # it is no indication
    return any(f" {it} " in (words if " " in it else whole) for it in _phrases(key))


@cache
def _phrases(key: str) -> Sequence[str]:
    return [" ".join(it.word for it in tokens_of(alias)) for alias in _aliases(key)]
