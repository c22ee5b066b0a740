"""Whether a meeting has its quorum, by the rule that its team set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.model.board import Attendance, BoardRules, Specialty

SURGEONS: Final = frozenset({Specialty.NEUROSURGERY, Specialty.ORTHOPAEDIC_SURGERY})
SOLID: Final = (
    SURGEONS,
    frozenset({Specialty.ONCOLOGY}),
    frozenset({Specialty.RADIATION_ONCOLOGY}),
)
"""Who is to be there for solid tumours, one of each group: French rules, outside both documents."""


class Reached(StrEnum):
    """Whether a quorum is reached; ``WRITTEN``: only if written opinions count, for the chair."""

    YES = "yes"
    WRITTEN = "written"
    NO = "no"


@dataclass(frozen=True)
class Quorum:
    """Whether a quorum is reached, how many specialties take part, and which group lacks."""

    reached: Reached
    count: int
    lacking: tuple[frozenset[Specialty], ...] = ()


def quorum(rules: BoardRules, attendance: Iterable[Attendance]) -> Quorum:
    """Return whether who takes part is enough to decide."""
    every = list(attendance)
    there = {it.specialty for it in every if it.there and it.specialty}
    heard = {it.specialty for it in every if it.heard and it.specialty}
    lacking = _lacking(rules, there)
    if len(there) >= rules.least and not lacking:
        return Quorum(Reached.YES, len(there))
    if len(heard) >= rules.least and not _lacking(rules, heard):
        return Quorum(Reached.WRITTEN, len(there), lacking)
    return Quorum(Reached.NO, len(there), lacking)


def _lacking(rules: BoardRules, found: set[Specialty]) -> tuple[frozenset[Specialty], ...]:
    return tuple(it for it in SOLID if not it & found) if rules.solid else ()
