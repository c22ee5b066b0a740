"""Names of people in the forms in which they are typed: title and name, first name and surname."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from core.identifiers.typed_words import BETWEEN, Word, Words
from core.identifiers.word_lists import all_surnames, surnames, titles

_DOCTORS: Final = frozenset(
    ("dr", "drs", "docteur", "pr", "prof", "professeur", "professor", "doctor")
)
_WEAK_TITLES: Final = _DOCTORS.union(
    ("m", "ms", "miss", "patient", "patiente", "pt", "pte", "malade", "famille", "epoux", "epouse"),
    ("veuve", "vve", "nee", "ne", "fils", "fille", "interne", "infirmiere", "nurse", "resident"),
)
"""Titles that are words, too: what follows must be written as a name, or be a common one."""
_NAMED: Final = frozenset(("prenomme", "prenommee"))
_LABELS: Final = _NAMED.union(
    ("nom", "prenom", "name", "surname", "forename", "firstname", "lastname", "patronyme")
)
_CALLED: Final = _NAMED.union(
    ("appelle", "appele", "appelee", "nomme", "nommee", "named", "called")
)
_COMMA: Final = re.compile(r"\s*[,;:/]?\s{1,3}|,")
_COLON: Final = re.compile(r"\s?[:=]\s{0,2}|\s(?:est|is)\s")
_LONG_ENOUGH: Final = 6
"""Letters of a surname in lower case that stands alone: a shorter one may be a typing error."""


def has_name(text: str, vocabulary: AbstractSet[str]) -> bool:
    """Tell whether a person is named. ``vocabulary`` are words that are no names here."""
    words = Words(text, vocabulary)
    return any(_begins_at(words, place) for place in range(len(words.words)))


def _begins_at(text: Words, place: int) -> bool:
    """Tell whether a name begins at a word, in any of the forms."""
    word = text.words[place]
    return (
        _is_titled(text, place)
        or _is_labelled(text, place)
        or (not text.in_a_place(place) and _is_first_and_last(text, place))
        or (not text.in_a_place(place) and _is_last_and_first(text, place))
        or (not text.in_a_place(place) and (_is_alone(text, word) or _are_strangers(text, place)))
    )


def _is_titled(text: Words, place: int) -> bool:
    title = text.words[place]
    strong = title.folded in titles() and title.text != "MR"
    if not strong and title.folded not in _WEAK_TITLES:
        return False
    behind = text.behind(place)
    if not behind:
        return False
    named = behind[-1]
    if named.capital and (
        named.folded in surnames()
        or (named.folded in all_surnames() and (strong or title.dotted or title.folded in _DOCTORS))
    ):
        return True
    if named.folded in all_surnames() and not text.is_known(named):
        return True
    if text.is_a_surname(named) or text.is_a_first_name(named):
        return named.capital or not text.is_wordlike(named)
    if strong:
        return text.is_unknown(named) and len(named.text) > 1
    return text.is_written_as_a_name(
        named, least=2 if title.capital and title.dotted else 5 if named.upper else 3
    )


def _is_labelled(text: Words, place: int) -> bool:
    """As in "Nom : Dupont", "prénom : Jean", "s'appelle Dupont"."""
    word = text.words[place]
    if place + 1 == len(text.words):
        return False
    named = text.words[place + 1]
    gap = text.gap(word, named)
    if word.folded in _LABELS and _COLON.fullmatch(gap):
        return (
            text.is_unknown(named) or text.is_a_first_name(named) or named.folded in all_surnames()
        )
    if word.folded in _LABELS | _CALLED and BETWEEN.fullmatch(gap):
        return named.capital and (text.is_unknown(named) or text.is_a_first_name(named))
    return False


def _is_first_and_last(text: Words, place: int) -> bool:
    """As in "Jean Dupont", "Jean-Pierre de la Tour", "J. Dupont"."""
    first = text.words[place]
    behind = text.behind(place)
    if not behind:
        return False
    last = behind[-1]
    if first.initial and (first.dotted or text.is_a_surname(last)):
        return last.capital and (
            text.is_a_surname(last) or text.is_written_as_a_name(last, least=4)
        )
    return text.is_a_first_name(first) and _can_follow(text, first, last)


def _can_follow(text: Words, first: Word, last: Word) -> bool:
    wordlike = text.is_wordlike(first) and not first.capital
    if text.is_a_surname(last):
        return True
    if text.is_a_first_name(last):
        return (first.capital and last.capital) or not (wordlike or text.is_wordlike(last))
    if last.folded in all_surnames() and (
        (first.capital and last.capital) or not text.is_wordlike(first)
    ):
        return True
    if not text.is_unknown(last) or len(last.text) < 3:
        return False
    return (first.capital and last.capital) or not text.is_wordlike(first)


def _is_last_and_first(text: Words, place: int) -> bool:
    """As in "DUPONT Jean", "Dupont, Jean-Pierre", "Dupont J."."""
    if place + 1 == len(text.words):
        return False
    last, first = text.words[place], text.words[place + 1]
    gap = text.gap(last, first)
    if not (BETWEEN.fullmatch(gap) or _COMMA.fullmatch(gap)) or last.dotted:
        return False
    if first.initial:
        numbered = text.original[first.end : first.end + 3].strip(". ").isdigit()
        return (
            last.capital
            and first.dotted
            and not numbered
            and text.is_written_as_a_name(last, least=4)
        )
    if not text.is_a_first_name(first):
        return False
    if text.is_a_surname(last):
        return True
    if last.folded in all_surnames():
        return (first.capital and last.upper) or not (
            text.is_wordlike(first) or text.is_wordlike(last)
        )
    if first.capital:
        return text.is_written_as_a_name(last, least=3)
    return not text.is_wordlike(first) and text.is_unknown(last) and len(last.text) > 3


def _is_alone(text: Words, word: Word) -> bool:
    """Tell whether one word is enough: a common surname that is no word at all."""
    return text.is_a_surname(word) and (word.capital or len(word.text) >= _LONG_ENOUGH)


def _are_strangers(text: Words, place: int) -> bool:
    """As in "Yusuf Özdemir", "Yusuf ÖZDEMIR": two words with capitals, neither of them known."""
    pair = text.words[place : place + 2]
    return (
        len(pair) == 2
        and bool(BETWEEN.fullmatch(text.gap(*pair)))
        and not pair[0].dotted
        and not all(word.upper for word in pair)
        and all(text.is_written_as_a_name(word, least=5 if word.upper else 3) for word in pair)
    )
