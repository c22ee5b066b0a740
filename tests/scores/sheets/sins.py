"""SINS, l.277-307."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, not_applicable, outcome

SINS_LOCATION = {
    "junctional": 3,  # l.279 "Jonctionnelle (C1-C2, C7-T2, T11-L1, L5-S1)"
    "mobile": 2,  # l.280 "Rachis mobile (C3-C6, L2-L4)"
    "semirigid": 1,  # l.281 "Semi-rigide (T3-T10)"
    "rigid": 0,  # l.282 "Rigide (S2-S5)"
}
SINS_PAIN = {
    "mechanical": 3,  # l.284 "Oui", read as mechanical (S2)
    "occasional": 1,  # l.285 "Occasionnelle mais non mécanique"
    "none": 0,  # l.286 "Non"
}
SINS_LESION = {
    "lytic": 2,  # l.288
    "mixed": 1,  # l.289
    "blastic": 0,  # l.290 "Condensante"
}
SINS_ALIGNMENT_FRAMEWORK = {
    "subluxation": 4,  # l.292 "Subluxation-recul du mur postérieur"
    "retropulsion_normal": 4,  # l.292, the wall alone
    "retropulsion_deformity": 4,  # l.292, the wall alone
    "deformity": 2,  # l.293 "Déformation nouvelle (cyphose, scoliose)"
    "normal": 0,  # l.294
}
SINS_ALIGNMENT_PUBLISHED = {  # S3: the wall is no criterion, the alignment actually seen counts
    "subluxation": 4,
    "deformity": 2,
    "normal": 0,
    "retropulsion_normal": 0,
    "retropulsion_deformity": 2,
}
SINS_COLLAPSE = {
    "over_half": {3},  # l.296 ">50 %"
    "under_half": {2},  # l.297 "<50 %"
    "exactly_half": {2, 3},  # neither: both totals (S4)
    "body_involved": {1},  # l.298 "Absence de collapsus avec atteinte du corps vertébral >50 %"
    "none_of_these": {0},  # l.299 "Aucune des situations ci-dessus"
}
SINS_POSTEROLATERAL = {
    "bilateral": 3,  # l.301
    "unilateral": 1,  # l.302
    "none": 0,  # l.303
}


def sins_band(total: int) -> str:
    """l.305-307 "stable de 0 à 6", "potentiellement instable de 7 à 12", "instable 13 à 18"."""
    if total <= 6:
        return "stable"
    if total <= 12:
        return "potentially_unstable"
    return "unstable"


@cache
def sins(
    location: str, pain: str, lesion: str, alignment: str, collapse: str, posterolateral: str
) -> Outcome:
    """The coccyx is in no class (l.278-282, S8): the score does not apply."""
    if location == "coccyx":
        return not_applicable("framework", "published")
    rest = (
        SINS_LOCATION[location]
        + SINS_PAIN[pain]
        + SINS_LESION[lesion]
        + SINS_POSTEROLATERAL[posterolateral]
    )
    collapses = SINS_COLLAPSE[collapse]
    return outcome(
        sins_band,
        framework={rest + SINS_ALIGNMENT_FRAMEWORK[alignment] + value for value in collapses},
        published={rest + SINS_ALIGNMENT_PUBLISHED[alignment] + value for value in collapses},
    )


def vertebra_class(level: str) -> str:
    """Sort one vertebra by the printed list, l.279-282; C0 as the junction (S1), S1 as printed."""
    if level == "coccyx":
        return "coccyx"
    if level in {"c0", "c1", "c2", "c7", "t1", "t2", "t11", "t12", "l1", "l5", "s1"}:
        return "junctional"
    if level in {"c3", "c4", "c5", "c6", "l2", "l3", "l4"}:
        return "mobile"
    if level in {"t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10"}:
        return "semirigid"
    if level in {"s2", "s3", "s4", "s5"}:
        return "rigid"
    raise KeyError(level)


SHEET = Sheet(
    sins,
    ("framework", "published"),
    {
        "location": tuple(SINS_LOCATION),
        "pain": tuple(SINS_PAIN),
        "lesion": tuple(SINS_LESION),
        "alignment": ("subluxation", "deformity", "normal"),
        "collapse": ("over_half", "under_half", "body_involved", "none_of_these"),
        "posterolateral": tuple(SINS_POSTEROLATERAL),
    },
    {
        "location": ("coccyx",),
        "alignment": ("retropulsion_normal", "retropulsion_deformity"),
        "collapse": ("exactly_half",),
    },
    ends=(0, 18),
    counts=(4 * 3 * 3 * 3 * 4 * 3, 5 * 3 * 3 * 5 * 5 * 3, 6 * 4 * 4 * 6 * 6 * 4),
    given="location",
    takes_away=frozenset({"coccyx"}),
)
