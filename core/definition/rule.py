"""A rule of a pathway, and what each kind of rule may have.

Its kind decides what "not known" does to it (:mod:`core.engine.advice`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from core.definition.conditions import Condition, scores_of
from core.definition.source import Source


class Kind(StrEnum):
    """What a rule says. The order is that of the screen."""

    EMERGENCY = "emergency"
    CONTRAINDICATION = "contraindication"
    RECOMMENDATION = "recommendation"
    OPTION = "option"
    DOSE = "dose"
    PREREQUISITE = "prerequisite"
    INFORMATION = "information"


ADVISING = (Kind.RECOMMENDATION, Kind.OPTION)
"""Kinds that advise an action, and are withheld while something open could speak against it."""


@dataclass(frozen=True)
class Window:
    """The days between which something is due, counted from the day of a dated fact.

    ``until`` is None where there is no last day. Both in ``unit``, "day" or "month".
    """

    fact: str
    after: int
    until: int | None
    unit: str


@dataclass(frozen=True)
class Rule:
    """One rule of a pathway.

    ``action`` is what a recommendation or option advises; ``blocks`` the actions that a
    contraindication forbids, or that wait for a prerequisite. ``limit`` is the condition under
    which the source is open (exactly 3 months, say): the case goes to the board. ``check`` is the
    fact in which a prerequisite is ticked, ``met_by`` questions whose answers together meet it too,
    ``every`` the months after which it is due again. ``window`` is when something is due; ``runs``
    the first and the last day of a trial. ``defects`` are rows of the dossier shown beside it;
    those of its statements are always in the full text. ``opens`` names another definition to go on
    with. A rule that ``unreachable`` names a defect for cannot fire as the source prints it, and is
    shown so.

    A guard bears the id of the ``treatment`` that it belongs to. ``about`` are the actions without
    which a rule has nothing to say: a dose, a caution, or that the board decides on them.
    ``versus`` are rules of the other document that say otherwise of the same patient.
    """

    id: str
    kind: Kind
    when: Condition
    source: Source
    action: str | None = None
    blocks: tuple[str, ...] = ()
    blocking: bool = True
    limit: Condition | None = None
    check: str | None = None
    met_by: tuple[str, ...] = ()
    every: int | None = None
    window: Window | None = None
    runs: tuple[date, date] | None = None
    defects: tuple[str, ...] = ()
    opens: str | None = None
    up_front: bool = False
    unreachable: str | None = None
    treatment: str | None = None
    about: tuple[str, ...] = ()
    versus: tuple[str, ...] = ()

    @cached_property
    def actions(self) -> tuple[str, ...]:
        """The actions that it guards: forbids, holds up, doses or cautions about."""
        return (*self.blocks, *self.about)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """All conditions that it reads."""
        return (self.when,) if self.limit is None else (self.when, self.limit)

    @cached_property
    def reads_totals(self) -> bool:
        """Whether a condition reads the total of a score."""
        return any(scores_of(condition) for condition in self.conditions)


_ALLOWED: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.EMERGENCY: frozenset(("opens",)),
    Kind.CONTRAINDICATION: frozenset(("blocks",)),
    Kind.PREREQUISITE: frozenset(("blocks", "check", "met_by", "every")),
    Kind.RECOMMENDATION: frozenset(("action", "opens", "about", "versus")),
    Kind.OPTION: frozenset(("action", "opens", "about", "versus")),
    Kind.DOSE: frozenset(("about",)),
    Kind.INFORMATION: frozenset(("opens", "runs", "up_front", "about")),
}
"""What each kind of rule may have beyond a condition, a source, a limit, a window and defects."""


def rule_faults(rule: Rule) -> Iterator[str]:
    """Yield what a rule has that its kind does not, and what it lacks."""
    others = frozenset[str]().union(*_ALLOWED.values()) - _ALLOWED[rule.kind]
    for name in sorted(others):
        if getattr(rule, name):
            yield f"rule {rule.id!r}: a {rule.kind} has no {name}"
    if rule.kind in ADVISING and not rule.action:
        yield f"rule {rule.id!r} advises nothing"
    if rule.kind is Kind.CONTRAINDICATION and not rule.blocks:
        yield f"rule {rule.id!r} blocks nothing"
    if rule.kind is Kind.DOSE and not rule.about:
        yield f"rule {rule.id!r} is the dose of nothing"
