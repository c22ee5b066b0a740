"""The rules of a pathway weighed against each other: what each comes to, and against what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from core.definition.answer import UNKNOWN
from core.definition.conditions import (
    Condition,
    Knowledge,
    Ternary,
    TotalIn,
)
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind, Rule
from core.definition.source import Origin
from core.engine.advice import Advice, Item, Status, reads
from core.engine.due import Due, Tick, due, next_time, tick
from core.engine.knowledge import (
    Answers,
    advisable,
    computed,
    examined,
    is_moot,
    literally,
)
from core.engine.totals import results_of

_WORST_FIRST = (Status.BLOCKED, Status.WITHHELD, Status.WAITS)
GUARDING = (Kind.EMERGENCY, Kind.CONTRAINDICATION)
_SAID = (Status.HOLDS, Status.WAITS, Status.BOARD)
_TO_WEIGH = (Status.HOLDS, Status.BOARD, Status.OPEN)
_FORBIDS = {
    Status.HOLDS: Status.BLOCKED,
    Status.OPEN: Status.WITHHELD,
    Status.BOARD: Status.WITHHELD,
    Status.CHECK: Status.WAITS,
}
"""What a contraindication that stands so leaves of what it forbids."""


def advise(pathway: Pathway, answers: Answers, today: date) -> Advice:
    """Say what a pathway says of these answers. Answers left out are not known.

    Raises :class:`core.errors.UnknownTerm` for an answer that there is not.
    """
    known, contradictory = examined(pathway, answers, today)
    results = results_of(pathway, known.facts)
    settled = frozenset(id for id, result in results.items() if not result.unknown)
    word_for_word = literally(pathway, answers, today) if contradictory else known
    items = _Weighing(pathway, answers, today, known, word_for_word, settled).items()
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
        contradicted=contradictory,
        facts=known.facts,
    )


@dataclass(slots=True)
class _Look:
    """What the conditions of a rule come to, looked at once: they decide, and then tell why.

    ``values`` are whether it holds, and whether it is on a limit that its source leaves open.
    """

    values: tuple[Ternary, Ternary]
    because: tuple[Condition, ...]
    depends: tuple[Condition, ...]


def _look(rule: Rule, known: Knowledge) -> _Look:
    value, leaves = rule.when.explained(known)
    because, depends = ((), leaves) if value is None else (leaves, ())
    at_limit: Ternary = False
    if rule.limit is not None:
        at_limit, limits = rule.limit.explained(known)
        because = limits if at_limit is True else because
        depends = (*depends, *limits) if at_limit is None else depends
    if len(depends) > 1:
        depends = tuple(dict.fromkeys(depends))
    return _Look((value, at_limit), because, depends)


@dataclass(frozen=True)
class _Weighing:
    """The rules of a pathway weighed against each other.

    ``literal`` is what was said word for word, where that contradicts itself; ``settled`` are the
    scores fully answered.
    """

    pathway: Pathway
    answers: Answers
    today: date
    known: Knowledge
    literal: Knowledge
    settled: frozenset[str]
    _forces: dict[str, Status | None] = field(default_factory=dict)

    @cached_property
    def _looked_at(self) -> Mapping[str, _Look]:
        return {rule.id: _look(rule, self.known) for rule in self.pathway.rules}

    def items(self) -> tuple[Item, ...]:
        """Return each rule and what it comes to.

        What speaks only about actions that are blocked has nothing more to say: a dose, a caution,
        a prerequisite, that the board decides on them.
        """
        advised = advisable(self.pathway, lambda it: self._looked_at[it.id].values)
        standing = {rule.id: self._standing(rule, advised) for rule in self.pathway.rules}
        items = [self._item(rule, standing) for rule in self.pathway.rules]
        quiet = (Status.NOT, Status.BLOCKED)
        left = {it.rule.action for it in items if it.status not in quiet}
        return tuple(
            replace(it, status=Status.NOT, to_ask=())
            if _is_spent(it) and left.isdisjoint(it.rule.actions)
            else it
            for it in items
        )

    def _standing(self, rule: Rule, advised: frozenset[str]) -> Status:
        """Return what a rule comes to by itself, before others speak against it.

        A rule that only the readings of scores keep open, with nothing left to ask, goes to the
        board.
        """
        if rule.unreachable is not None or is_moot(rule, advised):
            return Status.NOT
        value, at_limit = self._looked_at[rule.id].values
        if at_limit is True:
            return Status.BOARD
        if rule.kind in GUARDING and self._is_said(rule):
            value = True  # of two answers that contradict each other, the safe one
        if value is None or (value is False and at_limit is None):
            return self._open(rule)
        return Status.HOLDS if value else Status.NOT

    def _is_said(self, rule: Rule) -> bool:
        """Tell whether a rule holds by what was said word for word, where that is another thing."""
        return self.literal is not self.known and rule.when.evaluate(self.literal) is True

    def _open(self, rule: Rule) -> Status:
        depends = self._looked_at[rule.id].depends
        if depends and all(isinstance(it, TotalIn) and it.score in self.settled for it in depends):
            return Status.BOARD
        if rule.kind in GUARDING and self._is_only_aside(rule):
            return Status.CHECK
        return Status.OPEN

    def _is_only_aside(self, rule: Rule) -> bool:
        """Tell whether only what nothing asks about keeps a rule open."""
        depends = self._looked_at[rule.id].depends
        return bool(depends) and all(self._asides(leaf) for leaf in depends)

    def _asides(self, leaf: Condition) -> tuple[str, ...]:
        """Return the questions put aside that would settle a simple condition.

        Not those of a fact that something else narrows already: its doubt is not one of asking.
        """
        if not self._put_aside:
            return ()
        read = [reads(leaf)]
        if isinstance(leaf, TotalIn):
            read = [question.fact.id for question in self.pathway.score(leaf.score).questions]
        return tuple(id for fact, id in self._put_aside if fact in read)

    @cached_property
    def _put_aside(self) -> tuple[tuple[str, str], ...]:
        """The facts of which nothing is known, each with a question put aside that asks it."""
        return tuple(
            (q.fact.id, q.id)
            for q in self.pathway.questions
            if q.id in self.pathway.aside
            and self.answers.get(q.id, UNKNOWN) == UNKNOWN
            and self.known.facts.get(q.fact.id, q.fact.every) == q.fact.every
        )

    def _item(self, rule: Rule, standing: Mapping[str, Status]) -> Item:
        status, against = standing[rule.id], tuple[str, ...]()
        if rule.kind in ADVISING and status in _TO_WEIGH:
            status, against = self._against(rule, status, standing)
        if rule.versus and status in _SAID:
            status = self._versus(rule, status, standing)
        look = self._looked_at[rule.id]
        asked: tuple[str, ...] = ()
        if status is Status.CHECK:
            asked = tuple(dict.fromkeys(id for leaf in look.depends for id in self._asides(leaf)))
        return Item(
            rule,
            status,
            because=look.because,
            depends=() if status is Status.NOT else look.depends,
            blocked_by=against,
            tick=self._tick(rule) if rule.kind is Kind.PREREQUISITE else None,
            due=self._due(rule) if rule.every or rule.window else None,
            running=None if rule.runs is None else rule.runs[0] <= self.today <= rule.runs[1],
            to_ask=asked,
        )

    def _due(self, rule: Rule) -> Due | None:
        return next_time(rule, self.answers) or due(self.pathway, rule.window, self.answers)

    def _tick(self, rule: Rule) -> Tick:
        return tick(self.pathway, rule, self.answers, self.today)

    def _against(
        self, rule: Rule, status: Status, standing: Mapping[str, Status]
    ) -> tuple[Status, tuple[str, ...]]:
        """Return what other rules leave of an advice, and which they are."""
        found = [(self._force(it, standing), it.id) for it in self.pathway.blocking(rule.action)]
        there = {force for force, _ in found}
        worst = next((force for force in _WORST_FIRST if force in there), None)
        if worst is None or (status is not Status.HOLDS and worst is not Status.BLOCKED):
            return status, ()
        return worst, tuple(id for force, id in found if force is worst)

    def _force(self, rule: Rule, standing: Mapping[str, Status]) -> Status | None:
        """Return how a rule stands against the actions that it names; None where it does not.

        Most guards are of several actions: each is looked at once.
        """
        if rule.id not in self._forces:
            self._forces[rule.id] = self._force_of(rule, standing[rule.id])
        return self._forces[rule.id]

    def _force_of(self, rule: Rule, status: Status) -> Status | None:
        if rule.kind is Kind.CONTRAINDICATION:
            return _FORBIDS.get(status)
        if status is Status.NOT or not rule.blocking:
            return None
        return None if self._tick(rule) in (Tick.DONE, Tick.NOT_APPLICABLE) else Status.WAITS

    def _versus(self, rule: Rule, status: Status, standing: Mapping[str, Status]) -> Status:
        """Return what is left of a rule that the other document contradicts.

        The document written for this patient's tumour recommends, and the other stands beside it;
        where neither was, both go to the board.
        """
        rivals = [self.pathway.rule(id) for id in rule.versus if standing[id] in _SAID]
        if not rivals or self._is_written_for(rule):
            return status
        return Status.BESIDE if any(map(self._is_written_for, rivals)) else Status.BOARD

    def _is_written_for(self, rule: Rule) -> bool:
        population = self.pathway.populations.get(rule.source.origin)
        return population is not None and population.evaluate(self.known) is True


def _is_spent(item: Item) -> bool:
    """Tell whether a rule says nothing without the actions that it names."""
    if not item.rule.actions:
        return False
    return item.rule.kind is not Kind.CONTRAINDICATION or item.status is Status.CHECK


def _outside(pathway: Pathway, items: tuple[Item, ...], known: Knowledge) -> tuple[Origin, ...]:
    """Return the sources that say something here and were not written for this patient.

    Nor, for all one knows, those of which it is not known.
    """
    speaking = {it.rule.source.origin for it in items if it.status is not Status.NOT}
    return tuple(
        origin
        for origin, population in pathway.populations.items()
        if origin in speaking and population.evaluate(known) is not True
    )
