"""Facts about the patient's state: general condition, and what the cord still does."""

from __future__ import annotations

from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import between, exactly, over

karnofsky = measured(
    Scope.EPISODE, "karnofsky", "percent",
    {f"k{value}": exactly(value) for value in range(10, 101, 10)},
    codes={"loinc": "89243-0"},
)  # fmt: skip
"""Karnofsky index, in tens only. Never filled from an ECOG status: ECOG 1 straddles two classes."""

frankel = fact(Scope.EPISODE, "frankel", "a", "b", "c", "d", "e")

motor_function = fact(
    Scope.EPISODE, "motor_function", "walks_unaided", "walks_with_aid", "not_walking", "paraplegic"
)

deficit_development = measured(
    Scope.EPISODE, "deficit_development", "day",
    {"days_1_7": between(1, 7), "days_8_14": between(8, 14), "over_14": over(14), "no_deficit": exactly(0)},
)  # fmt: skip
"""Days over which the motor deficit developed. Slower is better: not the age of the deficit."""
