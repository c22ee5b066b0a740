"""First overview: how many sites, how long, which cancer, and where to go on.

Framework l. 25, 48-52, with l. 73 (when to start), 183 (1 to 3 sites), 223 (no benefit of surgery),
341, 380, 383 (scores); document D l. 12, 23, 34.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import asked_as, inform, option, recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_bone_sites,
    ask_cord_signs,
    ask_life_expectancy,
    bone_sites,
    cord_at_risk,
    life_expectancy,
    over_3_months,
    under_3_months,
)
from dialogs.facts.lesion import region
from dialogs.facts.overview import (
    ask_region,
    endocrine,
    few_sites,
    multiple_sites,
    one_to_three_sites,
)
from dialogs.facts.tumour import (
    ask_primary_tumour,
    digestive,
    lung,
    primary_tumour,
    tumour_growth,
)
from dialogs.rules import cord_emergency
from dialogs.scores.tomita import definition as tomita
from dialogs.sources import D, L
from dialogs.treatments import guarded

exactly_3_months = life_expectancy.is_in("exactly_3_months")
often_widespread = primary_tumour.is_in("colon", "rectum", "pancreas")
rarely_in_bone = primary_tumour.is_in("colon", "rectum", "stomach", "bile_duct", "pancreas")
slow = tumour_growth.is_in("slow")
ask_growth = asked_as(tomita, "growth")

definition = guarded(Pathway(
    "overview", "2024-09-17.5", Scope.EPISODE, L("L-SYS-1", "L-SYS-2"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    questions=(ask_cord_signs, ask_region, ask_bone_sites, ask_life_expectancy, ask_primary_tumour, ask_growth),
    aside=frozenset({ask_growth.id}),  # Tomita asks it; known, it counts
    rules=(
        cord_emergency,

        recommend("antiresorptive", when=multiple_sites & over_3_months, limit=multiple_sites & exactly_3_months,
                  source=L("L-SYS-1", "L-BTA-2"), defects=("X10",)),
        recommend("from_the_first", action="antiresorptive", when=over_3_months, limit=exactly_3_months,
                  source=L("L-BTA-2"), defects=("X10",)),
        recommend("board_one_site", action="board", when=bone_sites.is_in("one"), source=L("L-SYS-1", "L-BTA-2"),
                  defects=("X8",)),
        recommend("board_short_multiple", action="board", when=multiple_sites & under_3_months,
                  source=L("L-SYS-1", "L-BTA-2"), defects=("X10",)),
        recommend("board_three_sites", action="board", when=bone_sites.is_in("three"),
                  source=L("L-SYS-2", "L-SBRT-1"), defects=("X9",)),
        recommend("multidisciplinary", source=L("L-EPI-9")),
        recommend("board_quorum", action="board", source=D("D-KEY-5")),
        recommend("combined_approach", when=often_widespread, source=D("D-IR-6")),

        option("radiotherapy", when=few_sites, source=L("L-SYS-2")),
        option("percutaneous", when=few_sites, source=L("L-SYS-2")),
        option("surgery", when=few_sites, source=L("L-SYS-2")),
        option("thermal_ablation", when=endocrine & paren(one_to_three_sites | slow),
               limit=endocrine & bone_sites.is_in("four_or_five") & no(slow), source=D("D-IR-6")),

        inform("short_expectancy", when=under_3_months, source=L("L-BTA-2"), up_front=True, defects=("X10",)),
        inform("local_aims", when=few_sites, source=L("L-SYS-11"), up_front=True),
        inform("lung_note", when=lung, source=L("L-EPI-7"), up_front=True),
        inform("often_in_bone", when=paren(endocrine | primary_tumour.is_in("liver")), source=D("D-EPI-1"), up_front=True),
        inform("rarely_in_bone", when=rarely_in_bone, source=D("D-EPI-1"), up_front=True),
        inform("pelvis", when=region.is_in("pelvis"), source=L("L-IR-13"), up_front=True),
        inform("scores", when=region.is_in("spine"), source=L("L-SPINE-8", "L-SPINE-12", "L-SPINE-16"),
               defects=("X40",)),

        inform("to_cord_compression", when=cord_at_risk, source=L("L-RT-9"), opens="cord_compression"),
        inform("to_spine", when=region.is_in("spine"), source=L("L-SPINE-5"), opens="spine"),
        inform("to_long_bone", when=region.is_in("long_bone"), source=L("L-RT-8"), opens="long_bone"),
        inform("to_antiresorptive", source=L("L-BTA-2"), opens="antiresorptive"),
        inform("to_radiotherapy", source=L("L-RT-2"), opens="radiotherapy"),
        inform("to_stereotactic", when=one_to_three_sites, source=L("L-SBRT-1"), defects=("X9",), opens="stereotactic"),
        inform("to_interventional", source=L("L-IR-18"), opens="interventional"),
        inform("to_surgery", source=L("L-SURG-1"), opens="surgery"),
        inform("to_imaging", source=L("L-IMG-1"), opens="imaging"),
    ),
))  # fmt: skip
