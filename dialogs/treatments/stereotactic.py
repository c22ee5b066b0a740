"""Stereotactic radiotherapy: its seven contraindications, one by one (framework l. 184).

Exact values are open (X10, X22) and go to the board.
"""

from core.definition.declare_pathway import contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.course import (
    ask_cord_signs,
    ask_life_expectancy,
    cord_signs,
    life_expectancy,
    under_3_months,
)
from dialogs.facts.lesion import region
from dialogs.facts.local_treatment import (
    ask_canal_narrowing,
    ask_cord_distance,
    ask_last_radiotherapy,
    ask_radionuclide,
    ask_vertebral_stability,
    canal_narrowing,
    cord_distance,
    last_radiotherapy,
    radionuclide,
    vertebral_stability,
)
from dialogs.facts.overview import ask_region
from dialogs.sources import L

spinal = region.is_in("spine")

treatment = Treatment(
    "stereotactic", ("stereotactic",),
    questions=(
        ask_cord_signs, ask_region, ask_vertebral_stability, ask_radionuclide, ask_last_radiotherapy,
        ask_life_expectancy, ask_canal_narrowing, ask_cord_distance,
    ),
    guards=(
        contraindicate("cord_compression", "stereotactic", source=L("L-SBRT-2"),
                       when=cord_signs.is_in("deficit"), limit=cord_signs.is_in("threat")),
        contraindicate("instability", "stereotactic", source=L("L-SBRT-2"),
                       when=spinal & vertebral_stability.is_in("unstable"),
                       limit=spinal & vertebral_stability.is_in("potential")),
        contraindicate("radionuclide", "stereotactic", source=L("L-SBRT-2"),
                       when=radionuclide.is_in("yes"), defects=("X22",)),
        contraindicate("recent_radiotherapy", "stereotactic", source=L("L-SBRT-2"),
                       when=last_radiotherapy.is_in("under_3_months"),
                       limit=last_radiotherapy.is_in("exactly_3_months"), defects=("X22",)),
        contraindicate("life_expectancy", "stereotactic", source=L("L-SBRT-2"), when=under_3_months,
                       limit=life_expectancy.is_in("exactly_3_months"), defects=("X10",)),
        contraindicate("canal_narrowing", "stereotactic", source=L("L-SBRT-2"),
                       when=spinal & canal_narrowing.is_in("over_25"),
                       limit=spinal & canal_narrowing.is_in("exactly_25"), defects=("X22",)),
        contraindicate("cord_distance", "stereotactic", source=L("L-SBRT-2"),
                       when=spinal & cord_distance.is_in("under_5"),
                       limit=spinal & cord_distance.is_in("exactly_5"), defects=("X22",)),
    ),
)  # fmt: skip
