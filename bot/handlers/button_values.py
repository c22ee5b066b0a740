"""Numbers and days as buttons have them; whoever makes a press up may have written anything."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

_DIGITS: Final = 9
"""Digits of a page, a place or an id, at most."""
_LONGEST: Final = 17
"""Digits of the number of a person or group at Telegram, at most."""


def number_of(text: str) -> int | None:
    """Return a number; None for what is none."""
    return _number(text, _DIGITS)


def long_number_of(text: str) -> int:
    """Return the number of a person or group. Raises ``ValueError`` for what no button has."""
    number = _number(text, _LONGEST)
    if number is None:
        raise ValueError("no number")
    return number


def day_of(text: str) -> date | None:
    """Return a day; None for what is none."""
    try:
        return datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 else None
    except ValueError:
        return None


def _number(text: str, digits: int) -> int | None:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= digits else None
