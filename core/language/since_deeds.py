"""Days that are counted from an operation, before its name: "2 weeks post laminectomy"."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.language.pieces import Cut
from core.language.spoken_days import read_spoken_days
from core.language.value import Value
from core.language.vocabulary import Names

_OPERATED: Final = "surgery_date"
_LENGTHS: Final = frozenset({"day", "week", "month"})


def since_deed(sentence: Cut, at: int, used: set[int], today: date) -> Value | None:
    """Return the day of an operation that its days are counted from: "2 weeks post laminectomy"."""
    name = sentence.pieces[at]
    if not any(it.fact == _OPERATED for it in name.of(Names)) or not at:
        return None
    piece, near = sentence.pieces[at - 1], sentence.pieces[at - 1].last == name.first
    led = sentence.tokens[name.first].word.startswith("post")
    if not (led and near and piece.number) or piece.days or sentence.tokens[name.first].apart:
        return None
    day = piece.first > 0 and sentence.tokens[piece.first - 1].word in ("day", "jour")
    days = read_spoken_days(f"{piece.number} {'days ' if day else ''}ago", today)
    if days is None or not (day or piece.units & _LENGTHS):
        return None
    used.add(at - 1)
    return Value(_OPERATED, (days,), None, piece.first - day, piece.last)
