"""The three trials that the framework lists (l. 402-413), their dates held against today (X31).

Inclusion in trials is to be eased (l. 100). The source prints all three as open; none is called so
here. The tumour is asked first: the bone sites matter to STEREO-OS alone, for three of them.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import inform, lasting, recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_bone_sites, bone_sites
from dialogs.facts.overview import one_to_three_sites, stereo_os_tumour
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.sources import L, outside

definition = Pathway(
    "trials", "2024-09-17.1", Scope.EPISODE, L("L-TRIAL-1", "L-TRIAL-2", "L-TRIAL-3"),
    populations={Origin.FRAMEWORK: lung},
    questions=(ask_primary_tumour, ask_bone_sites),
    rules=(
        recommend("inclusion", source=L("L-RT-1")),
        inform("stereo_os", source=L("L-TRIAL-2"), up_front=True, runs=lasting("2018-01-01", "2026-01-24"),
               defects=("X31",)),
        inform("stereo_os_registry", source=outside("stereo-os-registry"), up_front=True),
        inform("stereo_os_fits", when=paren(stereo_os_tumour & one_to_three_sites), source=L("L-TRIAL-2"), up_front=True),
        inform("stereo_os_amended", when=paren(stereo_os_tumour & bone_sites.is_in("four_or_five")),
               source=outside("stereo-os-registry"), up_front=True),
        inform("prism", source=L("L-TRIAL-1"), up_front=True, runs=lasting("2016-05-30", "2022-05-30"),
               defects=("X31",)),
        inform("telocap02", source=L("L-TRIAL-3"), up_front=True, runs=lasting("2015-12-01", "2021-06-30"),
               defects=("X31",)),
        inform("telocap02_fits", when=lung, source=L("L-TRIAL-3"), up_front=True),
    ),
)  # fmt: skip
