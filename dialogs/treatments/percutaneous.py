"""A percutaneous procedure: what comes before it, and which infections forbid it.

Framework l. 195, 204. The line on infection follows the cementoplasty; it is read for all
procedures.
"""

from core.definition.conditions import no
from core.definition.declare_pathway import caution, contraindicate, require
from core.definition.treatment import Treatment
from dialogs.facts.local_treatment import (
    antithrombotic,
    ask_antithrombotic,
    ask_inr,
    ask_platelets,
    ask_puncture_infection,
    ask_sepsis,
    check_antithrombotics,
    check_coagulation,
    check_lesion_proven,
    puncture_infection,
    sepsis,
)
from dialogs.sources import L

PROCEDURES = (
    "percutaneous", "cementoplasty", "cement_alone", "ablation", "thermal_ablation", "screws",
    "percutaneous_fixation", "percutaneous_screws", "electrochemotherapy",
)  # fmt: skip

treatment = Treatment(
    "percutaneous", (*PROCEDURES, "combined_approach"),
    questions=(ask_sepsis, ask_puncture_infection, ask_antithrombotic, ask_inr, ask_platelets),
    checks=(check_lesion_proven, check_coagulation, check_antithrombotics),
    guards=(
        contraindicate("sepsis", *PROCEDURES, when=sepsis.is_in("yes"), source=L("L-IR-9")),
        contraindicate("puncture_infection", *PROCEDURES, when=puncture_infection.is_in("yes"), source=L("L-IR-9")),
        # it names procedures among others: those wait
        caution("sepsis_combined", "combined_approach", when=sepsis.is_in("yes"), source=L("L-IR-9")),
        require("lesion_proven", *PROCEDURES, check=check_lesion_proven, source=L("L-IR-4"), blocking=True),
        require("coagulation", *PROCEDURES, check=check_coagulation, met_by=("inr", "platelets"),
                source=L("L-IR-8"), blocking=True),
        require("antithrombotics", *PROCEDURES, check=check_antithrombotics, when=no(antithrombotic.is_in("none")),
                source=L("L-IR-8"), blocking=True),
    ),
)  # fmt: skip
