"""Interventional radiology: cementoplasty, screws, ablation.

Framework l. 186-219; document D l. 11, 25-42.

Where the framework and document D speak differently, each has its own rule.
"""

from core.definition.conditions import NEVER, no, paren, unless
from core.definition.declare_pathway import (
    ask,
    asked_as,
    emergency,
    inform,
    option,
    recommend,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_bone_sites,
    ask_cord_signs,
    ask_pain_controlled,
    ask_pain_score,
    bone_sites,
    cord_signs,
    pain_controlled,
    pain_score,
)
from dialogs.facts.lesion import (
    fracture,
    lesion_type,
    lower_limb,
    proximal_femur,
    region,
    vertebral_level,
)
from dialogs.facts.local_treatment import (
    ask_ir_aim,
    ask_lesion_extent,
    ask_nerve_vessels,
    ask_pain_pattern,
    ask_refractory,
    ask_vertebral_stability,
    ir_aim,
    lesion_extent,
    nerve_vessels,
    pain_pattern,
    refractory,
    vertebral_stability,
)
from dialogs.facts.operation import disabling_pain
from dialogs.facts.overview import ask_region, endocrine, one_to_three_sites
from dialogs.facts.spine import ask_posterior_wall, posterior_wall
from dialogs.facts.tumour import (
    ask_primary_tumour,
    digestive,
    lung,
    primary_tumour,
    tumour_growth,
)
from dialogs.rules import cord_emergency
from dialogs.scores.mirels import definition as mirels
from dialogs.scores.sins import definition as sins
from dialogs.scores.tomita import definition as tomita
from dialogs.sources import D, L
from dialogs.treatments import guarded

PROCEDURES = ("cementoplasty", "ablation", "screws", "electrochemotherapy")

curative, painful, preventive = (
    ir_aim.is_in("curative"),
    ir_aim.is_in("pain"),
    ir_aim.is_in("preventive"),
)
inflammatory = painful & pain_pattern.is_in("inflammatory", "both")
mechanical = painful & pain_pattern.is_in("mechanical", "both")
fractured, lytic = fracture.is_in("yes"), lesion_type.is_in("lytic")
spine, pelvis, long_bone = region.is_in("spine"), region.is_in("pelvis"), region.is_in("long_bone")
deficit, threat = cord_signs.is_in("deficit"), cord_signs.is_in("threat")
unstable = vertebral_stability.is_in("unstable")
retropulsed = spine & fractured & posterior_wall.is_in("retropulsed")
bears_weight = long_bone & lower_limb
to_screw = fractured & lytic & paren(pelvis | paren(long_bone & proximal_femur))
many_sites = bone_sites.is_in("four_or_five", "over_five")
bulky = lesion_extent.is_in("bulky")
to_cement = paren(mechanical & lytic) | paren(preventive & region.is_in("spine", "pelvis"))
"""Where the framework offers cement for pain or to prevent: ablation is preferable to that (l.
206-207)."""
at_risk = vertebral_level.is_in("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "t11", "t12", "l1")
"""The zones of l. 201 in the spine: the neck, and the junction as the SINS has it (l. 279)."""
ask_growth = asked_as(tomita, "growth")
controlled = pain_controlled.is_in("yes")
slow = tumour_growth.is_in("slow")
nerve = nerve_vessels.is_in("compression")
beside = nerve_vessels.is_in("compression", "near")

definition = guarded(Pathway(
    "interventional", "2024-09-17.8", Scope.LESION, L("L-IR-1", "L-IR-4"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    questions=(
        ask_cord_signs, ask(fracture), ask_ir_aim, ask_bone_sites, ask_pain_pattern, ask_pain_score,
        ask(disabling_pain), ask_region, ask_vertebral_stability, ask_posterior_wall, ask_nerve_vessels,
        asked_as(mirels, "lesion"), ask_lesion_extent, asked_as(mirels, "site"), ask_refractory,
        asked_as(sins, "location"), ask_primary_tumour, ask_growth, ask_pain_controlled,
    ),
    aside=frozenset({ask_growth.id, ask_pain_controlled.id}),  # others ask them; known, they count
    rules=(
        cord_emergency,
        emergency("fracture", when=fractured, source=D("D-IR-11")),

        recommend("board", about=PROCEDURES, source=L("L-IR-4")),
        recommend("surgical_opinion", when=spine & vertebral_stability.is_in("potential", "unstable"),
                  source=L("L-SPINE-5"), opens="spine"),
        recommend("opinion_fracture", action="surgical_opinion", when=spine & fractured & lytic & mechanical,
                  source=L("L-SPINE-5"), defects=("X50",), opens="spine"),
        recommend("opinion_wall", action="surgical_opinion", when=retropulsed, source=L("L-SPINE-6"), opens="spine"),
        recommend("ablation_bulky", action="ablation", source=L("L-IR-12"), defects=("X25",),
                  when=bulky & paren(to_cement) & no(bears_weight) & no(retropulsed)),
        recommend("ablation_nerve", action="ablation", when=nerve, source=D("D-IR-5", "D-IR-3"), defects=("X34",)),
        recommend("combined_approach", when=primary_tumour.is_in("colon", "rectum", "pancreas"), source=D("D-IR-6")),

        # a fracture does not wait (D l. 26): what it asks for comes first
        # for pain that analgesics control poorly (l. 197, 326): controlled, the board
        option("fracture_cement", action="cementoplasty", when=painful & fractured & unless(controlled),
               limit=painful & fractured & controlled, source=D("D-IR-5")),
        option("pelvic_screws", action="screws", when=fractured & pelvis, source=L("L-IR-13")),
        option("cemented_screws", action="screws", when=fractured & pelvis, source=D("D-IR-2")),
        # "oligométastatique" (l. 214) has no number: 1 to 3 sites is that of l. 183, then the board
        option("curative_ablation", action="ablation", when=curative & one_to_three_sites,
               limit=curative & many_sites, source=L("L-IR-1", "L-IR-15", "L-IR-17"), defects=("X42",)),
        option("curative_cement", action="cementoplasty", when=curative & one_to_three_sites,
               limit=curative & many_sites, source=L("L-IR-1", "L-IR-15")),
        option("palliative_ablation", action="ablation", when=inflammatory & pain_score.is_in("over_4"),
               source=L("L-IR-1", "L-IR-15", "L-IR-16"), defects=("X23",)),
        option("disabling_pain", action="ablation", when=painful & disabling_pain.is_in("yes"), source=D("D-IR-3"),
               versus=("pain_up_to_4", "pain_mechanical")),
        # oligometastatic or slow (D l. 34): 1 to 3 sites as above, 4 or 5 the board
        option("slow_endocrine", action="ablation", when=endocrine & paren(one_to_three_sites | slow),
               limit=endocrine & bone_sites.is_in("four_or_five") & no(slow), source=D("D-IR-6")),
        option("palliative_cement", action="cementoplasty", when=mechanical & lytic & unless(controlled),
               limit=mechanical & lytic & controlled, source=L("L-IR-1", "L-IR-2", "L-IR-5"),
               defects=("X20",)),
        # a level outside the zones of l. 201 goes to the board; of the pelvis the roof is not asked
        option("preventive_cement", action="cementoplasty", when=preventive & paren(pelvis | paren(spine & at_risk)),
               limit=preventive & spine & no(at_risk), source=L("L-IR-5")),
        option("nerve_cement", action="cementoplasty", when=nerve, source=D("D-IR-5")),
        # printed with a Mirels above 8, which is posed without a fracture and not for a pelvis
        option("screws_mirels", action="screws", when=NEVER, limit=to_screw, source=L("L-IR-13"), defects=("X43",)),
        option("electrochemotherapy", when=refractory.is_in("yes"), source=D("D-IR-4"), defects=("X34",)),
        option("radiotherapy", action="first_radiotherapy", when=beside, source=D("D-IR-8"), defects=("X34",),
               opens="radiotherapy"),

        inform("ablation_limited", when=beside, source=D("D-IR-8"), defects=("X34",), up_front=True),
        inform("to_long_bone", when=long_bone, source=L("L-RT-7"), up_front=True, opens="long_bone"),
        inform("posterior_wall", when=spine & fractured, source=L("L-SPINE-6"), up_front=True, opens="spine"),
        inform("to_spine", when=spine, source=L("L-SPINE-5"), up_front=True, opens="spine"),
        inform("no_cement_limb", when=preventive & bears_weight, source=L("L-IR-11"), defects=("X21",), up_front=True),
        inform("pain_up_to_4", when=inflammatory & pain_score.is_in("up_to_4"), source=L("L-IR-16"),
               defects=("X23",), up_front=True),
        inform("pain_mechanical", when=painful & pain_pattern.is_in("mechanical"), source=L("L-IR-1", "L-IR-15"),
               up_front=True),
        inform("spine_methods", when=spine, about=("cementoplasty",), source=L("L-IR-3", "L-IR-21"), up_front=True),
        inform("complex_fracture", when=fractured & region.is_in("long_bone", "spine", "other_bone"),
               source=D("D-IR-2"), up_front=True),
        inform("stable_fracture", when=fractured & region.is_in("spine", "pelvis"), about=("cementoplasty",),
               source=D("D-IR-1"), up_front=True),
        inform("techniques", when=paren(inflammatory) | curative, about=("ablation",), source=L("L-IR-15"), defects=("X35",), up_front=True),
        inform("techniques_digestive", source=D("D-IR-3"), defects=("X35",)),
        inform("cement_indications", source=L("L-IR-5"), defects=("X20",)),
        inform("cement_results", source=L("L-IR-2", "L-IR-6")),
        inform("cement_risks", source=L("L-IR-7")),
        inform("no_tumour_control", source=L("L-IR-10")),
        inform("ablation_setting", source=L("L-IR-16", "L-IR-20"), defects=("X42",)),
        inform("ablation_effect", source=L("L-IR-17")),
        inform("screws_technique", source=L("L-IR-22")),
        inform("part_of_options", source=L("L-IR-18", "L-IR-19")),
        inform("unreadable", source=L("L-IR-14"), defects=("X24",)),
        inform("replaces_neither", source=D("D-IR-7"), defects=("X34",)),
        inform("benefits", source=D("D-IR-9", "D-IR-12", "D-KEY-4")),
        inform("electroporation", source=D("D-IR-14", "D-IR-4")),
        inform("to_radiotherapy", source=D("D-IR-7"), opens="radiotherapy"),
    ),
))  # fmt: skip
