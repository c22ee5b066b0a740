"""Answers of a pathway to advice: what each rule says, and whether it may be said.

The kind of a rule decides what is not known does to it: an emergency, a contraindication or a
prerequisite that is open counts as "not excluded", a recommendation that is open is withheld and
says what it depends on. Where the source leaves a limit open, the case goes to the board.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.definition.conditions import (
    Condition,
    IsIn,
    TotalIn,
)
from core.definition.interval import Span
from core.definition.rule import Kind, Rule
from core.definition.source import Origin
from core.engine.due import Due, Tick
from core.engine.result import Result


class Status(StrEnum):
    """What a rule comes to for these answers.

    ``HOLDS`` said as it is; ``WAITS`` advised, once its prerequisites are met; ``BLOCKED`` by a
    contraindication; ``WITHHELD`` because one is not excluded; ``BOARD`` on a limit that the source
    leaves open; ``BESIDE`` said beside what the document written for this patient says instead;
    ``CHECK`` an emergency or a contraindication that nothing asks about, to be looked for before;
    ``OPEN`` not known yet, or not excluded; ``NOT`` does not apply.
    """

    HOLDS = "holds"
    WAITS = "waits"
    BLOCKED = "blocked"
    WITHHELD = "withheld"
    BOARD = "board"
    BESIDE = "beside"
    CHECK = "check"
    OPEN = "open"
    NOT = "not"


@dataclass(frozen=True)
class Item:
    """One rule and what it comes to.

    ``because`` are the simple conditions that decided it, ``depends`` those that keep it open;
    ``blocked_by`` the rules that stand against it; ``tick`` and ``due`` for what is to be done
    when; ``running`` whether a trial's window holds today; ``to_ask`` the questions by which a
    contraindication that is to be looked for is settled.
    """

    rule: Rule
    status: Status
    because: tuple[Condition, ...] = ()
    depends: tuple[Condition, ...] = ()
    blocked_by: tuple[str, ...] = ()
    tick: Tick | None = None
    due: Due | None = None
    running: bool | None = None
    to_ask: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advice:
    """What a pathway says of a patient. ``items`` are in the order of the rules.

    ``computed`` are the numbers worked out, by question; ``outside`` the sources that were not
    written for this patient, or of which that is not known; ``notes`` defects that these answers
    meet; ``contradicted`` the facts of which two things that cannot both be true were said;
    ``facts`` the options still possible of each fact that was answered, or that others imply.
    """

    items: tuple[Item, ...]
    results: Mapping[str, Result]
    computed: Mapping[str, Span]
    outside: tuple[Origin, ...]
    notes: tuple[str, ...]
    contradicted: frozenset[str] = frozenset()
    facts: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, *kinds: Kind, status: tuple[Status, ...] = (Status.HOLDS,)) -> tuple[Item, ...]:
        """Return the items of some kinds in some status."""
        return tuple(it for it in self.items if it.rule.kind in kinds and it.status in status)

    def item(self, id: str) -> Item:
        """Return the item of a rule. Raises ``KeyError``."""
        return {it.rule.id: it for it in self.items}[id]

    @property
    def outcome(self) -> frozenset[tuple[str, Status, Due | None]]:
        """Which rules say something, how, and for when: what an edit can change."""
        said = (it for it in self.items if it.status is not Status.NOT)
        return frozenset((it.rule.id, it.status, it.due) for it in said)


def reads(leaf: Condition) -> str:
    """Return the fact or score that a simple condition reads."""
    match leaf:
        case IsIn(fact=fact):
            return fact
        case TotalIn(score=score):
            return score
    return ""
