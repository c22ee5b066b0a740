"""The treatments that the strategies of scores name, so that their guards hold there too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.rule import Kind, Rule
from dialogs.treatments import TREATMENTS

STRATEGIES: Final[Mapping[tuple[str, str], str]] = {
    ("mirels", "prophylactic_surgery"): "prophylactic_surgery",
    ("tokuhashi", "over_6_months"): "palliative_surgery",
    ("tokuhashi", "over_1_year"): "excision",
    ("tomita", "en_bloc"): "en_bloc",
    ("tomita", "intralesional"): "intralesional",
    ("tomita", "palliative_surgery"): "palliative_surgery",
}
"""Score and band -> the action, as pathways call it. Radiotherapy alone has no guard."""


def forbidding(score: str, band: str) -> tuple[Rule, ...]:
    """Return what forbids the treatment that a band names: a score asks nothing about it."""
    action = STRATEGIES.get((score, band), "")
    return tuple(
        rule
        for treatment in TREATMENTS
        for rule in treatment.guards
        if rule.kind is Kind.CONTRAINDICATION and action in rule.blocks
    )
