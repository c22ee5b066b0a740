"""People who are spoken of with less than a whole name: a first name, initials, a bed and a name.

"marie a mal", "JD 71 ans", "bed 4 Thompson", "le gall t7".
"""

from __future__ import annotations

import re
from typing import Final

from core.identifiers.said_names import AGED, BORN, LEVEL, YEAR
from core.identifiers.typed_words import BETWEEN, Word, Words
from core.identifiers.word_forms import ENDINGS
from core.identifiers.word_lists import (
    abbreviations,
    all_surnames,
    common_first_names,
    deeds_of_people,
    eponyms,
    eponyms_that_are_surnames,
    first_names_that_are_words,
    name_particles,
    rare_surnames_that_are_words,
    short_surnames,
    surnames,
)

_BED: Final = re.compile(
    r"(?:\b(?:chambre|chb|ch|lit|bed|room|rm|box|bay|zimmer|kamer|habitaci[oó]n)\b\.?|\bs[ée]jour)"
    r"\s{0,2}(?:n ?[°o]\s{0,2}|#)?[A-Z]?[0-9]{1,4}[a-zA-Z]?\s{0,2}[:,;/(\-]?\s{0,2}$",
    re.IGNORECASE,
)
_AGE: Final = (
    r"[,\s(]{1,3}(?:[2-9][0-9]|10[0-9])\s?"
    r"(?:ans?\b|a\b|yo\b|y/o\b|y\.o|yrs?\b|years?\b|y\b|-year|[MFH]\b)"
)
_DOTTED: Final = re.compile(rf"(?<![\w.])[A-Z]\.\s?-?[A-Z]\.?(?:\s?[A-Z]\.)?{_AGE}")
_PAIR: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:pt|pte|patiente?|mon patient|ma patiente|my patient)\W{{1,3}})?"
    rf"(?P<pair>[A-Z]{{2}}){_AGE}",
)
_HEADING: Final = re.compile(r"\s?[:(]\s{0,2}$")
_BARE_AGE: Final = re.compile(r"[\s,(]{1,3}(?:[3-9][0-9])(?![\w.,/%]|\s?[\w%])")
_BRETON: Final = re.compile(r"ker(?!at|ny|os)[a-z]{4,}")
_LEVEL: Final = re.compile(
    r"(?:,|\s[-–:])?\s{1,2}(?:[ctdls](?:[1-9]|1[0-2])\b|c[0-7]-)", re.IGNORECASE
)


def has_initials_and_age(text: str) -> bool:
    """Tell whether there are initials with an age: "T.R. 58 ans", or "JD 71 ans" at the start."""
    if _DOTTED.search(text):
        return True
    pair = _PAIR.match(text)
    return pair is not None and pair["pair"].lower() not in abbreviations()


def is_in_a_bed(text: Words, place: int) -> bool:
    """As in "chambre 8 : Leblanc", "bed 4 Thompson"."""
    word = text.words[place]
    if not _BED.search(text.original[max(0, word.start - 30) : word.start]):
        return False
    if text.is_clinical(word) or len(word.text) < 3:
        return False
    known = word.folded in all_surnames() or text.is_a_first_name(word)
    return (known and (word.capital or not text.is_wordlike(word))) or text.is_written_as_a_name(
        word, least=4
    )


def does_something(text: Words, place: int) -> bool:
    """As in "marie a mal", "John needs a scan": a common first name, and what people do or have.

    Another name only with a deed that no machine and no drug does.
    """
    word = text.words[place]
    common = word.folded in common_first_names()
    if not common and (word.upper or text.is_known(word) or not _can_act(text, word)):
        return False
    if word.folded in eponyms() or word.dotted:
        return False
    if word.folded in first_names_that_are_words() and not (word.capital and place == 0):
        return False
    if place and text.words[place - 1].folded in _NOT_BEFORE:
        return False
    behind = text.words[place + 1 : place + 4]
    gap = text.gap(word, behind[0]) if behind else ""
    if not behind or not BETWEEN.fullmatch(gap):
        return False
    said = " ".join(it.folded for it in behind)
    deeds = deeds_of_people() if common else deeds_of_people() - _OF_THINGS
    return any(said == it or said.startswith(f"{it} ") for it in deeds)


def _can_act(text: Words, word: Word) -> bool:
    listed = text.is_a_first_name(word)
    return listed or (word.capital and word.folded in all_surnames() and not text.is_clinical(word))


_OF_THINGS: Final = frozenset(
    (
        *("is", "isn't", "was", "had", "has", "have", "does", "doesn't", "did", "didn't", "will"),
        *("est", "n'a", "a eu", "a un", "a une", "a des", "a ete", "a fait", "a encore", "va"),
        *("revient", "reste", "arrive", "sort", "doit", "peut", "prend", "marche", "took", "takes"),
        *("started", "went", "came", "tomorrow", "called", "said", "says", "vient", "did", "fell"),
    )
)
"""What is said of machines, drugs and makers, too."""
_NOT_BEFORE: Final = frozenset(
    ("saint", "sainte", "st", "ste", "hopital", "clinique", "institut", "hospital", "chu", "centre")
)


def is_foreign_pair(text: Words, place: int) -> bool:
    """As in "wang xiaoming", "Li Wei", "pham thi lan", "Ghizlane El Asri": strangers."""
    word = text.words[place]
    if place + 1 >= len(text.words) or word.dotted:
        return False
    following = text.words[place + 1]
    if not BETWEEN.fullmatch(text.gap(word, following)):
        return False
    if following.folded in _MIDDLE and place + 2 < len(text.words):
        said = word.folded in all_surnames() or word.folded in short_surnames()
        said = said or text.is_a_first_name(word)
        return said and len(text.words[place + 2].text) > 1
    if following.folded in _PARTICLES and following.capital and place + 2 < len(text.words):
        both = word, text.words[place + 2]
        return all(text.is_written_as_a_name(it, least=4) for it in both)
    joined = word.folded + following.folded
    if place == 0 and word.folded in name_particles():
        return _is_rare_enough(text, following, joined) and bool(
            _LEVEL.match(text.original, following.end)
        )
    if word.folded in eponyms_that_are_surnames() and not following.capital:
        return False
    if place == 0 and word.folded in surnames() and not text.is_known(word):
        return (
            text.is_unknown(following)
            and following.text[1:] in (following.text[1:].lower(), following.text[1:].upper())
            and len(following.text) > 4
            and not ENDINGS.search(following.folded)
        )
    if word.folded in name_particles() and not _is_rare_enough(text, following, joined):
        return False  # "Le Havre"
    short = word.folded in short_surnames() and word.capital and following.capital
    return short and text.is_unknown(following) and not following.upper


def _is_rare_enough(text: Words, word: Word, joined: str) -> bool:
    return joined in all_surnames() or (word.folded in all_surnames() and text.is_unknown(word))


_PARTICLES: Final = frozenset(("el", "al", "ben", "ait", "abou", "abu", "abi", "van", "von", "bin"))
"""What stands between two strangers with capitals, as in "Ghizlane El Asri"."""
_MIDDLE: Final = frozenset(("thi", "van", "binti", "bint", "bin", "ould", "oglu"))


_EXAMINED: Final = frozenset(
    (
        *("irm", "mri", "scanner", "tdm", "ct", "scan", "scinti", "tep", "pet"),
        *("avis", "rcp", "dossier", "cas"),
    )
)


def is_a_heading(text: Words, place: int) -> bool:
    """As in "Poulain: fracture", "Poulain (rein)": a surname before what is said of it."""
    word = text.words[place]
    if place or len(text.words) == 1 or not word.capital or word.folded not in all_surnames():
        return False
    if not word.upper and word.folded in rare_surnames_that_are_words():
        return False  # "Moulding: stable"
    return not text.is_known(word) and bool(_HEADING.match(text.gap(word, text.words[1])))


def is_at_a_level(text: Words, place: int) -> bool:
    """As in "morel l3": a common surname at the beginning, before a vertebra or a word of care."""
    word = text.words[place]
    level = _LEVEL.match(text.original, word.end)
    if place == 1 and text.words[0].folded in _EXAMINED and level:
        return text.is_listed(word) and len(word.text) > 4 and not text.is_wordlike(word)
    if place == 0 and word.folded in common_first_names() and not word.dotted:
        return _is_followed_and_at_a_level(text, word)
    named = word.folded in surnames() or _BRETON.fullmatch(word.folded)
    if place or word.dotted or len(word.text) < 4:
        return False
    if not named and not (len(word.text) > 4 and word.folded in all_surnames()):
        return False
    if word.folded in common_first_names() or text.is_known(word):
        return False
    if not word.capital and word.folded in rare_surnames_that_are_words():
        return False  # "molle t7"
    if level and (named or level[0].strip(", ")[0] not in "cdCD"):
        return True
    following = text.words[1:2] if named and word.folded not in eponyms_that_are_surnames() else []
    return bool(following) and text.is_clinical(following[0]) and len(word.text) > 4


def _is_followed_and_at_a_level(text: Words, first: Word) -> bool:
    """As in "claire fontaine t12": what both are words, too, a vertebra behind tells."""
    last = text.words[1] if len(text.words) > 1 else first
    return (
        last.folded in all_surnames()
        and bool(BETWEEN.fullmatch(text.gap(first, last)))
        and not text.is_clinical(last)
        and bool(_LEVEL.match(text.original, last.end))
    )


def is_initial_and_aged(text: Words, place: int) -> bool:
    """As in "J Baker 1951", "A Wood 58 ans", "TESSIER F 76 ans", "J Baker T7"."""
    pair = text.words[place : place + 2]
    if len(pair) < 2 or pair[0].initial == pair[1].initial:
        return False
    if place == 0 and pair[0].initial and LEVEL.match(text.original, pair[1].end):
        return pair[1].capital and pair[1].folded in all_surnames() and not text.is_known(pair[1])
    last = pair[pair[0].initial]
    if not BETWEEN.fullmatch(text.gap(*pair)) or not last.capital:
        return False
    if last.folded not in all_surnames() or text.is_clinical(last):
        return False
    end = pair[1].end + (pair[1].initial and pair[1].dotted)
    return bool(AGED.match(text.original, end) or YEAR.match(text.original, end))


def is_first_and_initial(text: Words, place: int) -> bool:
    """As in "Mary B., 71", "Mamadou D., 54 ans", "Tom H born in 1955"."""
    first = text.words[place]
    if place + 1 == len(text.words) or not first.capital or not text.is_a_first_name(first):
        return False
    initial = text.words[place + 1]
    if not initial.initial or not BETWEEN.fullmatch(text.gap(first, initial)):
        return False
    end = initial.end + initial.dotted
    original = text.original
    return bool(AGED.match(original, end) or BORN.match(original, end)) or bool(
        initial.dotted and _BARE_AGE.match(original, end)
    )
