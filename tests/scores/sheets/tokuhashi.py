"""Revised Tokuhashi, l.342-363, and the item the framework lacks (T1: Tokuhashi 2005)."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, outcome

TOKUHASHI_KARNOFSKY = {"k10_40": 0, "k50_70": 1, "k80_100": 2}  # l.342, 343, 344
TOKUHASHI_EXTRASPINAL_FRAMEWORK = {
    "over_three": {0},  # l.345 ">3"
    "one_or_two": {1},  # l.346 "1-2"
    "zero": {2},  # l.347 "0"
    "three": {0, 1},  # in neither row: both totals (T2)
}
TOKUHASHI_EXTRASPINAL_PUBLISHED = {  # T2: ">= 3" in the publication
    "over_three": {0},
    "three": {0},
    "one_or_two": {1},
    "zero": {2},
}
TOKUHASHI_VERTEBRAL = {"three_or_more": 0, "two": 1, "one": 2}  # T1, published only
TOKUHASHI_VISCERAL = {"unresectable": 0, "resectable": 1, "none": 2}  # l.348, 349, 350
TOKUHASHI_PRIMARY = {
    "lung_stomach_pancreas": 0,  # l.351 "Poumon, ostéosarcome, estomac, œsophage, pancréas, vessie"
    "liver_unknown": 1,  # l.352 "Foie, vésicule biliaire, non identifié"
    "other": 2,  # l.353 "Autres"
    "kidney_uterus": 3,  # l.354 "Rein, utérus"
    "rectum": 4,  # l.355 "Rectum"
    "thyroid_prostate_breast": 5,  # l.356 "Thyroïde, prostate, sein, tumeur carcinoïde"
}
TOKUHASHI_PALSY = {
    "complete": 0,  # l.357 "Complet Frankel A B"
    "incomplete": 1,  # l.358 "Incomplet Frankel C D"
    "no_palsy": 2,  # l.359 "Aucun Frankel E"
}


def tokuhashi_band(total: int) -> str:
    """l.361 "0 à 8 : <6 mois", l.362 "9 à 11 : >6 mois", l.363 "12 à 15 : >1 an"."""
    if total <= 8:
        return "under_6_months"
    if total <= 11:
        return "over_6_months"
    return "over_1_year"


@cache
def tokuhashi(
    karnofsky: str, extraspinal: str, vertebral: str, visceral: str, primary: str, palsy: str
) -> Outcome:
    """Six items as published; the five printed ones (13 at most) as the framework has them."""
    four = (
        TOKUHASHI_KARNOFSKY[karnofsky]
        + TOKUHASHI_VISCERAL[visceral]
        + TOKUHASHI_PRIMARY[primary]
        + TOKUHASHI_PALSY[palsy]
    )
    six = four + TOKUHASHI_VERTEBRAL[vertebral]
    return outcome(
        tokuhashi_band,
        published={six + value for value in TOKUHASHI_EXTRASPINAL_PUBLISHED[extraspinal]},
        framework={four + value for value in TOKUHASHI_EXTRASPINAL_FRAMEWORK[extraspinal]},
    )


SHEET = Sheet(
    tokuhashi,
    ("published", "framework"),
    {
        "karnofsky": tuple(TOKUHASHI_KARNOFSKY),
        "extraspinal": ("over_three", "one_or_two", "zero"),
        "vertebral": tuple(TOKUHASHI_VERTEBRAL),
        "visceral": tuple(TOKUHASHI_VISCERAL),
        "primary": tuple(TOKUHASHI_PRIMARY),
        "palsy": tuple(TOKUHASHI_PALSY),
    },
    {"extraspinal": ("three",)},
    ends=(0, 15),
    counts=(3 * 3 * 3 * 3 * 6 * 3, 3 * 4 * 3 * 3 * 6 * 3, 4 * 5 * 4 * 4 * 7 * 4),
    given="primary",
)
