"""Facts that are computed from others: creatinine clearance and corrected calcium.

Each input is a closed interval, because a clinician may know a range only; so is each result, but
for a calcium whose albumin is not known. All formulas are monotone in each input, so the ends of
the result are at ends of the inputs. Fractions throughout: a threshold is met exactly or not at
all.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from core.definition.interval import Span

UNITS: Final[Mapping[str, Mapping[str, Fraction]]] = {
    "age": {"year": Fraction(1)},
    "weight": {"kg": Fraction(1)},
    # 88.4 as in the formula; mg/L is what many French laboratories print
    "creatinine": {"umol_l": Fraction(1), "mg_dl": Fraction(442, 5), "mg_l": Fraction(442, 50)},
    # 10 / 40.08 g/mol, to the four digits in use: 0.2495
    "calcium": {
        "mmol_l": Fraction(1),
        "mg_dl": Fraction(2495, 10000),
        "mg_l": Fraction(2495, 100000),
    },
    "albumin": {"g_l": Fraction(1), "g_dl": Fraction(10)},
    "vitamin_d": {"ng_ml": Fraction(1), "nmol_l": Fraction(2, 5)},  # 1 ng/mL is 2.5 nmol/L
}
"""Quantity -> unit -> what a number in it is multiplied by; formulas read the unit of factor 1."""

_BY_SEX: Final = {"male": Fraction(1), "female": Fraction(85, 100)}
_PER_MICROMOLE: Final = Fraction(884, 720)  # 88.4 µmol/L per mg/dL, over the 72 of the formula
_OLDEST: Final = 140  # years; the formula reaches 0 there
_NORMAL_ALBUMIN: Final = Fraction(40)  # g/L
_PER_GRAM: Final = (Fraction(20, 1000), Fraction(25, 1000))  # mmol/L of calcium per g/L of albumin


def worked_out(formula: str, numbers: Mapping[str, Span], sexes: frozenset[str]) -> Span | None:
    """Return what a formula gives of the numbers that are known; None where they do not suffice.

    A calcium is at least what it is without its albumin, which is never corrected downwards. Raises
    ``ValueError`` for numbers outside the ranges of the formula.
    """
    match formula:
        case "cockcroft_gault" if {"age", "weight", "creatinine"} <= set(numbers):
            return cockcroft_gault(numbers["age"], numbers["weight"], numbers["creatinine"], sexes)
        case "corrected_calcium" if {"calcium", "albumin"} <= set(numbers):
            return corrected_calcium(numbers["calcium"], numbers["albumin"])
        case "corrected_calcium" if "calcium" in numbers:
            return Span(_ends(numbers["calcium"])[0], None)
    return None


def cockcroft_gault(age: Span, weight: Span, creatinine: Span, sexes: frozenset[str]) -> Span:
    """Return the creatinine clearance in mL/min, as the label of zoledronic acid wants it.

    (140 - age) x weight x (88.4 / 72) / creatinine, x 0.85 for women; ``age`` in years (0-140),
    ``weight`` in kg, ``creatinine`` in µmol/L (above 0). ``sexes`` are those that the patient may
    have: "male", "female", or both where it is not known. 88.4 / 72 is exact, 1.228, often printed
    as 1.23; French pages often have 1.25 for men, 1.6 % above the 1.23 (1.8 % above the exact one),
    so their figures are higher. The result is not normalised to 1.73 m², and an eGFR does not stand
    in for it. Raises ``ValueError`` outside these ranges and for an interval that is not closed.
    Source: Cockcroft and Gault 1976; dossier 5.3.
    """
    youngest, oldest = _ends(age)
    lightest, heaviest = _ends(weight)
    least, most = _ends(creatinine)
    if oldest > _OLDEST or least == 0 or not sexes or not sexes <= _BY_SEX.keys():
        raise ValueError("an age, creatinine or sex for which the formula has no value")
    factors = [_BY_SEX[sex] for sex in sexes]
    low = (_OLDEST - oldest) * lightest * _PER_MICROMOLE / most * min(factors)
    high = (_OLDEST - youngest) * heaviest * _PER_MICROMOLE / least * max(factors)
    return Span(low, high)


def corrected_calcium(calcium: Span, albumin: Span) -> Span:
    """Return the calcium in mmol/L that albumin of 40 g/L would go with.

    Calcium + k x (40 - albumin); ``calcium`` in mmol/L, ``albumin`` in g/L. Both k = 0.020 (Payne
    1973) and k = 0.025 (COFER) are taught, so the result spans both. Albumin above 40 is not
    corrected for: up to 0.20 mmol/L would be taken off and could mask a hypercalcaemia (Ann Biol
    Clin 2009;67:411). Where it matters, ionised calcium decides. Raises ``ValueError`` for a
    negative number and for an interval that is not closed. Source: dossier 5.4.
    """
    least, most = _ends(calcium)
    poorest, richest = _ends(albumin)
    return Span(
        least + min(_PER_GRAM) * _missing(richest), most + max(_PER_GRAM) * _missing(poorest)
    )


def _missing(albumin: Fraction) -> Fraction:
    return max(Fraction(0), _NORMAL_ALBUMIN - albumin)


def _ends(span: Span) -> tuple[Fraction, Fraction]:
    if span.low is None or span.high is None or not (span.low_in and span.high_in):
        raise ValueError("a formula needs closed intervals")
    if not 0 <= span.low <= span.high:
        raise ValueError("an interval is negative, or ends before it begins")
    return span.low, span.high
