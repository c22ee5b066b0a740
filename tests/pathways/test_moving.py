"""What would change what is said of a case, with all that follows from a moved answer."""

from __future__ import annotations

from core.engine.advice import Status
from core.engine.findings import Finding, Findings
from core.engine.moving import Moved, moved
from dialogs.facts.ages import AGEING
from dialogs.sites import SITES

from .case_said import IMPLIED, NOW, UNSTABLE, lesion, said, whole

AT_THE_JUNCTION = {
    "region": "spine",
    "vertebral_level": "l1",
    "spinal_pain": "mechanical",
    "lesion_type": "mixed",
    "posterolateral": "bilateral",
}
"""At least 10 points before alignment and collapse are known: no single answer takes it below 7."""


def found(*findings: Finding) -> list[Moved]:
    known = Findings(findings, AGEING, NOW, NOW.date()).known()
    parts = [it for it in whole(*findings).parts if it.speaks]
    return moved(parts, known, IMPLIED, frozenset(SITES.facts))


def test_what_follows_from_a_moved_answer_is_moved_with_it() -> None:
    """Without mechanical pain the SINS is 12: what "unstable" forbids elsewhere is in question."""
    (pain,) = [it for it in found(*lesion(UNSTABLE)) if it.moves[0].place == ("spinal_pain", 1)]
    told = {
        (evaluation.definition.id, item.rule.action): item.status
        for evaluation, shift in pain.shifts
        for item in shift.before
    }
    assert told["spine", "decompression"] in (Status.HOLDS, Status.WAITS)
    assert len({evaluation.definition.id for evaluation, _ in pain.shifts}) > 1


def test_where_a_lesion_is_and_what_follows_from_answers_is_not_moved() -> None:
    moves = [each.place[0] for it in found(*lesion(UNSTABLE)) for each in it.moves]
    assert moves
    assert not set(moves) & {*SITES.facts, "vertebral_stability", "fracture"}


def test_what_touches_most_comes_first() -> None:
    weights = [it.weight for it in found(*lesion(UNSTABLE), said("pain_controlled", "no", 1))]
    assert weights == sorted(weights, reverse=True)


def test_pairs_are_told_where_no_single_answer_changes_anything() -> None:
    assert {len(it.moves) for it in found(*lesion(UNSTABLE))} == {1}
    pairs = found(*lesion(AT_THE_JUNCTION))
    assert {len(it.moves) for it in pairs} == {2}
    moved_together = {tuple((each.place[0], each.choice) for each in it.moves) for it in pairs}
    assert (("spinal_pain", "occasional"), ("posterolateral", "unilateral")) in moved_together
