"""The characters of a text that a reader sees."""

from __future__ import annotations

import re
from typing import Final

_FORMAT: Final = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
"""Soft hyphen, marks of direction, spaces and joiners without width, byte order mark."""

_BLANK: Final = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
"""Fillers, the joiner of marks, and selectors of variants."""

_UNSEEN: Final = re.compile(f"[{_FORMAT}{_BLANK}\U000e0000-\U000e0fff]")


_BACKWARDS: Final = re.compile("\u202e([^\u202c\u202e\n]*)")
"""What is shown from its end to its beginning, digits too: up to the mark that ends it."""
_MIRRORED: Final = str.maketrans("<>()[]{}«»≤≥", "><)(][}{»«≥≤")


def visible(text: str) -> str:
    """Return a text as it is seen: without the characters that nobody sees, in the order shown.

    Phones, laboratory systems and copied web pages leave them in and behind words and numbers.
    """
    if text.isascii():
        return text
    if "\u202e" in text:
        text = _BACKWARDS.sub(lambda it: it[1][::-1].translate(_MIRRORED), text)
    return _UNSEEN.sub("", text)
