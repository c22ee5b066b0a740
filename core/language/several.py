"""What is said where a text names several vertebrae: nothing tells of which one each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.definition.fact import Fact, Scope
from core.language.said import Said, Stance

_LEVEL: Final = "vertebral_level"


def told_of_several(said: Sequence[Said], facts: Mapping[str, Fact]) -> list[Said]:
    """Return what was said, that of a lesion to be confirmed where several are named.

    Not where all are meant together: "T7-T8 lytiques" is said of both.
    """
    if not any(it.fact == _LEVEL and len(it.answers) > 1 and not it.together for it in said):
        return list(said)
    return [
        replace(it, stance=Stance.SEVERAL) if it.plain and _is_of_one(it, facts) else it
        for it in said
    ]


def _is_of_one(said: Said, facts: Mapping[str, Fact]) -> bool:
    fact = facts.get(said.fact)
    return said.fact != _LEVEL and fact is not None and fact.scope is Scope.LESION
