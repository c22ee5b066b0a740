"""Numbers stay with what they count, and with the sign before them: a phone ends no line there.

So does the number of its sessions with a dose: "30 Gy en 10", and a vitamin with its letter.
"""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = (
    r"(?:h|j|min|sem|mois|ans?|mg|g|kg|µg|ng|Gy|mm|cm|mL|L|[mµn]mol|UI|IU"
    r"|heures?|jours?|semaines?|séances?|fractions?|sessions?|sites?|lésions?|lesions?"
    r"|hours?|days?|weeks?|months?)"
)
_ONE: Final = r"(?:une|one) (?:fraction|séance|session)"
_SESSIONS: Final = (
    rf"(?<=Gy) (?=(?:en|in) (?:\d|{_ONE}))|(?<=Gy en|Gy in) (?=\d|{_ONE})"
    r"|(?<=Gy en une|Gy in one) (?=fraction|séance|session)"
)
_COUNTED: Final = (
    rf"(?<=\d) (?=(?:{_UNITS}|fr|autres?|others?|more)\b)|(?<=[≥≤+±=]) (?=\d)|{_SESSIONS}"
    r"|(?<=±) (?=\w)|(?<=\d) (?=\d{3}(?!\d))|(?<=vit\.) (?=D\b)|(?<=sous) (?=\d)|(?<=below) (?=\d)"
)
_IN_MARKUP: Final = re.compile(rf"{_COUNTED}|(?<=&[lg]t;) (?=\d)")
_IN_WORDS: Final = re.compile(rf"{_COUNTED}|(?<=[<>]) (?=\d)")
_COPIED: Final = re.compile(r"(<(?P<tag>pre|code)\b.*?</(?P=tag)>)", re.DOTALL)


def unbroken(html: str) -> str:
    """Return a text of which no line ends within a quantity; what is copied stays."""
    parts, end = [], 0
    for copied in _COPIED.finditer(html):
        parts += [_IN_MARKUP.sub("\u00a0", html[end : copied.start()]), copied[0]]
        end = copied.end()
    return "".join([*parts, _IN_MARKUP.sub("\u00a0", html[end:])])


def unbroken_words(text: str) -> str:
    """Return words without markup, as a label has them, of which none is parted from its number."""
    return _IN_WORDS.sub("\u00a0", text)
