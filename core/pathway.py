"""The vocabulary of advice: a pathway, its rules, and what each rule is worth to a reader.

A pathway is data, as a score is. Its rules are conditions over facts and totals; the kind of a rule
decides what "not known" does to it (:mod:`core.advice`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.conditions import Condition
from core.definition import Fact, Note, Origin, Question, Scope, Score, Source
from core.errors import DefinitionError, UnknownTerm
from core.pathway_faults import faults_of


class Kind(StrEnum):
    """What a rule says. The order is that of the screen."""

    EMERGENCY = "emergency"
    CONTRAINDICATION = "contraindication"
    RECOMMENDATION = "recommendation"
    OPTION = "option"
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
    contraindication forbids, or that wait for a prerequisite. ``limit`` is the condition under which
    the source is open (exactly 3 months, say): the case goes to the board. ``check`` is the fact in
    which a prerequisite is ticked, ``met_by`` a question whose answer meets it too, ``every`` the
    months after which it is due again. ``window`` is when something is due; ``runs`` the first and
    the last day of a trial. ``defects`` are rows of the dossier shown beside it; those of its
    statements are always in the full text. ``opens`` names another definition to go on with. A rule
    that ``unreachable`` names a defect for cannot fire as the source prints it, and is shown so.
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
    met_by: str | None = None
    every: int | None = None
    window: Window | None = None
    runs: tuple[date, date] | None = None
    defects: tuple[str, ...] = ()
    opens: str | None = None
    up_front: bool = False
    unreachable: str | None = None

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All conditions that it reads."""
        return (self.when,) if self.limit is None else (self.when, self.limit)


@dataclass(frozen=True)
class Pathway:
    """Questions asked as far as they still matter, and the rules that answer.

    ``scores`` are those whose totals the rules read: their facts are among the questions. ``checks``
    are the prerequisites to tick, never asked. ``populations`` are, by origin, the patients whom the
    source was written for. ``notes`` are defects shown while their condition holds.
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

    def __post_init__(self) -> None:
        if faults := list(faults_of(self)):
            raise DefinitionError(self.id, faults)

    def __hash__(self) -> int:
        return hash((self.id, self.edition))  # mappings inside do not hash; equality still compares all

    @property
    def excluded_facts(self) -> tuple[Fact, ...]:
        """None: what excludes is asked. (Scores have such facts.)."""
        return ()

    @property
    def actions(self) -> tuple[str, ...]:
        """The ids of all actions that some rule advises, in the order of the rules."""
        return tuple(dict.fromkeys(rule.action for rule in self.rules if rule.action))

    def question(self, id: str) -> Question:
        """Return a question, or a prerequisite to tick, by id. Raises :class:`UnknownTerm`."""
        for question in (*self.questions, *self.checks):
            if question.id == id:
                return question
        raise UnknownTerm(f"{self.id} has no question {id!r}")

    def asking(self, fact: str) -> Question:
        """Return the question that asks a fact. Raises :class:`UnknownTerm`."""
        for question in (*self.questions, *self.checks):
            if question.fact.id == fact:
                return question
        raise UnknownTerm(f"{self.id} does not ask {fact!r}")

    def rule(self, id: str) -> Rule:
        """Return a rule by id. Raises :class:`UnknownTerm`."""
        for rule in self.rules:
            if rule.id == id:
                return rule
        raise UnknownTerm(f"{self.id} has no rule {id!r}")

    def score(self, id: str) -> Score:
        """Return a score that its rules read. Raises :class:`UnknownTerm`."""
        for score in self.scores:
            if score.id == id:
                return score
        raise UnknownTerm(f"{self.id} has no score {id!r}")


Definition = Score | Pathway
"""What a dialogue walks through."""


def sources_of(definition: Definition) -> tuple[Source, ...]:
    """Return every source that a definition cites, its own first."""
    asked = [question.source for question in definition.questions if question.source]
    formulas = [q.fact.formula.source for q in definition.questions if q.fact.formula]
    own = definition.bands if isinstance(definition, Score) else definition.rules
    return (definition.source, *(it.source for it in own), *asked, *formulas)


def choice_covers(score: Score, question: Question, possible: frozenset[str]) -> str | None:
    """Return the score's answer that a set of options amounts to; None where it is still open."""
    if len(possible) == 1:
        return next(iter(possible))
    return next((c.id for c in question.choices if possible and possible <= c.covers), None)
