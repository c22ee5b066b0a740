"""SINS: spinal instability, level by level (framework l. 277-308; Fisher 2010)."""

from core.definition.conditions import ReachesBand
from core.definition.declare_score import group, not_applicable, open_, points, score
from core.definition.fact import Scope
from core.definition.score import Band, Note
from dialogs.facts.lesion import (
    lesion_type,
    levels,
    posterolateral,
    spinal_alignment,
    spinal_pain,
    vertebral_collapse,
    vertebral_level,
)  # fmt: skip
from dialogs.sources import L

definition = score(
    "sins", edition="2024-09-17.1", scope=Scope.LESION, source=L("L-SPINE-4"),
    readings=("framework", "published"),
    questions=(
        points("location", vertebral_level,
               junctional=group(3, *levels("c0-c2", "c7-t2", "t11-l1", "l5-s1")),
               mobile=group(2, *levels("c3-c6", "l2-l4")),
               semirigid=group(1, *levels("t3-t10")),
               rigid=group(0, *levels("s2-s5")),
               coccyx=not_applicable("S8")),
        points("pain", spinal_pain, mechanical=3, occasional=1, none=0),
        points("lesion", lesion_type, lytic=2, mixed=1, blastic=0),
        points("alignment", spinal_alignment, subluxation=4, deformity=2, normal=0,
               retropulsion_normal=open_("S3", framework=4, published=0),
               retropulsion_deformity=open_("S3", framework=4, published=2)),
        points("collapse", vertebral_collapse, over_half=3, under_half=2, body_involved=1, none_of_these=0,
               exactly_half=open_("S4", framework=None, published=None, either=(2, 3))),
        points("posterolateral", posterolateral, bilateral=3, unilateral=1, none=0),
    ),
    bands=(
        Band(0, 6, "stable", L("L-SPINE-4")),
        Band(7, 12, "potentially_unstable", L("L-SPINE-4", "L-SPINE-5")),
        Band(13, 18, "unstable", L("L-SPINE-4", "L-SPINE-5")),
    ),
    notes=(
        Note("S1", vertebral_level.is_in("c0")),
        Note("S2", spinal_pain.is_in("mechanical")),
        Note("S3", spinal_alignment.is_in("retropulsion_normal", "retropulsion_deformity")),
        Note("S4", vertebral_collapse.is_in("exactly_half")),
        Note("S5"),
        Note("S6"), Note("S7"), Note("S8", vertebral_level.is_in("s1", "coccyx")), Note("S9"), Note("S10"),
        Note("S11", ReachesBand("stable")),
    ),
)  # fmt: skip
