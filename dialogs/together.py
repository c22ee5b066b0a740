"""One order of treatments, from the lines that print one, and who must be heard at the board.

The framework names seven specialties (l. 25), document D asks for one representative of each that
the options involve (D l. 12). Which treatment is whose, and the seats without a source, are ours
(Q42 of docs/questions-for-clinicians.md).
"""

from __future__ import annotations

from typing import Final

from core.definition.conditions import no
from core.definition.together import Family, Seat, Spacing
from dialogs.facts.antiresorptive import dental_check, haematological_cancer, oral_lesion
from dialogs.facts.course import pain_controlled
from dialogs.facts.lesion import region
from dialogs.facts.local_treatment import puncture_infection, sepsis
from dialogs.sources import D, L
from dialogs.treatments.surgery import OPERATIONS

FAMILIES: Final = (
    Family("operate", frozenset({
        *OPERATIONS, "surgical_opinion", "lighter_fixation", "resection_reconstruction",
        "preoperative_biopsy",
    })),
    Family("percutaneous", frozenset({
        "percutaneous", "cementoplasty", "cement_alone", "ablation", "thermal_ablation",
        "electrochemotherapy", "screws", "percutaneous_screws", "percutaneous_fixation",
        "combined_approach",
    })),
    Family("irradiate", frozenset({
        "radiotherapy", "first_radiotherapy", "adjuvant_radiotherapy", "radiotherapy_alone",
        "radiotherapy_adjuvant", "one_fraction", "five_or_ten_fractions",
        "dose_30_10", "dose_24_6", "dose_20_5", "dose_8_1", "thirty_gray", "single_8_gray",
        "start_15_21", "start_3_weeks", "whole_bone", "surgical_bed",
        "radiotherapy_15_21", "radiotherapy_3_weeks",
    })),
    Family("stereotactic", frozenset({"stereotactic", "pseudo_curative"})),
    Family("systemic", frozenset({"chemotherapy_3_weeks", "inclusion", "keep_treatment"})),
    Family("antiresorptive", frozenset({
        "antiresorptive", "zoledronic_acid", "denosumab", "next_zoledronic", "next_denosumab",
        "carry_on", "reassess", "relay", "spacing", "discuss_stop", "stop_bisphosphonate",
        "calcium_vitamin_d",
    })),
    Family("pet", frozenset({"fdg_pet"})),
)  # fmt: skip
"""In the order in which they come."""

ALONE: Final = frozenset({
    "mri", "spine_mri", "centred_mri", "ct_bone_window", "femurs", "whole_lower_limbs", "bone_scan",
    "no_bone_scan", "no_routine_scan", "progression", "response", "inconclusive",
    "specialist_opinion", "specialist", "board", "multidisciplinary", "immobilise", "stability",
    "dexamethasone", "hydration", "paracetamol", "no_surgery", "conservative", "supportive_care",
})  # fmt: skip
"""What is advised and has no place in the order: examinations, words, what is done at once."""

SPACINGS: Final = (
    Spacing("operate_before_irradiating", "operate", "irradiate", L("L-SURG-4"),
            exempt=L("L-RT-9")),
    Spacing("irradiate_after_surgery", "operate", "irradiate", L("L-RT-13"), 15, 21),
    Spacing("irradiate_after_healing", "operate", "irradiate", L("L-SURG-8"), 21),
    Spacing("systemic_after_surgery", "operate", "systemic", L("L-SURG-8"), 21),
    Spacing("stereotactic_after_radiotherapy", "irradiate", "stereotactic", L("L-SBRT-2"), 3,
            months=True),
)  # fmt: skip
"""What is printed of two treatments one after the other. The two passages on radiotherapy after an
operation do not agree, so both are shown (X18)."""

INSTEAD: Final = {
    "no_surgery": frozenset({"decompression"}),
    "conservative": frozenset({"decompression"}),
    "supportive_care": frozenset({"decompression"}),
}
"""Strategies of the framework for the spine (l. 379, 392-394), each with the operation of document
D (D l. 42) that it stands in the place of: of one vertebra both are told, to the board."""

AT_ONCE: Final = frozenset({"emergency", "cord_compression"})
"""The pathways whose treatments do not wait: emergency radiotherapy is one of two ways (l. 141)."""

_spine = region.is_in("spine")

SEATS: Final = (
    Seat("spine_surgeon", frozenset({"operate"}), L("L-EPI-9"), where=_spine),
    Seat("orthopaedic_surgeon", frozenset({"operate"}), L("L-EPI-9"), where=no(_spine)),
    Seat("radiation_oncologist", frozenset({"irradiate", "stereotactic"}), L("L-EPI-9")),
    Seat("interventional_radiologist", frozenset({"percutaneous"}), L("L-EPI-9")),
    Seat("oncologist", frozenset(it.id for it in FAMILIES), L("L-EPI-9")),
    Seat("rheumatologist", frozenset({"antiresorptive"}), L("L-EPI-9")),
    Seat("pain_physician", frozenset(), L("L-EPI-9"), when=pain_controlled.is_in("no")),
    Seat("dentist", frozenset(), when=oral_lesion.is_in("yes"),
         examines=frozenset({dental_check.id, oral_lesion.id})),
    Seat("haematologist", frozenset(), when=haematological_cancer.is_in("yes")),
    Seat("anaesthetist", frozenset({"operate"})),
    Seat("infectious_diseases", frozenset(),
         when=sepsis.is_in("yes") | puncture_infection.is_in("yes")),
)  # fmt: skip
"""Who must be heard, the surgeons first."""

EVERY_LOCAL: Final = D("D-KEY-5")
"""One representative of each specialty that the options involve."""
