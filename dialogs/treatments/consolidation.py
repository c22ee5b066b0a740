"""Cement, screws, ablation: where only surgery answers, and where cement alone does not.

Framework l. 206, 309-329; document D l. 42.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import ask, asked_as, contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.course import ask_cord_signs, cord_signs
from dialogs.facts.lesion import fracture, lower_limb, region
from dialogs.facts.local_treatment import ask_vertebral_stability, vertebral_stability
from dialogs.facts.overview import ask_region
from dialogs.facts.spine import ask_posterior_wall, posterior_wall
from dialogs.scores.mirels import definition as mirels
from dialogs.sources import D, L

CEMENT = ("cementoplasty", "cement_alone")
ALL = (*CEMENT, "ablation", "screws")

spine, unstable = region.is_in("spine"), vertebral_stability.is_in("unstable")
deficit, threat = cord_signs.is_in("deficit"), cord_signs.is_in("threat")

treatment = Treatment(
    "consolidation", ALL,
    questions=(
        ask_region, ask_cord_signs, ask_vertebral_stability, ask(fracture), ask_posterior_wall,
        asked_as(mirels, "site"),
    ),
    guards=(
        contraindicate("surgery_only", *ALL, source=D("D-IR-7"), defects=("X34",),
                       when=spine & paren(deficit | unstable), limit=spine & threat & no(unstable)),
        contraindicate("retropulsion", *CEMENT, source=L("L-SPINE-6"),
                       when=spine & fracture.is_in("yes") & posterior_wall.is_in("retropulsed")),
        contraindicate("weight_bearing", *CEMENT, when=region.is_in("long_bone") & lower_limb, source=L("L-IR-11"),
                       defects=("X21",)),
    ),
)  # fmt: skip
