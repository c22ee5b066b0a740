"""An operation: when it is of no benefit, and what comes before it.

Framework l. 220-229, 239-243, 253-255.
"""

from core.definition.declare_pathway import contraindicate, require
from core.definition.treatment import Treatment
from dialogs.facts.course import ask_life_expectancy, life_expectancy
from dialogs.facts.lesion import region
from dialogs.facts.operation import (
    angiography,
    antibiotics,
    anticoagulation,
    ask_hypervascular,
    bone_ct,
    hypervascular,
    radiographs,
)
from dialogs.facts.overview import ask_region
from dialogs.facts.spine import check_spine_mri
from dialogs.sources import L

OPERATIONS = (
    "surgery", "prophylactic_surgery", "decompression",
    "palliative_surgery", "excision", "en_bloc", "intralesional",
)  # fmt: skip
"""The operations that pathways advise. A surgeon's opinion is none; nor is a percutaneous fixation
(l. 121), whose own guards are those of the percutaneous procedures: our reading."""

ANOTHER_OPERATION = (
    "surgery", "prophylactic_surgery", "decompression", "percutaneous_fixation", "lighter_fixation",
    "resection_reconstruction",
)  # fmt: skip
"""What, advised of a lesion that was operated on, would be another operation."""

AFTER_AN_OPERATION = (
    "adjuvant_radiotherapy", "radiotherapy_adjuvant", "whole_bone", "surgical_bed",
)  # fmt: skip
"""What only follows an operation (l. 238, 276): to whom refuses one, it is not advised either."""
FIRST_RADIOTHERAPY = "first_radiotherapy"
"""What an operation comes before (l. 110, 120): said of nobody who had it, or refuses it."""
IRRADIATED_AFTER = (
    "thirty_gray", "single_8_gray", "start_15_21", "start_3_weeks", "radiotherapy_15_21",
    "radiotherapy_3_weeks",
)  # fmt: skip
"""How a lesion is irradiated after an operation, and when (l. 179-182, 245): done once it was."""
FOLLOWS_ONE = ("adjuvant_radiotherapy",)
"""What is advised of an operation to come, once it took place: as little as the operation, where
that is of no benefit."""
BEFORE_AN_OPERATION = (*FOLLOWS_ONE, "radiotherapy_adjuvant", FIRST_RADIOTHERAPY)
"""What is said of an operation to come: once it took place, the postoperative pathway says it."""
TOO_LATE = "board_late"
"""The rule by which the board decides where that was not begun in time."""

treatment = Treatment(
    "surgery", (*OPERATIONS, *FOLLOWS_ONE),
    questions=(ask_life_expectancy, ask_region, ask_hypervascular),
    checks=(radiographs, bone_ct, angiography, check_spine_mri, antibiotics, anticoagulation),
    guards=(
        contraindicate("no_surgical_benefit", *OPERATIONS, *FOLLOWS_ONE, when=life_expectancy.is_in("under_6_weeks"),
                       limit=life_expectancy.is_in("exactly_6_weeks"), source=L("L-SURG-2"), defects=("X10",)),
        require("radiographs", *OPERATIONS, check=radiographs, source=L("L-SURG-6")),
        require("bone_ct", *OPERATIONS, check=bone_ct, source=L("L-SURG-6")),
        require("angiography", *OPERATIONS, check=angiography, when=hypervascular.is_in("yes"), source=L("L-SURG-6")),
        require("spine_mri", *OPERATIONS, check=check_spine_mri, when=region.is_in("spine"), source=L("L-SURG-6")),
        require("antibiotics", *OPERATIONS, check=antibiotics, source=L("L-SURG-10")),
        require("anticoagulation", *OPERATIONS, check=anticoagulation, source=L("L-SURG-10")),
    ),
)  # fmt: skip
