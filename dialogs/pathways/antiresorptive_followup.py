"""Antiresorptive under way, or to be stopped (framework l. 74-82, 84-95).

Spacing, duration, stop and relay are the framework's; creatinine before each dose,
contraindications of denosumab and its calcium checks come from outside and say so. The relay is a
start of zoledronic acid: its dose and prerequisites are those of ``antiresorptive``.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import (
    emergency,
    inform,
    option,
    recommend,
    require,
    within,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.antiresorptive import (
    antiresorptive_drug,
    antiresorptive_stage,
    ask_antiresorptive_drug,
    ask_antiresorptive_stage,
    ask_bone_remission,
    ask_creatinine_baseline,
    ask_creatinine_rise,
    ask_denosumab_bar,
    ask_denosumab_duration,
    ask_oral_lesion,
    ask_treatment_start,
    ask_urgent_start,
    at_least_2_years,
    at_least_6_months,
    bone_remission,
    creatinine_baseline,
    creatinine_rise,
    denosumab_bar,
    denosumab_duration,
    dental_check,
    oral_lesion,
    supplement_check,
    treatment_start,
    under_2_years,
    urgent_start,
)
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_clearance_and_inputs,
    creatinine_clearance,
    hypercalcaemic,
)
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.sources import L, outside
from dialogs.treatments import guarded

treated, stopping = antiresorptive_stage.is_in("treated"), antiresorptive_stage.is_in("stopping")
zoledronic, denosumab = (
    antiresorptive_drug.is_in("zoledronic_acid"),
    antiresorptive_drug.is_in("denosumab"),
)
in_remission = bone_remission.is_in("prolonged")
rises = creatinine_rise.is_in("from_88") | paren(
    creatinine_baseline.is_in("under_124") & creatinine_rise.is_in("from_44_to_88")
)
under_30 = creatinine_clearance.is_in("under_30")
on_denosumab = antiresorptive_stage.is_in("treated", "stopping") & denosumab
after_denosumab = stopping & denosumab
relayed = after_denosumab & denosumab_duration.is_in("exactly_6", "over_6") & no(under_30)
prepared = relayed & no(urgent_start.is_in("yes"))
infused = paren(treated & zoledronic) | paren(relayed)
barred = paren(zoledronic & under_30) | paren(
    denosumab
    & paren(
        denosumab_bar.is_in("severe_hypocalcaemia", "oral_lesion", "hypersensitivity")
        | oral_lesion.is_in("yes")
    )
)
zometa, xgeva = outside("zometa-smpc"), outside("xgeva-smpc")

definition = guarded(Pathway(
    "antiresorptive_followup", "2024-09-17.9", Scope.EPISODE, L("L-BTA-12"), populations={Origin.FRAMEWORK: lung},
    questions=(
        ask_antiresorptive_stage, ask_antiresorptive_drug, ask_treatment_start, ask_bone_remission,
        ask_denosumab_duration, *ask_clearance_and_inputs, ask_creatinine_baseline, ask_creatinine_rise,
        ask_denosumab_bar, ask_urgent_start, ask_primary_tumour, *ask_calcium_and_inputs, ask_oral_lesion,
    ),
    aside=frozenset(question.id for question in (*ask_calcium_and_inputs, ask_oral_lesion)),
    checks=(dental_check, supplement_check),
    rules=(
        # not asked here: to be looked for; known elsewhere, it counts
        emergency("hypercalcaemia", when=hypercalcaemic, source=outside("cks-hypercalcaemia"), opens="emergency"),

        recommend("next_zoledronic", when=treated & zoledronic, source=L("L-BTA-3", "L-BTA-4")),
        recommend("next_denosumab", when=treated & denosumab, source=L("L-BTA-6")),
        recommend("calcium_vitamin_d", when=treated & denosumab, source=L("L-BTA-6"), defects=("X14",)),
        # with what? Of a drug that is contraindicated by now l. 89 says nothing
        recommend("carry_on", when=treated & under_2_years & no(paren(barred)), limit=treated & under_2_years & paren(barred),
                  source=L("L-BTA-12"), defects=("X11", "X12")),
        recommend("reassess", when=treated & at_least_2_years, source=L("L-BTA-12"), defects=("X17",)),
        recommend("relay", when=after_denosumab & denosumab_duration.is_in("over_6"),
                  limit=after_denosumab & denosumab_duration.is_in("exactly_6"),
                  source=L("L-BTA-14", "L-BTA-3", "L-BTA-4"), defects=("X16",)),
        option("spacing", when=treated & zoledronic & at_least_6_months, source=L("L-BTA-13"), defects=("X15",)),
        option("discuss_stop", when=treated & treatment_start.is_in("over_24") & in_remission,
               limit=treated & treatment_start.is_in("exactly_24") & in_remission,
               source=L("L-BTA-15"), defects=("X17",)),
        option("paracetamol", about=("next_zoledronic", "next_denosumab"), when=treated, source=L("L-BTA-5")),
        option("stop_bisphosphonate", when=stopping & zoledronic & at_least_2_years,
               limit=stopping & zoledronic & under_2_years, source=L("L-BTA-12", "L-BTA-13")),
        option("specialist", when=after_denosumab & denosumab_duration.is_in("exactly_6", "over_6"),
               source=L("L-BTA-14")),

        require("dental_every_6", check=dental_check, when=treated, every=6, source=L("L-BTA-8")),
        require("supplement_every_3", check=supplement_check, when=treated & no(hypercalcaemic), every=3,
                source=L("L-BTA-11"), defects=("X14",)),

        inform("urgent", when=relayed & urgent_start.is_in("yes"), up_front=True,
               source=L("L-BTA-7", "L-BTA-9", "L-BTA-10")),
        inform("resume", when=treated & zoledronic & creatinine_rise.is_in("from_44_to_88", "from_88"), up_front=True,
               source=zometa),
        inform("short_denosumab", when=after_denosumab & denosumab_duration.is_in("under_6"), up_front=True,
               source=L("L-BTA-14")),
        inform("rebound", when=on_denosumab, up_front=True, source=L("L-BTA-14"), defects=("X16",)),
        inform("duration", when=after_denosumab, up_front=True, source=L("L-BTA-12")),
        inform("two_years", when=treated & under_2_years, window=within(treatment_start, months=(24, None)),
               up_front=True, source=L("L-BTA-12")),
        inform("spacing_early", when=treated & zoledronic & treatment_start.is_in("under_6"), up_front=True,
               source=L("L-BTA-13"), defects=("X15",)),
        inform("calcium_checks", when=treated & denosumab, up_front=True, source=xgeva),
        inform("fractures", when=on_denosumab, up_front=True, source=outside("tay-2022")),
        inform("nephrotoxic", when=infused, source=L("L-BTA-9")),
        inform("jaw_spacing", when=treated & zoledronic, source=L("L-BTA-13")),
        inform("jaw", when=treated, source=outside("mascc-2019", "aaoms-2022")),
        inform("to_start", when=antiresorptive_stage.is_in("start"), up_front=True, source=L("L-BTA-2"),
               opens="antiresorptive"),
    ),
))  # fmt: skip
