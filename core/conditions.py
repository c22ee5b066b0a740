"""Conditions as data: true, false or not yet known.

A condition is a small immutable expression over facts, never code of the caller, so that one
definition yields evaluation, question order, reasons and export. What is known of a fact is the
set of its options that are still possible: one option when it is answered finely, several when a
score groups them ("visceral metastases: yes"), all of them when it is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

Possible = Mapping[str, frozenset[str]]
"""Fact id -> the options still possible. A fact that is absent is wholly unknown."""

Ternary = bool | None
"""True, False, or None where it is not yet known."""


@dataclass(frozen=True)
class Knowledge:
    """All that a condition may look at.

    ``facts`` are the options still possible of each fact; ``bands`` the bands that a score's total
    can still fall in under any of its readings.
    """

    facts: Possible = field(default_factory=dict)
    bands: frozenset[str] = frozenset()


class Condition:
    """A node of an expression. Combine with ``&``, ``|`` and :func:`no`; mixtures need :func:`paren`."""

    def evaluate(self, known: Knowledge) -> Ternary:
        """Tell whether it holds: True, False, or None where the facts known so far leave it open."""
        raise NotImplementedError

    def to_json(self) -> dict[str, Any]:
        """Return the canonical form, which :func:`from_json` reads back."""
        raise NotImplementedError

    def __and__(self, other: Condition) -> Condition:
        return AllOf(_operands(AllOf, AnyOf, self, other))

    def __or__(self, other: Condition) -> Condition:
        return AnyOf(_operands(AnyOf, AllOf, self, other))

    def __bool__(self) -> NoReturn:
        raise TypeError("a condition has no truth value of its own: use &, | and no(), not and/or/not")


@dataclass(frozen=True)
class IsIn(Condition):
    """The fact is one of these options."""

    fact: str
    options: frozenset[str]

    def evaluate(self, known: Knowledge) -> Ternary:
        possible = known.facts.get(self.fact)
        if possible is None:
            return None
        if possible <= self.options:
            return True
        return None if possible & self.options else False

    def to_json(self) -> dict[str, Any]:
        return {"fact": self.fact, "is_in": sorted(self.options)}


@dataclass(frozen=True)
class ReachesBand(Condition):
    """The total can fall in this band under at least one reading. Never unknown."""

    band: str

    def evaluate(self, known: Knowledge) -> Ternary:
        return self.band in known.bands

    def to_json(self) -> dict[str, Any]:
        return {"reaches_band": self.band}


@dataclass(frozen=True)
class AllOf(Condition):
    """Every part holds. One false part decides, whatever is unknown."""

    parts: tuple[Condition, ...]

    def evaluate(self, known: Knowledge) -> Ternary:
        return _decide([part.evaluate(known) for part in self.parts], decisive=False)

    def to_json(self) -> dict[str, Any]:
        return {"all": [part.to_json() for part in self.parts]}


@dataclass(frozen=True)
class AnyOf(Condition):
    """At least one part holds. One true part decides, whatever is unknown."""

    parts: tuple[Condition, ...]

    def evaluate(self, known: Knowledge) -> Ternary:
        return _decide([part.evaluate(known) for part in self.parts], decisive=True)

    def to_json(self) -> dict[str, Any]:
        return {"any": [part.to_json() for part in self.parts]}


@dataclass(frozen=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def evaluate(self, known: Knowledge) -> Ternary:
        value = self.part.evaluate(known)
        return None if value is None else not value

    def to_json(self) -> dict[str, Any]:
        return {"not": self.part.to_json()}


@dataclass(frozen=True)
class Paren(Condition):
    """An explicit bracket, the only way to mix ``&`` and ``|``."""

    part: Condition

    def evaluate(self, known: Knowledge) -> Ternary:
        return self.part.evaluate(known)

    def to_json(self) -> dict[str, Any]:
        return {"paren": self.part.to_json()}


def no(condition: Condition) -> Condition:
    """Return the negation. (Python's ``not`` cannot be overloaded and raises.)."""
    return Not(condition)


def paren(condition: Condition) -> Condition:
    """Bracket a part, so that a reader need not know Python's precedence of ``&`` over ``|``."""
    return Paren(condition)


ALWAYS: Final = AllOf(())
"""The condition that always holds."""


def from_json(data: Mapping[str, Any]) -> Condition:
    """Read back what :meth:`Condition.to_json` wrote.

    Raises ``ValueError`` for a form it does not know.
    """
    match dict(data):
        case {"fact": fact, "is_in": options}:
            return IsIn(fact, frozenset(options))
        case {"reaches_band": band}:
            return ReachesBand(band)
        case {"all": parts}:
            return AllOf(tuple(from_json(part) for part in parts))
        case {"any": parts}:
            return AnyOf(tuple(from_json(part) for part in parts))
        case {"not": part}:
            return Not(from_json(part))
        case {"paren": part}:
            return Paren(from_json(part))
    raise ValueError(f"not a condition: {sorted(data)}")


def facts_of(condition: Condition) -> frozenset[str]:
    """Return the ids of the facts that a condition reads."""
    match condition:
        case IsIn(fact=fact):
            return frozenset({fact})
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*(facts_of(part) for part in parts))
        case Not(part=part) | Paren(part=part):
            return facts_of(part)
    return frozenset()


def bands_of(condition: Condition) -> frozenset[str]:
    """Return the ids of the bands that a condition reads."""
    match condition:
        case ReachesBand(band=band):
            return frozenset({band})
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*(bands_of(part) for part in parts))
        case Not(part=part) | Paren(part=part):
            return bands_of(part)
    return frozenset()


def _operands(
    kind: type[AllOf | AnyOf], other_kind: type[AllOf | AnyOf], *sides: Condition
) -> tuple[Condition, ...]:
    flat: list[Condition] = []
    for side in sides:
        if isinstance(side, other_kind):
            raise TypeError("& and | are mixed without paren(): write paren(a & b) | c")
        flat.extend(side.parts if isinstance(side, kind) else (side,))
    return tuple(flat)


def _decide(values: list[Ternary], *, decisive: bool) -> Ternary:
    if decisive in values:
        return decisive
    return None if None in values else not decisive
