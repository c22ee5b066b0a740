"""Names that something beside them says to be names: a title, a label, an age, a year of birth.

Beside one of these a word is a name though it is an eponym or a word of every day, too.
"""

from __future__ import annotations

import re
from typing import Final

from core.identifiers.spoken_about import is_measured
from core.identifiers.typed_words import BETWEEN, Word, Words
from core.identifiers.word_forms import CLINICAL, ENDINGS
from core.identifiers.word_lists import (
    all_surnames,
    clinical_words,
    common_first_names,
    eponyms,
    is_sure_surname,
    rare_surnames_that_are_words,
    short_names,
    surnames,
    surnames_that_are_words,
    titles,
)

_DOCTORS: Final = frozenset(
    ("dr", "drs", "docteur", "pr", "prof", "professeur", "professor", "doctor")
)
_PATIENTS: Final = frozenset(("patient", "patiente", "pt", "pte", "malade", "pat"))
_FROM: Final = frozenset(("de", "du", "des", "from", "of"))
_SHORT_TITLES: Final = frozenset(("dr", "pr", "prof"))
_OF_VERBS: Final = re.compile(r"(?:[etds]|ing|tion)$")
"""What a doctor may be doing: "le docteur souhaite", "the doctor confirms"."""
_LADIES: Final = frozenset(("miss", "ms"))
_MEN: Final = frozenset(
    (
        *("m", "ms", "miss", "sr", "mgr", "sir", "rev", "lord", "lady", "me", "maitre"),
        *("hr", "fru", "froken", "bay", "bayan", "pan", "pani", "sig", "don", "dona", "domnul"),
        *("doamna", "gospodin", "gospodja", "gospa", "rouva", "kyria"),
    )
)
_WEAK_TITLES: Final = _DOCTORS | _PATIENTS.union(
    _MEN,
    ("famille", "epoux", "epouse", "veuve", "vve", "nee", "ne", "fils", "fille", "interne"),
    (
        "bebe",
        "enfant",
        "baby",
        "infirmiere",
        "nurse",
        "resident",
        "husband",
        "wife",
        "daughter",
        "mari",
    ),
)
"""Titles that are words, too: what follows must be written as a name, or be a common one."""
_NAMED: Final = frozenset(("prenomme", "prenommee", "denomme", "denommee"))
_LABELS: Final = _NAMED.union(
    ("nom", "prenom", "name", "surname", "forename", "firstname", "lastname", "patronyme"),
    ("identite", "identity", "naissance", "famille", "fille", "usage", "usuel", "maiden"),
)
_NAMES: Final = frozenset(("nom", "name", "surname", "prenom", "lastname"))
_CALLED: Final = _NAMED.union(
    ("appelle", "appele", "appelee", "nomme", "nommee", "named", "called", "as", "surname", "sur")
)
_FILES: Final = frozenset(
    (
        *("dossier", "fichier", "chart", "file", "cas", "case", "rdv", "sortie", "transfert"),
        *(
            "irm",
            "mri",
            "scanner",
            "tdm",
            "ct",
            "scan",
            "scinti",
            "tep",
            "pet",
            "biopsie",
            "biopsy",
        ),
    )
)
"""What a surname stands behind that is a patient's: a maker's is a known word."""
_BEFORE_A_COLON: Final = _LABELS | _PATIENTS.union(
    (
        "client",
        "cliente",
        "assure",
        "assuree",
        "usager",
        "beneficiaire",
        "inclus",
        "incluse",
        "included",
        "resident",
        "residente",
    )
)
_BEFORE_A_NAME: Final = _LABELS | _CALLED
_DISEASES: Final = frozenset(
    (
        *("paget", "hodgkin", "ewing", "pott", "pancoast", "kahler", "kaposi", "burkitt", "wilms"),
        *("crohn", "parkinson", "alzheimer", "basedow", "cushing", "scheuermann", "bechterew"),
    )
)
"""Eponyms that stand for a disease by themselves, and may have an age beside them."""
_PRONOUNS: Final = frozenset(("he", "she", "il", "elle"))
_IS: Final = frozenset(("est", "is"))
_COLON: Final = re.compile(r"\.?\s?[:=]\s{0,2}|\s(?:est|is)\s|\s-\s")
LEVEL: Final = re.compile(
    r",?\s{1,2}(?:[TL](?:[1-9]|1[0-2])|S1|[CD](?:[1-9]|1[0-2])[ ,/+-]{1,2}[CDTL][0-9])\b",
    re.IGNORECASE,
)
"""A vertebra; not a cycle and its days, "C4", "D1 D8", nor a vitamin: C and D count in pairs."""
AGED: Final = re.compile(
    r"[\s,(]{1,3}(?:[1-9][0-9]|1[01][0-9])\s?(?:ans?\b|a\b|y\b|yo\b|yrs?\b|years?\b|y/o\b|-year|y\.o|[mfh]\b"
    r"|j(?:ahre?)?\b|jaar\b|a[ñn]os\b|anni\b)",
    re.IGNORECASE,
)
_COMMA_AGE: Final = re.compile(r",\s?[3-9][0-9](?=\s?(?:,|$))")
BORN: Final = re.compile(
    r"[.,\s(]{0,3}(?:n[ée]e? |born |b\. |yob |dob |ddn |ann[ée]e |de )"
    r"(?:en |in |le |on )?[^\n]{0,3}"
    r"(?:19[2-9]|20[01])[0-9](?![0-9])",
    re.IGNORECASE,
)
YEAR: Final = re.compile(r"[,\s(]{1,3}19[2-7][0-9](?![0-9])")
_INITIALS: Final = re.compile(
    r"(?<![\w.])[A-Z](?:\.\s?-?[A-Z]){1,2}(?:\.|(?=,?\s))[,\s(]{1,3}"
    r"(?:(?:n[ée]e?|born|yob|dob|ddn)\b[^0-9\n]{0,8})?(?:[0-9]{1,2}[/.-]){0,2}(?:19[2-9]|200)[0-9](?![0-9])"
    r"|(?<![\w.])(?:[A-Z]{2,3}|(?:[A-Z]\.?[ -]?){2,3})[,\s(]{1,3}"
    r"(?:(?:n[ée]{1,2}|born|yob|dob|ddn|DOB|DDN|YOB)\b[^0-9\n]{0,8})(?:19[2-9]|200)[0-9](?![0-9])"
    r"|(?<![\w.])[A-Z]\. ?-?[A-Z]\.?,? n[ée]e? en [2-9][0-9](?![0-9])"
    r"|(?<![\w./])(?!CA|AC|GB|PN|NF|PR|UI|HB|TP|CK|RT|CT|IV|SC|PO|ML|MG|KG|VS|BK|LH|PH|PA|FC|CD)"
    r"[A-Z]{2}[ ,/(]{1,2}19[2-7][0-9](?![0-9])"
    r"|(?<!\w)(?:[Mm]me|[Mm]lle|[Mm]rs?|Ms|Miss|[Mm]adame|[Mm]onsieur)\.? [A-Z]\.?[,\s(]{1,3}"
    r"(?i:(?:n[ée]{1,2}|born|b|yob|dob|ddn)\b[^0-9\n]{0,8})?(?:19[2-9]|200)[0-9](?![0-9])"
    r"|(?i:\binitial[es]{0,2}\b)[\s:]{1,3}[A-Z]\.?-?[A-Z]"
)


def has_initials_and_year(text: str) -> bool:
    """Tell whether there are initials with a year of birth: "J.D. 1951", "AB, né en 1960"."""
    return _INITIALS.search(text) is not None


def is_titled(text: Words, place: int) -> bool:
    """As in "Mme Blanc", "Dr Martin", "M. Horner"."""
    title = text.words[place]
    strong = title.folded in titles() and (title.text != "MR" or _is_shouted(text, place))
    titled = strong or title.folded in _WEAK_TITLES | _FILES
    if not titled or title.text == "me":  # an English word: "score me T9"
        return False
    behind = text.behind(place)
    if not behind:
        return False
    named = behind[-1]
    if title.folded in _PATIENTS and behind[0].text in _FROM and named is not behind[0]:
        return False  # "patient de Trois-Rivières"
    if title.folded in _FILES:
        listed = named.folded in all_surnames() or text.is_a_first_name(named)
        return named.capital and listed and not text.is_known(named)
    if strong and _is_said_strongly(text, title, named):
        return True
    if named.capital and _is_said(text, title, named):
        return not (title.folded in _PATIENTS and is_measured(text, named))
    if named.folded in all_surnames() and not text.is_known(named):
        sure = strong or named.capital or title.folded in _DOCTORS | _MEN
        return sure or not _is_a_word(named)
    if text.is_a_surname(named) or text.is_a_first_name(named):
        return named.capital or not text.is_wordlike(named)
    if strong:
        return text.is_unknown(named) and len(named.text) > 1
    measured = title.folded in _PATIENTS and is_measured(text, named)  # "patient Karnofsky 70"
    return not measured and _is_abbreviated(text, title, named)


def _is_a_word(named: Word) -> bool:
    """Tell whether a surname is a word, too: "patient sourd", "le patient est boulanger"."""
    return named.folded in surnames_that_are_words() | rare_surnames_that_are_words()


def _is_shouted(text: Words, place: int) -> bool:
    """Tell whether "MR" is a title: in a text all in capitals, before a surname; an image else."""
    named = text.words[place + 1 : place + 2]
    shouted = bool(named) and text.original.isupper() and not text.is_clinical(named[0])
    return shouted and named[0].folded in all_surnames()


def _is_abbreviated(text: Words, title: Word, named: Word) -> bool:
    """Tell whether a word is a name behind a title that is short, or a word of every day, too."""
    if title.folded == "m" and title.dotted:
        common = named.folded in eponyms() and named.folded in surnames()
        if common or named.folded in surnames_that_are_words():
            return True
    if title.folded in _SHORT_TITLES | _LADIES and len(named.text) > 5:
        return text.is_unknown(named) and not ENDINGS.search(named.folded)
    if title.folded in _DOCTORS and len(named.text) > 5 and not named.capital:
        return text.is_unknown(named) and not _OF_VERBS.search(named.folded)
    if title.folded in _PATIENTS and CLINICAL.search(named.folded):
        return False
    return text.is_written_as_a_name(
        named, least=2 if title.capital and title.dotted else 5 if named.upper else 3
    )


def _is_said_strongly(text: Words, title: Word, named: Word) -> bool:
    """Tell whether a word behind "Mme" is a name: an eponym or a word of every day, too.

    Nobody gives a capital to another word there, but a phone behind a full stop.
    """
    if named.capital and not named.upper and not title.dotted and len(named.text) > 2:
        return True
    if named.folded in eponyms():
        return named.capital or not text.is_clinical(named)
    if text.is_a_first_name(named):
        return named.capital or named.folded not in clinical_words()
    if len(named.text) < 2 or text.is_clinical(named):
        return False
    return named.folded in all_surnames() or named.capital


def _is_said(text: Words, title: Word, named: Word) -> bool:
    """Tell whether a word with a capital behind a title that is a word, too, is a name."""
    doctor, man = title.folded in _DOCTORS, title.folded in _MEN
    if named.folded in eponyms():
        patient = title.folded in _PATIENTS and named.folded in surnames()
        return doctor or (man and title.capital) or patient
    if named.folded in surnames():
        return True
    if title.text == "M" and title.dotted and not text.is_known(named):
        return True  # "M. Lion"
    said = title.dotted or doctor or man or title.folded in _PATIENTS
    return said and named.folded in all_surnames() and not text.is_clinical(named)


def is_labelled(text: Words, place: int) -> bool:
    """As in "Nom : Dupont", "Patient: Dubois", "s'appelle Dupont"."""
    word = text.words[place]
    if place + 1 == len(text.words):
        return False
    said = text.words[place + 1 : place + 3]
    named = said[-1] if said[0].folded in _IS else said[0]
    gap = text.gap(word, named)
    if word.folded in _BEFORE_A_COLON and _COLON.fullmatch(gap):
        if text.is_clinical(named):
            return False
        is_surname = named.folded in all_surnames() or named.folded in eponyms()
        labelled = any(it.folded in _LABELS for it in text.words[max(0, place - 2) : place + 1])
        if is_surname or text.is_a_first_name(named):
            either = text.is_wordlike(named) or _is_a_word(named)
            return named.capital or not either or labelled
        if named.upper and len(named.text) < 4 and not labelled:
            return False
        return text.is_unknown(named) and (named.capital or labelled)
    if word.folded in _PRONOUNS and said[0].folded in _IS:
        first = named is not said[0] and text.is_a_first_name(named)
        return first and named.capital and not text.is_wordlike(named)
    if word.folded in _BEFORE_A_NAME and BETWEEN.fullmatch(gap):
        if not named.capital and word.folded in _NAMES:
            return is_sure_surname(named.folded) and not text.is_known(named)
        if not named.capital:
            return named.folded in common_first_names() and not text.is_wordlike(named)
        return text.is_unknown(named) or text.is_a_first_name(named)
    return False


def is_aged(text: Words, place: int) -> bool:
    """As in "BOUCHER 71 ans", "Wood, 63 years": a surname with an age or a year of birth."""
    word = text.words[place]
    if word.dotted or text.is_clinical(word) or word.folded in _DISEASES:
        return False
    if len(word.text) < 3 and (word.upper or word.folded not in short_names()):
        return False
    original = text.original
    bare = place == 0 and word.capital and _COMMA_AGE.match(original, word.end)
    if not (AGED.match(original, word.end) or BORN.match(original, word.end) or bare):
        return False
    if len(word.text) < 3:
        return True
    if word.folded in all_surnames() or text.is_a_first_name(word):
        return word.capital or (not text.is_wordlike(word) and len(word.text) > 4)
    return is_unheard_of(text, word)


def is_unheard_of(text: Words, word: Word) -> bool:
    """Tell whether a word with a capital is neither known nor formed like one of the field."""
    if CLINICAL.search(word.folded) or ENDINGS.search(word.folded):
        return False
    return text.is_written_as_a_name(word, least=4)
