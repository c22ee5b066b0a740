"""Zoledronic acid, at its start, as the next infusion and after denosumab.

Framework l. 77, 84-88. Doses by clearance, the creatinine before each dose and its rise are the
label's, and say so. After denosumab it is a start: our reading.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import caution, contraindicate, dose, require
from core.definition.treatment import Treatment
from dialogs.facts.antiresorptive import (
    ask_creatinine_baseline,
    ask_creatinine_rise,
    ask_oral_lesion,
    creatinine_baseline,
    creatinine_check,
    creatinine_rise,
    oral_lesion,
)
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_clearance_and_inputs,
    clearance_gap,
    corrected_calcium,
    creatinine_clearance,
)
from dialogs.sources import L, outside

INFUSIONS = ("zoledronic_acid", "next_zoledronic", "relay")
zometa = outside("zometa-smpc")
rises = creatinine_rise.is_in("from_88") | paren(
    creatinine_baseline.is_in("under_124") & creatinine_rise.is_in("from_44_to_88")
)

treatment = Treatment(
    "zoledronic_acid", (*INFUSIONS, "spacing"),
    questions=(
        *ask_clearance_and_inputs, *ask_calcium_and_inputs, ask_oral_lesion, ask_creatinine_baseline,
        ask_creatinine_rise,
    ),
    checks=(creatinine_check,),
    guards=(
        contraindicate("renal", *INFUSIONS, "spacing", when=creatinine_clearance.is_in("under_30"),
                       source=L("L-BTA-4"), defects=("X11",)),
        contraindicate("creatinine_rise", "next_zoledronic", when=rises, source=zometa,
                       limit=creatinine_baseline.is_in("exactly_124") & creatinine_rise.is_in("from_44_to_88")),
        dose("dose_4", *INFUSIONS, when=creatinine_clearance.is_in("over_60"), source=zometa),
        dose("dose_3_5", *INFUSIONS, when=creatinine_clearance.is_in("from_50_to_60"), source=zometa),
        dose("dose_3_3", *INFUSIONS, when=creatinine_clearance.is_in("from_40_to_49", "between_49_and_50"),
             source=zometa, defects=("X11",)),
        dose("dose_3", *INFUSIONS, when=creatinine_clearance.is_in("from_30_to_39", "between_39_and_40"),
             source=zometa, defects=("X11",)),
        require("creatinine", "next_zoledronic", check=creatinine_check, met_by=("creatinine_rise",), blocking=True,
                source=zometa),
        caution("oral_lesion_zoledronic", *INFUSIONS, when=oral_lesion.is_in("yes"), source=zometa),
        caution("hypocalcaemia_zoledronic", *INFUSIONS, when=corrected_calcium.is_in("low"),
                source=outside("xgeva-smpc")),
        caution("dose_gap", *INFUSIONS, when=clearance_gap, source=zometa, defects=("X11",)),
    ),
)  # fmt: skip
