"""The rules of a pathway weighed against each other: what each comes to, and against what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from core.definition.answer import UNKNOWN
from core.definition.conditions import (
    Condition,
    Explained,
    Knowledge,
    Ternary,
    TotalIn,
)
from core.definition.pathway import Pathway
from core.definition.question import Question
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
    _looked_at: dict[int, Explained] = field(default_factory=dict)

    def items(self) -> tuple[Item, ...]:
        """Return each rule and what it comes to.

        What speaks only about actions that are blocked has nothing more to say: a dose, a caution,
        a prerequisite, that the board decides on them.
        """
        advised = advisable(self.pathway, lambda it: self._explained(it)[0])
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
        if self._at_limit(rule) is True:
            return Status.BOARD
        value = self._explained(rule.when)[0]
        if rule.kind in GUARDING and rule.when.evaluate(self.literal) is True:
            value = True  # of two answers that contradict each other, the safe one
        if value is None or (
            value is False and rule.limit is not None and self._at_limit(rule) is None
        ):
            return self._open(rule)
        return Status.HOLDS if value else Status.NOT

    def _at_limit(self, rule: Rule) -> Ternary:
        """Tell whether a rule is on a limit that its source leaves open."""
        return False if rule.limit is None else self._explained(rule.limit)[0]

    def _explained(self, condition: Condition) -> Explained:
        """Look at a condition of a rule once: it decides, and then tells why."""
        found = self._looked_at.get(id(condition))
        if found is None:
            found = self._looked_at[id(condition)] = condition.explained(self.known)
        return found

    def _open(self, rule: Rule) -> Status:
        depends = self._depends(rule)
        if depends and all(isinstance(it, TotalIn) and it.score in self.settled for it in depends):
            return Status.BOARD
        if rule.kind in GUARDING and self._is_only_aside(rule):
            return Status.CHECK
        return Status.OPEN

    def _is_only_aside(self, rule: Rule) -> bool:
        """Tell whether only what nothing asks about keeps a rule open."""
        depends = self._depends(rule)
        return bool(depends) and all(self._asides(leaf) for leaf in depends)

    def _asides(self, leaf: Condition) -> tuple[str, ...]:
        """Return the questions put aside that would settle a simple condition.

        Not those of a fact that something else narrows already: its doubt is not one of asking.
        """
        read = {reads(leaf)}
        if isinstance(leaf, TotalIn):
            read = {question.fact.id for question in self.pathway.score(leaf.score).questions}
        return tuple(q.id for q in self._put_aside if q.fact.id in read)

    @cached_property
    def _put_aside(self) -> tuple[Question, ...]:
        """The questions put aside of whose facts nothing is known."""
        return tuple(
            q
            for q in self.pathway.questions
            if q.id in self.pathway.aside
            and self.answers.get(q.id, UNKNOWN) == UNKNOWN
            and self.known.facts.get(q.fact.id, q.fact.every) == q.fact.every
        )

    def _item(self, rule: Rule, standing: Mapping[str, Status]) -> Item:
        status, against = standing[rule.id], tuple[str, ...]()
        if rule.kind in ADVISING and status in (Status.HOLDS, Status.BOARD, Status.OPEN):
            status, against = self._against(rule, status, standing)
        if status in _SAID and rule.versus:
            status = self._versus(rule, status, standing)
        depends = () if status is Status.NOT else self._depends(rule)
        asked: tuple[str, ...] = ()
        if status is Status.CHECK:
            asked = tuple(dict.fromkeys(id for leaf in depends for id in self._asides(leaf)))
        return Item(
            rule,
            status,
            because=self._because(rule),
            depends=depends,
            blocked_by=against,
            tick=self._tick(rule) if rule.kind is Kind.PREREQUISITE else None,
            due=self._due(rule) if rule.every or rule.window else None,
            running=None if rule.runs is None else rule.runs[0] <= self.today <= rule.runs[1],
            to_ask=asked,
        )

    def _because(self, rule: Rule) -> tuple[Condition, ...]:
        decisive = rule.when
        if rule.limit is not None and self._at_limit(rule) is True:
            decisive = rule.limit
        value, leaves = self._explained(decisive)
        return () if value is None else leaves

    def _depends(self, rule: Rule) -> tuple[Condition, ...]:
        looked_at = [self._explained(it) for it in rule.conditions]
        found = [leaf for value, leaves in looked_at if value is None for leaf in leaves]
        return tuple(dict.fromkeys(found)) if found else ()

    def _due(self, rule: Rule) -> Due | None:
        return next_time(rule, self.answers) or due(self.pathway, rule.window, self.answers)

    def _tick(self, rule: Rule) -> Tick:
        return tick(self.pathway, rule, self.answers, self.today)

    def _against(
        self, rule: Rule, status: Status, standing: Mapping[str, Status]
    ) -> tuple[Status, tuple[str, ...]]:
        """Return what other rules leave of an advice, and which they are."""
        blockers = self.pathway.blocking(rule.action)
        forces = {by.id: force for by in blockers if (force := self._force(by, standing))}
        worst = next((force for force in _WORST_FIRST if force in forces.values()), None)
        against = tuple(id for id, force in forces.items() if force is worst)
        if worst is None or (status is not Status.HOLDS and worst is not Status.BLOCKED):
            return status, ()
        return worst, against

    def _force(self, rule: Rule, standing: Mapping[str, Status]) -> Status | None:
        """Return how a rule stands against the actions that it names; None where it does not."""
        status = standing[rule.id]
        if rule.kind is Kind.CONTRAINDICATION:
            force = {
                Status.HOLDS: Status.BLOCKED,
                Status.OPEN: Status.WITHHELD,
                Status.BOARD: Status.WITHHELD,
                Status.CHECK: Status.WAITS,
            }
            return force.get(status)
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
