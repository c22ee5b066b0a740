"""Antiresorptive to be started: zoledronic acid or denosumab (framework l. 48, 57-60, 65-89).

Contraindications of denosumab, doses by clearance, bands of calcium and of vitamin D are not in the
framework: they come from outside and say so. Follow-up and stop: ``antiresorptive_followup``.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import (
    emergency,
    inform,
    option,
    recommend,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.antiresorptive import (
    antiresorptive_stage,
    ask_antiresorptive_stage,
    ask_denosumab_bar,
    ask_oral_lesion,
    ask_urgent_start,
    denosumab_bar,
    oral_lesion,
    urgent_start,
)
from dialogs.facts.course import (
    ask_bone_sites,
    ask_life_expectancy,
    bone_sites,
    life_expectancy,
    over_3_months,
    under_3_months,
)
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_clearance_and_inputs,
    ask_vitamin_d,
    corrected_calcium,
    creatinine_clearance,
    hypercalcaemic,
    vitamin_d,
)
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.sources import L, outside
from dialogs.treatments import guarded

starting = antiresorptive_stage.is_in("start")
indicated = starting & over_3_months
at_3_months = starting & life_expectancy.is_in("exactly_3_months")
may_start = starting & no(under_3_months)
multiple = bone_sites.is_in("two", "three", "four_or_five", "over_five")
renal_ok = no(creatinine_clearance.is_in("under_30"))
denosumab_barred = paren(
    denosumab_bar.is_in("severe_hypocalcaemia", "oral_lesion", "hypersensitivity")
    | oral_lesion.is_in("yes")
)
EITHER = ("zoledronic_acid", "denosumab")
bands = outside("cks-hypercalcaemia")
range_and_bands = outside("cks-hypercalcaemia", "schini-2021")
at_3 = outside("cks-hypercalcaemia", "gpnotebook-calcium")
"""Where two bands meet, of two sources."""

definition = guarded(Pathway(
    "antiresorptive", "2024-09-17.7", Scope.EPISODE, L("L-BTA-2"), populations={Origin.FRAMEWORK: lung},
    questions=(
        *ask_calcium_and_inputs, ask_antiresorptive_stage, ask_life_expectancy, ask_bone_sites,
        *ask_clearance_and_inputs, ask_denosumab_bar, ask_vitamin_d, ask_urgent_start, ask_primary_tumour,
        ask_oral_lesion,
    ),
    aside=frozenset({ask_oral_lesion.id}),
    rules=(
        emergency("hypercalcaemia", when=hypercalcaemic, source=bands, opens="emergency"),

        recommend("zoledronic_acid", when=indicated, limit=at_3_months, source=L("L-BTA-2", "L-BTA-3")),
        recommend("denosumab", when=indicated, limit=at_3_months, source=L("L-BTA-2", "L-BTA-6")),
        recommend("hydration", about=("zoledronic_acid",), when=indicated & renal_ok, source=L("L-BTA-3")),
        recommend("calcium_vitamin_d", about=("denosumab",), when=indicated & no(denosumab_barred),
                  source=L("L-BTA-6"), defects=("X14",)),
        recommend("supplement_urgent", action="calcium_vitamin_d", about=EITHER,
                  when=indicated & urgent_start.is_in("yes"), source=L("L-BTA-11"), defects=("X14",)),
        recommend("board_one_site", action="board", when=starting & bone_sites.is_in("one"),
                  source=L("L-SYS-1", "L-BTA-2"), defects=("X8",)),
        recommend("board_short_multiple", action="board", when=starting & under_3_months & multiple,
                  source=L("L-SYS-1", "L-BTA-2"), defects=("X10",)),
        recommend("board_neither", action="board", source=L("L-BTA-2"), defects=("X11", "X12"),
                  when=may_start & creatinine_clearance.is_in("under_30") & denosumab_barred),
        option("paracetamol", about=EITHER, when=indicated, source=L("L-BTA-5")),

        inform("urgent", when=may_start & urgent_start.is_in("yes"), source=L("L-BTA-7", "L-BTA-9", "L-BTA-10"),
               up_front=True),
        inform("one_of_two", when=may_start & renal_ok & denosumab_bar.is_in("none"), up_front=True, source=L("L-BTA-2")),
        inform("short_expectancy", when=starting & under_3_months, up_front=True, source=L("L-BTA-2"), defects=("X10",)),
        inform("calcium_above", when=corrected_calcium.is_in("above_normal"), source=range_and_bands, up_front=True),
        inform("calcium_mild", when=corrected_calcium.is_in("mild"), source=bands, up_front=True),
        inform("calcium_at_3", when=corrected_calcium.is_in("exactly_3"), source=at_3, up_front=True),
        inform("calcium_moderate", when=corrected_calcium.is_in("moderate"), source=bands, up_front=True),
        inform("calcium_severe", when=corrected_calcium.is_in("severe"), source=bands, up_front=True),
        inform("nephrotoxic", when=may_start, source=L("L-BTA-9"), up_front=True),
        inform("vitamin_d_under_20", when=may_start & vitamin_d.is_in("under_20"), up_front=True,
               source=outside("endocrine-2011", "quotidien-vitd")),
        inform("vitamin_d_20_to_30", when=may_start & vitamin_d.is_in("from_20_to_30"), up_front=True,
               source=outside("endocrine-2011", "quotidien-vitd")),
        inform("vitamin_d_at_30", when=may_start & vitamin_d.is_in("exactly_30"), up_front=True,
               source=outside("endocrine-2011", "quotidien-vitd")),
        inform("vitamin_d_30_to_60", when=may_start & vitamin_d.is_in("from_30_to_60"), up_front=True,
               source=outside("quotidien-vitd", "endocrine-2024")),
        inform("vitamin_d_over_60", when=may_start & vitamin_d.is_in("over_60"), source=outside("quotidien-vitd"),
               up_front=True),
        inform("jaw", when=may_start, source=outside("mascc-2019", "aaoms-2022")),
        inform("benefits", when=starting, source=L("L-BTA-1")),
        inform("egfr", when=starting, source=L("L-SYS-5")),
        inform("checkpoint", when=starting, source=L("L-SYS-8")),
        inform("duration", when=may_start, source=L("L-BTA-12")),
        inform("to_followup", when=antiresorptive_stage.is_in("treated", "stopping"), source=L("L-BTA-12", "L-BTA-14"),
               up_front=True, opens="antiresorptive_followup"),
    ),
))  # fmt: skip
