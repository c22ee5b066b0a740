"""Which treatments an event stands for, so that what forbids them is said of one that is planned.

A radiotherapy is told by its dose and not by what it is for: only the stereotactic one has
contraindications of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from core.definition.conditions import Condition
from dialogs.treatments import forbidding
from dialogs.treatments.surgery import OPERATIONS

TREATED: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    **{("surgery", it): OPERATIONS for it in ("fixation", "resection", "prosthesis", "other", "")},
    ("surgery", "decompression"): ("decompression",),
    ("radiotherapy", "stereotactic"): ("stereotactic",),
    ("interventional", "cement"): ("cementoplasty",),
    ("interventional", "screws"): ("screws",),
    ("interventional", "ablation"): ("ablation",),
    ("antiresorptive_start", "zoledronic_acid"): ("zoledronic_acid",),
    ("antiresorptive_start", "denosumab"): ("denosumab",),
    ("zoledronic_dose", ""): ("next_zoledronic",),
    ("denosumab_dose", ""): ("next_denosumab",),
}
"""Kind and detail of an event -> the actions of treatments."""


@cache
def against(kind: str, detail: str) -> Condition | None:
    """Return when what is planned is contraindicated; None where nothing printed forbids it."""
    actions = TREATED.get((kind, detail), ())
    return forbidding(*actions) if actions else None
