"""The words in which ``dialogs/`` declares facts, questions, points per reading, scores, grades."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.definition.conditions import Condition
from core.definition.fact import Code, Fact, Formula, Scope
from core.definition.interval import Span
from core.definition.question import Choice, Points, Question
from core.definition.score import Band, Grade, Note, Score
from core.definition.source import Source
from core.errors import DefinitionError


def fact(scope: Scope, id: str, *options: str, given: bool = False, **codes: str) -> Fact:
    """Declare a fact with named options; ``codes`` are terminology=code."""
    return Fact(id, scope, options, codes=_codes(codes), given=given)


def measured(
    scope: Scope,
    id: str,
    unit: str,
    spans: Mapping[str, Span],
    *,
    also: tuple[str, ...] = (),
    codes: Mapping[str, str] | None = None,
    units: Mapping[str, Fraction] | None = None,
    kept: bool = False,
    hard: Span | None = None,
    soft: Span | None = None,
    dated: bool = False,
    formula: Formula | None = None,
    bare: Mapping[str, Span] | None = None,
) -> Fact:
    """Declare a fact that can also be typed as a number: an option for each span, and others.

    The other arguments are those of :class:`core.definition.fact.Fact`.
    """
    return Fact(
        id,
        scope,
        (*spans, *also),
        unit,
        spans,
        _codes(codes or {}),
        units=units or {},
        kept=kept,
        hard=hard,
        soft=soft,
        dated=dated,
        formula=formula,
        bare=bare or {},
    )


def _codes(codes: Mapping[str, str]) -> tuple[Code, ...]:
    return tuple(Code(system, code) for system, code in codes.items())


@dataclass(frozen=True)
class _Worth:
    """What a keyword of :func:`points` stands for, before readings are known."""

    value: int | None = None
    by_reading: Mapping[str, int | None] | None = None
    either: tuple[int, ...] = ()
    covers: tuple[str, ...] = ()
    rest: bool = False
    applies: bool = True
    defect: str | None = None


def open_(
    defect: str,
    *,
    either: tuple[int, ...] = (),
    covers: tuple[str, ...] = (),
    **readings: int | None,
) -> _Worth:
    """Points on which readings differ, or that a source leaves open; ``defect`` says so."""
    return _Worth(by_reading=readings, either=either, defect=defect, covers=covers)


def group(value: int, *options: str) -> _Worth:
    """One choice for several options of the fact, all worth the same."""
    return _Worth(value, covers=options)


def rest(value: int) -> _Worth:
    """One choice for every option of the fact that no other choice covers ("other")."""
    return _Worth(value, rest=True)


def not_applicable(defect: str) -> _Worth:
    """A choice under which the score does not apply."""
    return _Worth(defect=defect, applies=False)


@dataclass(frozen=True)
class Asked:
    """A question as declared, before the score's readings are known to it."""

    id: str
    fact: Fact
    worths: Mapping[str, _Worth]
    source: Source | None

    def under(self, readings: tuple[str, ...]) -> Question:
        """Return the question with points for each of the readings."""
        named = {option for id, worth in self.worths.items() for option in worth.covers or (id,)}
        left = frozenset(self.fact.options) - named
        return Question(
            self.id,
            self.fact,
            tuple(_choice(id, worth, left, readings) for id, worth in self.worths.items()),
            self.source,
        )


def points(id: str, fact: Fact, *, source: Source | None = None, **choices: int | _Worth) -> Asked:
    """Declare a question: its role, its fact, and what each choice is worth, in on-screen order.

    ``source`` is given where it differs from the score's own.
    """
    worths = {id: _Worth(it) if isinstance(it, int) else it for id, it in choices.items()}
    return Asked(id, fact, worths, source)


def score(
    id: str,
    *,
    edition: str,
    scope: Scope,
    source: Source,
    readings: tuple[str, ...],
    questions: tuple[Asked, ...],
    bands: tuple[Band, ...],
    notes: tuple[Note, ...] = (),
    excluded: Condition | None = None,
    excluded_facts: tuple[Fact, ...] = (),
    population: Condition | None = None,
) -> Score:
    """Declare a score. The first of the readings is the principal one.

    Raises :class:`DefinitionError` with all faults at once.
    """
    try:
        asked = tuple(question.under(readings) for question in questions)
    except DefinitionError as error:
        raise DefinitionError(id, error.faults) from error
    return Score(
        id,
        edition,
        scope,
        source,
        asked,
        bands,
        readings,
        notes,
        excluded,
        excluded_facts,
        population,
    )


def grade(
    fact: Fact,
    *,
    edition: str,
    source: Source,
    notes: tuple[Note, ...] = (),
    population: Condition | None = None,
) -> Grade:
    """Declare a grade: one question, no total; each option of the fact is a band of its own."""
    question = Question("grade", fact, tuple(Choice(id, frozenset({id})) for id in fact.options))
    bands = tuple(Band(None, None, id, source) for id in fact.options)
    return Grade(
        fact.id,
        edition,
        fact.scope,
        source,
        (question,),
        bands,
        ("framework",),
        notes,
        population=population,
    )


def _choice(id: str, worth: _Worth, left: frozenset[str], readings: tuple[str, ...]) -> Choice:
    covers = left if worth.rest else frozenset(worth.covers or (id,))
    if not worth.applies:
        return Choice(id, covers, None, applies=False, defect=worth.defect)
    given = worth.by_reading
    if given is not None and set(given) != set(readings):
        raise DefinitionError(
            id, [f"{id}: points for {sorted(given)}, readings are {sorted(readings)}"]
        )
    by_reading = dict.fromkeys(readings, worth.value) if given is None else given
    return Choice(id, covers, Points(by_reading, worth.either, worth.defect), defect=worth.defect)
