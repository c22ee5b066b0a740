"""Postal addresses, in the forms of France, Britain, the United States and Canada."""

from __future__ import annotations

import re
from typing import Final

from core.identifiers.word_lists import clinical_words

_FRENCH: Final = (
    r"(?:rue|avenue|av\.|boulevard|bd|bld|blvd|chemin|impasse|imp\.|all[ée]e|all\.|route|rte|square|"
    r"lotissement|r[ée]sidence|hameau|faubourg|fbg|sentier|"
    r"mont[ée]e(?!\s(?:de (?:la )?|du |d'|des |à )?(?:\d|cr[ée]at|calc|douleur|psa|crp|eva\b))|"
    r"esplanade|promenade|ruelle)"
)
_ENGLISH: Final = (
    r"(?:(?i:street|road|avenue|lane|drive|crescent|terrace|gardens|boulevard|highway|parkway)"
    r"|St|Rd|Ave|Ln|Dr|Cres|Blvd|Court|Ct|Close|Grove|Square|Mews|Way|Place|Hill|Row|Walk)"
)
_ADDRESSES: Final = (
    re.compile(
        r"(?<![\w.,/])[0-9]{1,4}(?: ?(?:bis|ter))?[ ,]{1,3}"
        r"(?:place|quai|passage|villa|clos|voie|cit[ée]) "
        r"(?:de la |de l'|du |des |de |d'|les? |la )?[A-ZÉ][^\W\d]{2,}"
    ),
    re.compile(
        rf"(?<![\w.,/])[0-9]{{1,4}}(?:[ ,]{{0,2}}(?:bis|ter|quater|[a-d]))?[ ,]{{1,3}}{_FRENCH}"
        r"\s{1,2}[^\W\d]{2,}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w.,/])[0-9]{1,5}[a-zA-Z]?,? {1,2}(?:(?!Gy |Mv )[A-Z][\w'.]{1,20} ){1,3}"
        rf"{_ENGLISH}(?![\w-])"
    ),
    re.compile(  # the number behind: rue de la Gare 14, Bahnhofstrasse 12, via Roma 3
        r"\b(?i:rue|avenue|boulevard|bld?|bd|chemin|impasse|all[ée]e|route|chauss[ée]e|quai|ruelle|sentier|lotissement|lot\.|hameau|"
        r"via|viale|piazza|calle|plaza|pra[çc]a|avenida|rua|travessa|ulica|ul\.) "
        r"(?:de la |de l'|du |des |de |d'|les |la |le |del |della |de l[ao]s |d[ao]s? )?"
        r"[A-ZÉÈ][\w'-]{2,30}"
        r"(?: [A-ZÉÈ][\w'-]{2,30})?,? (?:n ?[°o]\.? ?)?[0-9]{1,4}\b"
    ),
    re.compile(
        r"\b[A-ZÄÖÜ][a-zäöüß]{2,25}(?:strasse|straße|str\.|gasse|allee|straat|laan|plein|weg|kade|gracht)"
        r" ?[0-9]{1,4}\b"
    ),
    re.compile(r"\b(?:CH|B|L|D|A|NL|PL|PT|ES|I)-[1-9][0-9]{3,4} [A-ZÉÈ][a-zéèü]{2,}"),
    re.compile(
        r"\b(?:habite|domicili[ée]e?|demeur(?:e|ant)|adresse|lives at|living at|address)\b\s{0,2}:?"
        r"\s{0,2}(?:au |à |est |is |at )?"
        r"(?:[0-9]{1,5}\b(?! ?(?:km|min|mn|h\b|heures?|hours?|miles?|kilom))"
        r"|rue |avenue |chemin |place )",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:lieu-dit|lieudit|p\.?o\.? box|r[ée]sidence les?|apt\.? [0-9])\b", re.IGNORECASE
    ),
    re.compile(
        r"(?<![\w.,])(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3} "
        r"(?!Plaq|Leuco|Blanc|Glob|Neutro|Copies|Unit|Lympho|Poly|Euros)[A-ZÉÈ][a-zéèêâîô-]{3,}"
    ),
    re.compile(r"\b[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?,? [A-Z]{2} [0-9]{5}(?:-[0-9]{4})?\b"),
    re.compile(  # Britain: SW1A 1AA
        r"\b(?:[A-Z]{2}[0-9][A-Z0-9]?|[A-Z][0-9][A-Z]|[ABEGMNW][0-9]{1,2}) [0-9](?!FU\b)"
        r"[ABD-HJLNP-UW-Z]{2}\b"
    ),
    re.compile(  # Canada: H2X 1Y4; not T1N 0M1, a stage
        r"\b(?!T[0-9][NX])[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] [0-9][ABCEGHJ-NPRSTV-Z][0-9]\b"
    ),
)

_COURS: Final = re.compile(
    r"(?<![\w.,/])[0-9]{1,4}(?: ?(?:bis|ter))?[ ,]{1,3}cours "
    r"(?:de la |de l'|du |des |de |d')?([A-ZÉ][^\W\d]{2,})"
)
"""As in "25 cours Gambetta"; "6 cours Taxol" are doses."""


def has_address(text: str) -> bool:
    """Tell whether there is a street with its number, or a place with its postal code."""
    if any(pattern.search(text) for pattern in _ADDRESSES):
        return True
    return any(it[1].lower() not in clinical_words() for it in _COURS.finditer(text))
