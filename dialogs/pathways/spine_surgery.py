"""Surgery of a spinal metastasis: prognosis and the decision (framework l. 263-276, 330-401).

Asked only once surgery is in question. The two lists of the figure (l. 389-394) lost their arrows:
which way each points, and that its three items go together, is our reading.
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import (
    asked_as,
    asked_for,
    band,
    inform,
    option,
    recommend,
    total,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.score import Note
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs, cord_signs
from dialogs.facts.laboratory import age, ask_age
from dialogs.facts.lesion import region
from dialogs.facts.spine import (
    ask_asa,
    ask_deficit_age,
    ask_karnofsky,
    ask_pd_l1,
    ask_primary_to_metastasis,
    ask_visceral_metastases,
    deficit_age,
)
from dialogs.facts.state import frankel as frankel_grade
from dialogs.facts.state import karnofsky
from dialogs.facts.tumour import (
    ask_primary_tumour,
    extraspinal_bone_foci,
    lung,
    vertebral_metastases,
)
from dialogs.rules import cord_emergency
from dialogs.scores.frankel import definition as frankel
from dialogs.scores.sins import definition as sins
from dialogs.scores.tokuhashi import definition as tokuhashi
from dialogs.scores.tomita import definition as tomita
from dialogs.sources import L
from dialogs.treatments import guarded

deficit, deficit_free = cord_signs.is_in("deficit"), cord_signs.is_in("threat", "none")

# The two lists of the figure (l. 389-394); 80, 50 and 24 h are in neither.
age_1, age_80 = age.is_in("under_70", "from_70_to_80"), age.is_in("exactly_80")
age_2 = age.is_in("over_80")
karnofsky_1, karnofsky_50 = (
    karnofsky.is_in("k60", "k70", "k80", "k90", "k100"),
    karnofsky.is_in("k50"),
)
karnofsky_2 = karnofsky.is_in("k10", "k20", "k30", "k40")
recent, at_24, old = (
    deficit_age.is_in("under_24"),
    deficit_age.is_in("exactly_24"),
    deficit_age.is_in("over_24"),
)

list_1 = deficit & age_1 & karnofsky_1 & recent
list_2 = deficit & age_2 & karnofsky_2 & old
near_1 = deficit & paren(age_1 | age_80) & paren(karnofsky_1 | karnofsky_50) & paren(recent | at_24)
near_2 = deficit & paren(age_2 | age_80) & paren(karnofsky_2 | karnofsky_50) & paren(old | at_24)

# The two strategies side by side (l. 376-379).
agreement = (
    paren(band(tokuhashi, "over_1_year") & band(tomita, "en_bloc", "intralesional"))
    | paren(band(tokuhashi, "over_6_months") & band(tomita, "palliative_surgery"))
    | paren(band(tokuhashi, "under_6_months") & band(tomita, "supportive_care"))
)

definition = guarded(Pathway(
    "spine_surgery", "2024-09-17.3", Scope.EPISODE, L("L-SPINE-11", "L-SPINE-14"),
    populations={Origin.FRAMEWORK: lung},
    scores=(tokuhashi, tomita, sins),
    questions=(
        ask_cord_signs, ask_deficit_age, ask_age, ask_karnofsky, asked_as(frankel, "grade"),
        asked_as(tokuhashi, "extraspinal"), asked_as(tokuhashi, "vertebral"), ask_visceral_metastases,
        asked_as(tomita, "growth"), asked_as(tomita, "bone"), ask_primary_tumour,
        *asked_for(sins), ask_primary_to_metastasis, ask_pd_l1, ask_asa,
    ),
    # what l. 385-388 and 401 weigh without a threshold, and the SINS, are said and not asked
    aside=frozenset(
        question.id for question in (*asked_for(sins), ask_primary_to_metastasis, ask_pd_l1, ask_asa)
    ),
    rules=(
        cord_emergency,
        inform("check_deficit", source=L("L-SPINE-7"), up_front=True,
               when=paren(deficit_free & frankel_grade.is_in("a", "b", "c", "d")) | paren(deficit & frankel_grade.is_in("e"))),
        inform("unreliable", source=L("L-SPINE-8"), defects=("T8", "X40"), up_front=True),
        inform("to_surgery", source=L("L-SURG-1", "L-SURG-2"), defects=("X10",), up_front=True, opens="surgery"),
        recommend("board", source=L("L-SPINE-13", "L-SPINE-16")),
        recommend("surgical_opinion", when=band(sins, "potentially_unstable", "unstable"),
                  source=L("L-SPINE-5", "L-SPINE-14")),
        # the figure's two lists
        option("surgery", when=list_1, limit=near_1 & no(paren(list_1)), source=L("L-SPINE-14"),
               defects=("X3", "X26")),
        option("no_surgery", when=list_2, limit=near_2 & no(paren(list_2)), source=L("L-SPINE-14"),
               defects=("X3", "X26")),
        recommend("board_lists", action="board", when=no(paren(list_1)) & no(paren(list_2)),
                  source=L("L-SPINE-14"), defects=("X3", "X4")),
        # strategies
        option("tokuhashi_conservative", action="conservative", when=band(tokuhashi, "under_6_months"),
               source=L("L-SPINE-9", "L-SPINE-11")),
        option("tokuhashi_palliative", action="palliative_surgery", when=band(tokuhashi, "over_6_months"),
               source=L("L-SPINE-9", "L-SPINE-11")),
        option("tokuhashi_excision", action="excision", when=band(tokuhashi, "over_1_year"),
               source=L("L-SPINE-9", "L-SPINE-11"), defects=("T7",)),
        option("tomita_en_bloc", action="en_bloc", when=band(tomita, "en_bloc"),
               source=L("L-SPINE-10", "L-SPINE-11")),
        option("tomita_intralesional", action="intralesional", when=band(tomita, "intralesional"),
               source=L("L-SPINE-10", "L-SPINE-11"), defects=("O3",)),
        option("tomita_palliative", action="palliative_surgery", when=band(tomita, "palliative_surgery"),
               source=L("L-SPINE-10", "L-SPINE-11")),
        option("tomita_supportive", action="supportive_care", when=band(tomita, "supportive_care"),
               source=L("L-SPINE-10", "L-SPINE-11")),
        recommend("board_disagree", action="board", when=no(paren(agreement)), source=L("L-SPINE-11", "L-SPINE-12"),
                  defects=("O6",)),
        inform("combined", source=L("L-SPINE-12"), defects=("O6", "X40")),
        inform("two_readings", when=vertebral_metastases.is_in("one", "two"), source=L("L-SPINE-9"),
               defects=("T1",), up_front=True),
        inform("heavy_surgery", source=L("L-SPINE-13"), up_front=True,
               when=band(tokuhashi, "over_1_year") | band(tomita, "en_bloc", "intralesional")),
        recommend("adjuvant_radiotherapy", source=L("L-SPINE-3", "L-RT-12"), defects=("X41",)),
        # functional outcome, which contradicts the strategies at Tokuhashi 6-8 and Tomita 8
        inform("functional_tokuhashi", when=total(tokuhashi, 6), source=L("L-SPINE-15"), up_front=True),
        inform("functional_tomita", when=total(tomita, 2, 8), source=L("L-SPINE-15"), up_front=True),
        inform("functional_age", when=age.is_in("under_70"), source=L("L-SPINE-15"), up_front=True),
        inform("functional_others", source=L("L-SPINE-15"), defects=("X5",)),
        recommend("board_functional", action="board", when=total(tokuhashi, 6, 8) | total(tomita, 8, 8),
                  source=L("L-SPINE-11", "L-SPINE-15"), defects=("X1",)),
        inform("two_ages", when=age.is_in("from_70_to_80"), source=L("L-SPINE-14", "L-SPINE-15"),
               defects=("X2",), up_front=True),
        # to know
        inform("inputs", source=L("L-SPINE-14"), defects=("X6",)),
        inform("two_delays", when=deficit, source=L("L-SPINE-14"), defects=("X51",)),
        inform("frankel", source=L("L-SPINE-7")),
        inform("aims", source=L("L-SPINE-1", "L-SPINE-3")),
        inform("to_spine", source=L("L-SPINE-5"), opens="spine"),
    ),
    notes=(
        Note("T2", extraspinal_bone_foci.is_in("three")), Note("T9", lung), Note("X2", age_80),
    ),
), region.is_in("spine"))  # fmt: skip
