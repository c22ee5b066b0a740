"""What the board of a team decides on, and which specialty answers for which seat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.source import Source
from dialogs.sources import L
from dialogs.together import EVERY_LOCAL, FAMILIES

FAMILY_OF: Final[Mapping[str, str]] = {
    action: family.id for family in FAMILIES for action in family.actions if family.id != "pet"
}
"""Which treatments are one, by the actions that pathways advise; examinations are none."""
TREATMENTS: Final = frozenset(FAMILY_OF) | {"no_surgery", "conservative", "supportive_care"}
"""What can be decided: what is done at once, words and examinations are no option."""
LOCAL: Final[Mapping[str, Source]] = {
    "operate": L("L-SURG-1"),
    "percutaneous": L("L-IR-4"),
    "stereotactic": L("L-SBRT-1"),
    "irradiate": EVERY_LOCAL,
}
"""Treatments that are decided at a board, and which line says so: they are never only entered.

Document D says it of every locoregional one; the framework of these three.
"""
SPECIALTIES_OF: Final[Mapping[str, frozenset[str]]] = {
    "spine_surgeon": frozenset({"neurosurgery", "orthopaedic_surgery"}),
    "orthopaedic_surgeon": frozenset({"orthopaedic_surgery"}),
    "radiation_oncologist": frozenset({"radiation_oncology"}),
    "interventional_radiologist": frozenset({"interventional_radiology"}),
    "oncologist": frozenset({"oncology"}),
    "rheumatologist": frozenset({"rheumatology"}),
    "pain_physician": frozenset({"pain_medicine"}),
    "dentist": frozenset({"dentistry"}),
    "haematologist": frozenset({"haematology"}),
    "anaesthetist": frozenset({"anaesthesiology"}),
    "infectious_diseases": frozenset({"infectious_diseases"}),
}
"""Which specialties can take a seat: ours (Q48 of docs/questions-for-clinicians.md)."""
