"""Radiotherapy for the pain of a bone metastasis (framework l. 97-109).

Uncomplicated is not defined (l. 101): no fracture, no deficit and no threat to the cord is our
reading.
"""

from core.definition.conditions import NEVER
from core.definition.declare_pathway import (
    ask,
    asked_for,
    contraindicate,
    inform,
    option,
    recommend,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs, ask_pain_controlled, cord_signs, pain_controlled
from dialogs.facts.lesion import fracture, lesion_type, region
from dialogs.facts.local_treatment import (
    ask_ir_accessible,
    ask_last_radiotherapy,
    ask_pain_pattern,
    ask_vertebral_stability,
    ir_accessible,
    pain_pattern,
    vertebral_stability,
)
from dialogs.facts.overview import ask_region
from dialogs.facts.tumour import ask_primary_tumour, digestive, lung, primary_tumour
from dialogs.rules import cord_emergency
from dialogs.scores.mirels import definition as mirels
from dialogs.scores.sins import definition as sins
from dialogs.sources import D, L
from dialogs.treatments import guarded

fractured = fracture.is_in("yes")
resisting = pain_controlled.is_in("no") & fracture.is_in("no") & cord_signs.is_in("none")
"""Painful, resisting analgesics, uncomplicated (l. 101)."""
limb, spine = region.is_in("long_bone"), region.is_in("spine")
in_doubt = vertebral_stability.is_in("potential", "unstable")
DOSED = ("first_radiotherapy", "radiotherapy")
not_for_cement = lesion_type.is_in("mixed", "blastic") | pain_pattern.is_in("inflammatory")
out_of_reach, in_reach = ir_accessible.is_in("no"), ir_accessible.is_in("yes")

definition = guarded(Pathway(
    "radiotherapy", "2024-09-17.6", Scope.LESION, L("L-RT-2"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(mirels, sins),
    questions=(
        ask_cord_signs, ask(fracture), ask_pain_controlled, ask_ir_accessible, ask_region, ask_primary_tumour,
        ask_vertebral_stability, ask_pain_pattern, ask_last_radiotherapy, *asked_for(mirels, sins),
    ),
    # the scores count where they are known, and are to be checked where not; without a SINS the
    # judgement counts
    aside=frozenset(
        question.id
        for question in (ask_vertebral_stability, ask_pain_pattern, ask_last_radiotherapy, *asked_for(mirels, sins))
    ),
    rules=(
        cord_emergency,
        # osteolytic lesions (l. 190), mechanical pain (l. 189): else, the board
        contraindicate("cement_suits", "cementoplasty", when=NEVER, limit=not_for_cement, source=L("L-IR-2", "L-IR-1")),

        recommend("first_treatment", action="first_radiotherapy", when=resisting & out_of_reach, source=L("L-RT-2")),
        recommend("board_priority", action="board", when=resisting & in_reach, source=L("L-RT-2", "L-IR-5"),
                  defects=("X20",)),
        recommend("board_controlled", action="board", when=pain_controlled.is_in("yes"), source=L("L-RT-2")),
        recommend("board_fracture", action="board", when=fractured, source=L("L-RT-2")),

        option("beside_cement", action="first_radiotherapy", when=resisting & in_reach, source=L("L-RT-2", "L-IR-5"),
               defects=("X20",)),
        option("cementoplasty", when=resisting & in_reach, source=L("L-IR-5", "L-IR-11"), defects=("X20",),
               opens="interventional"),
        option("unoperated", action="radiotherapy", when=resisting & spine & in_doubt, source=L("L-SPINE-6")),
        option("dose_30_10", about=DOSED, when=resisting, source=L("L-RT-3")),
        option("dose_24_6", about=DOSED, when=resisting, source=L("L-RT-3")),
        option("dose_20_5", about=DOSED, when=resisting, source=L("L-RT-3")),
        option("dose_8_1", about=DOSED, when=resisting, source=L("L-RT-3"), defects=("X28",)),
        recommend("combined_approach", when=primary_tumour.is_in("colon", "rectum", "pancreas"), source=D("D-IR-6")),

        inform("limb_at_risk", when=fracture.is_in("no") & limb, source=L("L-RT-5"), up_front=True, opens="long_bone"),
        inform("spine_at_risk", when=fracture.is_in("no") & spine, source=L("L-SPINE-5"), up_front=True, opens="spine"),
        inform("aim", when=resisting, about=DOSED, source=L("L-RT-2"), up_front=True),
        inform("spreading", when=resisting, source=L("L-RT-3"), defects=("X28",)),
        inform("fractured_limb", when=fractured & limb, source=L("L-RT-8"), up_front=True, opens="long_bone"),
        inform("fractured_spine", when=fractured & spine, source=L("L-SPINE-6"), up_front=True, opens="spine"),
        inform("techniques", source=L("L-RT-1")),
        inform("position", source=L("L-RT-4")),
        inform("trials", source=L("L-RT-1"), opens="trials"),
        inform("stereotactic", source=L("L-RT-1", "L-SBRT-1"), opens="stereotactic"),
        inform("postoperative", source=L("L-RT-12"), opens="postoperative"),
        inform("interventional", source=L("L-IR-18"), opens="interventional"),
    ),
))  # fmt: skip
