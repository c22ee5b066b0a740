"""How wide the label of a button is, and where it has room without being cut on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.screens.screen import Button, Rows

_ROW: Final = 330
"""Pixels of a row of buttons on a phone 390 wide."""
_GAP, _PADDING, _MARK, _LETTER = 5, 6, 13, 9.5
"""Pixels between two buttons, beside a label, of the mark before it, of a letter of a wide font."""
_NARROW: Final = frozenset("fijlrtI.,:;’!/() -\u00a0\u202f")
_WIDE: Final = frozenset("mwMW%@—…")
_HALF: Final = ((_ROW - _GAP) / 2 - _PADDING) / _LETTER
"""Letters of half a row, without a mark."""


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
    """Return how wide a label can be where so many buttons stand side by side, in letters."""
    return ((_ROW - (across - 1) * _GAP) / across - _PADDING - _MARK) / _LETTER


def uncut(buttons: Sequence[Button]) -> Rows:
    """Lay buttons out in pairs, those whose names have no room in half a row alone."""
    rows: list[tuple[Button, ...]] = []
    for it in buttons:
        fits = width(it.label) <= _HALF
        last = rows[-1] if rows else ()
        if fits and len(last) == 1 and width(last[0].label) <= _HALF:
            rows[-1] = (*last, it)
        else:
            rows.append((it,))
    return tuple(rows)
