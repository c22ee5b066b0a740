"""Calcium and vitamin D: not to a patient whose calcium is high (outside both: EMA, Xgeva)."""

from core.definition.declare_pathway import contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.laboratory import ask_calcium_and_inputs, hypercalcaemic
from dialogs.sources import outside

treatment = Treatment(
    "calcium_vitamin_d", ("calcium_vitamin_d",),
    questions=ask_calcium_and_inputs,
    guards=(
        contraindicate("no_supplement", "calcium_vitamin_d", when=hypercalcaemic, source=outside("xgeva-smpc"),
                       defects=("X14",)),
    ),
)  # fmt: skip
