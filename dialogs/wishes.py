"""What is known of a case beside all definitions: goals, wishes, frailty, comorbidities, refusals.

No score and no pathway reads them. The choices are ours: neither document prints any (Q43 of
docs/questions-for-clinicians.md). Each may stay unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.declare_score import fact
from core.definition.fact import Fact, Scope
from core.definition.refusal import Refusal
from dialogs.treatments import TREATMENTS
from dialogs.treatments.surgery import OPERATIONS

_PATIENT = Scope.PATIENT
_BY_ID = {it.id: frozenset(it.actions) for it in TREATMENTS}

care_goal = fact(
    _PATIENT, "care_goal",
    "relieve_pain", "keep_walking", "live_longer", "return_home", "other",
)  # fmt: skip
care_wish = fact(
    _PATIENT, "care_wish", "stay_home", "few_visits", "few_procedures", "other", "none"
)
frailty = fact(_PATIENT, "frailty", "not_frail", "in_doubt", "frail")

ONE_OF: Final = (care_goal, care_wish, frailty)
"""What is one of several."""

COMORBIDITIES: Final = tuple(
    fact(_PATIENT, f"comorbidity_{it}", "yes", "no")
    for it in ("heart", "lungs", "kidneys", "liver", "diabetes", "cognition", "other")
)

_SURGERY = frozenset(OPERATIONS) | {
    "lighter_fixation",
    "resection_reconstruction",
    "combined_approach",
}
_PERCUTANEOUS = _BY_ID["percutaneous"] | _BY_ID["consolidation"] | {"combined_approach"}
_RADIOTHERAPY = (
    _BY_ID["first_radiotherapy"] | _BY_ID["stereotactic"] | _BY_ID["pseudo_curative"]
    | {
        "radiotherapy", "adjuvant_radiotherapy", "radiotherapy_alone", "radiotherapy_adjuvant",
        "one_fraction", "five_or_ten_fractions", "dose_30_10", "dose_24_6", "dose_20_5", "dose_8_1",
        "thirty_gray", "single_8_gray", "start_15_21", "start_3_weeks", "whole_bone",
        "surgical_bed", "radiotherapy_15_21", "radiotherapy_3_weeks",
    }
)  # fmt: skip
_ANTIRESORPTIVE = (
    _BY_ID["antiresorptive_start"] | _BY_ID["denosumab"] | _BY_ID["zoledronic_acid"]
    | {"antiresorptive", "carry_on", "hydration", "paracetamol"}
)  # fmt: skip


def _refusal(of: str, covers: frozenset[str]) -> Refusal:
    return Refusal(fact(_PATIENT, f"refused_{of}", "yes", "no"), covers)


REFUSALS: Final = (
    _refusal("surgery", _SURGERY),
    _refusal("percutaneous", _PERCUTANEOUS),
    _refusal("radiotherapy", _RADIOTHERAPY),
    _refusal("antiresorptive", _ANTIRESORPTIVE),
    _refusal("all", _SURGERY | _PERCUTANEOUS | _RADIOTHERAPY | _ANTIRESORPTIVE),
)
"""What can be refused, and the treatments that it covers, by the actions of pathways. An opinion or
an examination is none of them, nor is what ends a treatment: our reading."""

CASE_FACTS: Final[Mapping[str, Fact]] = {
    it.id: it for it in (*ONE_OF, *COMORBIDITIES, *(refusal.fact for refusal in REFUSALS))
}
"""All of it by id."""
