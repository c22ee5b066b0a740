"""What stands between the name of an irradiation and its day: its dose, what was irradiated."""

from __future__ import annotations

from typing import Final

from core.language.pieces import Cut, Piece, is_skipped

IRRADIATED: Final = "last_radiotherapy"
_DOSES: Final = frozenset(
    {"gy", "gray", "grays", "fraction", "fractions", "fr", "seance", "seances", "fx"}
)
_TIMES: Final = frozenset({"x", "×", "fois", "times", "en", "in"})
_ENDED = (
    "fini finie finis finies termine terminee terminees acheve achevee ended finished completed"
)
_ENDS: Final = frozenset(_ENDED.split())
_SCHEDULES: Final = frozenset(
    {
        *(("8", "1"), ("10", "1"), ("12", "1"), ("16", "1"), ("16", "2"), ("18", "1"), ("20", "1")),
        *(("20", "4"), ("20", "5"), ("24", "1"), ("24", "2"), ("24", "3"), ("25", "5")),
        *(("27", "3"), ("30", "3"), ("30", "5"), ("30", "10")),
    }
)
"""Doses in Gy and their fractions that are written like a day and its month."""
_ON: Final = frozenset({"le", "du", "au", "on", "the", "depuis", "since", "date"})
_OF: Final = frozenset({"du", "de", "la", "le", "des", "sur", "to", "of", "the"})


def is_a_dose(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is a dose or how often it is given, behind which a day may stand.

    "RT 30/10" may be 30 Gy in 10 fractions as well as a day: it is no day where nothing says so.
    """
    words = {it.word for it in sentence.tokens[piece.first : piece.last + 1]}
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    fractions = ahead == "/" or ahead in _TIMES  # "30 Gy/10", "8 Gy x1"
    if piece.days is not None:
        figures = tuple(it.word for it in sentence.tokens[piece.first : piece.last] if it.is_number)
        return figures in _SCHEDULES and ahead not in _ON and "/" in piece.number
    return fractions or bool(words & _DOSES)


def tells_what_was_given(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether tokens are words of a dose, or one that says where: "RT du sacrum"."""
    words = [it.word for it in sentence.tokens[first:last] if not is_skipped(it)]
    if all(it in (*_DOSES, *_TIMES, "/") for it in words):
        return True
    if all(it in _ENDS for it in words):
        return True  # "séances finies en octobre"
    led = last > 1 and sentence.tokens[last - 2].word in _OF
    alone = len(words) == 1 and words[0].isalpha() and sentence.owner(last - 1) is None
    return alone and led and sentence.tokens[last - 1].word == words[0]
