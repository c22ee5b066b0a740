"""A pathway, which is data as a score is: questions, and rules over facts and totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from core.definition.conditions import (
    ALWAYS,
    Condition,
    Knowledge,
    TotalIn,
    facts_of,
    leaves,
    scores_of,
)
from core.definition.fact import Fact, Scope
from core.definition.implication import Implication
from core.definition.naming import name_faults, named
from core.definition.question import Choice, Question, question_faults
from core.definition.rule import Rule, rule_faults
from core.definition.score import Note, Score
from core.definition.source import Origin, Source
from core.errors import DefinitionError, UnknownTerm


@dataclass(frozen=True)
class Pathway:
    """Questions asked as far as they still matter, and the rules that answer.

    ``scores`` are those whose totals the rules read: their facts are among the questions.
    ``checks`` are the prerequisites to tick, never asked. ``populations`` are, by origin, the
    patients whom the source was written for. ``notes`` are defects shown while their condition
    holds.

    Questions that ``aside`` names are read by the guards of treatments alone. They are not asked:
    what is not known of them is to be checked before, and can be said then. ``implications`` are
    what one fact says of another. ``guarding`` are the scores that came with guards alone: the
    pathway is not about them. A ``brief`` one asks nothing that is put aside, not even the rest of
    a score of which something is known already.
    """

    id: str
    edition: str
    scope: Scope
    source: Source
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    scores: tuple[Score, ...] = ()
    checks: tuple[Question, ...] = ()
    populations: Mapping[Origin, Condition] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    kind: str = "pathway"
    aside: frozenset[str] = frozenset()
    implications: tuple[Implication, ...] = ()
    guarding: frozenset[str] = frozenset()
    brief: bool = False

    def __post_init__(self) -> None:
        if faults := list(faults_of(self)):
            raise DefinitionError(self.id, faults)

    def __hash__(self) -> int:
        # mappings inside do not hash; equality still compares all
        return hash((self.id, self.edition))

    @property
    def excluded_facts(self) -> tuple[Fact, ...]:
        """None: what excludes is asked. (Scores have such facts.)."""
        return ()

    @property
    def bands(self) -> tuple[()]:
        """None: a pathway says what its rules say."""
        return ()

    def can_be_about(self, known: Knowledge) -> bool:
        """Tell whether what is known leaves it about its subject: a pelvis is no vertebra."""
        presumed = self.presumed.items()
        return all(known.facts.get(fact, options) & options for fact, options in presumed)

    @property
    def presumed(self) -> Mapping[str, AbstractSet[str]]:
        """What it is about of itself: a vertebra, a long bone."""
        return {it.fact: it.options for it in self.implications if it.when == ALWAYS}

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are not put aside."""
        return tuple(question for question in self.questions if question.id not in self.aside)

    @property
    def asks_all(self) -> bool:
        """False: a question is asked as far as it still matters."""
        return False

    @property
    def subject(self) -> None:
        """None: its title is its name."""

    @property
    def numbers_are_points(self) -> bool:
        """False: its answers have no points."""
        return False

    def worth(self, question: Question, points: int) -> tuple[Choice, ...]:
        """Return no choice: none has points."""
        return ()

    @property
    def actions(self) -> tuple[str, ...]:
        """The ids of all actions that some rule advises, in the order of the rules."""
        return tuple(dict.fromkeys(rule.action for rule in self.rules if rule.action))

    def question(self, id: str) -> Question:
        """Return a question, or a prerequisite to tick, by id. Raises :class:`UnknownTerm`."""
        return named((*self.questions, *self.checks), id, f"{self.id} has no question")

    def asking(self, fact: str) -> Question:
        """Return the question that asks a fact. Raises :class:`UnknownTerm`."""
        try:
            return self._asking[fact]
        except KeyError:
            raise UnknownTerm(f"{self.id} does not ask {fact!r}") from None

    @cached_property
    def _asking(self) -> dict[str, Question]:
        return {it.fact.id: it for it in reversed((*self.questions, *self.checks))}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that it asks, by id."""
        return {question.fact.id: question.fact for question in self.questions}

    @cached_property
    def by_fact(self) -> Mapping[str, Question]:
        """The questions, by the fact that each asks."""
        return {question.fact.id: question for question in self.questions}

    @cached_property
    def by_score(self) -> Mapping[str, Score]:
        """The scores whose totals it reads, by id."""
        return {score.id: score for score in self.scores}

    def blocking(self, action: str | None) -> tuple[Rule, ...]:
        """Return the rules that speak against an action."""
        return self._blocking.get(action or "", ())

    @cached_property
    def _blocking(self) -> dict[str, tuple[Rule, ...]]:
        actions = dict.fromkeys(action for rule in self.rules for action in rule.blocks)
        return {it: tuple(rule for rule in self.rules if it in rule.blocks) for it in actions}

    def rule(self, id: str) -> Rule:
        """Return a rule by id. Raises :class:`UnknownTerm`."""
        return named(self.rules, id, f"{self.id} has no rule")

    def score(self, id: str) -> Score:
        """Return a score that its rules read. Raises :class:`UnknownTerm`."""
        return named(self.scores, id, f"{self.id} has no score")


def choice_covers(score: Score, question: Question, possible: frozenset[str]) -> str | None:
    """Return the score's answer that a set of options amounts to; None where it is still open."""
    if len(possible) == 1:
        return next(iter(possible))
    return next((c.id for c in question.choices if possible and possible <= c.covers), None)


# ---- what does not construct ---------------------------------------------------------------------


def faults_of(pathway: Pathway) -> Iterator[str]:
    """Yield everything in which a pathway contradicts itself."""
    yield from _names(pathway)
    yield from chain.from_iterable(map(question_faults, (*pathway.questions, *pathway.checks)))
    yield from chain.from_iterable(_rule(pathway, rule) for rule in pathway.rules)
    yield from _scores(pathway)
    yield from _formulas(pathway)
    for condition in (
        *pathway.populations.values(),
        *(n.when for n in pathway.notes if n.when is not None),
    ):
        yield from _reads(pathway, condition, "a population or note")
    yield from _aside(pathway)
    implied = {it.fact for it in pathway.implications}
    for it in pathway.implications:
        yield from _reads(pathway, it.when, f"what is implied of {it.fact!r}", implied)


def _names(pathway: Pathway) -> Iterator[str]:
    asked = (*pathway.questions, *pathway.checks)
    names = {
        "question": [question.id for question in asked],
        "fact": [question.fact.id for question in asked],
        "rule": [rule.id for rule in pathway.rules],
        "score": [score.id for score in pathway.scores],
        "note": [note.id for note in pathway.notes],
    }
    ticked = {rule.check for rule in pathway.rules}
    yield from (
        f"{check.id!r} is ticked by no rule" for check in pathway.checks if check.id not in ticked
    )
    yield from name_faults(names, needed=("question", "rule"))


def _aside(pathway: Pathway) -> Iterator[str]:
    asked = {question.id for question in pathway.questions}
    yield from (f"{id!r} is aside, and no question" for id in sorted(pathway.aside - asked))
    if asked and asked <= pathway.aside:
        yield "every question is aside: nothing is asked"


def _rule(pathway: Pathway, rule: Rule) -> Iterator[str]:
    for condition in rule.conditions:
        yield from _reads(pathway, condition, f"rule {rule.id!r}")
    yield from rule_faults(rule)
    yield from _points_at(pathway, rule)


def _points_at(pathway: Pathway, rule: Rule) -> Iterator[str]:
    """What a rule names must exist: blocked actions, prerequisites to tick, dated facts."""
    for action in sorted(set(rule.actions) - set(pathway.actions)):
        yield f"rule {rule.id!r} is about {action!r}, which nothing advises"
    for id in sorted(set(rule.versus) - {other.id for other in pathway.rules}):
        yield f"rule {rule.id!r} speaks against {id!r}, which there is not"
    if rule.kind == "prerequisite" and rule.check not in {check.id for check in pathway.checks}:
        yield f"rule {rule.id!r}: nothing to tick"
    for id in sorted(set(rule.met_by) - {question.id for question in pathway.questions}):
        yield f"rule {rule.id!r}: met by {id!r}, which is not asked"
    facts = {q.fact.id: q.fact for q in (*pathway.questions, *pathway.checks)}
    if rule.window and not (rule.window.fact in facts and facts[rule.window.fact].dated):
        yield f"rule {rule.id!r}: {rule.window.fact!r} is no date that is asked"


def _reads(
    pathway: Pathway, condition: Condition, where: str, implied: AbstractSet[str] = frozenset()
) -> Iterator[str]:
    facts = {question.fact.id for question in (*pathway.questions, *pathway.checks)} | implied
    yield from (
        f"{where} reads {id!r}, which is not asked" for id in sorted(facts_of(condition) - facts)
    )
    scores = {score.id: score for score in pathway.scores}
    yield from (
        f"{where} reads score {id!r}, which is none of its own"
        for id in sorted(scores_of(condition) - set(scores))
    )
    for leaf in leaves(condition):
        if isinstance(leaf, TotalIn) and leaf.score in scores:
            reachable = scores[leaf.score].reachable(scores[leaf.score].principal)
            if reachable.isdisjoint(range(leaf.low, leaf.high + 1)):
                yield f"{where}: no total of {leaf.score} is {leaf.low}-{leaf.high}"


def _scores(pathway: Pathway) -> Iterator[str]:
    """Every fact of a score is asked, and no answer is coarser than the score's own."""
    asked = {question.fact.id: question for question in pathway.questions}
    for score in pathway.scores:
        for question in score.questions:
            if question.fact.id not in asked:
                yield f"{score.id} needs {question.fact.id!r}, which is not asked"
                continue
            for choice in asked[question.fact.id].choices:
                if not any(choice.covers <= own.covers for own in question.choices):
                    yield f"{question.fact.id}: {choice.id!r} is too coarse for {score.id}"


def _formulas(pathway: Pathway) -> Iterator[str]:
    asked = {question.fact.id for question in pathway.questions}
    for question in pathway.questions:
        if question.fact.formula:
            missing = set(question.fact.formula.inputs) - asked
            yield from (
                f"{question.id} is computed from {id!r}, which is not asked"
                for id in sorted(missing)
            )
