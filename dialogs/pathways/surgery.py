"""Surgery of a bone metastasis (framework l. 220-262; spine l. 272-276; fracture D l. 26).

Indications are those of l. 231-233, and Mirels 8 (board, l. 119). Spinal surgery has its own lines
(263-276) and tree; the question about the cord comes right after the fracture.
"""

from core.definition.conditions import no, paren, unless
from core.definition.declare_pathway import (
    ask,
    asked_as,
    band,
    emergency,
    inform,
    option,
    recommend,
    require,
    within,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.score import Note
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_cord_signs,
    ask_life_expectancy,
    cord_at_risk,
    cord_signs,
    life_expectancy,
)
from dialogs.facts.lesion import fracture, limb_pain, long_bone_segment, region
from dialogs.facts.operation import (
    aetiology,
    ask_surgery_date,
    cause_doubt,
    disabling_pain,
    operated,
    skin_healed,
    surgery_date,
)
from dialogs.facts.spine import ask_visceral_metastases
from dialogs.facts.tumour import ask_primary_tumour, digestive, lung
from dialogs.rules import cord_emergency
from dialogs.scores.mirels import definition as mirels
from dialogs.scores.rades import definition as rades
from dialogs.sources import D, L
from dialogs.treatments import guarded

fractured, intact = fracture.is_in("yes"), fracture.is_in("no")
limb, spine = region.is_in("long_bone"), region.is_in("spine")
elsewhere = region.is_in("pelvis", "other_bone")
mirels_8 = intact & limb & band(mirels, "board")
mirels_9 = intact & limb & band(mirels, "prophylactic_surgery")
no_points = intact & limb & paren(long_bone_segment.is_in("femoral_neck") | limb_pain.is_in("none"))

# "Handicapante" (Mirels, l. 115) is read as "invalidantes" (l. 233); milder limb pain is not
# asked again.
said_disabling = disabling_pain.is_in("yes") & no(paren(limb & limb_pain.is_in("mild", "none")))
painful = intact & paren(paren(limb & limb_pain.is_in("functional")) | paren(said_disabling))

compressed = spine & cord_at_risk
deficit, threat = spine & cord_signs.is_in("deficit"), spine & cord_signs.is_in("threat")
asked_rades = (
    *(asked_as(rades, it) for it in ("development", "motor", "interval")),
    ask_visceral_metastases,
)
"""Asked by the pathway of the cord; known, they count here too (l. 167)."""
in_time = surgery_date.is_in("before_day_15", "days_15_to_20", "day_21")
# the lines on why to operate are of a decision to be taken: of a lesion that was operated on, the
# board decides on another operation; a deficit is one again
indicated = paren(
    paren(fractured) | paren(mirels_9) | paren(mirels_8) | paren(painful) | paren(compressed)
)
fresh = unless(paren(operated))
again = no(fresh)
considered = paren(paren(indicated & fresh) | paren(compressed))
to_6_weeks = life_expectancy.is_in("under_6_weeks", "exactly_6_weeks")
to_operate = paren(paren(fractured & limb) | paren(mirels_9) | paren(compressed))
# what follows an operation is said once it took place or is recommended, or discussed for the cord
to_follow = paren(paren(operated) | paren(to_operate & no(to_6_weeks)))

definition = guarded(Pathway(
    "surgery", "2024-09-17.7", Scope.LESION, L("L-SURG-1", "L-SURG-3"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(mirels, rades), guarding=frozenset({rades.id}),
    questions=(
        ask(fracture), ask_cord_signs, ask(region),
        asked_as(mirels, "site"), asked_as(mirels, "size"), asked_as(mirels, "lesion"), asked_as(mirels, "pain"),
        ask(disabling_pain), ask_life_expectancy, ask(cause_doubt), ask_surgery_date, ask_primary_tumour,
        *asked_rades,
    ),
    aside=frozenset(question.id for question in asked_rades),
    checks=(aetiology, skin_healed),
    rules=(
        cord_emergency,
        emergency("fracture", when=fractured, source=D("D-IR-11")),
        recommend("already_operated", action="board", when=again & indicated, source=L("L-SURG-1")),
        # why to operate
        recommend("board", when=considered, source=L("L-SURG-1")),
        recommend("board_no_points", action="board", when=no_points & fresh, source=L("L-RT-6")),
        recommend("fracture_surgery", action="surgery", when=fractured & limb & fresh, source=L("L-RT-8", "L-SURG-3"),
                  defects=("X26",)),
        recommend("prophylactic_surgery", when=mirels_9 & fresh, source=L("L-RT-7", "L-SURG-3")),
        option("fracture_elsewhere", action="surgery", source=L("L-SURG-3"),
               when=fractured & fresh & region.is_in("spine", "pelvis", "other_bone")),
        option("marked_risk", action="surgery", when=mirels_8 & fresh, source=L("L-RT-5", "L-RT-7")),
        option("disabling_pain", action="surgery", when=painful & fresh, source=L("L-SURG-3")),
        recommend("decompression", when=deficit, source=D("D-IR-7"), defects=("X34", "X49", "X10"),
                  versus=("no_surgical_benefit_1", "without_surgery")),
        option("preventive", action="surgery", when=threat, source=L("L-SPINE-1"), defects=("X34", "X49")),
        inform("no_surgical_benefit_1", when=deficit & band(rades, "group_1"), source=L("L-RT-11"), defects=("X49",),
               up_front=True),
        inform("without_surgery", when=deficit & band(rades, "group_3"), source=L("L-RT-11"), up_front=True),
        inform("no_indication", when=intact & no(indicated) & no(no_points), source=L("L-SURG-3"), up_front=True),
        # which operation
        option("lighter_fixation", source=L("L-SURG-2"), defects=("X10",),
               when=considered & life_expectancy.is_in("weeks_6_to_months_3", "exactly_3_months", "months_3_to_12"),
               limit=considered & life_expectancy.is_in("exactly_6_weeks", "exactly_1_year")),
        option("resection_reconstruction", source=L("L-SURG-2"), defects=("X10",),
               when=considered & life_expectancy.is_in("over_1_year"),
               limit=considered & life_expectancy.is_in("exactly_1_year")),
        # before it
        option("preoperative_biopsy", when=considered & cause_doubt.is_in("urgent"), about=("surgery", "prophylactic_surgery"),
               source=L("L-SURG-7")),
        recommend("board_cause", action="board", when=considered & cause_doubt.is_in("not_urgent"),
                  source=L("L-SURG-7")),
        inform("mri_or_pet", when=considered & region.is_in("long_bone", "pelvis", "other_bone"), source=L("L-SURG-12")),
        inform("irradiated_tissue", when=considered, source=L("L-SURG-4"), defects=("X29",)),
        # after it
        recommend("whole_bone", when=to_follow & limb, limit=operated & elsewhere, source=L("L-SURG-5"),
                  defects=("X41",), opens="postoperative"),
        recommend("surgical_bed", when=to_follow & spine, limit=operated & elsewhere, source=L("L-SPINE-3"),
                  defects=("X41",), opens="postoperative"),
        recommend("radiotherapy_15_21", when=in_time, source=L("L-RT-13"), defects=("X18",),
                  window=within(surgery_date, days=(15, 21))),
        option("radiotherapy_3_weeks", when=in_time, source=L("L-SURG-8"), defects=("X18",),
               window=within(surgery_date, days=(21, 21))),
        option("chemotherapy_3_weeks", when=operated, source=L("L-SURG-8"), window=within(surgery_date, days=(21, None))),
        recommend("board_late", action="board", when=surgery_date.is_in("after_day_21"), source=L("L-RT-13")),
        require("healed_skin", "radiotherapy_15_21", "radiotherapy_3_weeks", "chemotherapy_3_weeks", check=skin_healed,
                when=operated, source=L("L-RT-13", "L-SURG-8"), blocking=True),
        require("aetiology", "radiotherapy_3_weeks", "chemotherapy_3_weeks", check=aetiology, source=L("L-SURG-8"),
                when=operated, blocking=True),
        inform("sequence", when=considered, source=L("L-SURG-8"), defects=("X18",)),
        # to know
        inform("goal", when=considered, source=L("L-SURG-13", "L-SURG-3")),
        inform("techniques", when=considered & limb, source=L("L-SURG-9"), defects=("X47",)),
        inform("complications", when=considered, source=L("L-SURG-11")),
        inform("spine_tree", when=spine, source=L("L-SPINE-5"), up_front=True, opens="spine"),
        inform("limb_tree", when=limb, source=L("L-RT-8"), opens="long_bone"),
    ),
    notes=(
        Note("M3", intact & limb & limb_pain.is_in("none")),
        Note("M4", intact & limb & long_bone_segment.is_in("femoral_neck")),
    ),
))  # fmt: skip
