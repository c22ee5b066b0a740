"""How tall a card is on a phone: whole in its window, or read with a thumb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.screens.document import Document, Fold, Paragraph
from bot.screens.label_width import width

_WINDOW: Final = 688
"""Pixels that a chat has on a phone 844 high, less its head and the field to type in."""
_FRAME, _LINE, _ROW = 16, 21.6, 46
"""Pixels around a card, of a line of its text, of a row of its buttons."""
_FOLDED: Final = 3
"""Lines that are seen of what is folded."""
_ACROSS: Final = 34
"""How wide a line is, in letters as a label of a button is measured."""


def first_whole(texts: Iterable[Document], rows: int) -> Document:
    """Return the first text that is seen whole with so many rows of buttons, or the last."""
    for text in texts:
        if is_whole(text, rows):
            break
    return text


def is_whole(text: Document, rows: int) -> bool:
    """Tell whether a card with so many rows of buttons is seen whole as it arrives."""
    return lines(text) * _LINE + rows * _ROW + _FRAME <= _WINDOW


def lines(text: Document) -> int:
    """Return how many lines of a phone a text takes, empty ones too."""
    blocks = [it for it in text.blocks if it.lines]
    empty = max(0, len(blocks) - 1)
    return empty + sum(_tall(it) for it in blocks)


def _tall(block: Paragraph) -> int:
    tall = sum(_wrapped(it.plain) for it in block.lines)
    return min(tall, _FOLDED) if isinstance(block, Fold) else tall


def _wrapped(text: str) -> int:
    """Return how many lines one line takes that breaks at its spaces."""
    count, so_far = 1, 0.0
    for word in text.split(" "):
        wide = width(f" {word}")
        if so_far and so_far + wide > _ACROSS:
            count, so_far = count + 1, 0.0
        so_far += wide
    return count
