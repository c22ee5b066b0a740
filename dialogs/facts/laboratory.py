"""Facts of the laboratory: what is measured, and the two that are worked out from it.

``hard`` limits are what a body or a device can give; ``soft`` ones what is asked again. Their lower
ends keep apart the units of one number where they can: 1.2 is no creatinine in µmol/L.
"""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact, measured
from core.definition.fact import Formula, Scope
from core.definition.formulas import UNITS
from core.definition.interval import Span, between, exactly, over, under
from dialogs.sources import outside


def _other(quantity: str, own: str) -> dict[str, Fraction]:
    """Return the other units of a quantity, each with its worth in the fact's own unit."""
    return {unit: worth for unit, worth in UNITS[quantity].items() if unit != own}


def _from(low: str, high: str, *, low_in: bool = True, high_in: bool = True) -> Span:
    return Span(Fraction(low), Fraction(high), low_in, high_in)


age = measured(
    Scope.PATIENT, "age", "year",
    {
        "under_70": under(70),
        "from_70_to_80": _from("70", "80", high_in=False),
        "exactly_80": exactly(80),
        "over_80": over(80, up_to=120),
    },
    kept=True, hard=between(1, 120), soft=between(18, 100),
)  # fmt: skip
"""Years: for the clearance, and cut at 80 (l. 389, 392) and 70 (l. 398: "inférieur à", so 70 is not
below)."""

sex = fact(Scope.PATIENT, "sex", "male", "female")
"""As the formula of Cockcroft and Gault wants it."""

weight = measured(
    Scope.EPISODE, "weight", "kg", {}, kept=True, hard=between(2, 650), soft=between(30, 200)
)

_bare_creatinine = {
    "umol_l": between(30, 1000),
    "mg_dl": _from("0.3", "12"),
    "mg_l": between(3, 60),
}
"""Ours: 60 mg/L is 530 µmol/L, so that a bare 80 is in µmol/L and a bare 45 is asked."""

creatinine = measured(
    Scope.EPISODE, "creatinine", "umol_l", {}, kept=True, units=_other("creatinine", "umol_l"),
    hard=between(5, 3000), soft=between(30, 1000), bare=_bare_creatinine,
    codes={"loinc": "14682-9"},
)  # fmt: skip

calcium = measured(
    Scope.EPISODE, "calcium", "mmol_l", {}, kept=True, units=_other("calcium", "mmol_l"),
    hard=_from("0.75", "6"), soft=_from("1.5", "4"), codes={"loinc": "2000-8"},
)  # fmt: skip
"""Total calcium, not corrected."""

albumin = measured(
    Scope.EPISODE, "albumin", "g_l", {}, kept=True, units=_other("albumin", "g_l"),
    hard=between(5, 70), soft=between(15, 55), codes={"loinc": "1751-7"},
)  # fmt: skip

creatinine_clearance = measured(
    Scope.EPISODE, "creatinine_clearance", "ml_min",
    {
        "over_60": over(60),
        "from_50_to_60": between(50, 60),
        "between_49_and_50": _from("49", "50", low_in=False, high_in=False),
        "from_40_to_49": between(40, 49),
        "between_39_and_40": _from("39", "40", low_in=False, high_in=False),
        "from_30_to_39": between(30, 39),
        "under_30": _from("0", "30", high_in=False),
    },
    kept=True, hard=between(0, 400), soft=between(5, 200),
    bare={"ml_min": between(5, 200), **_bare_creatinine}, codes={"loinc": "35591-7"},
    formula=Formula("cockcroft_gault", ("age", "weight", "creatinine", "sex"), outside("cockcroft-1976")),
)  # fmt: skip
"""Cut as the label of zoledronic acid: 60 is in 50-60, 30 in 30-39; it says nothing of 39-40 and
49-50. A bare number may as well be a creatinine: it is asked."""

clearance_gap = creatinine_clearance.is_in("between_39_and_40", "between_49_and_50")

corrected_calcium = measured(
    Scope.EPISODE, "corrected_calcium", "mmol_l",
    {
        "low": _from("0", "2.2", high_in=False),
        "normal": _from("2.2", "2.6"),
        "above_normal": _from("2.6", "2.65", low_in=False, high_in=False),
        "mild": _from("2.65", "3", high_in=False),
        "exactly_3": between(3, 3),
        "moderate": _from("3", "3.4", low_in=False),
        "severe": over(Fraction("3.4")),
    },
    kept=True, units=_other("calcium", "mmol_l"), hard=_from("0.75", "7"), soft=_from("1.5", "4"),
    codes={"loinc": "29265-6"},
    formula=Formula("corrected_calcium", ("calcium", "albumin"), outside("payne-1973", "abc-2009")),
)  # fmt: skip
"""Reference 2.20-2.60; mild 2.65-3.00, moderate 3.00-3.40, severe > 3.40: 3.00 is in both (dossier
5.4)."""

hypercalcaemic = corrected_calcium.is_in("mild", "exactly_3", "moderate", "severe")

vitamin_d = measured(
    Scope.EPISODE, "vitamin_d", "ng_ml",
    {
        "under_20": _from("0", "20", high_in=False),
        "from_20_to_30": _from("20", "30", high_in=False),
        "exactly_30": between(30, 30),
        "from_30_to_60": _from("30", "60", low_in=False),
        "over_60": over(60),
    },
    kept=True, units=_other("vitamin_d", "ng_ml"), hard=between(1, 400), soft=between(3, 150),
    codes={"loinc": "62292-8"},
)  # fmt: skip
"""25-OH vitamin D. Exactly 30 is the French target, and not above the 30 of 2011 (dossier 5.5)."""

ask_age = ask(age, typed=age.options)  # always a number: the formula needs one
ask_sex, ask_weight, ask_creatinine = ask(sex), ask(weight), ask(creatinine)
ask_calcium, ask_albumin = ask(calcium), ask(albumin)
ask_creatinine_clearance = ask(
    creatinine_clearance, typed=("between_49_and_50", "between_39_and_40")
)
ask_corrected_calcium = ask(corrected_calcium, typed=("above_normal", "exactly_3"))
ask_vitamin_d = ask(vitamin_d, typed=("exactly_30",))

ask_clearance_and_inputs = (ask_creatinine_clearance, ask_age, ask_weight, ask_creatinine, ask_sex)
"""The clearance, and what it is worked out from when asked to be."""

ask_calcium_and_inputs = (ask_corrected_calcium, ask_calcium, ask_albumin)
"""The corrected calcium, and what it is worked out from when asked to be."""
