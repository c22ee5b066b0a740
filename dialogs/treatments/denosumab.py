"""Denosumab, at its start and as the next injection.

Its contraindications and the calcium before it are the label's: the framework prints none (X12).
"""

from core.definition.declare_pathway import caution, contraindicate, require
from core.definition.treatment import Treatment
from dialogs.facts.antiresorptive import (
    ask_denosumab_bar,
    ask_oral_lesion,
    calcium_check,
    calcium_corrected,
    denosumab_bar,
    oral_lesion,
)
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_clearance_and_inputs,
    corrected_calcium,
    creatinine_clearance,
)
from dialogs.sources import outside

INJECTIONS = ("denosumab", "next_denosumab")
xgeva = outside("xgeva-smpc")

treatment = Treatment(
    "denosumab", INJECTIONS,
    questions=(ask_denosumab_bar, ask_oral_lesion, *ask_calcium_and_inputs, *ask_clearance_and_inputs),
    checks=(calcium_check, calcium_corrected),
    guards=(
        contraindicate("severe_hypocalcaemia", *INJECTIONS, when=denosumab_bar.is_in("severe_hypocalcaemia"),
                       source=xgeva, defects=("X12",)),
        contraindicate("oral_lesion", *INJECTIONS, source=xgeva, defects=("X12",),
                       when=denosumab_bar.is_in("oral_lesion") | oral_lesion.is_in("yes")),
        contraindicate("hypersensitivity", *INJECTIONS, when=denosumab_bar.is_in("hypersensitivity"), source=xgeva,
                       defects=("X12",)),
        require("calcium", "denosumab", check=calcium_check, met_by=("corrected_calcium",), blocking=True, source=xgeva),
        require("calcium_corrected", "denosumab", check=calcium_corrected, when=corrected_calcium.is_in("low"),
                blocking=True, source=xgeva, defects=("X14",)),
        caution("hypocalcaemia_denosumab", "next_denosumab", when=corrected_calcium.is_in("low"), source=xgeva,
                defects=("X14",)),
        caution("denosumab_renal", *INJECTIONS, when=creatinine_clearance.is_in("under_30"), source=xgeva,
                defects=("X12",)),
    ),
)  # fmt: skip
