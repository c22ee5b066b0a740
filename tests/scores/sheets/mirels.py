"""Mirels, l.111-120."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, outcome

MIRELS_SITE = {
    "upper_limb": 1,  # l.113 "membre supérieur"
    "lower_limb": 2,  # l.114 "membre inférieur"
    "peritrochanteric": 3,  # l.115 "région trochantérienne"
}
MIRELS_SIZE = {
    "under_third": 1,  # l.113 "<1/3 de la corticale"
    "third_to_two_thirds": 2,  # l.114 "1/3 à 2/3 de la corticale"
    "over_two_thirds": 3,  # l.115 ">2/3 de la corticale"
}
MIRELS_LESION = {
    "blastic": 1,  # l.113 "condensante"
    "mixed": 2,  # l.114 "mixte"
    "lytic": 3,  # l.115 "lytique"
}
MIRELS_PAIN = {
    "mild": 1,  # l.113 "légère"
    "moderate": 2,  # l.114 "modérée"
    "functional": 3,  # l.115 "handicapante"
}


def mirels_band(total: int) -> str:
    """l.118 "<= 7 : radiothérapie", l.119 "= 8 : RCP", l.120 ">= 9 : chirurgie prophylactique"."""
    if total <= 7:
        return "radiotherapy"
    if total == 8:
        return "board"
    return "prophylactic_surgery"


def mirels_excluded_by(region: str | None, fracture: str | None) -> tuple[str, ...]:
    """l.111 "os long" (M6: not spine, not pelvis); l.135-140 a fracture has left the score."""
    out = []
    if region in ("spine", "pelvis", "other_bone"):
        out.append("region")
    if fracture == "yes":
        out.append("fracture")
    return tuple(out)


@cache
def mirels(site: str, size: str, lesion: str, pain: str) -> Outcome:
    """No class for the femoral neck (M4, convention 3), none for "no pain" (M3, convention 1)."""
    convention = (
        (3 if site == "femoral_neck" else MIRELS_SITE[site])
        + MIRELS_SIZE[size]
        + MIRELS_LESION[lesion]
        + (1 if pain == "none" else MIRELS_PAIN[pain])
    )
    printed = site != "femoral_neck" and pain != "none"
    return outcome(
        mirels_band, framework={convention} if printed else set(), convention={convention}
    )


SHEET = Sheet(
    mirels,
    ("framework", "convention"),
    {
        "site": tuple(MIRELS_SITE),
        "size": tuple(MIRELS_SIZE),
        "lesion": tuple(MIRELS_LESION),
        "pain": tuple(MIRELS_PAIN),
    },
    {"site": ("femoral_neck",), "pain": ("none",)},
    ends=(4, 12),
    counts=(3 * 3 * 3 * 3, 4 * 3 * 3 * 4, 5 * 4 * 4 * 5),
    given="site",
)
