"""A text without the places that it was read from: lines of a document, rows of what is open in it.

They belong to who reads a text in full. On a first page the words stand alone.
"""

from __future__ import annotations

import re
from typing import Final

_LINES: Final = r"(?:D )?l\.\s?\d+(?:[-–]\d+)?(?:(?:\s*,\s*|\s+(?:et|and)\s+)\d+(?:[-–]\d+)?)*"
_ROW: Final = r"(?:[XMR]\d{1,2})"
_PLACE: Final = rf"(?:{_LINES}|{_ROW})"
_PLACES: Final = rf"{_PLACE}(?:\s*[,;:]\s*{_PLACE})*"
_ALONE: Final = re.compile(rf"\s*\({_PLACES}\)")
_FIRST: Final = re.compile(rf"\({_PLACES}\s*[,;:]\s*")
_BEHIND: Final = re.compile(rf"\s*[,;:]\s*{_PLACES}(?=[\s,;:.)]|$)")
_BEFORE: Final = re.compile(rf"(^|[;.]\s){_LINES}\s?:\s+")
_QUOTED: Final = re.compile(rf"\b{_LINES}\s(?=[«“])")
_STILL: Final = re.compile(r"\bl\.\s?\d|\b[Ll](?:ignes?|ines?)\s\d|\(D\b|\b[Dd]ocument D\b")
_SHORTENED: Final = re.compile(r"([.!?])\.")


def unnumbered(text: str) -> str:
    """Return a text without the numbers of lines and of rows that it names."""
    for place, left in ((_ALONE, ""), (_FIRST, "("), (_BEFORE, r"\1"), (_BEHIND, "")):
        text = place.sub(left, text)
    text = _QUOTED.sub("", text)
    return _SHORTENED.sub(r"\1", text)


def names_a_place(text: str) -> bool:
    """Tell whether a text names a line of a document, or a document by its letter."""
    return bool(_STILL.search(text))


_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_]|«)")
_PRINTED: Final = re.compile(rf"\({_LINES}\)\.?$")


def added(text: str) -> str:
    """Return what a text says beside what a document prints, "" where that is all of it.

    A sentence that ends on its line repeats the document; it is read where the bands are listed.
    """
    sentences = _SENTENCE.split(text)
    return unnumbered(" ".join(it for it in sentences if not _PRINTED.search(it)))
