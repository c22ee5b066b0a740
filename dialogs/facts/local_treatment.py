"""Facts of the local treatments: both kinds of radiotherapy, interventional radiology."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask, check
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, between, exactly, over


def _below(value: int) -> Span:
    """Return the numbers from 0, which is in, to ``value``, which is left out."""
    return Span(Fraction(0), Fraction(value), high_in=False)


# ---- radiotherapy ----------------------------------------------------------------------------

ir_accessible = fact(Scope.LESION, "ir_accessible", "no", "yes")
"""Within reach of a procedure of interventional radiology (l. 101)."""

ask_ir_accessible = ask(ir_accessible)

# ---- stereotactic radiotherapy ---------------------------------------------------------------

disease_stable = fact(Scope.EPISODE, "disease_stable", "yes", "no")
"""« situation carcinologique stabilisée » (l. 183)."""

ask_disease_stable = ask(disease_stable)

target_volume = fact(Scope.LESION, "target_volume", "delimited", "too_large", "ill_defined")
"""Limited in size and well delimited on imaging, both (l. 183); the source prints no size."""

ask_target_volume = ask(target_volume)

vertebral_stability = fact(Scope.LESION, "vertebral_stability", "stable", "potential", "unstable")
"""A clinician's judgement. The three classes are those of the SINS (l. 304-307): our link to l.
184."""

ask_vertebral_stability = ask(vertebral_stability)

canal_narrowing = measured(
    Scope.LESION, "canal_narrowing", "percent",
    {"under_25": _below(25), "exactly_25": exactly(25), "over_25": over(25, up_to=100)},
)  # fmt: skip

ask_canal_narrowing = ask(canal_narrowing, typed=("exactly_25",))

cord_distance = measured(
    Scope.LESION, "cord_distance", "mm",
    {"under_5": _below(5), "exactly_5": exactly(5), "over_5": over(5)},
    units={"cm": Fraction(10)},
)  # fmt: skip
"""Between the tumour and the cord (« distance tumeur-cordon », l. 184)."""

ask_cord_distance = ask(cord_distance, typed=("exactly_5",))

radionuclide = fact(Scope.EPISODE, "radionuclide", "no", "yes")
"""« radiothérapie métabolique »: a radionuclide therapy already given (X22)."""

ask_radionuclide = ask(radionuclide)

last_radiotherapy = measured(
    Scope.LESION, "last_radiotherapy", "month",
    {"under_3_months": _below(3), "exactly_3_months": exactly(3), "over_3_months": over(3)},
    also=("never",), dated=True,
)  # fmt: skip
"""How long ago this level or bone was last irradiated: that the limit of l. 184 is about the same
site is our reading, the source does not say."""

ask_last_radiotherapy = ask(last_radiotherapy, typed=("exactly_3_months",))

# ---- interventional radiology ----------------------------------------------------------------

ir_aim = fact(Scope.LESION, "ir_aim", "curative", "pain", "preventive")
"""Curative or palliative (l. 187-189); preventive consolidation of a risk zone stands apart (l.
201)."""

ask_ir_aim = ask(ir_aim)

pain_pattern = fact(Scope.LESION, "pain_pattern", "inflammatory", "mechanical", "both")

ask_pain_pattern = ask(pain_pattern)

lesion_extent = fact(Scope.LESION, "lesion_extent", "bone", "bulky")
"""Bulky: very large, or reaching the soft tissue beside it more than the bone itself (l. 207)."""

ask_lesion_extent = ask(lesion_extent)

nerve_vessels = fact(Scope.LESION, "nerve_vessels", "compression", "near", "away")
"""A nerve compressed or at risk of it; right beside sensitive nerves or vessels without that;
neither."""

ask_nerve_vessels = ask(nerve_vessels)

refractory = fact(Scope.LESION, "refractory", "yes", "no")
"""Resists the other treatments or is out of their reach, say progresses after radiotherapy (D l.
30)."""

ask_refractory = ask(refractory)

sepsis = fact(Scope.EPISODE, "sepsis", "no", "yes")
"""Of unknown origin, or not controlled (l. 204). The patient's, whatever the lesion."""

ask_sepsis = ask(sepsis)

puncture_infection = fact(Scope.LESION, "puncture_infection", "no", "yes")
"""At the puncture site (l. 204): the lesion's."""

ask_puncture_infection = ask(puncture_infection)

antithrombotic = fact(
    Scope.EPISODE, "antithrombotic", "none", "antiplatelet", "anticoagulant", "both"
)
"""What is to be managed before the procedure (l. 204), which prints no delay."""

ask_antithrombotic = ask(antithrombotic)

inr = measured(Scope.EPISODE, "inr", "ratio", {}, kept=True, hard=between(Fraction(1, 2), 20))
platelets = measured(Scope.EPISODE, "platelets", "giga_l", {}, kept=True, hard=between(1, 3000))
"""Numbers without bands: the source asks for the work-up and prints no threshold (l. 204)."""

ask_inr, ask_platelets = ask(inr), ask(platelets)

check_lesion_proven = check("ir_lesion_proven", Scope.LESION)
check_coagulation = check("ir_coagulation")
check_antithrombotics = check("ir_antithrombotics")
