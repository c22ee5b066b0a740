"""A second computation of every score, typed from the source tables and from nothing else.

It imports nothing of ``core`` or ``dialogs``: only ids of questions, choices, readings and bands
are shared. "l.N" is a line of the framework (004_34e58d3c340cd018.txt), "M3" a row of the dossier.

Each function takes the choice ids of one patient, all answered, and returns an :class:`Outcome`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

Totals = Mapping[str, frozenset[int]]
"""Reading -> every total it leaves possible; empty where the reading has no value."""


@dataclass(frozen=True)
class Outcome:
    """What a fully answered score gives: nothing at all where it does not apply."""

    applicable: bool
    totals: Totals
    bands: Mapping[str, frozenset[str]]

    @property
    def all_bands(self) -> frozenset[str]:
        """The bands of all readings that have a value."""
        return frozenset().union(*self.bands.values())

    @property
    def certain(self) -> bool:
        """Whether all readings that have a value agree on one band."""
        return self.applicable and len(self.all_bands) == 1


def _outcome(band: Callable[[int], str], **readings: set[int]) -> Outcome:
    totals = {reading: frozenset(values) for reading, values in readings.items()}
    bands = {reading: frozenset(map(band, values)) for reading, values in totals.items()}
    return Outcome(True, MappingProxyType(totals), MappingProxyType(bands))


def _not_applicable(*readings: str) -> Outcome:
    nothing: dict[str, frozenset[int]] = {reading: frozenset() for reading in readings}
    no_band: dict[str, frozenset[str]] = {reading: frozenset() for reading in readings}
    return Outcome(False, MappingProxyType(nothing), MappingProxyType(no_band))


# ---- Mirels, l.111-120 ------------------------------------------------------------------------

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
    return _outcome(
        mirels_band, framework={convention} if printed else set(), convention={convention}
    )


# ---- SINS, l.277-307 --------------------------------------------------------------------------

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
        return _not_applicable("framework", "published")
    rest = (
        SINS_LOCATION[location]
        + SINS_PAIN[pain]
        + SINS_LESION[lesion]
        + SINS_POSTEROLATERAL[posterolateral]
    )
    collapses = SINS_COLLAPSE[collapse]
    return _outcome(
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


# ---- Rades, l.143-176 -------------------------------------------------------------------------

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
        return _not_applicable("convention", "framework")
    rest = (
        RADES_PRIMARY[primary]
        + RADES_VISCERAL[visceral]
        + RADES_MOTOR[motor]
        + RADES_DEVELOPMENT[development]
    )
    return _outcome(
        rades_band,
        convention={rest + value for value in RADES_INTERVAL_CONVENTION[interval]},
        framework={rest + value for value in RADES_INTERVAL_FRAMEWORK[interval]},
    )


# ---- revised Tokuhashi, l.342-363, and the item the framework lacks (T1: Tokuhashi 2005) --------

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
    return _outcome(
        tokuhashi_band,
        published={six + value for value in TOKUHASHI_EXTRASPINAL_PUBLISHED[extraspinal]},
        framework={four + value for value in TOKUHASHI_EXTRASPINAL_FRAMEWORK[extraspinal]},
    )


# ---- Tomita, l.364-377 ------------------------------------------------------------------------

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
    return _outcome(tomita_band, framework={total})


# ---- Frankel, l.330-340 -----------------------------------------------------------------------


@cache
def frankel(grade: str) -> Outcome:
    """A grade, no total: each of A to E (l.331-340) is its own class."""
    if grade not in {"a", "b", "c", "d", "e"}:
        raise KeyError(grade)
    return Outcome(
        True,
        MappingProxyType({"framework": frozenset()}),
        MappingProxyType({"framework": frozenset({grade})}),
    )


# ---- which answers there are ------------------------------------------------------------------


@dataclass(frozen=True)
class Sheet:
    """One score as a sheet of paper: its questions in order, and the function that adds them up.

    ``core`` are the choices that the source prints with one value; ``beyond`` those it leaves open
    or that take the score away. The principal reading comes first in ``readings``. ``given`` is the
    question of what the case is about (where, which tumour): never proposed for change.
    """

    compute: Callable[..., Outcome]
    readings: tuple[str, ...]
    core: Mapping[str, tuple[str, ...]]
    beyond: Mapping[str, tuple[str, ...]]
    given: str | None = None

    def choices(self, question: str) -> tuple[str, ...]:
        """All choices of a question."""
        return self.core[question] + self.beyond.get(question, ())


SHEETS: Mapping[str, Sheet] = {
    "mirels": Sheet(
        mirels,
        ("framework", "convention"),
        {
            "site": tuple(MIRELS_SITE),
            "size": tuple(MIRELS_SIZE),
            "lesion": tuple(MIRELS_LESION),
            "pain": tuple(MIRELS_PAIN),
        },
        {"site": ("femoral_neck",), "pain": ("none",)},
        given="site",
    ),
    "sins": Sheet(
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
        given="location",
    ),
    "rades": Sheet(
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
        given="primary",
    ),
    "tokuhashi": Sheet(
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
        given="primary",
    ),
    "tomita": Sheet(
        tomita,
        ("framework",),
        {
            "growth": tuple(TOMITA_GROWTH),
            "visceral": tuple(TOMITA_VISCERAL),
            "bone": tuple(TOMITA_BONE),
        },
        {},
        given="growth",
    ),
    "frankel": Sheet(frankel, ("framework",), {"grade": ("a", "b", "c", "d", "e")}, {}),
}
