"""Stereotactic radiotherapy: criteria, and the seven contraindications one by one.

Framework l. 183-185.

The heading is lost (X47). Exact values are open (X10, X22) and go to the board.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import asked_as, inform, option, recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_bone_sites,
    ask_cord_signs,
    ask_life_expectancy,
    bone_sites,
)
from dialogs.facts.lesion import region
from dialogs.facts.local_treatment import (
    ask_canal_narrowing,
    ask_cord_distance,
    ask_disease_stable,
    ask_last_radiotherapy,
    ask_radionuclide,
    ask_target_volume,
    ask_vertebral_stability,
    disease_stable,
    target_volume,
)
from dialogs.facts.overview import ask_region, one_to_three_sites, stereo_os_tumour
from dialogs.facts.tumour import ask_primary_tumour, lung, visceral_metastases
from dialogs.rules import cord_emergency
from dialogs.scores.rades import definition as rades
from dialogs.sources import L, outside
from dialogs.treatments import guarded

spinal = region.is_in("spine")
extraspinal = region.is_in("long_bone", "pelvis", "other_bone")
no_visceral = visceral_metastases.is_in("none")
criteria = (
    one_to_three_sites
    & no_visceral
    & disease_stable.is_in("yes")
    & target_volume.is_in("delimited")
)
missing = (
    bone_sites.is_in("four_or_five", "over_five")
    | visceral_metastases.is_in("resectable", "treatable_unresectable", "untreatable")
    | disease_stable.is_in("no")
    | target_volume.is_in("too_large", "ill_defined")
)

definition = guarded(Pathway(
    "stereotactic", "2024-09-17.4", Scope.LESION, L("L-SBRT-1"), populations={Origin.FRAMEWORK: lung},
    questions=(
        ask_cord_signs, ask_bone_sites, asked_as(rades, "visceral"), ask_disease_stable, ask_target_volume,
        ask_life_expectancy, ask_last_radiotherapy, ask_radionuclide, ask_region, ask_vertebral_stability,
        ask_canal_narrowing, ask_cord_distance, ask_primary_tumour,
    ),
    rules=(
        cord_emergency,

        recommend("board", about=("stereotactic",), when=criteria, source=L("L-SBRT-1")),
        option("stereotactic", when=criteria, source=L("L-SBRT-1", "L-SBRT-3")),
        option("pseudo_curative", source=L("L-SBRT-3"),
               when=extraspinal & one_to_three_sites & no_visceral,
               limit=extraspinal & bone_sites.is_in("four_or_five") & no_visceral),

        inform("criteria_missing", when=missing, source=L("L-SBRT-1"), up_front=True),
        inform("three_sites", when=bone_sites.is_in("three"), source=L("L-SBRT-1", "L-SYS-2"), defects=("X9",),
               up_front=True),
        inform("stereo_os", when=paren(stereo_os_tumour & bone_sites.is_in("four_or_five")),
               source=outside("stereo-os-registry"), defects=("X9",), up_front=True),
        inform("sins", when=spinal & paren(criteria), source=L("L-SPINE-4"), up_front=True, opens="sins"),
        inform("validated", source=L("L-SBRT-3")),
        inform("heading_lost", source=L("L-SBRT-1", "L-SBRT-2"), defects=("X47",)),
        inform("other_radiotherapy", source=L("L-RT-2"), opens="radiotherapy"),
        inform("trials", source=L("L-RT-1"), opens="trials"),
    ),
))  # fmt: skip
