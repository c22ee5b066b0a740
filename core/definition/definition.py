"""What a dialogue walks through, whatever sort it is: a score, a grade, a pathway."""

from __future__ import annotations

from typing import Protocol

from core.definition.fact import Fact, Scope
from core.definition.question import Choice, Question
from core.definition.rule import Rule
from core.definition.score import Band, Note, Score
from core.definition.source import Source


class Definition(Protocol):
    """Questions, and what is said of their answers, each with its source.

    A score or grade says a band; a pathway says what its rules say, and has prerequisites to tick.
    What the one has and the other has not is empty. What answers make of a definition is the
    engine's: :mod:`core.engine.evaluation`.
    """

    def __hash__(self) -> int:
        """Definitions are values, few and immutable: what is worked out of them is kept."""

    @property
    def id(self) -> str:
        """Its name in texts, files and rows."""

    @property
    def kind(self) -> str:
        """Which sort it is: "score", "grade" or "pathway"."""

    @property
    def edition(self) -> str:
        """Which text of it this is: a dialogue keeps the edition that it was begun with."""

    @property
    def scope(self) -> Scope:
        """What it is about: a patient, an episode, a lesion."""

    @property
    def source(self) -> Source:
        """What it rests on as a whole."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions, in the order in which they are asked."""

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that a dialogue asks: not those that only guards of treatments read."""

    @property
    def checks(self) -> tuple[Question, ...]:
        """Its prerequisites: never asked, ticked beside the advice."""

    @property
    def excluded_facts(self) -> tuple[Fact, ...]:
        """Facts that are never asked and, once told, can mean that it does not apply."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """The classes that its total or grade falls in."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules, in the order in which they are told."""

    @property
    def scores(self) -> tuple[Score, ...]:
        """The scores whose totals its rules read."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Defects, gaps and limits of its sources."""

    @property
    def asks_all(self) -> bool:
        """Whether every question is asked, whatever the answers are."""

    @property
    def subject(self) -> Question | None:
        """The question whose answer, where it is fine, says what this is about: a level, a site."""

    @property
    def numbers_are_points(self) -> bool:
        """Whether, for every question, an option's number on screen is also its points."""

    def question(self, id: str) -> Question:
        """Return a question, or a prerequisite to tick, by id. Raises ``UnknownTerm``."""

    def worth(self, question: Question, points: int) -> tuple[Choice, ...]:
        """Return the choices of a question that are worth so many points."""


def sources_of(definition: Definition) -> tuple[Source, ...]:
    """Return every source that a definition cites, its own first."""
    bands = [band.source for band in definition.bands]
    rules = [rule.source for rule in definition.rules]
    asked = [question.source for question in definition.questions if question.source]
    formulas = [q.fact.formula.source for q in definition.questions if q.fact.formula]
    return (definition.source, *bands, *rules, *asked, *formulas)


def is_check(definition: Definition, id: str) -> bool:
    """Tell whether a question is a prerequisite to tick."""
    return any(check.id == id for check in definition.checks)
