"""Imaging of bone metastases at baseline, and biopsy (framework l. 26, 31-35, 37-41, 47).

The heading of l. 34 is lost: that it is about the field of the PET-CT is inferred (X47). Day 15
after G-CSF is read as inside the 15 days, counted from the last injection (X45).
"""

from core.definition.conditions import unless
from core.definition.declare_pathway import contraindicate, inform, option, recommend, within
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs
from dialogs.facts.imaging import (
    ask_distal_pain,
    ask_gcsf_last,
    ask_known_metastatic,
    ask_nuclear_imaging,
    ask_response_exam,
    ask_single_lesion,
    ask_vertebral_lesion,
    distal_pain,
    gcsf_last,
    known_metastatic,
    nuclear_imaging,
    response_exam,
    single_lesion,
    vertebral_lesion,
)
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.rules import cord_emergency
from dialogs.sources import L

spine = vertebral_lesion.is_in("yes")
pet_done = nuclear_imaging.is_in("fdg_pet")
pet_to_come = nuclear_imaging.is_in("none", "bone_scan")
single = nuclear_imaging.is_in("bone_scan", "fdg_pet") & single_lesion.is_in("yes")
# where l. 33 rules the PET out already, the G-CSF is not asked
recent_gcsf = known_metastatic.is_in("no") & gcsf_last.is_in("days_0_to_14", "day_15")

definition = Pathway(
    "imaging", "2024-09-17.2", Scope.EPISODE, L("L-IMG-1"), populations={Origin.FRAMEWORK: lung},
    questions=(
        ask_cord_signs, ask_vertebral_lesion, ask_nuclear_imaging, ask_known_metastatic, ask_gcsf_last,
        ask_single_lesion, ask_distal_pain, ask_primary_tumour,
        ask_response_exam,
    ),
    # a PET for the response is another one: that pathway speaks of it
    aside=frozenset({ask_response_exam.id}),
    rules=(
        cord_emergency,
        contraindicate("known_metastatic", "fdg_pet", when=known_metastatic.is_in("yes"), source=L("L-IMG-5")),
        contraindicate("gcsf", "fdg_pet", when=recent_gcsf, source=L("L-IMG-7"), defects=("X45",)),

        recommend("spine_mri", when=spine, source=L("L-IMG-3")),
        recommend("centred_mri", when=single, source=L("L-IMG-9")),
        recommend("specialist_opinion", when=single, source=L("L-IMG-9")),
        recommend("ct_bone_window", source=L("L-IMG-1")),
        recommend("femurs", source=L("L-IMG-6"), defects=("X47",)),
        recommend("no_bone_scan", when=pet_done, source=L("L-IMG-10")),

        option("whole_lower_limbs", when=distal_pain.is_in("yes"), source=L("L-IMG-6"), defects=("X47",)),
        option("fdg_pet", when=pet_to_come & unless(response_exam.is_in("fdg_pet")), source=L("L-IMG-4")),
        option("bone_scan", when=nuclear_imaging.is_in("none"), source=L("L-IMG-10")),

        inform("pet_from", when=pet_to_come & recent_gcsf, source=L("L-IMG-7"), defects=("X45",), up_front=True,
               window=within(gcsf_last, days=(16, None))),
        inform("biopsy", source=L("L-IMG-14"), up_front=True),
        inform("raised_uptake", source=L("L-IMG-7")),
        inform("scan_sensitivity", source=L("L-IMG-11")),
        inform("scan_specificity", source=L("L-IMG-15")),

        inform("to_spine", when=spine, source=L("L-SPINE-5"), opens="spine"),
        inform("to_response", source=L("L-IMG-1"), opens="response"),
    ),
)  # fmt: skip
