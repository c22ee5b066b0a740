"""Whether a text carries the identity of a person: what is refused before anything is done with it.

Patterns and lists, nothing learned. Where a text is clinical the benefit of the doubt is its own: a
first name alone, a year of birth, initials and an eponym are no identity here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Set as AbstractSet
from datetime import date
from enum import StrEnum
from typing import Final

from core.identifiers.addresses import has_address
from core.identifiers.foreign_numbers import has_foreign_number
from core.identifiers.hidden_names import is_in_another_script, readings
from core.identifiers.names import has_name
from core.identifiers.numbers import (
    has_birth_date,
    has_insurance_number,
    has_record_number,
)
from core.identifiers.reached_by import has_email, has_phone
from core.identifiers.said_names import has_initials_and_year
from core.identifiers.spoken_of import has_initials_and_age
from core.identifiers.visible import visible


class Identity(StrEnum):
    """What a text gives away; the interface has the words."""

    INSURANCE = "insurance"
    EMAIL = "email"
    PHONE = "phone"
    BIRTH = "birth"
    RECORD = "record"
    ADDRESS = "address"
    NAME = "name"
    CONTACT = "contact"
    """A card of a person, which no text carries: a message hands it on."""


def identity_in(
    text: str, today: date, vocabulary: AbstractSet[str] = frozenset()
) -> Identity | None:
    """Return the first kind of identity that a text carries, the most telling kind first.

    ``vocabulary`` are words in lower case that are surely no names here, on top of those known
    anyway.
    """
    found = (_identity_in(it, today, vocabulary) for it in readings(_plain(text)))
    return next((identity for identity in found if identity), None)


def _identity_in(plain: str, today: date, vocabulary: AbstractSet[str]) -> Identity | None:
    if has_insurance_number(plain):
        return Identity.INSURANCE
    if has_email(plain):
        return Identity.EMAIL
    if has_phone(plain):
        return Identity.PHONE
    if has_birth_date(plain, today):
        return Identity.BIRTH
    if has_foreign_number(plain):
        return Identity.INSURANCE
    if has_record_number(plain, today):
        return Identity.RECORD
    if has_address(plain):
        return Identity.ADDRESS
    named = is_in_another_script(plain) or has_initials_and_year(plain)
    named = named or has_initials_and_age(plain)
    return Identity.NAME if named or has_name(plain, vocabulary) else None


_DASHES: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "ʼ": "'", "_": " ", "^": " "}
)


def _plain(text: str) -> str:
    """Fold what only looks different: no-break spaces, wide digits, marks that cannot be seen.

    A number copied from an address book brings such marks along. No character becomes several: the
    text grows no longer.
    """
    composed = unicodedata.normalize("NFC", visible(text)).translate(_DASHES)
    return "".join(map(_folded, composed))


def _folded(character: str) -> str:
    if character.isascii():
        return character
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
