"""Conditions as data: true, false or not yet known.

A condition is a small immutable expression over facts, never code of the caller, so that one
definition yields evaluation, question order, reasons and export. What is known of a fact is the
set of its options that are still possible: one option when it is answered finely, several when a
score groups them ("visceral metastases: yes"), all of them when it is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NoReturn

Possible = Mapping[str, frozenset[str]]
"""Fact id -> the options still possible. A fact that is absent is wholly unknown."""

Ternary = bool | None
"""True, False, or None where it is not yet known."""

Explained = tuple[Ternary, "tuple[Condition, ...]"]
"""A value, and the simple conditions that decide it, or keep it open where it is None."""


@dataclass(frozen=True)
class Knowledge:
    """All that a condition may look at.

    ``facts`` are the options still possible of each fact; ``bands`` the bands that a score's total
    can still fall in under any of its readings. ``totals`` are, by score, all totals still possible
    under the readings that have a value: none where the score does not apply; a score that is
    absent is wholly unknown. ``doubtful`` are scores of which it is not yet known whether they
    apply.
    """

    facts: Possible = field(default_factory=dict)
    bands: frozenset[str] = frozenset()
    totals: Mapping[str, frozenset[int]] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()


class Condition:
    """A node of an expression. Combine with ``&``, ``|``, :func:`no`, :func:`paren`."""

    def evaluate(self, known: Knowledge) -> Ternary:
        """Tell whether it holds: True, False, or None where what is known leaves it open."""
        raise NotImplementedError

    def explained(self, known: Knowledge) -> Explained:
        """Return its value with the simple conditions that decide it, or that keep it open."""
        return self.evaluate(known), (self,)

    def __and__(self, other: Condition) -> Condition:
        return AllOf(_operands(AllOf, AnyOf, self, other))

    def __or__(self, other: Condition) -> Condition:
        return AnyOf(_operands(AnyOf, AllOf, self, other))

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a condition has no truth value of its own: use &, | and no(), not and/or/not"
        )


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


@dataclass(frozen=True)
class ReachesBand(Condition):
    """The total can fall in this band under at least one reading. Never unknown."""

    band: str

    def evaluate(self, known: Knowledge) -> Ternary:
        return self.band in known.bands


@dataclass(frozen=True)
class TotalIn(Condition):
    """The total of a score lies in this interval, both ends included, under every reading.

    False where the score does not apply.
    """

    score: str
    low: int
    high: int

    def evaluate(self, known: Knowledge) -> Ternary:
        totals = known.totals.get(self.score)
        if totals is None:
            return None
        inside = [self.low <= total <= self.high for total in totals]
        if not any(inside):
            return False
        return True if all(inside) and self.score not in known.doubtful else None


@dataclass(frozen=True)
class AllOf(Condition):
    """Every part holds. One false part decides, whatever is unknown."""

    parts: tuple[Condition, ...]

    def evaluate(self, known: Knowledge) -> Ternary:
        return _decide(self.parts, known, decisive=False)

    def explained(self, known: Knowledge) -> Explained:
        return _explained(self.parts, known, decisive=False)


@dataclass(frozen=True)
class AnyOf(Condition):
    """At least one part holds. One true part decides, whatever is unknown."""

    parts: tuple[Condition, ...]

    def evaluate(self, known: Knowledge) -> Ternary:
        return _decide(self.parts, known, decisive=True)

    def explained(self, known: Knowledge) -> Explained:
        return _explained(self.parts, known, decisive=True)


@dataclass(frozen=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def evaluate(self, known: Knowledge) -> Ternary:
        value = self.part.evaluate(known)
        return None if value is None else not value

    def explained(self, known: Knowledge) -> Explained:
        value, found = self.part.explained(known)
        return (None if value is None else not value), found


@dataclass(frozen=True)
class Unless(Condition):
    """The part is not known to hold: it does not, or it is not known. Never unknown itself.

    For when a pathway speaks in a case, and for what another rule or pathway speaks of instead; a
    rule that read "not known" as a no would be wrong.
    """

    part: Condition

    def evaluate(self, known: Knowledge) -> Ternary:
        return self.part.evaluate(known) is not True

    def explained(self, known: Knowledge) -> Explained:
        """Return its value with what decides the part; what is not known of it decides nothing."""
        value, found = self.part.explained(known)
        return value is not True, found if value is not None else ()


@dataclass(frozen=True)
class Paren(Condition):
    """An explicit bracket, the only way to mix ``&`` and ``|``."""

    part: Condition

    def evaluate(self, known: Knowledge) -> Ternary:
        return self.part.evaluate(known)

    def explained(self, known: Knowledge) -> Explained:
        return self.part.explained(known)


def no(condition: Condition) -> Condition:
    """Return the negation. (Python's ``not`` cannot be overloaded and raises.)."""
    return Not(condition)


def unless(condition: Condition) -> Condition:
    """Return that something is not known to hold."""
    return Unless(condition)


def paren(condition: Condition) -> Condition:
    """Bracket a part, so that a reader need not know Python's precedence of ``&`` over ``|``."""
    return Paren(condition)


ALWAYS: Final = AllOf(())
"""The condition that always holds."""

NEVER: Final = AnyOf(())
"""The condition that never holds: of a rule that the source leaves open wherever it speaks."""


def facts_of(condition: Condition) -> frozenset[str]:
    """Return the ids of the facts that a condition reads."""
    match condition:
        case IsIn(fact=fact):
            return frozenset({fact})
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*(facts_of(part) for part in parts))
        case Not(part=part) | Paren(part=part) | Unless(part=part):
            return facts_of(part)
    return frozenset()


def bands_of(condition: Condition) -> frozenset[str]:
    """Return the ids of the bands that a condition reads."""
    match condition:
        case ReachesBand(band=band):
            return frozenset({band})
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*(bands_of(part) for part in parts))
        case Not(part=part) | Paren(part=part) | Unless(part=part):
            return bands_of(part)
    return frozenset()


def scores_of(condition: Condition) -> frozenset[str]:
    """Return the ids of the scores whose totals a condition reads."""
    return frozenset(leaf.score for leaf in leaves(condition) if isinstance(leaf, TotalIn))


def leaves(condition: Condition) -> tuple[Condition, ...]:
    """Return the simple conditions that a condition is made of, in reading order."""
    match condition:
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case Not(part=part) | Paren(part=part) | Unless(part=part):
            return leaves(part)
    return (condition,)


def open_leaves(condition: Condition, known: Knowledge) -> tuple[Condition, ...]:
    """Return the simple conditions that still keep a condition from being true or false.

    What is left after partial evaluation: parts already decided no longer count. Sound, not always
    the fewest.
    """
    value, found = condition.explained(known)
    return found if value is None else ()


def _operands(
    kind: type[AllOf | AnyOf], other_kind: type[AllOf | AnyOf], *sides: Condition
) -> tuple[Condition, ...]:
    flat: list[Condition] = []
    for side in sides:
        if isinstance(side, other_kind):
            raise TypeError("& and | are mixed without paren(): write paren(a & b) | c")
        flat.extend(side.parts if isinstance(side, kind) else (side,))
    return tuple(flat)


def _decide(parts: tuple[Condition, ...], known: Knowledge, *, decisive: bool) -> Ternary:
    value: Ternary = not decisive
    for part in parts:
        one = part.evaluate(known)
        if one is decisive:
            return decisive
        if one is None:
            value = None
    return value


def _explained(parts: tuple[Condition, ...], known: Knowledge, *, decisive: bool) -> Explained:
    """Look at each part once: most of the time that an advice takes is spent here."""
    decided: tuple[Condition, ...] = ()
    left_open: tuple[Condition, ...] = ()
    is_open = False
    for part in parts:
        one, found = part.explained(known)
        if one is decisive:
            return decisive, found
        if one is None:
            is_open = True
            left_open += found
        else:
            decided += found
    return (None, left_open) if is_open else (not decisive, decided)
