"""Frankel, l.330-340."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from tests.scores.sheet import Outcome, Sheet


@cache
def frankel(grade: str) -> Outcome:
    """A grade, no total: each of A to E (l.331-340) is its own class."""
    if grade not in {"a", "b", "c", "d", "e"}:
        raise KeyError(grade)
    return Outcome(
        True,
        MappingProxyType({"framework": frozenset()}),
        MappingProxyType({"framework": frozenset({grade})}),
    )


SHEET = Sheet(
    frankel,
    ("framework",),
    {"grade": ("a", "b", "c", "d", "e")},
    {},
    ends=None,
    counts=(5, 5, 6),
)
