"""How a free sentence is read: what a denial means, what words leave open, which texts say it.

``texts/*/reading.ftl`` has the words: ``said-FACT-OPTION`` what says an option by itself,
``several-…`` what can be several options, ``alone-FACT-OPTION`` what says one only where no other
word turns it, ``adjective-…`` and ``noun-…`` what says one where the word that it belongs to, or
that it is of, is known, ``named-FACT`` what a value stands beside, ``scale-FACT`` what does not
stand in, ``topic-ID`` what a definition is about, ``none-…`` signs that are no fact, ``check-…``
what says of a prerequisite that it is done, ``length-UNIT`` more words of a unit, ``short-…`` a
word with its abbreviations, and ``cue-CUE`` what turns the words beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from core.definition.declare_score import measured
from core.definition.fact import Fact, Scope
from core.definition.interval import Span
from dialogs.wishes import CASE_FACTS
from dialogs.wording import LANGUAGES, messages

DENIED: Final[Mapping[str, str]] = {
    "antithrombotic": "none",
    "compression_fracture": "no",
    "fracture": "no",
    "frailty": "not_frail",
    "gcsf_last": "no_gcsf",
    "level_irradiated": "no",
    "oral_lesion": "no",
    "pain_controlled": "no",
    "posterior_wall": "kept",
    "posterolateral": "none",
    "sepsis": "no",
    "spinal_alignment": "normal",
    "surgery_date": "not_operated",
    "visceral_metastases": "none",
    "deficit_development": "no_deficit",
    "disease_stable": "no",
    "ir_accessible": "no",
    "hypervascular": "no",
    "new_bone_pain": "no",
    "disabling_pain": "no",
    "radionuclide": "no",
    "puncture_infection": "no",
    **{fact: "no" for fact in CASE_FACTS if fact.startswith(("comorbidity_", "refused_"))},
}
"""What a denied sign means: never taken but one by one."""

SEVERAL: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "several-long_bone_segment": (
        "long_bone_segment",
        ("lower_limb", "peritrochanteric", "femoral_neck"),
    ),
    "several-vertebral_collapse-large": ("vertebral_collapse", ("body_involved", "over_half")),
    "several-vertebral_collapse-small": ("vertebral_collapse", ("none_of_these", "under_half")),
    "several-posterolateral": ("posterolateral", ("bilateral", "unilateral")),
    "several-primary_tumour-lung": ("primary_tumour", ("nsclc", "sclc")),
    "alone-primary_tumour-lung": ("primary_tumour", ("nsclc", "sclc")),
    "several-primary_tumour-bowel": ("primary_tumour", ("colon", "rectum")),
    "tells-visceral_metastases-unresectable": (
        "visceral_metastases",
        ("treatable_unresectable", "untreatable"),
    ),
    "tells-visceral_metastases-treatable": (
        "visceral_metastases",
        ("resectable", "treatable_unresectable"),
    ),
    "several-vertebral_metastases": ("vertebral_metastases", ("three_or_more", "two")),
    "several-cause_doubt": ("cause_doubt", ("not_urgent", "urgent")),
    "several-visceral_metastases": (
        "visceral_metastases",
        ("resectable", "treatable_unresectable", "untreatable"),
    ),
}
"""Words that say several options of a fact, which only the person can tell apart."""
CHECKED: Final = ("done", "to_do", "not_applicable")
WHOLE: Final = ("vertebral_level",)
"""Facts whose own words are read wherever they stand."""
HOLDS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("tumour_growth", "known_metastatic"), ("primary_tumour",)),
    **dict.fromkeys(
        (
            *("antiresorptive_stage", "urgent_start", "denosumab_duration"),
            *("denosumab_dose", "zoledronic_dose"),
        ),
        ("antiresorptive_drug",),
    ),
    "bone_metastases": ("lesion_type",),
    "long_bone_segment": ("fracture",),
}
"""By fact those that its words may say, too: "rein connu méta", "urgent zoledronate start"."""
BANDS: Final = {"sins": ("vertebral_stability", ("stable", "potential", "unstable"))}
"""By score the fact for whose options its bands speak: proposed, as the fact is a judgement."""
LASTING: Final = frozenset(
    {*(it for it in CASE_FACTS if it.startswith("comorbidity_")), "radionuclide"}
)
"""Facts that are true still where they are told among what is past."""
SPOKEN: Final[Mapping[str, Fact]] = {
    "creatinine_rise": measured(
        Scope.EPISODE,
        "creatinine_rise",
        "umol_l",
        {
            "under_44": Span(Fraction(0), Fraction(44), high_in=False),
            "from_44_to_88": Span(Fraction(44), Fraction(88), high_in=False),
            "from_88": Span(Fraction(88), None),
        },
        units={"mg_dl": Fraction(88)},
    ),
}
"""Facts whose questions take no number, as their options sort one that is told.

The label of zoledronic acid prints 0.5 mg/dL for 44 µmol/L, and 1.0 for 88.
"""
NUMBERED: Final = frozenset({"cue-numbered", "cue-unit"})
"""Keys whose words are surnames, too: what a letter with its number may be of, foreign units."""
ALIKE: Final = "same-"
"""Before what stands for all words that mean the same where they are looked up."""
ASKED, ANSWERS = "asked-", "answers-"
"""Before what a question asks for, and before the words of a text that answers that."""
WIDER: Final[Mapping[str, str]] = {
    "same-zoledronate": "same-antiresorptive",
    "same-denosumab": "same-antiresorptive",
    "same-bisphosphonate": "same-antiresorptive",
    "same-fractionation": "same-schedule",
}
"""What is said of the one is true of the other, too: a text of its own comes first."""
TREATED: Final[Mapping[str, tuple[str, ...]]] = {
    "antiresorptive_start": ("same-antiresorptive",),
    "denosumab": ("same-denosumab",),
    "denosumab_stop": ("same-denosumab",),
    "zoledronic_acid": ("same-zoledronate",),
    "dexamethasone": ("same-steroid",),
    "irradiation": ("same-radiotherapy",),
    "stereotactic": ("same-stereotactic",),
    "surgery": ("same-surgery",),
    "consolidation": ("same-cementoplasty", "same-vertebroplasty"),
    "percutaneous": ("same-cementoplasty", "same-vertebroplasty", "same-cryotherapy"),
}
"""By what words a treatment is looked up, where a guard of it does not name it."""
PREFIXES: Final = (
    *("said-", "several-", "alone-", "named-", "scale-", "topic-", "none-", "check-", "length-"),
    *("short-", "cue-", "adjective-", "noun-", "tells-"),
)


def reading_keys() -> frozenset[str]:
    """Return the keys of the texts that a sentence is read with: their prefix says what for."""
    return frozenset(key for key in messages("dialogs", LANGUAGES[0]) if key.startswith(PREFIXES))


def alike_keys() -> frozenset[str]:
    """Return the keys of words that mean the same where they are looked up: `looked_up.ftl`."""
    return frozenset(key for key in messages("dialogs", LANGUAGES[0]) if key.startswith(ALIKE))


def aspects() -> tuple[str, ...]:
    """Return what a question can ask for: `looked_up.ftl`."""
    found = (it for it in messages("dialogs", LANGUAGES[0]) if it.startswith(ASKED))
    return tuple(sorted(it.removeprefix(ASKED) for it in found))
