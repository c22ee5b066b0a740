"""The lists of words in ``words/``: names, and what is no name here. Read when first asked for.

All are folded: lower case, no accents. The words of the questionnaires themselves come on top of
what is known, from their texts.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def first_names_that_are_words() -> frozenset[str]:
    """First names that are words too: in lower case they count only beside a common surname."""
    return frozenset(_lines("first_names_that_are_words"))


@cache
def first_names() -> frozenset[str]:
    """First names, those that are words included."""
    return common_first_names().union(_lines("rare_first_names"))


@cache
def common_first_names() -> frozenset[str]:
    """First names that most people know, those that are words included."""
    return first_names_that_are_words().union(_lines("first_names"))


@cache
def surnames() -> frozenset[str]:
    """Surnames that are nothing else, but for those that are first names too."""
    return frozenset(_lines("surnames"))


@cache
def all_surnames() -> frozenset[str]:
    """Surnames where a title, an age or a first name says that they are one: words, too."""
    rare = rare_surnames(), rare_surnames_that_are_words()
    return surnames().union(surnames_that_are_words(), *rare)


def is_sure_surname(folded: str) -> bool:
    """Tell whether a word is a surname, common or rare, that is no other word."""
    return folded in surnames() or folded in rare_surnames()


@cache
def short_names() -> frozenset[str]:
    """Surnames of a few letters that are no words: "Xu"."""
    return short_surnames() - known_words()


@cache
def rare_surnames_that_are_words() -> frozenset[str]:
    """Rare surnames that a dictionary has as words, too."""
    return frozenset(_lines("rare_surnames_that_are_words"))


@cache
def surnames_that_are_words() -> frozenset[str]:
    """Common surnames that are words, too, some of them words of the questionnaires."""
    return frozenset(_lines("surnames_that_are_words"))


@cache
def rare_surnames() -> frozenset[str]:
    """Surnames from all over the world that no dictionary has as words."""
    return frozenset(_lines("rare_surnames"))


@cache
def short_surnames() -> frozenset[str]:
    """Surnames of a few letters, many of them words, too."""
    return frozenset(_lines("short_surnames"))


@cache
def eponyms() -> frozenset[str]:
    """Surnames that are those of a sign, a score or a disease, unless a title says otherwise."""
    return frozenset(_lines("eponyms"))


@cache
def eponyms_that_are_surnames() -> frozenset[str]:
    """Common surnames that, where they stand alone, are as often those of a sign or a maker."""
    return frozenset(_lines("eponyms_that_are_surnames"))


@cache
def eponym_nouns() -> tuple[frozenset[str], frozenset[str]]:
    """Words before which, and words behind which, a name is that of a sign or a disease."""
    return frozenset(_lines("after_eponyms")), frozenset(_lines("before_eponyms"))


@cache
def clinical_words() -> frozenset[str]:
    """Words of the field and drugs: no names even where a title or an age stands beside them."""
    return frozenset(_lines("clinical")).union(_lines("drugs"))


@cache
def file_words() -> frozenset[str]:
    """Words of devices and programs in the names that they give to files."""
    return frozenset(_lines("file_words"))


@cache
def file_kinds() -> frozenset[str]:
    """Words of what a file is: an examination, a letter, a report."""
    return frozenset(_lines("file_kinds"))


@cache
def surnames_in_files() -> frozenset[str]:
    """Surnames that are words, too, without those that tell what a picture shows."""
    return surnames_that_are_words() - frozenset(_lines("words_of_pictures"))


@cache
def titles() -> frozenset[str]:
    """Titles after which any word that is not known is a name."""
    return frozenset(_lines("titles"))


@cache
def deeds_of_people() -> frozenset[str]:
    """What people do or have, as it stands behind a first name: "a mal", "needs"."""
    return frozenset(_lines("deeds_of_people"))


@cache
def abbreviations() -> frozenset[str]:
    """Pairs of letters that are short for something of the field, and no initials."""
    return frozenset(_lines("abbreviations"))


@cache
def name_particles() -> frozenset[str]:
    """Words in the middle of a name."""
    return frozenset(_lines("name_particles"))


@cache
def towns_and_hospitals() -> frozenset[str]:
    """Towns, countries, and hospitals of one word."""
    return frozenset(_lines("towns_and_hospitals"))


@cache
def place_words() -> frozenset[str]:
    """Words behind which a name is that of a place, a score or a sign."""
    return frozenset(_lines("place_words"))


@cache
def known_words() -> frozenset[str]:
    """Words that are no names here: those of every day and of the field, eponyms, drugs, places."""
    lists = ("everyday", "clinical", "eponyms", "drugs", "towns_and_hospitals")
    return place_words().union(*map(_lines, lists))


@cache
def dictionary() -> frozenset[str]:
    """Words that are often written: no names where only their being unknown would say so."""
    return frozenset(_lines("dictionary"))


@cache
def meaningful() -> frozenset[str]:
    """Words that a pseudonym may not be: names, and whatever means something."""
    names = first_names(), all_surnames(), short_surnames()
    return known_words().union(*names, _lines("means_something"))


@cache
def known_phrases() -> re.Pattern[str]:
    """Eponyms and hospitals of two words, of which one is a first name or a surname.

    Grouped by their first letter: each letter of a text is held against few of them.
    """
    grouped: dict[str, list[str]] = {}
    for line in _lines("phrases"):
        first = line[0] if line[0].isalpha() and line[1].isalpha() else ""
        grouped.setdefault(first, []).append(line.removeprefix(first))
    groups = (f"{first}(?:{'|'.join(lines)})" for first, lines in grouped.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")


def _lines(name: str) -> list[str]:
    """Return the lines of a list but for its comments."""
    text = (resources.files("core.identifiers") / "words" / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
