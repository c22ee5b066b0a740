"""External radiotherapy of one place, under whatever name: what is known of an earlier one.

Framework l. 199, which names the impossibility of a re-irradiation and prints no dose and no delay.
Emergency radiotherapy of the cord has its own words for it (l. 141-142), stereotactic its limit
(l. 184).
"""

from core.definition.declare_pathway import caution
from core.definition.treatment import Treatment
from dialogs.facts.spine import ask_level_irradiated, level_irradiated
from dialogs.sources import L

COURSES = (
    "first_radiotherapy", "radiotherapy", "adjuvant_radiotherapy", "whole_bone", "surgical_bed", "thirty_gray",
    "single_8_gray", "pseudo_curative",
)  # fmt: skip

treatment = Treatment(
    "irradiation", COURSES,
    questions=(ask_level_irradiated,),
    guards=(
        caution("irradiated_before", *COURSES, source=L("L-IR-5"), when=level_irradiated.is_in("yes")),
    ),
)  # fmt: skip
