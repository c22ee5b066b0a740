"""What a condition means, whatever its brackets and the order of its parts."""

from __future__ import annotations

from collections.abc import Collection, Hashable

from core.definition.conditions import AllOf, AnyOf, Condition, IsIn, Not, Paren, TotalIn, Unless


def meaning(condition: Condition | None, measured: Collection[str] | None = None) -> Hashable:
    """Return a value that is the same for conditions that mean the same.

    Where ``measured`` facts are given, whose options are ranges of a number: what it reads and how,
    without where its thresholds lie.
    """
    match condition:
        case IsIn(fact=fact) if measured is not None and fact in measured:
            return ("in", fact)
        case TotalIn(score=score) if measured is not None:
            return ("total", score)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return (type(condition), frozenset(meaning(part, measured) for part in parts))
        case Not(part=part) | Unless(part=part):
            return (type(condition), meaning(part, measured))
        case Paren(part=part):
            return meaning(part, measured)
    return condition
