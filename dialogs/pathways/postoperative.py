"""Radiotherapy after surgery of a bone metastasis (framework l. 178-182, 238, 245, 276).

The heading of l. 178 is lost: "postoperative" comes from l. 179-181. How the conditions of the
single 8 Gy go together (l. 182) is our reading.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import ask, inform, option, recommend, require, within
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs
from dialogs.facts.lesion import region
from dialogs.facts.operation import (
    aetiology,
    ask_surgery_date,
    operated,
    organs_at_risk,
    short_or_hard_to_move,
    skin_healed,
    surgery_date,
)
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.rules import cord_emergency
from dialogs.sources import L
from dialogs.treatments import guarded

limb, spine, elsewhere = (
    region.is_in("long_bone"),
    region.is_in("spine"),
    region.is_in("pelvis", "other_bone"),
)
spared = paren(limb | organs_at_risk.is_in("excluded"))
planned, late = surgery_date.is_in("not_operated"), surgery_date.is_in("after_day_21")
frail = short_or_hard_to_move.is_in("short_survival", "hard_to_move", "both")

definition = guarded(Pathway(
    "postoperative", "2024-09-17.4", Scope.LESION, L("L-RT-12"), populations={Origin.FRAMEWORK: lung},
    questions=(
        ask_cord_signs, ask(region), ask_surgery_date, ask(short_or_hard_to_move), ask(organs_at_risk), ask_primary_tumour,
    ),
    checks=(skin_healed, aetiology),
    rules=(
        cord_emergency,
        recommend("thirty_gray", source=L("L-RT-12")),
        option("single_8_gray", when=frail & spared, source=L("L-RT-14"), defects=("X19",)),
        recommend("start_15_21", when=operated & no(late), source=L("L-RT-13"), defects=("X18",), window=within(surgery_date, days=(15, 21))),
        inform("start_planned", when=planned, source=L("L-RT-13", "L-SURG-8"),
               defects=("X18",), up_front=True),
        option("start_3_weeks", when=operated & no(late), source=L("L-SURG-8"), defects=("X18",),
               window=within(surgery_date, days=(21, 21))),
        require("healed_skin", "thirty_gray", "single_8_gray", "start_15_21", "start_3_weeks", check=skin_healed,
                when=no(planned), source=L("L-RT-13", "L-SURG-8"), blocking=True),
        require("aetiology", "start_3_weeks", check=aetiology, source=L("L-SURG-8"), blocking=True),
        inform("before_day_15", when=surgery_date.is_in("before_day_15"), source=L("L-RT-13"), up_front=True),
        inform("days_15_to_20", when=surgery_date.is_in("days_15_to_20"), source=L("L-RT-13", "L-SURG-8"),
               defects=("X18",), up_front=True),
        recommend("board_late", action="board", when=late, source=L("L-RT-13")),
        recommend("whole_bone", when=limb, limit=elsewhere, source=L("L-SURG-5"), defects=("X41",)),
        recommend("surgical_bed", when=spine, limit=elsewhere, source=L("L-SPINE-3"), defects=("X41",)),
        inform("aim", source=L("L-RT-12"), defects=("X47",)),
        inform("spinal_surgery", when=spine, source=L("L-SPINE-3")),
    ),
))  # fmt: skip
