"""What a patient refuses: which treatments that is about, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.definition.refusal import Refusal
from core.definition.rule import Rule
from core.engine.findings import Known, Place

REFUSED: Final = "yes"
"""The option of a fact that says that something is refused."""


@dataclass(frozen=True)
class Refused:
    """An action that is refused. ``aged``: so long ago that it is to be asked again."""

    since: date
    aged: bool


def refused(refusals: Iterable[Refusal], known: Mapping[Place, Known]) -> Mapping[str, Refused]:
    """Return the actions that are refused, each by what was refused last."""
    found: dict[str, Refused] = {}
    for refusal in refusals:
        what = known.get((refusal.fact.id, None))
        if what is None or what.finding.answer.term != REFUSED:
            continue
        this = Refused(what.finding.on, what.aged)
        for action in refusal.covers:
            other = found.get(action)
            if other is None or this.since > other.since:
                found[action] = this
    return found


def is_moot(rule: Rule, found: Mapping[str, Refused]) -> bool:
    """Tell whether all that a prerequisite or dose is for is refused, and not too long ago."""
    about = [found.get(action) for action in rule.actions]
    return bool(about) and all(it is not None and not it.aged for it in about)
