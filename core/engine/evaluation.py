"""What a definition makes of some answers on some day: one object, handed on whole.

The only place of the engine that tells the sorts of definitions apart.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, singledispatch
from typing import Self

from core.definition.answer import UNKNOWN, Answer
from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import Kind
from core.definition.score import Score
from core.engine.advice import Advice
from core.engine.knowledge import facts_known, knowledge, literally, unasked
from core.engine.knowledge import next_question as next_that_matters
from core.engine.result import Result
from core.engine.scoring import evaluate, exclusions, not_counting
from core.engine.weighing import advise

Answers = Mapping[str, Answer]


@dataclass(frozen=True, eq=False)
class Evaluation(ABC):
    """A definition, the answers to it, and the day that counts as today.

    What follows from them is worked out when it is first asked for, and once. Answers left out are
    not known. What is worked out raises :class:`core.errors.UnknownTerm` for an answer that there
    is not.
    """

    definition: Definition
    answers: Answers
    today: date

    def changed(self, question: str, answer: Answer) -> Self:
        """Return what it would be with one answer changed."""
        return replace(self, answers={**self.answers, question: answer})

    def is_known(self, id: str) -> bool:
        """Tell whether a question or excluding fact has an answer other than "not known"."""
        return self.answers.get(id, UNKNOWN) != UNKNOWN

    @property
    def answered(self) -> int:
        """How many of the questions have an answer, "not known" among them."""
        return sum(question.id in self.answers for question in self.definition.asked)

    @property
    @abstractmethod
    def facts(self) -> Mapping[str, frozenset[str]]:
        """The options still possible of each fact that was answered, or that others imply."""

    @property
    @abstractmethod
    def set_aside(self) -> tuple[str, ...]:
        """The questions whose answers do not count. They are kept, and can come to count again."""

    @property
    @abstractmethod
    def emergencies(self) -> frozenset[str]:
        """The emergencies that the answers make certain."""

    @property
    @abstractmethod
    def outcome(self) -> Hashable:
        """What an edit can move: the band and how certain, or what is advised and for when."""


@dataclass(frozen=True, eq=False)
class ScoreEvaluation(Evaluation):
    """A score or grade held against answers."""

    definition: Score

    @cached_property
    def result(self) -> Result:
        """What the score gives as far as the answers go."""
        return evaluate(self.definition, self.answers)

    @property
    def facts(self) -> Mapping[str, frozenset[str]]:
        return {
            question.fact.id: question.possible(self.answers[question.id], self.today)
            for question in self.definition.questions
            if question.id in self.answers
        }

    @property
    def set_aside(self) -> tuple[str, ...]:
        return not_counting(self.definition, self.answers)

    @property
    def emergencies(self) -> frozenset[str]:
        return frozenset()

    @property
    def outcome(self) -> Hashable:
        return (self.result.applicable, self.result.bands, self.result.band)


@dataclass(frozen=True, eq=False)
class PathwayEvaluation(Evaluation):
    """A pathway held against answers."""

    definition: Pathway

    @cached_property
    def advice(self) -> Advice:
        """What the pathway says."""
        return advise(self.definition, self.answers, self.today)

    @cached_property
    def facts(self) -> Mapping[str, frozenset[str]]:
        return facts_known(self.definition, self.answers, self.today)

    @property
    def unasked(self) -> Iterator[Question]:
        """The questions that matter and have no answer, as far as is known now."""
        return unasked(self.definition, self.answers)

    @property
    def set_aside(self) -> tuple[str, ...]:
        return ()

    @property
    def emergencies(self) -> frozenset[str]:
        urgent = [rule for rule in self.definition.rules if rule.kind is Kind.EMERGENCY]
        known = knowledge(self.definition, self.answers, self.today)
        literal = literally(self.definition, self.answers, self.today)
        return frozenset(
            rule.id
            for rule in urgent
            if True in (rule.when.evaluate(known), rule.when.evaluate(literal))
        )

    @property
    def outcome(self) -> Hashable:
        return self.advice.outcome


# ---- by the sort of definition -------------------------------------------------------------------


@singledispatch
def evaluation_of(definition: Definition, answers: Answers, today: date) -> Evaluation:
    """Hold a definition against answers on a day."""
    raise TypeError(f"{type(definition).__name__} is no sort of definition")


@evaluation_of.register
def _(definition: Score, answers: Answers, today: date) -> Evaluation:
    return ScoreEvaluation(definition, answers, today)


@evaluation_of.register
def _(definition: Pathway, answers: Answers, today: date) -> Evaluation:
    return PathwayEvaluation(definition, answers, today)


@singledispatch
def next_question(definition: Definition, answers: Answers) -> str | None:
    """Return the question to ask next; None where none is left, on whatever day.

    A choice under which a score does not apply ends the questions at once; a pathway asks what
    still matters.
    """
    raise TypeError(f"{type(definition).__name__} is no sort of definition")


@next_question.register
def _(definition: Score, answers: Answers) -> str | None:
    if exclusions(definition, answers):
        return None
    return next((q.id for q in definition.questions if q.id not in answers), None)


@next_question.register
def _(definition: Pathway, answers: Answers) -> str | None:
    return next_that_matters(definition, answers)
