"""Surnames by what is done to people and said of them; by where and how much they are none.

"je dois opérer Vasquez demain", "avis pour Berthier", "Re: Lindqvist"; but "Murray 2", "suivi à
Laval".
"""

from __future__ import annotations

import re
from typing import Final

from core.identifiers.typed_words import Word, Words
from core.identifiers.word_lists import (
    all_surnames,
    common_first_names,
    first_names_that_are_words,
    is_sure_surname,
    known_words,
    surnames_that_are_words,
)

_SEEN: Final = frozenset(
    (
        *("vu", "vue", "revu", "revue", "opere", "operee", "reopere", "examine", "recu", "recue"),
        *("voir", "revoir", "operer", "reoperer", "examiner", "recevoir", "appeler", "rappeler"),
        *("presenter", "hospitaliser", "transferer", "irradier", "traiter", "installer"),
        *("saw", "see", "seeing", "operated", "examined", "reviewed", "admitted", "discharged"),
        *("operate", "examine", "review", "admit", "discharge", "present", "presented", "met"),
        *("discuss", "discussed", "refer", "referred", "transferred", "treat", "treated", "scored"),
    )
)
_ABOUT: Final = re.compile(
    r"(?:\b(?:avis|discussion|rcp|staff|question|point|nouvelles|news|opinion|advice|thoughts|query|update)"
    r" (?:pour|sur|concernant|on|for|about|regarding|re)"
    r"|\b(?:concernant|regarding|about|au sujet de|[àa] propos de|(?:au )?cas de|case of"
    r"|(?:au |le )?nom de|nouvelles de|news of|famille de|family of|mri of|scan of)"
    r"|^\W*(?:re|objet|concerne|subject)\s?:(?: rcp| avis)?) $",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\s?[:=]?\s?(?:[<>≤≥]\s?)?(?:(?:1?[0-9])(?:[.,][0-9]+)?(?:\s?[/%]|\s?[),;]|\s?$)"
    r"|[0-9]+(?:[.,][0-9]+)?\s?(?:%|mg\b|µg|UI\b|Gy\b)|(?:I{1,3}|IV|VI{0,3})(?:[abc]?\b)(?!-)"
    r"|(?:positi|n[ée]gati|modifi|r[ée]vis)[a-zé]+|et al\b|\(?(?:19[5-9]|20[0-4])[0-9]\b)",
    re.IGNORECASE,
)
_SCORED: Final = re.compile(
    r",?\s{1,2}(?:SINS|Mirels|ECOG|OMS|IK|KPS|Karnofsky|Tokuhashi|Frankel|ASIA|EVA|(?:chambre|ch|lit|bed|room|box)\s?[0-9]+)\b",
    re.IGNORECASE,
)
_AGE_BEHIND: Final = re.compile(
    r",?\s?(?:\([1-9][0-9]\)|[1-9][0-9]\s?(?:ans|a|yo|y|years|[MFH])\b)", re.IGNORECASE
)
_BIRTH_YEAR: Final = re.compile(r",?\s{1,2}\(?19[2-5][0-9]\)?(?:[,.;\s]|$)")
_OWNED: Final = re.compile(
    r"\s(?:\w+\s)?(?:scan|mri|ct|x-?ray|films?|wife|husband|daughter|son|family|mother|father|partner|pain"
    r"|legs?|hip|back|femur|spine|arm|results?|bloods?|notes|file|biops\w+|chemo|consent|surgery|weight"
    r"|operation|case|sins|nail|lesions?|mets|metastas\w+)\b",
    re.IGNORECASE,
)
_LIST: Final = re.compile(
    r"\W{0,3}(?:rcp|mdt|board|staff|liste?|programme|dossiers|patients|sortants|entrants|admissions"
    r"|discharges|transferts|visite|tour|round|theatre|bloc)(?: \w+){0,2}\s?:",
    re.IGNORECASE,
)
_WHERE: Final = frozenset(("in", "at", "near", "a"))
_TOWN: Final = re.compile(r" (?:à|in|at) (?:la |le |les )?[A-Z][a-zéèêâîôç-]{3,}$")
_TOLD: Final = frozenset(
    (
        *(
            "parle",
            "parler",
            "demande",
            "demander",
            "dit",
            "annonce",
            "annoncer",
            "donne",
            "donner",
        ),
        *("explique", "expliquer", "prescrit", "fait", "propose", "proposer", "look", "looked"),
        *("have", "has", "is", "il", "elle", "patient", "patiente", "on"),
    )
)
"""What stands before "à Dupont" and "at Dupont" where a person is meant: "parlé à Dupont"."""


def is_measured(text: Words, word: Word) -> bool:
    """Tell whether a word has a result, a grade, a dose or a year behind it: "Murray 2"."""
    return bool(_MEASURED.match(text.original, word.end))


def is_where(text: Words, place: int) -> bool:
    """Tell whether a word is a town or stands before one: "suivi à Laval", "Morvan à Brest"."""
    word = text.words[place]
    if word.capital and _TOWN.match(text.original, word.end):
        return True
    if not place or not word.capital:
        return False
    before = text.words[place - 1]
    if before.folded not in _WHERE or text.gap(before, word) != " ":
        return False
    return place < 2 or text.words[place - 2].folded not in _TOLD


def has_been_seen(text: Words, place: int) -> bool:
    """As in "j'ai opéré Vasquez", "saw Lindqvist": what doctors do to people, and a surname."""
    word = text.words[place]
    if not place or not _is_a_person(text, place):
        return False
    before = text.words[place - 1]
    return before.folded in _SEEN and text.gap(before, word) == " "


def is_spoken_about(text: Words, place: int) -> bool:
    """As in "avis pour Berthier", "Re: Lindqvist", "sous le nom de Garnier"."""
    word = text.words[place]
    if not _is_a_person(text, place) or text.in_a_place(place):
        return False
    return bool(_ABOUT.search(text.original, max(0, word.start - 40), word.start))


def is_the_subject(text: Words, place: int) -> bool:
    """As in "Lomax SINS 12", "Lomax (1948)", "Lomax's scan": a name, and what is a patient's."""
    word = text.words[place]
    behind = text.original[word.end : word.end + 24]
    owner = word.folded.removesuffix("'s")
    if not word.capital or owner in known_words() or owner in first_names_that_are_words():
        return False
    listed = is_sure_surname(owner) or owner in common_first_names()
    if not listed and owner not in surnames_that_are_words():
        return False
    if owner != word.folded:
        return bool(_OWNED.match(behind))
    return place == 0 and bool(_SCORED.match(behind) or _BIRTH_YEAR.match(behind))


def is_in_a_list(text: Words, place: int) -> bool:
    """As in "MDT list: Hartnell, Pugh", "RCP : 1) Hurtado 2) Lesieur"."""
    if not _LIST.match(text.original) or not is_sure_surname(text.words[place].folded):
        return False
    return _is_a_person(text, place)


def is_an_entry(text: Words, place: int) -> bool:
    """As in "Soysal, Arda (67)", "Anye, Junior 54 ans": two names of a list, and an age."""
    pair = text.words[:2]
    if place or len(pair) < 2 or text.gap(*pair) not in (", ", ","):
        return False
    if not _AGE_BEHIND.match(text.original, pair[1].end):
        return False
    unheard = [text.is_written_as_a_name(it, least=3) for it in pair]
    listed = [it.folded in all_surnames() or text.is_a_first_name(it) for it in pair]
    named = all(a or b for a, b in zip(unheard, listed, strict=True))
    return named and all(it.capital and not text.is_known(it) for it in pair)


def _is_a_person(text: Words, place: int) -> bool:
    word = text.words[place]
    if not word.capital or (word.dotted and word.end < len(text.original) - 1):
        return False
    if word.upper and len(word.text) < 5:
        return False
    if word.folded not in all_surnames() or text.is_known(word):
        return False
    return not is_measured(text, word) and not text.is_of_a_sign(place)
