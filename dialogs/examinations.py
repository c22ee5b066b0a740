"""What can be ordered, of all that is to be prepared or advised: examinations, by what they are.

Which of them a patient needs, and why, the pathways say; here is who is written to, and where the
examinations of a pathway are asked for though nobody walked through it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.conditions import Condition, paren
from core.definition.declare_pathway import DONE, NOT_APPLICABLE, TO_DO
from core.definition.declare_score import fact
from core.definition.fact import Fact, Scope
from dialogs.facts.course import bone_sites
from dialogs.facts.imaging import vertebral_lesion
from dialogs.facts.lesion import region

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

EXAMINING: Final[Mapping[str, Condition]] = {
    "imaging": paren(
        region.is_in(*region.options)
        | bone_sites.is_in(*bone_sites.options)
        | vertebral_lesion.is_in("yes")
    ),
}
"""The pathways whose examinations are those of everybody with a bone metastasis: the bone window at
the baseline and at each planned work-up (l. 26), the femurs (l. 34). What they advise beside stands
on the first page of a case once somebody walked through them."""

_WHERE_IT_STANDS: Final = (DONE, TO_DO, NOT_APPLICABLE)
EXAMINED: Final[Mapping[str, Fact]] = {
    "ct_bone_window": fact(Scope.PATIENT, "bone_window_read", *_WHERE_IT_STANDS),
    "femurs": fact(Scope.PATIENT, "femurs_explored", *_WHERE_IT_STANDS),
}
"""Where those stand that no pathway has a box for; by the action that advises each."""
WITH: Final[Mapping[str, str]] = {"biopsy": "preoperative_biopsy"}
"""What is only said of another examination: asked for with that, or once it was walked through."""
