"""Tomita, l.364-377."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, outcome

TOMITA_GROWTH = {"slow": 1, "moderate": 2, "rapid": 4}  # l.365, 366, 367
TOMITA_VISCERAL = {"none": 0, "treatable": 2, "untreatable": 4}  # l.369, 370, 371
TOMITA_BONE = {"solitary": 1, "multiple": 2}  # l.373, 374


def tomita_band(total: int) -> str:
    """l.376 "2-3 Résection en bloc", l.377 "4-5" (slid one column), l.378 "6-7", l.379 "8-10"."""
    if total <= 3:
        return "en_bloc"
    if total <= 5:
        return "intralesional"
    if total <= 7:
        return "palliative_surgery"
    return "supportive_care"


@cache
def tomita(growth: str, visceral: str, bone: str) -> Outcome:
    """Three items; no reading but the framework's."""
    total = TOMITA_GROWTH[growth] + TOMITA_VISCERAL[visceral] + TOMITA_BONE[bone]
    return outcome(tomita_band, framework={total})


SHEET = Sheet(
    tomita,
    ("framework",),
    {
        "growth": tuple(TOMITA_GROWTH),
        "visceral": tuple(TOMITA_VISCERAL),
        "bone": tuple(TOMITA_BONE),
    },
    {},
    ends=(2, 10),
    counts=(3 * 3 * 2, 3 * 3 * 2, 4 * 4 * 3),
    given="growth",
)
