"""Response of bone metastases on CT, FDG-PET or bone scan.

Framework l. 26-30, 35-36, 42-46, 54-56.

The 6 months of the flare have no printed origin (X46): it is asked, and only the start of
chemotherapy is decided on, which is our reading of l. 43.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import contraindicate, inform, option, recommend, within
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs
from dialogs.facts.imaging import (
    ask_ct_finding,
    ask_flare_context,
    ask_flare_origin,
    ask_flare_origin_date,
    ask_gcsf_before_pet,
    ask_gcsf_last,
    ask_new_bone_pain,
    ask_pet_finding,
    ask_response_exam,
    ask_scan_finding,
    ct_finding,
    flare_context,
    flare_origin,
    flare_origin_date,
    gcsf_before_pet,
    gcsf_last,
    new_bone_pain,
    pet_finding,
    response_exam,
    scan_finding,
)
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.rules import cord_emergency
from dialogs.sources import L
from dialogs.treatments import guarded

ct, pet = response_exam.is_in("ct"), response_exam.is_in("fdg_pet")
scan = response_exam.is_in("bone_scan")

pet_done = pet & pet_finding.is_in("lower_all", "raised_or_new", "other")
pet_planned = pet & pet_finding.is_in("not_done")
pet_lower = pet & pet_finding.is_in("lower_all")
pet_raised = pet & pet_finding.is_in("raised_or_new")
pet_too_soon = gcsf_last.is_in("days_0_to_14", "day_15")
pet_hampered = pet_done & gcsf_before_pet.is_in("days_0_to_14", "day_15")

scan_done = scan & scan_finding.is_in("raised_or_new", "other")
scan_planned = scan & scan_finding.is_in("not_done")
scan_raised = scan & scan_finding.is_in("raised_or_new")
from_chemotherapy = flare_origin.is_in("chemotherapy")
under_6_months = flare_origin_date.is_in("under_6_months")
over_6_months = flare_origin_date.is_in("over_6_months")
undefined = paren(flare_origin.is_in("other_origin") | flare_origin_date.is_in("exactly_6_months"))
like_a_flare = scan_raised & flare_context.is_in("both")
flare = like_a_flare & from_chemotherapy & under_6_months
progression = scan_raised & from_chemotherapy & over_6_months

definition = guarded(Pathway(
    "response", "2024-09-17.2", Scope.EPISODE, L("L-IMG-2"), populations={Origin.FRAMEWORK: lung},
    questions=(
        ask_cord_signs, ask_response_exam, ask_ct_finding, ask_pet_finding, ask_gcsf_last, ask_gcsf_before_pet, ask_scan_finding,
        ask_flare_origin, ask_flare_origin_date, ask_flare_context, ask_new_bone_pain, ask_primary_tumour,
    ),
    rules=(
        cord_emergency,
        contraindicate("gcsf", "fdg_pet", when=pet_planned & pet_too_soon, source=L("L-IMG-7"), defects=("X45",)),

        # CT
        recommend("ct_progression", action="progression", when=ct & ct_finding.is_in("worse"), source=L("L-IMG-2")),
        recommend("ct_response", action="response", when=ct & ct_finding.is_in("better"), source=L("L-IMG-2")),
        recommend("ct_inconclusive", action="inconclusive", when=ct & ct_finding.is_in("sclerosis_in_normal"),
                  source=L("L-IMG-2")),
        recommend("ct_board", action="board", when=ct & ct_finding.is_in("several"), source=L("L-IMG-2")),
        recommend("ct_bone_window", when=ct, source=L("L-IMG-1")),

        # FDG-PET
        recommend("pet_response", action="response", when=pet_lower, source=L("L-IMG-8")),
        recommend("pet_hampered", action="board", when=pet_hampered, source=L("L-IMG-7"), defects=("X45",)),
        recommend("pet_board", action="board", when=pet & pet_finding.is_in("raised_or_new", "other"),
                  source=L("L-IMG-8")),
        option("fdg_pet", when=pet_planned, source=L("L-IMG-7", "L-IMG-8")),

        # bone scan
        recommend("scan_flare", action="keep_treatment", when=flare, limit=like_a_flare & undefined,
                  source=L("L-IMG-12"), defects=("X46",)),
        recommend("scan_progression", action="progression", when=progression,
                  limit=scan_raised & undefined, source=L("L-IMG-12"), defects=("X46",)),
        recommend("scan_board", action="board", source=L("L-IMG-12"),
                  when=scan_raised & from_chemotherapy & under_6_months & flare_context.is_in("not_both")),
        recommend("no_routine_scan", when=scan_planned & new_bone_pain.is_in("no"), source=L("L-IMG-13")),

        inform("ct_no_sign", when=ct & ct_finding.is_in("none_of_these"), source=L("L-IMG-2"), up_front=True),
        inform("pet_from", when=pet_planned & pet_too_soon, source=L("L-IMG-7"), defects=("X45",), up_front=True,
               window=within(gcsf_last, days=(16, None))),
        inform("pet_flare", when=pet_raised, source=L("L-IMG-12"), defects=("X46",), up_front=True),
        inform("raised_uptake", when=pet, source=L("L-IMG-7"), up_front=True),
        inform("scan_no_sign", when=scan & scan_finding.is_in("other"), source=L("L-IMG-12"), up_front=True),
        inform("scan_origin", when=scan_raised, source=L("L-IMG-12"), defects=("X46",), up_front=True),
        inform("flare_prognosis", when=flare, source=L("L-IMG-16"), up_front=True),
        inform("new_pain", when=scan_planned & new_bone_pain.is_in("yes"), source=L("L-IMG-13"), up_front=True),
        inform("routine_scan", when=scan_done, source=L("L-IMG-13")),
        inform("tki_flare", when=paren(scan_raised) | paren(pet_raised), source=L("L-SYS-4"), up_front=True),
        inform("tki_response", when=paren(ct & ct_finding.is_in("better")) | paren(pet_lower), source=L("L-SYS-4")),
    ),
))  # fmt: skip
