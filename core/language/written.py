"""A number as it is written: its sign, its digits, the unit behind it; nothing of what it means.

"1 200", "1'200" and "1.234,5" are one number each. "1.200" can be two, and both are told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

_GROUPED: Final = (
    r"[1-9]\d{0,2}(?:[ '’]\d{3})+(?:[.,]\d+)?|[1-9]\d{0,2}(?:\.\d{3})+,\d+"
    r"|[1-9]\d{0,2}(?:,\d{3})+\.\d+"
)
"""Digits in groups of three, none of them before a nought, where nothing else can be meant."""
_DECIMAL: Final = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)?|[.,]\d+)(?!\d)"
_FRACTION: Final = rf"{_DECIMAL}(?:/[1-9]\d*)?"
_THOUSANDS: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])")
"""What is a thousand and more in one country, and a number of three decimals in another."""


def _quantity(number: str) -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<sign>[<>]=?|=)?\s*(?P<number>{number})\s*(?P<percent>%)?\s*(?P<unit>.*)$"
    )


def _range(number: str) -> re.Pattern[str]:
    return re.compile(
        rf"^(?:(?:de|from) )?(?P<low>{number})\s*-\s*(?P<high>{number})\s*(?P<percent>%)?"
        r"\s*(?P<unit>.*)$"
    )


_FRACTIONS: Final = (_range(_FRACTION), _quantity(_FRACTION))
_DECIMALS: Final = (
    _range(_DECIMAL),
    _quantity(_DECIMAL),
)  # "12/11" is a date, "6/10" a number and its scale
_BARE: Final = re.compile(rf"^{_FRACTION}$")
_BARE_OR_SIGNED: Final = re.compile(rf"^(?:[<>]=?|=)?\s*{_FRACTION}(?:\s*-\s*{_FRACTION})?$")
_ONE: Final = re.compile(rf"{_BARE_OR_SIGNED.pattern[:-1]}\s*%?\s*[^\d ]*(?: [^\d ]+)?$")
_INEXACT: Final = re.compile(
    r"^[^\d]*(?:[-+~≈±]|\b(?:environ|env\.?|vers|autour de|a peu pres|approximativement|around|"
    r"about|approx\.?|approximately|roughly|presque|almost|max\.?|min\.?|maximum|minimum|au moins|"
    r"au plus|au maximum|at least|at most|up to|jusqu'a)) *[.,]?\d"
    r"|^[<>]=? *[.,]?\d|\d *(?:\+?/-|±|\+-) *\d|\d[^\d]*(?:[-+~]|\b(?:environ|env\.?|approx\.?|max"
    r"\.?|min\.?|maximum|minimum))$"
)


@dataclass(frozen=True)
class Written:
    """A number, or a range of numbers, with its sign ("=" where there is none) and unit."""

    low: Fraction
    high: Fraction
    sign: str
    unit: str
    percent: bool

    def times(self, factor: int) -> Written:
        """Return it with its numbers multiplied."""
        return replace(self, low=self.low * factor, high=self.high * factor)


def written(text: str, *, fractions: bool = False) -> Written | None:
    """Read a normalised text as one number or range. ``fractions``: "2/3" is a number."""
    patterns = _FRACTIONS if fractions else _DECIMALS
    match = next((hit for pattern in patterns if (hit := pattern.match(text))), None)
    if match is None:
        return None
    found = match.groupdict()
    numbers = [_number(found[name]) for name in ("low", "high", "number") if found.get(name)]
    if numbers[0] > numbers[-1]:
        return None
    unit = re.sub(r"\s*/\s*", "/", found["unit"].strip())
    return Written(
        numbers[0], numbers[-1], found.get("sign") or "=", unit, percent=bool(found["percent"])
    )


def in_thousands(text: str) -> str | None:
    """Return a text with "1.200" as 1200; None where no number in it can be meant so."""
    changed = _THOUSANDS.sub(lambda it: re.sub("[.,]", "", it[0]), text)
    return changed if changed != text and not re.search(r"[.,]\d", changed) else None


def is_bare(text: str) -> bool:
    """Tell whether a normalised text is a number and nothing else."""
    return bool(_BARE.match(text))


def is_without_unit(text: str) -> bool:
    """Tell whether a normalised text is a number or range, with a sign or without, and no unit."""
    return bool(_BARE_OR_SIGNED.match(text))


def is_one_quantity(text: str) -> bool:
    """Tell whether a normalised text is one number or range with a unit at most: "6 mois"."""
    return bool(_ONE.match(text))


def is_inexact(text: str) -> bool:
    """Tell whether a normalised text is a number that is said to be about right, or a limit."""
    return bool(_INEXACT.search(text))


def _number(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(_plain(above)) / int(below or 1)


def _plain(digits: str) -> str:
    """Return digits without what groups them, and with a point before the decimals."""
    *whole, part = re.split("[.,]", digits)
    if not whole:
        whole, part = [part], "0"
    return f"{''.join(filter(str.isdecimal, ''.join(whole))) or '0'}.{part}"
