"""Mirels score: the risk of fracture of a long bone (framework l. 111-120; Mirels 1989)."""

from core.definition.conditions import paren
from core.definition.declare_score import open_, points, score
from core.definition.fact import Scope
from core.definition.score import Band, Note
from dialogs.facts.lesion import cortex, fracture, lesion_type, limb_pain, long_bone_segment, region
from dialogs.sources import L

definition = score(
    "mirels", edition="2024-09-17.1", scope=Scope.LESION, source=L("L-RT-6"),
    readings=("framework", "convention"),
    excluded=paren(region.is_in("spine", "pelvis", "other_bone")) | fracture.is_in("yes"),
    excluded_facts=(region, fracture),
    questions=(
        points("site", long_bone_segment, upper_limb=1, lower_limb=2, peritrochanteric=3,
               femoral_neck=open_("M4", framework=None, convention=3)),
        points("size", cortex, under_third=1, third_to_two_thirds=2, over_two_thirds=3),
        points("lesion", lesion_type, blastic=1, mixed=2, lytic=3),
        points("pain", limb_pain, mild=1, moderate=2, functional=3,
               none=open_("M3", framework=None, convention=1)),
    ),
    bands=(
        Band(4, 7, "radiotherapy", L("L-RT-7", "L-RT-8")),
        Band(8, 8, "board", L("L-RT-7", "L-RT-8")),
        Band(9, 12, "prophylactic_surgery", L("L-RT-7", "L-RT-8")),
    ),
    notes=(
        Note("M1"), Note("M2", cortex.is_in("third_to_two_thirds")), Note("M3", limb_pain.is_in("none")),
        Note("M4", long_bone_segment.is_in("femoral_neck")), Note("M5"),
        Note("M6", region.is_in("pelvis")), Note("M7", limb_pain.is_in("none")),
    ),
)  # fmt: skip
