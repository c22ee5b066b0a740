"""How long what was said of a fact counts in a case before it is asked again.

Neither document prints such ages: they are ours (Q38 of docs/questions-for-clinicians.md).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from core.definition.ageing import Ageing

_HOURS_12 = timedelta(hours=12)
_DAY, _DAYS_2, _DAYS_7, _DAYS_14 = (timedelta(days=it) for it in (1, 2, 7, 14))
_WEEKS_4, _MONTHS_3 = timedelta(days=28), timedelta(days=91)

LASTS: Final = {
    # the cord, and what else can turn within a day
    **dict.fromkeys(("cord_signs", "emergency_sign", "deficit_age"), _HOURS_12),
    **dict.fromkeys(("frankel", "motor_function", "deficit_development"), _DAY),
    # infection, and what an intervention waits for
    **dict.fromkeys(("sepsis", "puncture_infection"), _DAYS_2),
    **dict.fromkeys(("inr", "platelets", "antithrombotic"), _DAYS_7),
    # the blood, before each dose
    **dict.fromkeys(("creatinine", "creatinine_clearance", "creatinine_rise"), _WEEKS_4),
    **dict.fromkeys(("calcium", "albumin", "corrected_calcium"), _DAYS_14),
    **dict.fromkeys(("weight", "oral_lesion", "denosumab_bar"), _WEEKS_4),
    "vitamin_d": _MONTHS_3,
    # pain, condition, prognosis
    **dict.fromkeys(
        (
            *("pain_score", "pain_controlled", "pain_pattern", "disabling_pain"),
            *("spinal_pain", "limb_pain", "distal_pain", "new_bone_pain"),
        ),
        _DAYS_14,
    ),
    **dict.fromkeys(("karnofsky", "life_expectancy", "short_or_hard_to_move"), _WEEKS_4),
    "asa": _MONTHS_3,
    **dict.fromkeys(
        (
            *("refused_surgery", "refused_percutaneous", "refused_radiotherapy"),
            *("refused_antiresorptive", "refused_all"),
        ),
        _WEEKS_4,
    ),
    # what imaging shows
    **dict.fromkeys(
        (
            *("lesion_type", "cortex", "spinal_alignment", "vertebral_collapse", "posterolateral"),
            *("posterior_wall", "vertebral_stability", "canal_narrowing", "cord_distance"),
            *("target_volume", "lesion_extent", "nerve_vessels", "hypervascular", "fracture"),
            *("compression_fracture", "bone_sites", "bone_metastases", "vertebral_metastases"),
            *("extraspinal_bone_foci", "visceral_metastases", "disease_stable"),
            *("bone_remission", "single_lesion", "vertebral_lesion", "bone_window_read"),
        ),
        _MONTHS_3,
    ),
}  # fmt: skip
"""After so long a fact is asked again before it decides anything."""

WORSENS: Final = {
    "cord_signs": ("none", "threat", "deficit"),
    "emergency_sign": ("none", "cord_threat", "deficit"),
    "frankel": ("e", "d", "c", "b", "a"),
    "motor_function": ("walks_unaided", "walks_with_aid", "not_walking", "paraplegic"),
}
"""What can get worse within hours, from the best to the worst: of two on one day the later and
worse one is a change, and counts; a better one is a contradiction until it is settled (ours)."""

WORSENS_BY_OTHERS: Final = {it: WORSENS[it] for it in ("cord_signs", "emergency_sign")}
"""What gets worse by what other facts say of it, too. Paraplegic and Frankel E is a contradiction,
whichever was said first."""

AGEING: Final = Ageing(LASTS, {"deficit_age": "hour", "flare_origin_date": None}, WORSENS)
"""The ages, and what gets older by the clock beside dates; from the start of chemotherapy to a scan
(l. 43-45) it is as long for ever."""
