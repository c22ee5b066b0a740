"""Facts about one bone lesion: where, what, how big, how painful."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_score import fact, measured
from core.definition.fact import Fact, Scope
from core.definition.interval import between, exactly, over, under

region = fact(Scope.LESION, "region", "long_bone", "spine", "pelvis", "other_bone")

fracture = fact(Scope.LESION, "fracture", "yes", "no")
"""A pathological fracture is already there."""

long_bone_segment = fact(
    Scope.LESION, "long_bone_segment", "upper_limb", "lower_limb", "peritrochanteric", "femoral_neck",
    given=True,
)  # fmt: skip

lower_limb = long_bone_segment.is_in("lower_limb", "peritrochanteric", "femoral_neck")
"""Read as the "zone portante" of l. 206, which the framework does not define: our reading."""

proximal_femur = long_bone_segment.is_in("peritrochanteric", "femoral_neck")

cortex = measured(
    Scope.LESION, "cortex", "fraction",
    {"under_third": under(Fraction(1, 3)), "third_to_two_thirds": between(Fraction(1, 3), Fraction(2, 3)), "over_two_thirds": over(Fraction(2, 3), up_to=1)},
)  # fmt: skip

lesion_type = fact(Scope.LESION, "lesion_type", "blastic", "mixed", "lytic")

limb_pain = fact(Scope.LESION, "limb_pain", "mild", "moderate", "functional", "none")

spinal_pain = fact(Scope.LESION, "spinal_pain", "mechanical", "occasional", "none")

_VERTEBRAE = (("c", range(8)), ("t", range(1, 13)), ("l", range(1, 6)), ("s", range(1, 6)))

vertebral_level: Fact = fact(
    Scope.LESION, "vertebral_level",
    *(f"{letter}{number}" for letter, numbers in _VERTEBRAE for number in numbers), "coccyx", given=True,
)  # fmt: skip
"""C0 is the occiput."""


def levels(*ranges: str) -> tuple[str, ...]:
    """Return the levels of ranges such as "c3-c6", in anatomical order, both ends included.

    Raises ``ValueError`` for a level that there is not, or a range that goes upwards.
    """
    all_levels = vertebral_level.options
    picked: list[str] = []
    for ends in ranges:
        first, last = (ends.split("-") * 2)[:2]
        begin, end = all_levels.index(first), all_levels.index(last)
        if begin > end:
            raise ValueError(f"{ends} goes upwards: write the upper level first")
        picked += all_levels[begin : end + 1]
    return tuple(picked)


spinal_alignment = fact(
    Scope.LESION, "spinal_alignment",
    "subluxation", "deformity", "normal", "retropulsion_normal", "retropulsion_deformity",
)  # fmt: skip
"""Retropulsion of the posterior wall alone stands apart, with the alignment actually seen."""

vertebral_collapse = measured(
    Scope.LESION, "vertebral_collapse", "percent",
    {"over_half": over(50, up_to=100), "under_half": under(50), "exactly_half": exactly(50)},
    also=("body_involved", "none_of_these"),
)  # fmt: skip
"""A typed 0 % is left open on purpose: it does not say how much of the body is involved."""

posterolateral = fact(Scope.LESION, "posterolateral", "bilateral", "unilateral", "none")
