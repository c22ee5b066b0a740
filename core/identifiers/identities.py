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

from core.identifiers.names import has_name
from core.identifiers.numbers import (
    has_birth_date,
    has_email,
    has_insurance_number,
    has_phone,
    has_record_number,
)


class Identity(StrEnum):
    """What a text gives away; the interface has the words."""

    INSURANCE = "insurance"
    EMAIL = "email"
    PHONE = "phone"
    BIRTH = "birth"
    RECORD = "record"
    NAME = "name"


def identity_in(
    text: str, today: date, vocabulary: AbstractSet[str] = frozenset()
) -> Identity | None:
    """Return the first kind of identity that a text carries, the most telling kind first.

    ``vocabulary`` are words in lower case that are surely no names here, on top of those known
    anyway.
    """
    plain = _plain(text)
    if has_insurance_number(plain):
        return Identity.INSURANCE
    if has_email(plain):
        return Identity.EMAIL
    if has_phone(plain):
        return Identity.PHONE
    if has_birth_date(plain, today):
        return Identity.BIRTH
    if has_record_number(plain, today):
        return Identity.RECORD
    return Identity.NAME if has_name(plain, vocabulary) else None


_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "ʼ": "'", "_": " "})


def _plain(text: str) -> str:
    """Fold what only looks different: no-break spaces, wide digits, marks that cannot be seen.

    A number copied from an address book brings such marks along. No character becomes several: the
    text grows no longer.
    """
    composed = unicodedata.normalize("NFC", text).translate(_DASHES)
    return "".join(map(_folded, composed))


def _folded(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "Cf":
        return ""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
