"""What can be ordered, of all that is to be prepared or advised: examinations, by what they are.

Which of them a patient needs, and why, the pathways say; here is only who is written to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SAME: Final[Mapping[str, str]] = {"mri": "spine_mri"}
"""Examinations that two pathways name differently."""
EXAMINATIONS: Final[Mapping[str, frozenset[str]]] = {
    "imaging": frozenset({
        "spine_mri", "spine_sagittal_ct", "surgery_radiographs", "surgery_bone_ct",
        "surgery_angiography", "centred_mri", "ct_bone_window", "femurs", "whole_lower_limbs",
        "fdg_pet", "bone_scan",
    }),
    "laboratory": frozenset({
        "ir_coagulation", "renal_check", "vitamin_d_check", "calcium_check", "creatinine_check",
        "surgery_aetiology",
    }),
    "others": frozenset({"dental_check", "preoperative_biopsy", "biopsy", "specialist_opinion",
                         "specialist"}),
}  # fmt: skip
"""By kind: facts in which they are ticked, actions that advise them, what is said of one."""
KIND_OF: Final[Mapping[str, str]] = {it: kind for kind, of in EXAMINATIONS.items() for it in of}
