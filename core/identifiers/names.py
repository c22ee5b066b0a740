"""Names of people in the forms in which they are typed: a title and a name, a first name and a surname."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from core.identifiers.known import KNOWN, PHRASES, PLACES
from core.identifiers.lists import (
    FIRST_NAMES,
    SURNAMES,
    SURNAMES_THAT_ARE_WORDS,
    WORDLIKE_FIRST_NAMES,
    word_set,
)

_WORD: Final = re.compile(r"(?<!\w)[^\W\d]+(?:['\-][^\W\d]+)*(?!\w)")
_PHRASE: Final = re.compile(rf"\b(?:{PHRASES})\b")
_LETTERS: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})

_TITLES: Final = word_set("mme mlle madame mademoiselle monsieur mrs mr mister messieurs mesdames")
"""Titles after which any word that is not known is a name."""
_WEAK_TITLES: Final = word_set(
    "m dr drs docteur pr prof professeur professor doctor ms miss patient patiente pt pte malade famille epoux epouse veuve vve "
    "nee ne fils fille interne infirmiere nurse resident"
)
"""Titles that are words, too: what follows must be written as a name, or be a common one."""
_DOCTORS: Final = word_set("dr drs docteur pr prof professeur professor doctor")
_LABELS: Final = word_set(
    "nom prenom name surname forename firstname lastname patronyme prenomme prenommee"
)
_CALLED: Final = word_set("appelle appele appelee nomme nommee prenomme prenommee named called")
_PARTICLES: Final = word_set(
    "de du des la le les d van von der den ten ter di da dos del el al ben bel ould mac mc st saint sainte"
)
_EVEN_WORDS: Final = SURNAMES_THAT_ARE_WORDS | SURNAMES
"""Surnames where a title or a first name in capitals says that they are one."""
_BETWEEN: Final = re.compile(r"[\s.]{1,3}")
_COMMA: Final = re.compile(r"\s*[,;:/]?\s{1,3}|,")
_COLON: Final = re.compile(r"\s?[:=]\s{0,2}|\s(?:est|is)\s")
_LONG_ENOUGH: Final = 6
"""Letters of a surname in lower case that stands alone: a shorter one may be a typing error."""
_LOOK: Final = 4
"""Words behind a title or a first name among which the surname stands."""


@dataclass(frozen=True)
class _Word:
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
    def initial(self) -> bool:
        """A single letter, or two with a hyphen as in "J.-P."."""
        return len(self.folded) == 1 and self.capital


def has_name(text: str, vocabulary: AbstractSet[str]) -> bool:
    """Tell whether a person is named. ``vocabulary`` are words that are no names here."""
    names = _Names(text, vocabulary)
    return any(names.begins_at(place) for place in range(len(names.words)))


class _Names:
    """The words of one text, and which of them are names."""

    def __init__(self, text: str, vocabulary: AbstractSet[str]) -> None:
        self._text = (
            _PHRASE.sub(_blotted, text.casefold()) if len(text.casefold()) == len(text) else text
        )
        self._original = text
        self._vocabulary = vocabulary
        self.words = [word for match in _WORD.finditer(text) if (word := self._word(match))]

    def _word(self, match: re.Match[str]) -> _Word | None:
        if self._text[match.start()] == _BLOT:
            return None
        dotted = self._original[match.end() : match.end() + 1] == "."
        return _Word(match[0], match.start(), match.end(), dotted)

    def begins_at(self, place: int) -> bool:
        """Tell whether a name begins at a word, in any of the forms."""
        word = self.words[place]
        return (
            self._is_titled(place)
            or self._is_labelled(place)
            or (not self._in_a_place(place) and self._is_first_and_last(place))
            or (not self._in_a_place(place) and self._is_last_and_first(place))
            or (
                not self._in_a_place(place) and (self._is_alone(word) or self._are_strangers(place))
            )
        )

    # ---- the forms ---------------------------------------------------------------------------

    def _is_titled(self, place: int) -> bool:
        title = self.words[place]
        strong = title.folded in _TITLES and title.text != "MR"
        if not strong and title.folded not in _WEAK_TITLES:
            return False
        behind = self._behind(place)
        if not behind:
            return False
        named = behind[-1]
        if named.capital and (
            named.folded in SURNAMES
            or (
                named.folded in _EVEN_WORDS and (strong or title.dotted or title.folded in _DOCTORS)
            )
        ):
            return True
        if named.folded in _EVEN_WORDS and not self._is_known(named):
            return True
        if self._is_a_surname(named) or self._is_a_first_name(named):
            return named.capital or not self._is_wordlike(named)
        if strong:
            return self._is_unknown(named) and len(named.text) > 1
        return self._is_written_as_a_name(
            named, least=2 if title.capital and title.dotted else 5 if named.upper else 3
        )

    def _is_labelled(self, place: int) -> bool:
        """As in "Nom : Dupont", "prénom : Jean", "s'appelle Dupont"."""
        word = self.words[place]
        if place + 1 == len(self.words):
            return False
        named = self.words[place + 1]
        gap = self._gap(word, named)
        if word.folded in _LABELS and _COLON.fullmatch(gap):
            return (
                self._is_unknown(named)
                or self._is_a_first_name(named)
                or named.folded in _EVEN_WORDS
            )
        if word.folded in _LABELS | _CALLED and _BETWEEN.fullmatch(gap):
            return named.capital and (self._is_unknown(named) or self._is_a_first_name(named))
        return False

    def _is_first_and_last(self, place: int) -> bool:
        """As in "Jean Dupont", "Jean-Pierre de la Tour", "J. Dupont"."""
        first = self.words[place]
        behind = self._behind(place)
        if not behind:
            return False
        last = behind[-1]
        if first.initial and (first.dotted or self._is_a_surname(last)):
            return last.capital and (
                self._is_a_surname(last) or self._is_written_as_a_name(last, least=4)
            )
        return self._is_a_first_name(first) and self._can_follow(first, last)

    def _can_follow(self, first: _Word, last: _Word) -> bool:
        wordlike = self._is_wordlike(first) and not first.capital
        if self._is_a_surname(last):
            return True
        if self._is_a_first_name(last):
            return (first.capital and last.capital) or not (wordlike or self._is_wordlike(last))
        if last.folded in _EVEN_WORDS and (
            (first.capital and last.capital) or not self._is_wordlike(first)
        ):
            return True
        if not self._is_unknown(last) or len(last.text) < 3:
            return False
        return (first.capital and last.capital) or not self._is_wordlike(first)

    def _is_last_and_first(self, place: int) -> bool:
        """As in "DUPONT Jean", "Dupont, Jean-Pierre", "Dupont J."."""
        if place + 1 == len(self.words):
            return False
        last, first = self.words[place], self.words[place + 1]
        gap = self._gap(last, first)
        if not (_BETWEEN.fullmatch(gap) or _COMMA.fullmatch(gap)) or last.dotted:
            return False
        if first.initial:
            numbered = self._original[first.end : first.end + 3].strip(". ").isdigit()
            return (
                last.capital
                and first.dotted
                and not numbered
                and self._is_written_as_a_name(last, least=4)
            )
        if not self._is_a_first_name(first):
            return False
        if self._is_a_surname(last):
            return True
        if last.folded in _EVEN_WORDS:
            return (first.capital and last.upper) or not (
                self._is_wordlike(first) or self._is_wordlike(last)
            )
        if first.capital:
            return self._is_written_as_a_name(last, least=3)
        return not self._is_wordlike(first) and self._is_unknown(last) and len(last.text) > 3

    def _is_alone(self, word: _Word) -> bool:
        """Tell whether one word is enough: a common surname that is no word at all."""
        return self._is_a_surname(word) and (word.capital or len(word.text) >= _LONG_ENOUGH)

    def _are_strangers(self, place: int) -> bool:
        """As in "Yusuf Özdemir", "Yusuf ÖZDEMIR": two words with capitals side by side, of which neither is known."""
        pair = self.words[place : place + 2]
        return (
            len(pair) == 2
            and bool(_BETWEEN.fullmatch(self._gap(*pair)))
            and not pair[0].dotted
            and not all(word.upper for word in pair)
            and all(self._is_written_as_a_name(word, least=5 if word.upper else 3) for word in pair)
        )

    # ---- words -------------------------------------------------------------------------------

    def _behind(self, place: int) -> Sequence[_Word]:
        """Return the words up to the first behind this one that is neither particle nor initial."""
        found: list[_Word] = []
        for before, word in zip(
            self.words[place:], self.words[place + 1 : place + 1 + _LOOK], strict=False
        ):
            if not _BETWEEN.fullmatch(self._gap(before, word)):
                break
            if "." in self._gap(before, word) and not (before.initial or len(before.text) < 5):
                break
            found.append(word)
            if word.folded not in _PARTICLES and not word.initial:
                return found
        return []

    def _in_a_place(self, place: int) -> bool:
        """Tell whether a word is the name of a hospital, a unit or a street: one that bears a name."""
        for back in range(1, 4):
            if place < back:
                return False
            word = self.words[place - back]
            if word.folded in PLACES:
                return True
            if word.folded not in _PARTICLES and not (word.capital and self._is_a_first_name(word)):
                return False
        return False

    def _gap(self, before: _Word, after: _Word) -> str:
        return self._original[before.end : after.start]

    def _is_known(self, word: _Word) -> bool:
        return self._is_in_use(word.folded) or all(map(self._is_in_use, word.folded.split("-")))

    def _is_in_use(self, folded: str) -> bool:
        """Tell whether a word is known, as it stands or without its ending."""
        endings = ("", "s", "e", "es", "x", "nt", "ee", "ees", "ed", "ing")
        return any(
            folded.endswith(ending) and (stem in KNOWN or stem in self._vocabulary)
            for ending in endings
            if (stem := folded.removesuffix(ending))
        )

    def _is_unknown(self, word: _Word) -> bool:
        return len(word.folded) > 1 and not self._is_known(word)

    def _is_wordlike(self, word: _Word) -> bool:
        return word.folded in WORDLIKE_FIRST_NAMES or self._is_known(word)

    def _is_a_first_name(self, word: _Word) -> bool:
        first, *rest = word.folded.split("-")
        return first in FIRST_NAMES and (not rest or not self._is_known(word))

    def _is_a_surname(self, word: _Word) -> bool:
        """Tell whether a word is a common surname and nothing else."""
        parts = word.folded.replace("'", "").split("-")
        return (
            any(part in SURNAMES for part in parts)
            and word.folded not in FIRST_NAMES
            and not self._is_known(word)
        )

    def _is_written_as_a_name(self, word: _Word, least: int) -> bool:
        return word.capital and len(word.text) >= least and self._is_unknown(word)


_BLOT: Final = "\0"
_ELISION: Final = re.compile(r"^(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu)'")


def _blotted(match: re.Match[str]) -> str:
    return _BLOT * len(match[0])


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return _ELISION.sub("", "".join(c for c in folded if not unicodedata.combining(c)))
