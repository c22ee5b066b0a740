"""Names of people in the forms in which they are typed: title and name, first name and surname."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from core.identifiers.places import is_of_places, names_a_place
from core.identifiers.said_names import (
    AGED,
    LEVEL,
    is_aged,
    is_labelled,
    is_titled,
    is_unheard_of,
)
from core.identifiers.spoken_about import (
    has_been_seen,
    is_an_entry,
    is_in_a_list,
    is_measured,
    is_spoken_about,
    is_the_subject,
    is_where,
)
from core.identifiers.spoken_of import (
    does_something,
    is_a_heading,
    is_at_a_level,
    is_first_and_initial,
    is_foreign_pair,
    is_in_a_bed,
    is_initial_and_aged,
)
from core.identifiers.typed_words import BETWEEN, Word, Words
from core.identifiers.word_forms import ENDINGS
from core.identifiers.word_lists import (
    all_surnames,
    common_first_names,
    eponym_nouns,
    eponyms_that_are_surnames,
    first_names,
    name_particles,
    place_words,
    rare_surnames,
    surnames,
)

_COMMA: Final = re.compile(r"\s*[,;:/]?\s{1,3}|[,/]")
_SAINTS: Final = frozenset(("saint", "sainte", "st", "ste"))
_ILL: Final = re.compile(
    r",? (?:breast|prostate|lung|kidney|renal|myeloma|thyroid|colon|rectum|melanoma|sein|poumon"
    r"|rein|my[ée]lome|thyro[ïi]de|m[ée]lanome|[0-9]{2} ?(?:ans|yo))\b"
)
"""What stands behind two strangers who are a patient: "Chidinma Okorie breast"."""
_SHORT: Final = 4
"""Letters of what is short for something, rather than a name in capitals."""
_LONG_ENOUGH: Final = 6
"""Letters of a surname in lower case that stands alone: a shorter one may be a typing error."""


def has_name(text: str, vocabulary: AbstractSet[str]) -> bool:
    """Tell whether a person is named. ``vocabulary`` are words that are no names here."""
    words = Words(text, vocabulary)
    return any(_begins_at(words, place) for place in range(len(words.words)))


def _begins_at(text: Words, place: int) -> bool:
    """Tell whether a name begins at a word, in any of the forms."""
    return (
        is_titled(text, place)
        or is_labelled(text, place)
        or is_first_and_initial(text, place)
        or is_initial_and_aged(text, place)
        or is_in_a_bed(text, place)
        or does_something(text, place)
        or has_been_seen(text, place)
        or is_spoken_about(text, place)
        or is_the_subject(text, place)
        or is_in_a_list(text, place)
        or is_an_entry(text, place)
        or (not text.in_a_place(place, signs=False) and _is_whole(text, place))
        or (not text.is_of_a_sign(place) and _is_short(text, place))
    )


def _is_whole(text: Words, place: int) -> bool:
    if names_a_place(text, place):
        return False
    return _is_first_and_last(text, place) or _is_last_and_first(text, place)


def _is_short(text: Words, place: int) -> bool:
    """Tell whether a surname without a first name begins at a word."""
    if is_aged(text, place):
        return True
    if text.in_a_place(place):
        return False
    return (
        _is_alone(text, place)
        or _are_strangers(text, place)
        or _is_at_a_level(text, place)
        or is_at_a_level(text, place)
        or is_foreign_pair(text, place)
        or is_a_heading(text, place)
    )


def _is_first_and_last(text: Words, place: int) -> bool:
    """As in "Jean Dupont", "Jean-Pierre de la Tour", "J. Dupont"."""
    first = text.words[place]
    behind = text.behind(place)
    if not behind:
        return False
    last = behind[-1]
    if first.folded in name_particles():
        return False  # "Van der Linden"
    if first.initial and (first.dotted or text.is_a_surname(last)):
        return last.capital and (
            text.is_a_surname(last) or text.is_written_as_a_name(last, least=4)
        )
    return text.is_a_first_name(first) and _can_follow(text, first, last)


def _can_follow(text: Words, first: Word, last: Word) -> bool:
    wordlike = text.is_wordlike(first) and not first.capital
    if last.folded in eponym_nouns()[0] and not last.capital:
        return False
    if text.is_a_surname(last):
        return True
    if last.folded in all_surnames() and not text.is_known(last) and not wordlike:
        return True
    if last.folded in rare_surnames() and len(last.text) > 4 and not text.is_known(last):
        return first.folded in common_first_names()  # "marie delaire"
    if text.is_a_first_name(last):
        return (first.capital and last.capital) or not (wordlike and text.is_wordlike(last))
    if last.folded in all_surnames() and (
        (first.capital and last.capital) or not text.is_wordlike(first)
    ):
        return True
    if last.upper and not first.upper and (len(last.text) <= _SHORT or not last.pronounced):
        return False
    if not text.is_unknown(last) or len(last.text) < (2 if first.capital and last.capital else 3):
        return False
    if first.capital:
        return any(map(str.isupper, last.text))
    return not text.is_wordlike(first)


def _is_last_and_first(text: Words, place: int) -> bool:
    """As in "DUPONT Jean", "Dupont, Jean-Pierre", "Dupont J."."""
    if place + 1 == len(text.words):
        return False
    last, first = text.words[place], text.words[place + 1]
    gap = text.gap(last, first)
    if not (BETWEEN.fullmatch(gap) or _COMMA.fullmatch(gap)) or last.dotted:
        return False
    if first.initial:
        behind = text.original[first.end : first.end + 3].strip(". ").isdigit()
        numbered = behind and not AGED.match(text.original, first.end + first.dotted)
        return (
            last.capital
            and first.dotted
            and not numbered
            and text.is_written_as_a_name(last, least=4)
        )
    if not text.is_a_first_name(first):
        return False
    if first.folded in eponym_nouns()[0] and not first.capital:
        return False  # "Nelson ward"
    if first.text[1:2] == "'" and first.text[0].islower():
        return False  # "névralgie d'Arnold"
    if text.is_a_surname(last) or ("," in gap and _are_in_a_list(text, last, first)):
        return True
    if last.folded in all_surnames():
        common = first.folded in common_first_names() and not (
            text.is_clinical(last) or last.folded in place_words()
        )
        return (first.capital and last.upper) or (
            not text.is_wordlike(first) and (common or not text.is_wordlike(last))
        )
    if first.capital:
        return text.is_written_as_a_name(last, least=3)
    return not text.is_wordlike(first) and text.is_unknown(last) and len(last.text) > 3


def _are_in_a_list(text: Words, last: Word, first: Word) -> bool:
    """Tell whether a surname stands before a first name, with a comma: "Hargrave, Jean"."""
    listed = last.folded in all_surnames() or text.is_a_first_name(last)
    return listed and last.capital and first.capital and not text.is_known(last)


def _is_alone(text: Words, place: int) -> bool:
    """Tell whether one word is enough: a common surname that is no word at all.

    A rare one that nothing says to be a name is more often that of a sign, a score or a maker.
    """
    word = text.words[place]
    if not text.is_a_surname(word) or not (word.capital or len(word.text) >= _LONG_ENOUGH):
        return False
    if is_measured(text, word) or is_where(text, place):
        return False
    parts = word.folded.replace("'", "").split("-")
    if len(parts) == 1:
        return word.folded not in eponyms_that_are_surnames()
    if any(part in eponyms_that_are_surnames() for part in parts):
        return False  # "Evans-Jensen"
    joined = "".join(parts) in surnames()  # "Du-pont"
    return joined or (parts[0] not in _SAINTS and set(parts) <= all_surnames() | first_names())


def _is_at_a_level(text: Words, place: int) -> bool:
    """As in "Thornbury T7 mechanical": a stranger at the beginning, before a vertebra."""
    word = text.words[place]
    behind = LEVEL.match(text.original, word.end)
    begins = place == 0 or (place == 1 and text.words[0].folded in name_particles())
    return begins and bool(behind) and not word.dotted and is_unheard_of(text, word)


def _are_strangers(text: Words, place: int) -> bool:
    """As in "Yusuf Özdemir", "Yusuf ÖZDEMIR": two unknown words with capitals.

    One of them is on a list of names or all in capitals, or a vertebra stands behind: makers have
    two words, too.
    """
    pair = text.words[place : place + 2]
    return (
        len(pair) == 2
        and (
            pair[1].upper
            or bool(_ILL.match(text.original, pair[1].end))
            or any(text.is_listed(word) for word in pair)
            or bool(LEVEL.match(text.original, pair[1].end))
        )
        and bool(BETWEEN.fullmatch(text.gap(*pair)))
        and not pair[0].dotted
        and not any(word.folded in eponyms_that_are_surnames() for word in pair)
        and not all(word.upper for word in pair)
        and not any(word.upper and _longest(word) <= _SHORT for word in pair)
        and not is_of_places(*pair)
        and (
            all(text.is_written_as_a_name(word, least=5 if word.upper else 3) for word in pair)
            or (all(_is_strange(text, word) for word in pair) and any(map(_is_rare, pair)))
        )
    )


def _longest(word: Word) -> int:
    return max(map(len, word.text.split("-")))


def _is_strange(text: Words, word: Word) -> bool:
    return text.is_unknown(word) and (word.capital or not ENDINGS.search(word.folded))


def _is_rare(word: Word) -> bool:
    return word.folded in rare_surnames() and len(word.text) > 4
