"""A number as it is written, held against the intervals that sort it into the options of a fact."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.fact import Fact
from core.definition.interval import Span
from core.language.written import Written

_COUNTS: Final = frozenset({"focus", "vertebra", "site"})
"""Units of what is counted: there is no half of one."""


def worth_of(fact: Fact, unit: str) -> Fraction:
    """Return what a unit is worth in the fact's own."""
    return fact.units.get(unit, Fraction(1))


def options_of(fact: Fact, typed: Written, worth: Fraction) -> tuple[Answer, ...]:
    """Return the option whose interval holds all the numbers that the text can mean, if one does.

    ``worth`` is that of the unit, in the fact's own.
    """
    span = _spanned(fact, typed, worth)
    if span is None or (fact.unit in _COUNTS and not _is_whole(typed)):
        return ()
    return tuple(Picked(id) for id, held in fact.spans.items() if held.holds(span))


def lies_across(fact: Fact, typed: Written, worth: Fraction) -> bool:
    """Tell whether a number or limit lies in several options, and so wholly in none."""
    span = _spanned(fact, typed, worth)
    held = [it for it in fact.spans.values() if span is not None and it.meets(span)]
    return bool(held) and not any(span is not None and it.holds(span) for it in held)


def _spanned(fact: Fact, typed: Written, worth: Fraction) -> Span | None:
    """Return all numbers that a text can mean; None where the fact can have none of them."""
    low, ceiling = typed.low * worth, _ceiling(fact)
    if ceiling is not None and typed.sign in (">", ">=") and low >= ceiling:
        return Span(low, low) if typed.sign == ">=" and low == ceiling else None
    return _signed(typed.sign, low, typed.high * worth, ceiling)


def _is_whole(typed: Written) -> bool:
    return typed.low.denominator == typed.high.denominator == 1


def _signed(sign: str, low: Fraction, high: Fraction, ceiling: Fraction | None) -> Span:
    match sign:
        case "<" | "<=":
            return Span(Fraction(0), high, low_in=False, high_in=sign == "<=")
        case ">" | ">=":
            return Span(low, ceiling, low_in=sign == ">=")
    return Span(low, high)


def _ceiling(fact: Fact) -> Fraction | None:
    """Return the largest number that the fact can be, 100 % say; None where there is no such."""
    highs = [span.high for span in fact.spans.values()]
    return None if None in highs else max(high for high in highs if high is not None)
