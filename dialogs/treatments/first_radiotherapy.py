"""Radiotherapy as the first treatment: not before what a fracture, its risk or an instability asks.

Framework l. 101 ("non compliquées"), 110, 118-120, 130-137, 308. That a marked risk is a
complication is our reading, and that it holds whatever the technique: l. 183-185 do not speak of
it. Where there is no SINS, the judgement on stability counts: ours. Where an operation is of no
benefit (l. 223), nothing says what comes first: the board.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import ask, asked_for, band, contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.course import ask_life_expectancy, life_expectancy
from dialogs.facts.lesion import fracture, region
from dialogs.facts.local_treatment import ask_vertebral_stability, vertebral_stability
from dialogs.facts.overview import ask_region
from dialogs.scores.mirels import definition as mirels
from dialogs.scores.sins import definition as sins
from dialogs.sources import L

FIRST = ("first_radiotherapy", "stereotactic", "pseudo_curative")
to_6_weeks = life_expectancy.is_in("under_6_weeks", "exactly_6_weeks")
limb, spine = region.is_in("long_bone"), region.is_in("spine")
at_risk = paren(fracture.is_in("yes") | band(mirels, "prophylactic_surgery"))

treatment = Treatment(
    "first_radiotherapy", FIRST,
    scores=(mirels, sins),
    questions=(
        ask_region, ask(fracture), ask_vertebral_stability, *asked_for(mirels, sins), ask_life_expectancy,
    ),
    guards=(
        contraindicate("surgery_first", *FIRST, source=L("L-RT-5", "L-RT-7", "L-RT-8"), defects=("X10",),
                       when=limb & at_risk, limit=limb & paren(band(mirels, "board") | paren(at_risk & to_6_weeks))),
        contraindicate("opinion_first", "first_radiotherapy", source=L("L-SPINE-5"),
                       when=spine & vertebral_stability.is_in("potential", "unstable")),
    ),
)  # fmt: skip
