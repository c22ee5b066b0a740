"""Revised Tokuhashi score, six items, 0-15 (framework l. 342-363; Tokuhashi 2005, NICE CG75).

The framework prints five items and a range that needs six. The published reading asks the missing
item and comes first; the framework's five stand beside it.
"""

from core.definition.conditions import ALWAYS, ReachesBand
from core.definition.declare_score import group, open_, points, rest, score
from core.definition.fact import Scope
from core.definition.score import Band, Note
from dialogs.facts.state import frankel, karnofsky
from dialogs.facts.tumour import (
    extraspinal_bone_foci,
    lung,
    primary_tumour,
    vertebral_metastases,
    visceral_metastases,
)  # fmt: skip
from dialogs.sources import L, outside

definition = score(
    "tokuhashi", edition="2024-09-17.2", scope=Scope.EPISODE, source=L("L-SPINE-9"), population=lung,
    readings=("published", "framework"),
    questions=(
        points("karnofsky", karnofsky, k10_40=group(0, "k10", "k20", "k30", "k40"),
               k50_70=group(1, "k50", "k60", "k70"), k80_100=group(2, "k80", "k90", "k100")),
        points("extraspinal", extraspinal_bone_foci, over_three=0,
               three=open_("T2", published=0, framework=None, either=(0, 1)),
               one_or_two=group(1, "one", "two"), zero=2),
        points("vertebral", vertebral_metastases, source=outside("tokuhashi-2005", "nice-cg75"),
               three_or_more=open_("T1", published=0, framework=0),
               two=open_("T1", published=1, framework=0),
               one=open_("T1", published=2, framework=0)),
        points("visceral", visceral_metastases,
               unresectable=group(0, "treatable_unresectable", "untreatable"), resectable=1, none=2),
        points("primary", primary_tumour,
               lung_stomach_pancreas=group(0, "nsclc", "sclc", "osteosarcoma", "stomach", "oesophagus",
                                           "pancreas", "bladder"),
               liver_unknown=group(1, "liver", "gallbladder", "unknown_primary"),
               other=rest(2), kidney_uterus=group(3, "kidney", "uterus"), rectum=4,
               thyroid_prostate_breast=group(5, "thyroid", "prostate", "breast", "carcinoid")),
        points("palsy", frankel, complete=group(0, "a", "b"), incomplete=group(1, "c", "d"),
               no_palsy=group(2, "e")),
    ),
    bands=(
        Band(0, 8, "under_6_months", L("L-SPINE-9", "L-SPINE-11")),
        Band(9, 11, "over_6_months", L("L-SPINE-9", "L-SPINE-11")),
        Band(12, 15, "over_1_year", L("L-SPINE-9", "L-SPINE-11")),
    ),
    notes=(
        Note("T1", ALWAYS), Note("T2", extraspinal_bone_foci.is_in("three")), Note("T3"), Note("T4"), Note("T5"),
        Note("T6"), Note("T7", ReachesBand("over_1_year")), Note("T8", ALWAYS), Note("T9", lung),
        Note("X1", ReachesBand("under_6_months")), Note("X40", ALWAYS), Note("O6"),
    ),
)  # fmt: skip
