"""Something that a patient can refuse."""

from __future__ import annotations

from dataclasses import dataclass

from core.definition.fact import Fact


@dataclass(frozen=True)
class Refusal:
    """Something that can be refused: the fact that says so, and the actions that it covers."""

    fact: Fact
    covers: frozenset[str]
