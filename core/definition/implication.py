"""What one fact says of another: a thing is asked once, whatever each pathway calls it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.definition.conditions import Condition, scores_of
from core.definition.fact import Fact


@dataclass(frozen=True)
class Implication:
    """While ``when`` holds, a fact is one of these options.

    What is said of the fact itself is narrowed to them. Where nothing is left the two contradict
    each other: both stay possible, so that what either forbids is not excluded.
    """

    when: Condition
    fact: str
    options: frozenset[str]

    @cached_property
    def scores(self) -> frozenset[str]:
        """The scores whose totals it reads."""
        return scores_of(self.when)


def implies(when: Condition, fact: Fact, *options: str) -> Implication:
    """Declare that a fact is one of the options while a condition holds.

    Raises :class:`core.errors.DefinitionError` for an option that there is not.
    """
    fact.is_in(*options)
    return Implication(when, fact.id, frozenset(options))
