"""Numbers and dates that a clinician types, with their units and signs, held against a fact.

A number is never rounded into an option and never taken in a unit that was not said where two units
are possible. ".9" is 0.9: a point or comma beside a digit is part of the number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from core.definition.answer import Answer, Picked
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.terms import Amount, Days
from core.language.dates import Future, read_days
from core.language.sorting import lies_across, options_of, worth_of
from core.language.written import Written, in_thousands, is_inexact, written

_PERCENTAGES = frozenset({"percent", "fraction"})

Units = Mapping[str, frozenset[str]]
"""Unit -> its normalised words."""
_PER_MM3 = re.compile(
    r"(?<![\d.,])([4-9]\d{3}|\d{5,6}|\d{2,3} \d{3})(?![\d.,])(?: ?/? ?(?:mm ?3|[uµμ]l)\b)?"
)
"""Numbers of cells in a mm³, thousands of which are one G/L: too large for one of G/L."""
_MOST_ACROSS = 3
"""Options between which a range leaves the choice."""
ROOM = 43
"""Characters of a question and its answer together that a button's data has room for."""


class Trouble(StrEnum):
    """What keeps a number or date from being taken as it is."""

    ANOTHER = "another"  # it is said to be another quantity
    DOUBTED = "doubted"  # a question mark stands behind it
    FUTURE = "future"
    IMPOSSIBLE = "impossible"
    INEXACT = "inexact"  # it is said to be about right, or a limit
    NEIGHBOUR = "neighbour"  # it may be another quantity, often typed in its place
    NO_OPTION = "nooption"  # no option holds it, or none of those that can be
    OTHER = "other"  # it names another scale or quantity, which does not stand in
    UNUSUAL = "unusual"
    UNIT = "unit"


@dataclass(frozen=True)
class Quantity:
    """What a text means as a number or date: terms, and what keeps them from being taken.

    ``readings`` are, answer by answer, what a number sorted into options was read as.
    """

    answers: tuple[Answer, ...] = ()
    trouble: Trouble | None = None
    readings: tuple[Amount, ...] = ()


NO_QUANTITY = Quantity()


def read_quantity(
    fact: Fact, units: Units, text: str, today: date | None, *, labelled: bool = False
) -> Quantity:
    """Read a normalised text as a fact's date or number: kept as it is, or sorted into options.

    ``labelled``: it was typed with the name of the fact, so that it is no other quantity.
    """
    if fact.dated and today is not None and (days := read_days(text, today)) is not None:
        if not isinstance(days, Days):
            assert days is Future.AFTER_TODAY  # the only other thing that it returns
            return Quantity(trouble=Trouble.FUTURE)
        return Quantity((days,))
    if fact.unit == "giga_l":
        text = _PER_MM3.sub(lambda it: f"{int(it[1].replace(' ', '')) / 1000:g}", text)
    number = in_thousands(text) if fact.unit else None
    read = _read(fact, units, text, labelled=labelled)
    if number is None or read.trouble is Trouble.IMPOSSIBLE or not read.answers:
        return read
    return _or_in_thousands(read, _read(fact, units, number, labelled=labelled))


def _read(fact: Fact, units: Units, text: str, *, labelled: bool) -> Quantity:
    typed = _typed(fact, text)
    if typed is None:
        inexact = fact.unit is not None and is_inexact(text)
        return Quantity(trouble=Trouble.INEXACT) if inexact else NO_QUANTITY
    named = [
        unit
        for unit in _units_of(fact)
        if not typed.unit or typed.unit in units.get(unit, frozenset())
    ]
    if not named and is_inexact(text):
        return Quantity(trouble=Trouble.INEXACT)
    if not fact.kept:
        return _sorted_or_asked(fact, typed, named)
    if typed.sign != "=":
        return _signed_number(fact, typed, named, labelled=labelled)
    return _kept(fact, typed, named) if typed.unit else _bare(fact, typed, labelled=labelled)


def _or_in_thousands(read: Quantity, other: Quantity) -> Quantity:
    """Ask whether "1.200" has three decimals or is a thousand and more, where it can be both."""
    if other.trouble is Trouble.IMPOSSIBLE or not set(other.answers) - set(read.answers):
        return read
    if read.readings and other.readings:
        return Quantity(
            (*read.answers, *other.answers), Trouble.UNUSUAL, (*read.readings, *other.readings)
        )
    both = tuple(dict.fromkeys((*read.answers, *other.answers)))
    return Quantity(both, Trouble.UNUSUAL) if not (read.readings or other.readings) else read


def _typed(fact: Fact, text: str) -> Written | None:
    if fact.unit is None or ("%" in text and fact.unit not in _PERCENTAGES):
        return None
    return written(text, fractions=fact.unit == "fraction")


def _units_of(fact: Fact) -> list[str]:
    return list(dict.fromkeys((*([fact.unit] if fact.unit else []), *fact.units)))


# ---- sorted into options -----------------------------------------------------------------------


def _sorted_or_asked(fact: Fact, typed: Written, named: list[str]) -> Quantity:
    """Sort a number into an option; ask which where it has no unit and the units lead apart."""
    if not named or not fact.spans:  # a prerequisite takes a date, and no number
        return NO_QUANTITY
    if typed.unit or typed.percent:
        part = typed.percent and fact.unit == "fraction"
        worth = Fraction(1, 100) if part else worth_of(fact, named[0])
        return _in_options(options_of(fact, typed, worth))
    if _may_be_a_part(fact, typed):
        return _either(fact, [(typed, "percent"), (typed.times(100), "percent")], Trouble.UNUSUAL)
    return _either(fact, [(typed, unit) for unit in named], None)


def _either(fact: Fact, ways: list[tuple[Written, str]], trouble: Trouble | None) -> Quantity:
    """Sort a number that can be read in several ways: each with the option that it would be.

    A way that lies in several options leads apart, too: "> 3" is more than 5 mm in cm alone.
    """
    read = [
        (answer, _amount(way, unit))
        for way, unit in ways
        for answer in options_of(fact, way, worth_of(fact, unit))
    ]
    answers, readings = tuple(it[0] for it in read), tuple(it[1] for it in read if it[1])
    if not read or len(readings) < len(read):
        return Quantity(trouble=Trouble.NO_OPTION)
    across = any(lies_across(fact, way, worth_of(fact, unit)) for way, unit in ways)
    apart = across or len(set(answers)) > 1
    if apart and ways[0][0].sign != "=":
        return Quantity(trouble=Trouble.INEXACT)
    if trouble or apart:
        return Quantity(answers, trouble or Trouble.UNIT, readings)
    return Quantity(answers[:1], None, readings[:1])


def _amount(typed: Written, unit: str) -> Amount | None:
    """Return a number in a unit; None for one of so many digits that no button gives it."""
    try:
        return Amount(typed.low, typed.high, unit)
    except ValueError:
        return None


def _may_be_a_part(fact: Fact, typed: Written) -> bool:
    """Tell whether a bare number may be a part of one though a percentage is asked: 0.7 of 70 %."""
    bare = not (typed.unit or typed.percent)
    return bare and fact.unit == "percent" and 0 < typed.high < 1


def _signed_number(fact: Fact, typed: Written, named: list[str], *, labelled: bool) -> Quantity:
    """Sort "< 30" into an option; in no unit where two are possible, and within the limits.

    A bare limit that no option has may be of another quantity: "> 120" of a creatinine.
    """
    if not fact.spans:
        return Quantity(trouble=Trouble.INEXACT) if named else NO_QUANTITY
    if len(named) != 1:
        return NO_QUANTITY
    if not _within(fact, typed, named[0], fact.hard):
        return Quantity(trouble=Trouble.IMPOSSIBLE)
    answers = options_of(fact, typed, worth_of(fact, named[0]))
    if answers and not (typed.unit or labelled) and _may_be_another(fact, typed):
        return Quantity(answers, Trouble.NEIGHBOUR)
    return _in_options(answers)


def _may_be_another(fact: Fact, typed: Written) -> bool:
    """Tell whether a bare limit, which no option has, may be one of another quantity."""
    limits = {end for span in fact.spans.values() for end in (span.low, span.high)}
    others = [held for unit, held in fact.bare.items() if unit not in _units_of(fact)]
    return typed.low not in limits and any(it.holds(Span(typed.low, typed.low)) for it in others)


def _in_options(answers: tuple[Answer, ...]) -> Quantity:
    return Quantity(answers) if answers else Quantity(trouble=Trouble.NO_OPTION)


def options_across(fact: Fact, units: Units, text: str) -> tuple[Answer, ...]:
    """Return the options in which a range lies, where it lies in two or three: "2-3 mois"."""
    typed = _typed(fact, text)
    if typed is None or typed.sign != "=" or typed.low == typed.high:
        return ()
    named = [it for it in _units_of(fact) if typed.unit in units.get(it, frozenset())]
    if not named:
        return ()
    worth = worth_of(fact, named[0])
    met = fact.sorted_into(Span(typed.low * worth, typed.high * worth))
    told = tuple(Picked(it) for it in fact.options if it in met)
    return told if 1 < len(told) <= _MOST_ACROSS else ()


# ---- kept as typed -----------------------------------------------------------------------------


def _kept(fact: Fact, typed: Written, named: list[str]) -> Quantity:
    """Keep a number in the unit that was said; ask whether it is meant where that is in doubt."""
    if not named:
        return NO_QUANTITY
    if not _within(fact, typed, named[0], fact.hard):
        return Quantity(trouble=Trouble.IMPOSSIBLE)
    if _within(fact, typed, named[0], fact.soft):
        return Quantity(_terms(fact, typed, named))
    likely = [
        unit
        for unit in _units_of(fact)
        if unit not in named and _within(fact, typed, unit, fact.soft)
    ]
    return _asked(fact, typed, [*named, *likely], Trouble.UNUSUAL)


def _bare(fact: Fact, typed: Written, *, labelled: bool) -> Quantity:
    """Keep a number without a unit where only the fact's own is usual or possible; else ask."""
    if _may_be_a_part(fact, typed):
        both = (_terms(fact, it, ["percent"]) for it in (typed, typed.times(100)))
        return Quantity(tuple(chain.from_iterable(both)), Trouble.UNUSUAL)
    units = _units_of(fact)
    possible = [unit for unit in units if _within(fact, typed, unit, fact.hard)]
    if not possible:
        return Quantity(trouble=Trouble.IMPOSSIBLE)
    meant = [unit for unit, held in fact.bare.items() if held.holds(Span(typed.low, typed.high))]
    if labelled:
        meant = [unit for unit in meant if unit in units]
    if not set(meant) <= set(units):
        return _asked(fact, typed, possible, Trouble.NEIGHBOUR)
    if (meant or _usual(fact, typed, possible)) != [fact.unit]:
        return _asked(fact, typed, possible, Trouble.UNIT)
    if not _within(fact, typed, units[0], fact.soft):
        return _asked(fact, typed, possible, Trouble.UNUSUAL)
    return Quantity(_terms(fact, typed, units[:1]))


def _usual(fact: Fact, typed: Written, possible: list[str]) -> list[str]:
    """Return the fact's own unit where a number is usual in it alone, else all possible ones.

    A calcium of 3.1 is one in mmol/L: in mg/dL nobody has it.
    """
    usual = [unit for unit in possible if _within(fact, typed, unit, fact.soft)]
    return usual if fact.soft is not None and usual == [fact.unit] else possible


def _asked(fact: Fact, typed: Written, units: list[str], trouble: Trouble) -> Quantity:
    answers = _terms(fact, typed, units)
    return Quantity(answers, trouble) if answers else NO_QUANTITY


def _within(fact: Fact, typed: Written, unit: str, limits: Span | None) -> bool:
    worth = worth_of(fact, unit)
    return limits is None or limits.holds(Span(typed.low * worth, typed.high * worth))


def _terms(fact: Fact, typed: Written, units: list[str]) -> tuple[Answer, ...]:
    """Return the values of a number; none for one of so many digits that no button gives it."""
    try:
        values = tuple(Amount(typed.low, typed.high, unit) for unit in units)
    except ValueError:
        return ()
    return values if all(len(fact.id) + len(it.term) <= ROOM for it in values) else ()
