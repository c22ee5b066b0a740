"""Rades, l.143-176."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, not_applicable, outcome

RADES_PRIMARY = {
    "breast": 8,  # l.144
    "prostate": 7,  # l.145
    "myeloma_lymphoma": 9,  # l.146
    "nsclc": 5,  # l.147 "CBNPC"
    "sclc": 6,  # l.148 "CBPC"
    "unknown_primary": 5,  # l.149
    "kidney": 6,  # l.150
    "colorectal": 6,  # l.151
    "other": 6,  # l.152
}
RADES_INTERVAL_FRAMEWORK = {
    "under_15": {6},  # l.153 "<15 mois"
    "over_15": {8},  # l.154 ">15 mois"
    "exactly_15": {6, 8},  # neither: both totals (R2)
}
RADES_INTERVAL_CONVENTION = {  # R2: the family of scores writes <= 15 and > 15
    "under_15": {6},
    "exactly_15": {6},
    "over_15": {8},
}
RADES_VISCERAL = {"yes": 5, "none": 8}  # l.155-156
RADES_MOTOR = {
    "walks_unaided": 10,  # l.157
    "walks_with_aid": 9,  # l.158
    "not_walking": 3,  # l.159
    "paraplegic": 1,  # l.160
}
RADES_DEVELOPMENT = {
    "days_1_7": 4,  # l.161
    "days_8_14": 7,  # l.162
    "over_14": 9,  # l.163
}


def rades_band(total: int) -> str:
    """l.165 "21 à 28 : groupe I", l.169 "29 à 37 : groupe II", l.173 "38 à 44 : groupe III"."""
    if total <= 28:
        return "group_1"
    if total <= 37:
        return "group_2"
    return "group_3"


@cache
def rades(primary: str, interval: str, visceral: str, motor: str, development: str) -> Outcome:
    """Without a deficit there is no delay to score (l.161-163, R3): the score does not apply."""
    if development == "no_deficit":
        return not_applicable("convention", "framework")
    rest = (
        RADES_PRIMARY[primary]
        + RADES_VISCERAL[visceral]
        + RADES_MOTOR[motor]
        + RADES_DEVELOPMENT[development]
    )
    return outcome(
        rades_band,
        convention={rest + value for value in RADES_INTERVAL_CONVENTION[interval]},
        framework={rest + value for value in RADES_INTERVAL_FRAMEWORK[interval]},
    )


SHEET = Sheet(
    rades,
    ("convention", "framework"),
    {
        "primary": tuple(RADES_PRIMARY),
        "interval": ("under_15", "over_15"),
        "visceral": tuple(RADES_VISCERAL),
        "motor": tuple(RADES_MOTOR),
        "development": tuple(RADES_DEVELOPMENT),
    },
    {"interval": ("exactly_15",), "development": ("no_deficit",)},
    ends=(21, 44),
    counts=(9 * 2 * 2 * 4 * 3, 9 * 3 * 2 * 4 * 4, 10 * 4 * 3 * 5 * 5),
    given="primary",
    takes_away=frozenset({"no_deficit"}),
)
