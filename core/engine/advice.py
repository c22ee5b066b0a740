"""Answers of a pathway to advice: what each rule says, and whether it may be said.

The kind of a rule decides what is not known does to it: an emergency, a contraindication or a
prerequisite that is open counts as "not excluded", a recommendation that is open is withheld and
says what it depends on. Where the source leaves a limit open, the case goes to the board.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.definition.conditions import (
    Condition,
    IsIn,
    Knowledge,
    TotalIn,
    deciding_leaves,
    open_leaves,
)
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind, Rule
from core.definition.source import Origin
from core.engine.due import Due, Tick, due, next_time, tick
from core.engine.knowledge import (
    Answers,
    advisable,
    computed,
    is_moot,
    knowledge,
    results_of,
)
from core.engine.result import Result


class Status(StrEnum):
    """What a rule comes to for these answers.

    ``HOLDS`` said as it is; ``WAITS`` advised, once its prerequisites are met; ``BLOCKED`` by a
    contraindication; ``WITHHELD`` because one is not excluded; ``BOARD`` on a limit that the source
    leaves open; ``OPEN`` not known yet, or not excluded; ``NOT`` does not apply.
    """

    HOLDS = "holds"
    WAITS = "waits"
    BLOCKED = "blocked"
    WITHHELD = "withheld"
    BOARD = "board"
    OPEN = "open"
    NOT = "not"


@dataclass(frozen=True)
class Item:
    """One rule and what it comes to.

    ``because`` are the simple conditions that decided it, ``depends`` those that keep it open;
    ``blocked_by`` the rules that stand against it; ``tick`` and ``due`` for what is to be done
    when; ``running`` whether a trial's window holds today.
    """

    rule: Rule
    status: Status
    because: tuple[Condition, ...] = ()
    depends: tuple[Condition, ...] = ()
    blocked_by: tuple[str, ...] = ()
    tick: Tick | None = None
    due: Due | None = None
    running: bool | None = None


@dataclass(frozen=True)
class Advice:
    """What a pathway says of a patient. ``items`` are in the order of the rules.

    ``computed`` are the numbers worked out, by question; ``outside`` the sources that were not
    written for this patient; ``notes`` defects that these answers meet.
    """

    items: tuple[Item, ...]
    results: Mapping[str, Result]
    computed: Mapping[str, Span]
    outside: tuple[Origin, ...]
    notes: tuple[str, ...]

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


_WORST_FIRST = (Status.BLOCKED, Status.WITHHELD, Status.WAITS)


def advise(pathway: Pathway, answers: Answers, today: date) -> Advice:
    """Say what a pathway says of these answers. Answers left out are not known.

    Raises :class:`core.errors.UnknownTerm` for an answer that there is not.
    """
    known = knowledge(pathway, answers, today)
    results = results_of(pathway, known.facts)
    settled = frozenset(id for id, result in results.items() if not result.unknown)
    advised = advisable(pathway, known)
    standing = {rule.id: _standing(rule, known, settled, advised) for rule in pathway.rules}
    items = tuple(_item(pathway, rule, standing, known, answers, today) for rule in pathway.rules)
    return Advice(
        items=items,
        results=results,
        computed={
            q.id: span
            for q in pathway.questions
            if (span := computed(pathway, q, answers, today)) is not None
        },
        outside=_outside(pathway, items, known),
        notes=tuple(
            n.id for n in pathway.notes if n.when is not None and n.when.evaluate(known) is True
        ),
    )


def _standing(
    rule: Rule, known: Knowledge, settled: frozenset[str], advised: frozenset[str]
) -> Status:
    """Return what a rule comes to by itself, before others speak against it.

    A rule that only the readings of scores keep open, with nothing left to ask, goes to the board.
    """
    if rule.unreachable is not None or is_moot(rule, advised):
        return Status.NOT
    if rule.limit is not None and rule.limit.evaluate(known) is True:
        return Status.BOARD
    value = rule.when.evaluate(known)
    if value is None or (
        value is False and rule.limit is not None and rule.limit.evaluate(known) is None
    ):
        return Status.BOARD if _readings_differ(rule, known, settled) else Status.OPEN
    return Status.HOLDS if value else Status.NOT


def _readings_differ(rule: Rule, known: Knowledge, settled: frozenset[str]) -> bool:
    open_ = _depends(rule, known)
    return bool(open_) and all(
        isinstance(leaf, TotalIn) and leaf.score in settled for leaf in open_
    )


def _item(
    pathway: Pathway,
    rule: Rule,
    standing: Mapping[str, Status],
    known: Knowledge,
    answers: Answers,
    today: date,
) -> Item:
    status = standing[rule.id]
    against: tuple[str, ...] = ()
    if rule.kind in ADVISING and status in (Status.HOLDS, Status.BOARD, Status.OPEN):
        status, against = _against(pathway, rule, status, standing, answers, today)
    ticked = tick(pathway, rule, answers, today) if rule.kind is Kind.PREREQUISITE else None
    return Item(
        rule,
        status,
        because=_because(rule, known),
        depends=_depends(rule, known),
        blocked_by=against,
        tick=ticked,
        due=next_time(rule, answers) or due(pathway, rule.window, answers),
        running=None if rule.runs is None else rule.runs[0] <= today <= rule.runs[1],
    )


def _because(rule: Rule, known: Knowledge) -> tuple[Condition, ...]:
    if rule.limit is not None and rule.limit.evaluate(known) is True:
        return deciding_leaves(rule.limit, known)
    return deciding_leaves(rule.when, known)


def _depends(rule: Rule, known: Knowledge) -> tuple[Condition, ...]:
    found = [leaf for condition in rule.conditions for leaf in open_leaves(condition, known)]
    return tuple(dict.fromkeys(found))


def _against(
    pathway: Pathway,
    rule: Rule,
    status: Status,
    standing: Mapping[str, Status],
    answers: Answers,
    today: date,
) -> tuple[Status, tuple[str, ...]]:
    """Return what other rules leave of an advice, and which they are."""
    blockers = [by for by in pathway.rules if rule.action in by.blocks]
    forces = {
        by.id: force for by in blockers if (force := _force(pathway, by, standing, answers, today))
    }
    worst = next((force for force in _WORST_FIRST if force in forces.values()), None)
    against = tuple(id for id, force in forces.items() if force is worst)
    if worst is None or (status is not Status.HOLDS and worst is not Status.BLOCKED):
        return status, ()
    return worst, against


def _force(
    pathway: Pathway, rule: Rule, standing: Mapping[str, Status], answers: Answers, today: date
) -> Status | None:
    """Return how a rule stands against the actions that it names; None where it does not."""
    status = standing[rule.id]
    if rule.kind is Kind.CONTRAINDICATION:
        force = {
            Status.HOLDS: Status.BLOCKED,
            Status.OPEN: Status.WITHHELD,
            Status.BOARD: Status.WITHHELD,
        }
        return force.get(status)
    if status is Status.NOT or not rule.blocking:
        return None
    met = tick(pathway, rule, answers, today) in (Tick.DONE, Tick.NOT_APPLICABLE)
    return None if met else Status.WAITS


def _outside(pathway: Pathway, items: tuple[Item, ...], known: Knowledge) -> tuple[Origin, ...]:
    """Return the sources that say something here and were not written for this patient."""
    speaking = {it.rule.source.origin for it in items if it.status is not Status.NOT}
    return tuple(
        origin
        for origin, population in pathway.populations.items()
        if origin in speaking and population.evaluate(known) is False
    )


def reads(leaf: Condition) -> str:
    """Return the fact or score that a simple condition reads."""
    match leaf:
        case IsIn(fact=fact):
            return fact
        case TotalIn(score=score):
            return score
    return ""
