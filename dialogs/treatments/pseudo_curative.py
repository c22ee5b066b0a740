"""A course at a pseudo-curative dose outside the spine (framework l. 185).

L. 184 prints its limits for stereotactic radiotherapy only. That a short expectancy and a recent
radiotherapy speak against this course too is our reading, and says so.
"""

from core.definition.declare_pathway import contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.course import ask_life_expectancy, life_expectancy, under_3_months
from dialogs.facts.local_treatment import ask_last_radiotherapy, last_radiotherapy
from dialogs.sources import L

treatment = Treatment(
    "pseudo_curative", ("pseudo_curative",),
    questions=(ask_life_expectancy, ask_last_radiotherapy),
    guards=(
        contraindicate("course_life_expectancy", "pseudo_curative", source=L("L-SBRT-2"), when=under_3_months,
                       limit=life_expectancy.is_in("exactly_3_months"), defects=("X10",)),
        contraindicate("course_recent_radiotherapy", "pseudo_curative", source=L("L-SBRT-2"),
                       when=last_radiotherapy.is_in("under_3_months"),
                       limit=last_radiotherapy.is_in("exactly_3_months"), defects=("X22",)),
    ),
)  # fmt: skip
