"""Conditions as clinicians type them: "si l’IRM montre …, alors …", "en cas d’épidurite, …"."""

from __future__ import annotations

import re
from typing import Final

_LEAD: Final = re.compile(
    r"(?:si |s['’]il y a |en cas (?:de |du |d['’])|if (?:there is )?|in case of )", re.IGNORECASE
)
_THEN: Final = re.compile(r"\b(?:alors|then)\s", re.IGNORECASE)
_COLON: Final = re.compile(r"\s:\s|:\s")
_COMMA: Final = re.compile(r",(?!\d)")
"""A comma that is none of a number: "15,5"."""
_EDGES: Final = " ,;:.\u00a0\u202f"


def read_if_then(text: str) -> tuple[str, str] | None:
    """Return on what something depends and what is done then; None where a text does not say both.

    What comes first is told from what comes then by "alors", or else by a colon, or else by the
    only comma.
    """
    lead = _LEAD.match(text)
    if lead is None:
        return None
    rest = text[lead.end() :]
    ways = (_cuts(_THEN, rest)[:1], _cuts(_COLON, rest), _cuts(_COMMA, rest))
    cuts = next(filter(None, ways), [])
    if len(cuts) != 1:
        return None
    ((end, start),) = cuts
    first, second = rest[:end].strip(_EDGES), rest[start:].strip(_EDGES)
    return (first, second) if first and second and not _THEN.fullmatch(f"{second} ") else None


def _cuts(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [it.span() for it in pattern.finditer(text)]
