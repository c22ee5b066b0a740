"""Metastasis of a long bone or of the femoral neck.

Framework l. 110-140, 206-208, 222-225, 232-233.

The figure lost its arrows and its Yes/No labels: fracture -> surgery is our reading (l. 233).
"""

from core.definition.conditions import NEVER, no, paren, unless
from core.definition.declare_pathway import (
    ask,
    asked_as,
    band,
    emergency,
    inform,
    option,
    recommend,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.score import Note
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_life_expectancy,
    ask_pain_controlled,
    life_expectancy,
    pain_controlled,
)
from dialogs.facts.lesion import (
    fracture,
    lesion_type,
    limb_pain,
    long_bone_segment,
    lower_limb,
    proximal_femur,
    region,
)
from dialogs.facts.tumour import ask_primary_tumour, digestive, lung
from dialogs.scores.mirels import definition as mirels
from dialogs.sources import D, L
from dialogs.treatments import guarded

fractured, intact = fracture.is_in("yes"), fracture.is_in("no")
to_operate = paren(fractured) | paren(intact & band(mirels, "prophylactic_surgery"))
under_6_weeks, at_6_weeks = (
    life_expectancy.is_in("under_6_weeks"),
    life_expectancy.is_in("exactly_6_weeks"),
)
cement = intact & lesion_type.is_in("lytic") & limb_pain.is_in("mild", "moderate", "functional")
controlled = pain_controlled.is_in("yes")
to_irradiate = intact & band(mirels, "radiotherapy")
lytic_fracture = fractured & proximal_femur & lesion_type.is_in("lytic")
painless, femoral_neck = limb_pain.is_in("none"), long_bone_segment.is_in("femoral_neck")

definition = guarded(Pathway(
    "long_bone", "2024-09-17.5", Scope.LESION, L("L-RT-8"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(mirels,),
    questions=(
        ask(fracture),
        asked_as(mirels, "site"), asked_as(mirels, "size"), asked_as(mirels, "lesion"), asked_as(mirels, "pain"),
        ask_life_expectancy, ask_primary_tumour, ask_pain_controlled,
    ),
    aside=frozenset({ask_pain_controlled.id}),  # others ask it; known, it counts
    rules=(
        emergency("fracture", when=fractured, source=D("D-IR-11")),
        recommend("surgery", when=fractured, source=L("L-RT-8", "L-SURG-3"), defects=("X26",)),
        recommend("prophylactic_surgery", when=intact & band(mirels, "prophylactic_surgery"),
                  source=L("L-RT-7", "L-RT-8", "L-SURG-3")),
        recommend("board", when=intact & band(mirels, "board"), source=L("L-RT-7", "L-RT-8")),
        recommend("board_no_points", action="board", when=intact & paren(femoral_neck | painless),
                  source=L("L-RT-6")),
        recommend("board_no_surgery", action="board", when=paren(to_operate) & paren(under_6_weeks | at_6_weeks),
                  source=L("L-SURG-1", "L-SURG-2"), defects=("X10",)),
        # l. 118 asks for no pain, l. 101 for one that resists analgesics: controlled, the board
        recommend("radiotherapy", when=to_irradiate & unless(controlled), limit=to_irradiate & controlled,
                  source=L("L-RT-7", "L-RT-8", "L-RT-2")),
        recommend("adjuvant_radiotherapy", when=paren(to_operate) & no(under_6_weeks),
                  limit=paren(to_operate) & at_6_weeks, source=L("L-RT-8", "L-RT-15", "L-SURG-5")),
        option("percutaneous_fixation", when=to_operate, source=L("L-RT-7"), defects=("X26",)),
        # printed with a Mirels above 8, which the figure poses without a fracture: the board
        option("percutaneous_screws", when=NEVER, limit=lytic_fracture, source=L("L-IR-13"), defects=("X43",)),
        # for pain that analgesics control poorly (l. 197): controlled, the board
        option("cement_alone", when=cement & unless(controlled), limit=cement & controlled,
               source=L("L-IR-11", "L-IR-2", "L-IR-5"), defects=("X21",)),
        inform("marked_risk", when=intact & band(mirels, "board", "prophylactic_surgery"), source=L("L-RT-5")),
        inform("before_percutaneous", when=paren(to_operate) | paren(cement & no(lower_limb)),
               source=L("L-IR-8", "L-IR-9"), up_front=True, opens="interventional"),
        inform("board_decides", when=to_operate, source=L("L-SURG-1"), up_front=True, opens="surgery"),
    ),
    notes=(
        Note("M3", painless), Note("M4", femoral_neck),
        Note("M7", to_irradiate & painless),
    ),
), region.is_in("long_bone"))  # fmt: skip
