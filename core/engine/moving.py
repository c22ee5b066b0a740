"""What would change what is said of a case: its answers, moved, one by one or in pairs.

A moved answer is moved wherever it is read, with all that follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Final

from core.definition.answer import Picked
from core.definition.question import Question
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation
from core.engine.findings import Known, Place
from core.engine.implied import Implied
from core.engine.known_to import answers_for
from core.engine.part import Part
from core.engine.what_if import Shift, shift, sides

PAIRS_TRIED: Final = 60
"""Pairs of answers that are tried: each holds all pathways against the case once."""
PAIRS_TOLD: Final = 5
_FIRM: Final = (Status.HOLDS, Status.WAITS, Status.BLOCKED, Status.BOARD)


@dataclass(frozen=True)
class Move:
    """One answer of a case, moved to another one of the question that asks it in a pathway."""

    place: Place
    asking: PathwayEvaluation
    question: Question
    choice: str


@dataclass(frozen=True)
class Moved:
    """Moves, one or a pair, and what they do to what each pathway says."""

    moves: Sequence[Move]
    shifts: Sequence[tuple[PathwayEvaluation, Shift]]

    @property
    def weight(self) -> tuple[int, int]:
        """How much is said otherwise: what holds or is forbidden before what is in question."""
        told = [it for _, each in self.shifts for it in (*each.before, *each.after)]
        return sum(it.status in _FIRM for it in told), len(told)


def moved(
    parts: Sequence[Part],
    said: Mapping[Place, Known],
    implied: Implied,
    fixed: AbstractSet[str],
) -> list[Moved]:
    """Return the single answers that would change what is said; pairs where none would.

    ``parts`` are what is said of one lesion and of the patient, ``said`` what was said of the case,
    without what follows from it. ``fixed`` are facts that are not moved: where the lesion is. Of
    numbers only the nearest on each side is told. What touches most comes first.
    """
    candidates = list(_candidates(parts, said, fixed))
    found: list[Moved] = []
    for nearest_first in candidates:
        tried = (Moved((it,), _shifts(parts, said, implied, (it,))) for it in nearest_first)
        found += islice((it for it in tried if it.shifts), 1)
    if not found:
        flat = [it for each in candidates for it in each]
        pairs = ((a, b) for a, b in combinations(flat, 2) if a.place != b.place)
        tried = (Moved(it, _shifts(parts, said, implied, it)) for it in islice(pairs, PAIRS_TRIED))
        found = list(islice((it for it in tried if it.shifts), PAIRS_TOLD))
    return sorted(found, key=lambda it: it.weight, reverse=True)


def _candidates(
    parts: Sequence[Part], said: Mapping[Place, Known], fixed: AbstractSet[str]
) -> Iterator[list[Move]]:
    """Yield the other answers of each fact that was said, the nearest first, side by side."""
    for place, known in said.items():
        fact = known.finding.fact
        if not known.counts or not known.possible or fact.given or fact.id in fixed:
            continue
        for part in parts:
            question = part.evaluation.definition.by_fact.get(fact.id)
            if question is None or place[1] not in (None, part.lesion):
                continue
            for side in sides(question, known.possible):
                yield [Move(place, part.evaluation, question, it) for it in side]
            break


def _shifts(
    parts: Sequence[Part],
    said: Mapping[Place, Known],
    implied: Implied,
    moves: Iterable[Move],
) -> list[tuple[PathwayEvaluation, Shift]]:
    """Return what each pathway would say otherwise."""
    otherwise = dict(said)
    for move in moves:
        covers = move.question.choice(move.choice).covers
        finding = replace(said[move.place].finding, answer=Picked(move.choice), possible=covers)
        otherwise[move.place] = Known(finding, covers)
    known = implied.into(otherwise)
    found = []
    for part in parts:
        evaluation = part.evaluation
        answers = answers_for(evaluation.definition, known, part.lesion)
        if answers == evaluation.answers:
            continue
        told = shift(evaluation.advice, replace(evaluation, answers=answers).advice)
        if told.before or told.after:
            found.append((evaluation, told))
    return found
