"""Radiotherapy as the first treatment: not before what a fracture risk or an instability asks for.

Framework l. 101 ("non compliquées"), 110, 118-120, 308. That a marked risk is a complication is our
reading. Where there is no SINS, the judgement on stability counts: ours.
"""

from core.definition.declare_pathway import asked_for, band, caution, contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.lesion import region
from dialogs.facts.local_treatment import (
    ask_last_radiotherapy,
    ask_vertebral_stability,
    vertebral_stability,
)
from dialogs.facts.overview import ask_region
from dialogs.facts.spine import ask_level_irradiated, level_irradiated
from dialogs.scores.mirels import definition as mirels
from dialogs.scores.sins import definition as sins
from dialogs.sources import L

limb, spine = region.is_in("long_bone"), region.is_in("spine")

treatment = Treatment(
    "first_radiotherapy", ("first_radiotherapy",),
    scores=(mirels, sins),
    questions=(
        ask_region, ask_vertebral_stability, ask_level_irradiated, ask_last_radiotherapy, *asked_for(mirels, sins),
    ),
    guards=(
        contraindicate("surgery_first", "first_radiotherapy", source=L("L-RT-5", "L-RT-7"),
                       when=limb & band(mirels, "prophylactic_surgery"), limit=limb & band(mirels, "board")),
        contraindicate("opinion_first", "first_radiotherapy", source=L("L-SPINE-5"),
                       when=spine & vertebral_stability.is_in("potential", "unstable")),
        # an alternative "where re-irradiation is impossible" is all that the framework says of it
        caution("irradiated_before", "first_radiotherapy", source=L("L-IR-5"), when=level_irradiated.is_in("yes")),
    ),
)  # fmt: skip
