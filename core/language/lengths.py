"""Lengths of time in the unit in which a fact is told: weeks as days, years as months."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.definition.fact import Fact
from core.language.answers import normalise
from core.language.dates import LENGTHS
from core.language.pieces import Piece
from core.language.spoken_days import in_digits

_TOLD: Final = ("deficit_development", "diagnosis_to_compression")
"""Facts that have one unit, and are told in any: "jambes faibles en 48 heures", "depuis 2 ans"."""
_RISE: Final = "creatinine_rise"
_WHOLE: Final = re.compile(r"[1-9]\d{1,2}")
"""Ours: ten and more."""
_MICROMOLES: Final = frozenset({"umol_l"})
_LENGTH: Final = re.compile(r"(\d{1,3}) ([a-z]+)")
_HOURS: Final = frozenset({"h", "heure", "heures", "hour", "hours", "hr", "hrs"})
_HOURS_A_DAY: Final = 24
_IN: Final[Mapping[str, Mapping[str, int]]] = {
    "day": {"week": 7, "month": 30, "year": 365},
    "month": {"year": 12},
}
"""How many of a fact's unit another one has, near enough for its options."""


def in_unit_of(fact: Fact, piece: Piece) -> Piece:
    """Return a length of time in the unit of a fact that has no other; else as it was told.

    How much a creatinine rose is told in µmol/L where it is more than any other unit can be.
    """
    if fact.id == _RISE and not piece.units and _WHOLE.fullmatch(piece.number):
        return replace(piece, number=normalise(f"{piece.number} µmol/L"), units=_MICROMOLES)
    told = _LENGTH.fullmatch(in_digits(piece.number)) if fact.id in _TOLD else None
    if told is None or fact.unit is None or fact.unit not in _IN:
        return piece
    number, unit = int(told[1]), LENGTHS.get(told[2], "hour" if told[2] in _HOURS else "")
    if unit == "hour" and fact.unit == "day":
        number, unit = -(-number // _HOURS_A_DAY), "day"
    elif unit in _IN[fact.unit]:
        number *= _IN[fact.unit][unit]
    elif unit != fact.unit:
        return piece
    word = {"day": "jours", "month": "mois"}[fact.unit]
    return replace(piece, number=f"{number} {word}", units=frozenset({fact.unit}), days=None)
