"""The words of a text that someone typed, and what each can be: a known word, a name, a place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from core.identifiers.word_lists import (
    all_surnames,
    clinical_words,
    common_first_names,
    dictionary,
    eponym_nouns,
    eponyms,
    first_names,
    first_names_that_are_words,
    known_phrases,
    known_words,
    name_particles,
    place_words,
    rare_surnames,
    surnames,
    surnames_that_are_words,
)

_WORD: Final = re.compile(r"(?<!\w)[^\W\d]+(?:['\-][^\W\d]+)*(?!\w)")
_LETTERS: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
_ELISION: Final = re.compile(r"^(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu)'")
_TOWN: Final = re.compile(r"[a-z]{3,}-(?:le|la|les|lez|sur|sous|en|aux|du)-[a-z-]{3,}")
_BRAND: Final = re.compile(
    r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O')(?:[^\W\d]*[a-z][A-Z]|[A-Z]{3,}[a-z])"
)
"""A capital within a word, as trade marks have it: "SpineJack"."""
_CONTRACTED: Final = re.compile("'(?:s|t|re|ve|ll|d|m)$", re.IGNORECASE)
_VOWEL: Final = re.compile("[aeiouy]")
_BLOT: Final = "\0"
_TITLE: Final = re.compile(
    r"\b(?:mr?\.?|mrs\.?|ms\.?|mme|mlle|dr\.?|monsieur|madame|patiente?|nom|name)\s?:?\s?$"
)
_AGE: Final = re.compile(
    r"[\s,(]{1,3}(?:n[ée]e?\b|born\b|[1-9][0-9]\s?(?:ans|yo|years|y/o|[mf])\b)"
)
_ASKING: Final = frozenset(("please", "you", "to", "could", "can", "we", "i", "help", "pls"))
_TO_SCORE: Final = frozenset(("score", "scores", "test", "sign", "index", "unit"))
_DEPARTMENTS: Final = frozenset(
    (
        *("urgences", "orthopedie", "oncologie", "reanimation", "rhumatologie", "neurochirurgie"),
        *("hematologie", "pneumologie", "urologie", "radiologie", "samu", "smur", "ssr", "staff"),
    )
)
"""What is of a town or a hospital behind "de": "urgences de Bourgoin"."""
_LOOK: Final = 4
"""Words behind a title or a first name among which the surname stands."""

BETWEEN: Final = re.compile(r"[\s.]{1,3}")
"""What stands between the words of one name."""


@dataclass(frozen=True)
class Word:
    """One word as it was typed, and where; ``dotted`` has a full stop behind it."""

    text: str
    start: int
    end: int
    dotted: bool

    @cached_property
    def folded(self) -> str:
        """The word without case, accents and what a French elision puts before it."""
        return _fold(self.text)

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def upper(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def pronounced(self) -> bool:
        """Tell whether there is a vowel: without one letters are short for something."""
        return _VOWEL.search(self.folded) is not None

    @property
    def initial(self) -> bool:
        """A single letter, or two with a hyphen as in "J.-P."."""
        return len(self.folded) == 1 and self.capital


class Words:
    """The words of one text, in order; ``vocabulary`` are more words that are no names here."""

    def __init__(self, text: str, vocabulary: AbstractSet[str]) -> None:
        folded = text.casefold()
        same = len(folded) == len(text)
        self._text = known_phrases().sub(_blotted, folded) if same else text
        self.original = text
        self._vocabulary = vocabulary
        self.words = [word for match in _WORD.finditer(text) if (word := self._word(match))]

    def _word(self, match: re.Match[str]) -> Word | None:
        if self._text[match.start()] == _BLOT:
            return None
        dotted = self.original[match.end() : match.end() + 1] == "."
        return Word(match[0], match.start(), match.end(), dotted)

    def behind(self, place: int) -> Sequence[Word]:
        """Return the words up to the first behind this one that is neither particle nor initial."""
        found: list[Word] = []
        for before, word in zip(
            self.words[place:], self.words[place + 1 : place + 1 + _LOOK], strict=False
        ):
            if not BETWEEN.fullmatch(self.gap(before, word)):
                break
            if "." in self.gap(before, word) and not (before.initial or len(before.text) < 5):
                break
            found.append(word)
            if word.folded not in name_particles() and not word.initial:
                return found
        return []

    def in_a_place(self, place: int, *, signs: bool = True) -> bool:
        """Tell whether a word is in the name of a hospital, a unit, a street, or of a sign.

        ``signs`` False: a whole name behind "score" is a patient to score.
        """
        for back in range(1, 4):
            if place < back:
                return False
            word = self.words[place - back]
            if word.folded in place_words():
                if self._is_asked(place - back):
                    return False
                return signs or word.folded not in _TO_SCORE
            if word.folded in _DEPARTMENTS and back > 1:
                return True
            if not _joins(word) and not (word.capital and self.is_a_first_name(word)):
                return False
        return False

    def is_of_a_sign(self, place: int) -> bool:
        """Tell whether a word is the name of a sign, score or disease, as beside its noun."""
        before, behind = eponym_nouns()
        following = self.words[place + 1 : place + 2]
        if following and following[0].folded in before:
            return "," not in self.gap(self.words[place], following[0])
        for back in (1, 2):
            if place < back:
                return False
            word = self.words[place - back]
            if word.folded in behind:
                return not self._is_asked(place - back)
            if not _joins(word):
                return False
        return False

    def _is_asked(self, place: int) -> bool:
        """Tell whether "score" at a place is a verb: "can you score"."""
        return (
            place > 0
            and self.words[place].folded == "score"
            and self.words[place - 1].folded in _ASKING
        )

    def gap(self, before: Word, after: Word) -> str:
        """Return what stands between two words."""
        return self.original[before.end : after.start]

    def is_known(self, word: Word) -> bool:
        """Tell whether a word, or each part of one with hyphens, is no name here."""
        return self._is_in_use(word.folded) or all(map(self._is_in_use, word.folded.split("-")))

    def _is_in_use(self, folded: str) -> bool:
        """Tell whether a word is known, as it stands or without its ending."""
        endings = ("", "s", "e", "es", "x", "nt", "ee", "ees", "ed", "ing")
        return any(
            folded.endswith(ending) and (stem in known_words() or stem in self._vocabulary)
            for ending in endings
            if (stem := folded.removesuffix(ending))
        )

    def is_clinical(self, word: Word) -> bool:
        """Tell whether a word is one of the field or of the questionnaires."""
        folded = word.folded
        if folded in surnames_that_are_words():
            return False
        endings = ("",) if folded in surnames() else ("", "s", "e", "es")
        return any(
            folded.endswith(ending) and (stem in clinical_words() or stem in self._vocabulary)
            for ending in endings
            if (stem := folded.removesuffix(ending)) and (len(stem) > 3 or not ending)
        )

    def is_written_often(self, word: Word) -> bool:
        """Tell whether a dictionary has a word, or has it without its ending."""
        return any(
            word.folded.endswith(ending) and word.folded.removesuffix(ending) in dictionary()
            for ending in ("", "s", "x", "e", "es")
        )

    def is_unknown(self, word: Word) -> bool:
        """Tell whether a word of two letters or more is not known."""
        return len(word.folded) > 1 and not self.is_known(word)

    def is_wordlike(self, word: Word) -> bool:
        """Tell whether a word is one even if it is a name."""
        return word.folded in first_names_that_are_words() or self.is_known(word)

    def is_a_first_name(self, word: Word) -> bool:
        """Tell whether a word is a first name, or begins with one and a hyphen.

        A rare one that is a word, too, is that word.
        """
        first, *rest = word.folded.split("-")
        if rest or first not in common_first_names():
            return first in first_names() and not (
                self.is_known(word) if rest else first in known_words()
            )
        return True

    def is_listed(self, word: Word) -> bool:
        """Tell whether a word is a name on any list but that of rare surnames that are words."""
        lists = surnames(), rare_surnames(), surnames_that_are_words()
        return any(word.folded in it for it in lists) or self.is_a_first_name(word)

    def _is_on_a_list(self, word: Word) -> bool:
        return word.folded in all_surnames() or self.is_a_first_name(word)

    def is_a_surname(self, word: Word) -> bool:
        """Tell whether a word is a common surname and nothing else."""
        if _TOWN.fullmatch(word.folded):
            return False
        parts = word.folded.replace("'", "").split("-")
        if len(parts) == 2 and "".join(parts) in surnames() and not set(parts) <= surnames():
            return True  # "Du-pont"
        if len(parts) > 1 and any(part in eponyms() for part in parts):
            return False  # "Burch-Schneider"
        return (
            any(part in surnames() for part in parts)
            and word.folded not in common_first_names()
            and not self.is_known(word)
        )

    def is_written_as_a_name(self, word: Word, least: int) -> bool:
        """Tell whether an unknown word of so many letters has a capital."""
        if _BRAND.match(word.text) or not word.pronounced or _CONTRACTED.search(word.text):
            return False
        if self.is_written_often(word) and not self._is_on_a_list(word):
            return False
        return word.capital and len(word.text) >= least and self.is_unknown(word)


def _joins(word: Word) -> bool:
    """Tell whether a word stands between a noun and the name that it bears."""
    return word.folded == "of" or word.folded in name_particles()


def _blotted(match: re.Match[str]) -> str:
    """Return what stands for a known phrase: itself where a title or an age makes it a person."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _TITLE.search(before) or _AGE.match(match.string, match.end()):
        return match[0]
    return _BLOT * len(match[0])


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return _ELISION.sub("", "".join(c for c in folded if not unicodedata.combining(c)))
