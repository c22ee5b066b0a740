"""One case under two editions of a definition: whether its advice differs, what would be lost."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Final

from core.definition.definition import Definition
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.findings import Known, Place
from core.engine.synthesis import Synthesis

_COUNTS: Final[Mapping[Kind, tuple[Status, ...]]] = {
    Kind.EMERGENCY: (Status.HOLDS, Status.OPEN),
    Kind.CONTRAINDICATION: (Status.HOLDS,),
    **dict.fromkeys(
        ADVISING,
        (
            Status.HOLDS,
            Status.WAITS,
            Status.BLOCKED,
            Status.WITHHELD,
            Status.BOARD,
            Status.BESIDE,
        ),
    ),
    Kind.DOSE: (Status.HOLDS,),
    Kind.PREREQUISITE: (Status.HOLDS, Status.WAITS),
}
"""What of a rule is advice: what a clinician would do, leave, give or prepare otherwise."""


def told(whole: Synthesis, id: str) -> frozenset[Hashable]:
    """Return what a definition advises in a case, so that two editions can be compared.

    An action counts by what is advised, not by the rule that does: a rule can be called otherwise.
    Of a score, its bands and whether it applies.
    """
    advised: set[Hashable] = set()
    for part in whole.parts:
        if part.evaluation.definition.id != id:
            continue
        items = (it for kind, status in _COUNTS.items() for it in part.items(kind, status=status))
        advised |= {(part.lesion, *_said(item)) for item in items}
    for lesion, scores in whole.scores.items():
        advised |= {(lesion, it.outcome) for it in scores if it.definition.id == id}
    return frozenset(advised)


def _said(item: Item) -> tuple[Hashable, ...]:
    rule = item.rule
    forbids = rule.blocks if rule.kind is Kind.CONTRAINDICATION else ()
    return (rule.kind, rule.action or forbids or rule.check or rule.id, item.status, item.due)


def urgent(whole: Synthesis, id: str) -> frozenset[Hashable]:
    """Return the emergencies that a definition finds in a case, and what it forbids there."""
    return frozenset(
        (part.lesion, *_said(item))
        for part in whole.parts
        if part.evaluation.definition.id == id
        for item in part.items(Kind.EMERGENCY, Kind.CONTRAINDICATION, status=(Status.HOLDS,))
    )


def not_known_to(
    new: Definition, old: Definition, known: Mapping[Place, Known]
) -> tuple[tuple[str, Known], ...]:
    """Return what was answered that the newer edition does not know, by the older one's question.

    Because it does not ask it, or has no such answer: it would be asked again.
    """
    facts = [it.fact for it in (*new.questions, *new.checks)] + list(new.excluded_facts)
    asked = {it.id: it for it in facts}
    found = []
    for question in (*old.questions, *old.checks):
        fact = asked.get(question.fact.id)
        for (id, _), what in known.items():
            if id != question.fact.id or what.finding.follows_from is not None:
                continue
            options = what.finding.possible
            if fact is None or (options and options.isdisjoint(fact.options)):
                found.append((question.id, what))
    return tuple(found)
