"""The vocabulary in which ``dialogs/`` is written.

A definition is a declaration: immutable data that reads like the table of the paper it comes from.
What contradicts itself does not construct, and says all its faults at once. Words are not here: a
definition speaks in ids, and ``dialogs/texts`` has their words in each language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from core.conditions import Condition, IsIn
from core.definition_faults import RESERVED, faults_of
from core.errors import DefinitionError, UnknownTerm
from core.measure import Span
from core.values import Amount, Days, elapsed, read_value

UNKNOWN: Final = RESERVED
"""The answer "not known": it has consequences, and is never a zero."""
COMPUTE: Final = "compute"
"""The answer "work it out": a derived fact is computed from others, which are asked."""


class Scope(StrEnum):
    """What a fact or a definition is about: the patient, this episode of care, or one lesion."""

    PATIENT = "patient"
    EPISODE = "episode"
    LESION = "lesion"


class Origin(StrEnum):
    """Where a statement comes from. ``OUTSIDE`` is labelled so wherever a clinician meets it."""

    FRAMEWORK = "L"
    DOCUMENT = "D"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Source:
    """The statements of a source document, or the publications outside both, that carry something."""

    origin: Origin
    ids: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.ids:
            raise DefinitionError("source", ["names no statement"])


@dataclass(frozen=True)
class Code:
    """A code of a fact in a terminology, for interoperability."""

    system: str
    code: str


@dataclass(frozen=True)
class Formula:
    """How a derived fact is computed: a function of :mod:`core.formulas` and the facts it needs."""

    id: str
    inputs: tuple[str, ...]
    source: Source


@dataclass(frozen=True)
class Fact:
    """Something that can be known of a patient, an episode or a lesion, defined once for all scores.

    ``options`` are fine enough for every score that reads the fact. Where a clinician may type a
    number, ``unit`` names it and ``spans`` sort it into options; a number in no span is not
    understood, never rounded. ``given`` facts (where the lesion is, what the primary is) are what the
    case is about: "what would change it" never proposes another one.

    ``units`` are other units in which it can be typed, each with its worth in ``unit``. ``kept``
    numbers are answers themselves, kept as typed; a fact of numbers alone has no options. ``hard``
    are the limits beyond which a number is refused, ``soft`` those beyond which it is asked again. A
    ``dated`` fact tells how long ago something was (``unit`` is day or month): a date can be typed.
    A fact with a ``formula`` can be computed from other facts.
    """

    id: str
    scope: Scope
    options: tuple[str, ...]
    unit: str | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)
    codes: tuple[Code, ...] = ()
    given: bool = False
    units: Mapping[str, Fraction] = field(default_factory=dict)
    kept: bool = False
    hard: Span | None = None
    soft: Span | None = None
    dated: bool = False
    formula: Formula | None = None

    def __post_init__(self) -> None:
        faults = [f"span for {name!r}, which is no option" for name in set(self.spans) - set(self.options)]
        if len(set(self.options)) != len(self.options) or UNKNOWN in self.options:
            faults.append(f"options are not distinct, or one is called {UNKNOWN!r}")
        if not self.options and not self.kept:
            faults.append("neither options nor a number")
        if (self.kept or self.dated or self.units) and self.unit is None:
            faults.append("a number without a unit")
        if faults:
            raise DefinitionError(self.id, faults)

    def is_in(self, *options: str) -> Condition:
        """Return the condition that this fact is one of the options. Raises for an unknown one."""
        if unknown := set(options) - set(self.options):
            raise DefinitionError(self.id, [f"no option {name!r}" for name in sorted(unknown)])
        return IsIn(self.id, frozenset(options))

    def measured(self, value: Amount | Days, today: date | None) -> Span | None:
        """Return a kept answer in the fact's own unit; None for a date when no day is "today"."""
        if isinstance(value, Amount):
            worth = self.units.get(value.unit, Fraction(1))
            return Span(value.low * worth, value.high * worth)
        if today is None:
            return None
        return elapsed(value, today, "month" if self.unit == "month" else "day")

    def sorted_into(self, span: Span | None) -> frozenset[str]:
        """Return the options that a number can be; all options where there is no number."""
        if span is None:
            return frozenset(self.options)
        return frozenset(id for id, held in self.spans.items() if held.meets(span))


@dataclass(frozen=True)
class Points:
    """What a choice is worth under each reading.

    ``by_reading`` gives an integer, or None where that reading has no value; ``either`` are the
    values between which a reading without one leaves the choice open, so that both totals can be
    shown. ``defect`` names the row of the dossier that opened the question, where one did.
    """

    by_reading: Mapping[str, int | None]
    either: tuple[int, ...] = ()
    defect: str | None = None

    def values(self, reading: str) -> frozenset[int]:
        """Return the points that are possible under a reading; empty where it has no value."""
        value = self.by_reading[reading]
        return frozenset(self.either if value is None else (value,))


@dataclass(frozen=True)
class Choice:
    """One answer on screen. It covers one or several options of the question's fact.

    ``points`` is None in a grade or a pathway, and where the score does not apply (``applies``
    False). A ``typed`` choice has no button: an exact limit, say, which few answers are.
    """

    id: str
    covers: frozenset[str]
    points: Points | None = None
    applies: bool = True
    defect: str | None = None
    typed: bool = False


@dataclass(frozen=True)
class Question:
    """A fact as one definition asks it: its options grouped into choices, in on-screen order.

    ``id`` is the question's role in the definition, ``fact`` what it is in the shared vocabulary.
    ``key`` is that of its words where they are not the definition's own.
    """

    id: str
    fact: Fact
    choices: tuple[Choice, ...]
    source: Source | None = None
    key: str = ""

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that have a button and a number on screen."""
        return tuple(choice for choice in self.choices if not choice.typed)

    def choice(self, term: str) -> Choice:
        """Return the choice named by its own id or by an option of the fact that it covers.

        Raises :class:`UnknownTerm` for anything else, "unknown" included.
        """
        for choice in self.choices:
            if term == choice.id:
                return choice
        for choice in self.choices:
            if term in choice.covers:
                return choice
        raise UnknownTerm(f"{self.id} has no option {term!r}")

    def possible(self, term: str, today: date | None = None) -> frozenset[str]:
        """Return the options of the fact that an answer leaves possible.

        A date leaves all of them possible when no day is "today".
        """
        if term in (UNKNOWN, COMPUTE):
            return frozenset(self.fact.options)
        if value := read_value(term):
            return self.fact.sorted_into(self.fact.measured(value, today))
        choice = self.choice(term)
        return choice.covers if term == choice.id else frozenset({term})


@dataclass(frozen=True)
class Band:
    """A class of totals, both ends included, and what follows from it (in the texts).

    A band of a grade has no ends: it is named by the answer alone.
    """

    low: int | None
    high: int | None
    id: str
    source: Source


@dataclass(frozen=True)
class Note:
    """A defect, gap or limit of the sources, by its id in the dossier.

    Shown as one line beside the result while ``when`` holds; with ``when`` None only on demand.
    """

    id: str
    when: Condition | None = None


@dataclass(frozen=True)
class Score:
    """A score, or a grade: questions, points per reading, bands, and the limits of its sources.

    ``principal`` is the reading whose total is given first; the texts say why. ``excluded`` is the
    condition under which the score does not apply although no question asks for it. ``population``
    is the primary tumour that the source was written for (options of the primary-tumour fact).
    """

    id: str
    edition: str
    scope: Scope
    source: Source
    questions: tuple[Question, ...]
    bands: tuple[Band, ...]
    readings: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    excluded: Condition | None = None
    excluded_facts: tuple[Fact, ...] = ()
    population: Condition | None = None
    kind: str = "score"

    def __post_init__(self) -> None:
        if faults := list(faults_of(self)):
            raise DefinitionError(self.id, faults)

    def __hash__(self) -> int:
        return hash((self.id, self.edition))  # mappings inside do not hash; equality still compares all

    @property
    def principal(self) -> str:
        """The reading whose values are given first."""
        return self.readings[0]

    def question(self, id: str) -> Question:
        """Return a question by id. Raises :class:`UnknownTerm`."""
        for question in self.questions:
            if question.id == id:
                return question
        raise UnknownTerm(f"{self.id} has no question {id!r}")

    def band(self, id: str) -> Band:
        """Return a band by id. Raises :class:`UnknownTerm`."""
        for band in self.bands:
            if band.id == id:
                return band
        raise UnknownTerm(f"{self.id} has no band {id!r}")

    def band_of(self, total: int) -> Band | None:
        """Return the band that holds a total, or None where the source has none for it."""
        for band in self.bands:
            if band.low is not None and band.high is not None and band.low <= total <= band.high:
                return band
        return None

    def reachable(self, reading: str) -> frozenset[int]:
        """Return every total that some combination of answers gives under a reading."""
        totals = frozenset({0})
        for question in self.questions:
            values = possible_points(question, reading)
            totals = frozenset(total + value for total in totals for value in values)
        return totals


def possible_points(question: Question, reading: str) -> frozenset[int]:
    """Return all points that some applicable answer to a question has under a reading."""
    return frozenset().union(
        *(choice.points.values(reading) for choice in question.choices if choice.points)
    )
