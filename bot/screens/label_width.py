"""How wide the label of a button is, and whether it has room without being cut on a phone."""

from __future__ import annotations

from typing import Final

_ROW: Final = 330
"""Pixels of a row of buttons on a phone 390 wide."""
_GAP, _PADDING, _MARK, _LETTER = 5, 6, 13, 9.5
"""Pixels between two buttons, beside a label, of the mark before it, of a letter of a wide font."""
_NARROW: Final = frozenset("fijlrtI.,:;’!/() -‼\u00a0\u202f")
_WIDE: Final = frozenset("mwMW%@—…☐☑●◇✓✕✎▤▶★☆⚑⚠")


def width(label: str) -> float:
    """Return how wide a label is, in letters."""
    return sum(_width_of(letter) for letter in label)


def _width_of(letter: str) -> float:
    if letter in _NARROW:
        return 0.5
    if letter in _WIDE:
        return 1.5
    return 1.2 if letter.isupper() else 1.0


def room(across: int) -> float:
    """Return how wide a marked label can be where so many stand side by side, in letters."""
    return _letters(across, _MARK)


def fits(label: str, across: int) -> bool:
    """Tell whether a label stands whole where so many buttons stand side by side."""
    return width(label) <= _letters(across)


def _letters(across: int, beside: float = 0) -> float:
    return ((_ROW - (across - 1) * _GAP) / across - _PADDING - beside) / _LETTER
