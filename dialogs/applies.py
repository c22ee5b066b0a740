"""Of a case: when a pathway speaks though nobody walked through it, and what follows from what.

A pathway of lesions is held against each of them. One that is not named here speaks once somebody
walked through it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.conditions import Condition, no, paren, unless
from core.definition.implication import Implication, implies
from dialogs.facts.antiresorptive import (
    antiresorptive_stage,
    denosumab_bar,
    emergency_sign,
    oral_lesion,
    treatment_start,
)
from dialogs.facts.course import bone_sites, cord_at_risk, cord_signs
from dialogs.facts.imaging import (
    distal_pain,
    nuclear_imaging,
    response_exam,
    single_lesion,
    vertebral_lesion,
)
from dialogs.facts.laboratory import age, creatinine_clearance, hypercalcaemic
from dialogs.facts.lesion import region
from dialogs.facts.operation import surgery_date
from dialogs.facts.overview import endocrine
from dialogs.facts.spine import deficit_age
from dialogs.facts.state import deficit_development, frankel, karnofsky, motor_function
from dialogs.facts.tumour import extraspinal_bone_foci, primary_tumour, tumour_growth
from dialogs.implications import IMPLICATIONS
from dialogs.rules import cord_emergency

ONE_OF: Final[Mapping[str, str]] = {"denosumab": "zoledronic_acid"}
"""Treatment -> the one instead of which it is given: acide zolédronique "ou" dénosumab (l. 79)."""

FOLLOWS: Final[tuple[Implication, ...]] = (
    *IMPLICATIONS,
    # a score that grades a deficit says that there is one: the emergency comes first (l. 264)
    implies(frankel.is_in("a", "b", "c", "d"), cord_signs, "deficit"),
    implies(motor_function.is_in("paraplegic"), cord_signs, "deficit"),
    implies(deficit_development.is_in("days_1_7", "days_8_14", "over_14"), cord_signs, "deficit"),
    # the emergency door names the first that applies: what is known of the cord says which
    implies(cord_signs.is_in("deficit"), emergency_sign, "deficit"),
    implies(cord_signs.is_in("threat"), emergency_sign, "cord_threat"),
    implies(cord_signs.is_in("none"), emergency_sign, "hypercalcaemia", "fracture", "none"),
    # who is paraplegic has no normal motor function, and the reverse
    implies(motor_function.is_in("paraplegic"), frankel, "a", "b", "c", "d"),
    implies(frankel.is_in("e"), motor_function, "walks_unaided", "walks_with_aid", "not_walking"),
    # since when it is given says that it was begun
    implies(
        treatment_start.is_in(*treatment_start.options), antiresorptive_stage, "treated", "stopping"
    ),
    # a lesion of the spine is one of the patient's vertebrae
    implies(region.is_in("spine"), vertebral_lesion, "yes"),
)
"""What one fact of a case says of another, wherever each was said."""

_somewhere: Final = region.is_in(*region.options)

_strategies: Final = paren(
    extraspinal_bone_foci.is_in(*extraspinal_bone_foci.options)
    | tumour_growth.is_in(*tumour_growth.options)
)
"""Something is known that only the scores of strategies ask."""

_listed: Final = paren(
    cord_signs.is_in("deficit")
    & deficit_age.is_in(*deficit_age.options)
    & age.is_in(*age.options)
    & karnofsky.is_in(*karnofsky.options)
)
"""All that the two lists of the figure weigh is known (l. 389-394)."""

_neither_drug: Final = paren(
    creatinine_clearance.is_in("under_30")
    & paren(
        denosumab_bar.is_in("severe_hypocalcaemia", "oral_lesion", "hypersensitivity")
        | oral_lesion.is_in("yes")
    )
)
"""Both drugs are contraindicated: none is advised in short, and what forbids each is said."""

APPLIES: Final[Mapping[str, Condition]] = {
    "emergency": emergency_sign.is_in("deficit", "cord_threat", "hypercalcaemia", "fracture"),
    "spine": region.is_in("spine"),
    "spine_surgery": region.is_in("spine") & paren(_strategies | _listed),
    "stereotactic": _somewhere & bone_sites.is_in(*bone_sites.options),
    "cord_compression": region.is_in("spine") & cord_at_risk,
    "long_bone": region.is_in("long_bone"),
    "radiotherapy": _somewhere,
    "interventional": _somewhere,
    "surgery": _somewhere,
    "postoperative": no(surgery_date.is_in("not_operated")),
    # a calcium that is too high is an emergency whoever is treated, and this pathway says it
    "antiresorptive": paren(
        antiresorptive_stage.is_in("start")
        | hypercalcaemic
        | paren(_neither_drug & unless(antiresorptive_stage.is_in("treated", "stopping")))
    ),
    "antiresorptive_followup": antiresorptive_stage.is_in("treated", "stopping"),
    # the whole spine (l. 31), unless it is urgent: then the pathway of the cord says so
    "imaging": paren(
        vertebral_lesion.is_in("yes")
        | nuclear_imaging.is_in(*nuclear_imaging.options)
        | single_lesion.is_in("yes")
        | distal_pain.is_in("yes")
    )
    & unless(cord_at_risk)
    & unless(response_exam.is_in(*response_exam.options)),  # l. 33 is of the baseline alone
    "response": response_exam.is_in(*response_exam.options),
    # in short what the pathways of the antiresorptive say in full (l. 48); of local treatments
    # (l. 49, D l. 34) those of each lesion speak, which know what forbids them there
    "overview": bone_sites.is_in("three", "four_or_five", "over_five")
    & unless(endocrine)
    & unless(primary_tumour.is_in("colon", "rectum", "pancreas"))
    & unless(antiresorptive_stage.is_in(*antiresorptive_stage.options))
    & unless(hypercalcaemic)
    & unless(_neither_drug),
    "trials": primary_tumour.is_in(*primary_tumour.options) & bone_sites.is_in(*bone_sites.options),
    # scores of the patient that are about the spine: of a patient with other bones alone, unless
    # somebody asks for one, they are not told
    **dict.fromkeys(("frankel", "rades", "tokuhashi", "tomita"), region.is_in("spine")),
}

HAPPENED: Final = frozenset({"postoperative"})
"""Pathways about something that happened: what they say of everybody counts once they speak.

After an operation the dose of l. 181 is one of this patient, though the rule has no condition.
"""

SAME_EMERGENCY: Final[Mapping[str, str]] = {"cord": cord_emergency.id}
"""Rules that say one emergency under names of their own: a case says it once, in the words of the
rule that it is named by."""
