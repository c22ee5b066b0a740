"""Facts about the cancer: where it began, how fast it grows, where else it is."""

from __future__ import annotations

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import exactly, over, under

primary_tumour = fact(
    Scope.PATIENT, "primary_tumour",
    "nsclc", "sclc", "breast", "prostate", "kidney", "thyroid", "colon", "rectum", "stomach",
    "oesophagus", "pancreas", "liver", "gallbladder", "carcinoid", "bladder", "uterus",
    "neuroendocrine", "bile_duct", "myeloma_lymphoma", "osteosarcoma", "unknown_primary", "other_primary",
    given=True,
)  # fmt: skip
"""Fine enough for Rades (lung by histology), Tokuhashi (colon and rectum apart) and document D."""

lung = primary_tumour.is_in("nsclc", "sclc")
"""The population that the framework was written for."""

digestive = primary_tumour.is_in(
    "colon", "rectum", "stomach", "oesophagus", "pancreas", "liver", "gallbladder", "bile_duct", "carcinoid",
    "neuroendocrine",
)  # fmt: skip
"""The population that document D was written for."""

ask_primary_tumour = ask(primary_tumour)

tumour_growth = fact(Scope.PATIENT, "tumour_growth", "slow", "moderate", "rapid", given=True)

visceral_metastases = fact(
    Scope.EPISODE, "visceral_metastases",
    "none", "resectable", "treatable_unresectable", "untreatable",
)  # fmt: skip
"""Resectable (Tokuhashi) and treatable (Tomita) are two cuts of one scale; Rades asks yes or no."""

bone_metastases = fact(Scope.EPISODE, "bone_metastases", "solitary", "multiple")

extraspinal_bone_foci = measured(
    Scope.EPISODE, "extraspinal_bone_foci", "focus",
    {"over_three": over(3), "three": exactly(3), "two": exactly(2), "one": exactly(1), "zero": exactly(0)},
)  # fmt: skip
"""Exactly 3 stands apart: the framework prints ">3" and "1-2"."""

vertebral_metastases = measured(
    Scope.EPISODE, "vertebral_metastases", "vertebra",
    {"one": exactly(1), "two": exactly(2), "three_or_more": over(2)},
)  # fmt: skip

diagnosis_to_compression = measured(
    Scope.EPISODE, "diagnosis_to_compression", "month",
    {"under_15": under(15), "exactly_15": exactly(15), "over_15": over(15)},
)  # fmt: skip
"""Months from the diagnosis of the tumour to the cord compression."""
