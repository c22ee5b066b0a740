"""When a pathway speaks of a case that nobody walked through it for.

A pathway of lesions is held against each of them. One that is not named here speaks once somebody
walked through it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.conditions import Condition, no
from dialogs.facts.antiresorptive import antiresorptive_stage
from dialogs.facts.course import bone_sites, cord_at_risk
from dialogs.facts.lesion import region
from dialogs.facts.operation import surgery_date
from dialogs.facts.tumour import primary_tumour

_somewhere: Final = region.is_in(*region.options)

APPLIES: Final[Mapping[str, Condition]] = {
    "emergency": cord_at_risk,
    "spine": region.is_in("spine"),
    "cord_compression": region.is_in("spine") & cord_at_risk,
    "long_bone": region.is_in("long_bone"),
    "radiotherapy": _somewhere,
    "interventional": _somewhere,
    "surgery": _somewhere,
    "postoperative": no(surgery_date.is_in("not_operated")),
    "antiresorptive": antiresorptive_stage.is_in("start"),
    "antiresorptive_followup": antiresorptive_stage.is_in("treated", "stopping"),
    "trials": primary_tumour.is_in(*primary_tumour.options) & bone_sites.is_in(*bone_sites.options),
}
