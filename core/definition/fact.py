"""Something that can be known, defined once for all scores and pathways.

Definitions speak in ids; ``dialogs/texts`` has their words in each language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from core.definition.answer import UNKNOWN
from core.definition.conditions import IsIn
from core.definition.interval import Span
from core.definition.source import Source
from core.definition.terms import Amount, Days, elapsed
from core.errors import DefinitionError


class Scope(StrEnum):
    """What a fact or a definition is about: the patient, this episode of care, or one lesion."""

    PATIENT = "patient"
    EPISODE = "episode"
    LESION = "lesion"


@dataclass(frozen=True)
class Code:
    """A code of a fact in a terminology, for interoperability."""

    system: str
    code: str


@dataclass(frozen=True)
class Formula:
    """How a fact is computed: a function of :mod:`core.definition.formulas`, and what it needs."""

    id: str
    inputs: tuple[str, ...]
    source: Source


@dataclass(frozen=True)
class Fact:
    """What can be known of a patient, an episode or a lesion, defined once for all scores.

    ``options`` are fine enough for every score that reads the fact. Where a clinician may type a
    number, ``unit`` names it and ``spans`` sort it into options; a number in no span is not
    understood, never rounded. ``given`` facts (where the lesion is, what the primary is) are what
    the case is about: "what would change it" never proposes another one.

    ``units`` are other units in which it can be typed, each with its worth in ``unit``. ``kept``
    numbers are answers themselves, kept as typed; a fact of numbers alone has no options. ``hard``
    are the limits beyond which a number is refused, ``soft`` those beyond which it is asked again.
    ``bare`` says what a number typed without its unit can be: unit -> the numbers that may be meant
    in it, which are a convention of this project. A unit that is none of the fact's own belongs to
    a quantity that is easily typed in its place. Only a number that can be in ``unit`` alone is
    taken without a question; a fact without ``bare`` goes by ``hard``.
    A ``dated`` fact tells how long ago something was (``unit`` is day or month): a date can be
    typed. A fact with a ``formula`` can be computed from other facts.
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
    bare: Mapping[str, Span] = field(default_factory=dict)

    def __post_init__(self) -> None:
        faults = [
            f"span for {name!r}, which is no option" for name in set(self.spans) - set(self.options)
        ]
        if len(set(self.options)) != len(self.options) or UNKNOWN.term in self.options:
            faults.append(f"options are not distinct, or one is called {UNKNOWN.term!r}")
        if not self.options and not self.kept:
            faults.append("neither options nor a number")
        if (self.kept or self.dated or self.units) and self.unit is None:
            faults.append("a number without a unit")
        if self.bare and self.unit not in self.bare:
            faults.append("bare numbers without those in its own unit")
        if faults:
            raise DefinitionError(self.id, faults)

    @cached_property
    def every(self) -> frozenset[str]:
        """All options: what is possible while nothing is known."""
        return frozenset(self.options)

    def is_in(self, *options: str) -> IsIn:
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
