"""What can happen to a patient on a day, and which dated fact that answers.

The framework names the skeletal events (palliative radiotherapy, fracture, orthopaedic surgery,
cord compression, l. 18-21), whose risk rises after a first one (l. 23). The regimens are
those of l. 103-108.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from core.definition.declare_score import measured
from core.definition.event_kind import EventKind
from core.definition.fact import Fact, Scope
from core.definition.interval import Span
from dialogs.facts.antiresorptive import (
    antiresorptive_drug,
    antiresorptive_stage,
    treatment_start,
)
from dialogs.facts.imaging import flare_origin_date, gcsf_last
from dialogs.facts.local_treatment import last_radiotherapy
from dialogs.facts.operation import surgery_date

_LESION, _PATIENT = Scope.LESION, Scope.PATIENT

_BEGUN: Final = ((antiresorptive_stage, ("treated", "stopping")),)
"""Given once, it is given still or was stopped: which is asked."""


def _drug(id: str) -> tuple[Fact, tuple[str, ...]]:
    return antiresorptive_drug, (id,)


_KINDS: Final = (
    EventKind("fracture", _LESION, skeletal=True),
    EventKind("compression", _LESION, skeletal=True),
    EventKind(
        "surgery",
        _LESION,
        ("fixation", "decompression", "resection", "prosthesis", "other"),
        surgery_date,
        skeletal=True,
    ),
    EventKind(
        "radiotherapy",
        _LESION,
        ("gy30_in_10", "gy24_in_6", "gy20_in_5", "gy8_in_1", "stereotactic", "other"),
        last_radiotherapy,
        skeletal=True,
    ),
    EventKind("interventional", _LESION, ("cement", "screws", "ablation", "other")),
    EventKind(
        "antiresorptive_start",
        _PATIENT,
        ("zoledronic_acid", "denosumab"),
        treatment_start,
        names=antiresorptive_drug,
        means=_BEGUN,
    ),
    EventKind("zoledronic_dose", _PATIENT, means=(_drug("zoledronic_acid"), *_BEGUN)),
    EventKind("denosumab_dose", _PATIENT, means=(_drug("denosumab"), *_BEGUN)),
    EventKind(
        "antiresorptive_stop",
        _PATIENT,
        ("zoledronic_acid", "denosumab"),
        names=antiresorptive_drug,
        means=((antiresorptive_stage, ("stopping",)),),
    ),
    EventKind("systemic_treatment", _PATIENT),
    EventKind("gcsf", _PATIENT, says=gcsf_last),
    EventKind("fdg_pet", _PATIENT),
    EventKind("bone_scan", _PATIENT, reads=flare_origin_date),
)

EVENTS: Final[Mapping[str, EventKind]] = {it.id: it for it in _KINDS}
"""Every kind, by id, in the order of menus."""

DOSES: Final[Mapping[str, str]] = {
    "zoledronic_dose": "zoledronic_acid",
    "denosumab_dose": "denosumab",
}
"""What a dose is of, by its kind: deadlines are counted from the last one (l. 79, 91)."""

TOLD: Final[Mapping[str, Fact]] = {
    id: measured(_PATIENT, id, "day", {"given": Span(Fraction(0), None)}, dated=True)
    for id in DOSES
}
"""The days of what a sentence can say that happened, though no definition asks it, by its kind."""
