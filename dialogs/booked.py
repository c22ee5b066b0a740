"""Which treatments an event stands for, so that what forbids them is said of one that is planned.

A radiotherapy is told by its dose and not by what it is for. The stereotactic one has
contraindications of its own; any other one is held against what comes before it in a long bone that
is broken or about to be: an operation, unless there was one, or one is planned before.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from core.definition.conditions import Condition, paren, unless
from dialogs.facts.lesion import region
from dialogs.facts.operation import operated
from dialogs.treatments import forbidding
from dialogs.treatments.surgery import FIRST_RADIOTHERAPY, OPERATIONS

TREATED: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    **{("surgery", it): OPERATIONS for it in ("fixation", "resection", "prosthesis", "other", "")},
    ("surgery", "decompression"): ("decompression",),
    ("radiotherapy", "stereotactic"): ("stereotactic",),
    **{
        ("radiotherapy", it): (FIRST_RADIOTHERAPY,)
        for it in ("gy30_in_10", "gy24_in_6", "gy20_in_5", "gy8_in_1", "other", "")
    },
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
    if not actions:
        return None
    if FIRST_RADIOTHERAPY in actions:  # of a vertebra it follows an opinion, which no fact keeps
        return paren(forbidding(*actions)) & region.is_in("long_bone") & unless(paren(operated))
    return forbidding(*actions)


def waits_for(kind: str, detail: str) -> str:
    """Return the kind of event that, planned before, lifts what speaks against a planned one."""
    return "surgery" if FIRST_RADIOTHERAPY in TREATED.get((kind, detail), ()) else ""
