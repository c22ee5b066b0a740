"""Values that follow one another in time: "EVA passée de 9 à 4", "tassement 30 % puis 60 %"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.language.pieces import Cut, counts_something

_NEAR: Final = 6
"""Pieces behind a name within which it is told how its value has changed."""
_THEN: Final = frozenset(
    (
        *("puis", "then", "ensuite", "et puis", "and then", "puis ensuite", "puis a", "then to"),
        *("passe a", "passee a", "devenu", "devenue", "et maintenant", "and now", "now at"),
        *("controle a", "controlee a", "recontrole a", "recontrolee a", "rechecked at"),
        *("maintenant a", "actuellement a", "maintenant", "actuellement", "now", "currently"),
    )
)
_NEXT: Final = frozenset(("ensuite", "et puis", "and then", "puis ensuite"))
"""What joins two bare numbers of one fact; the first of others is told as one of once."""
CALLED_NOW: Final[Mapping[str, str]] = {"creatinine_baseline": "creatinine"}
"""What a fact of once is called now: what follows it is none of it."""
_FROM: Final = frozenset(("de", "from"))
_TO: Final = frozenset(("a", "to", "vers"))


def changed(sentence: Cut, at: int, used: set[int]) -> list[int]:
    """Return the value that another has become: "EVA passée de 9 à 4", "KPS drop de 90 à 60"."""
    tokens, edge = sentence.tokens, sentence.pieces[at].last
    for place in range(at + 1, min(at + _NEAR, len(sentence.pieces))):
        piece = sentence.pieces[place]
        if sentence.apart(edge - 1, piece.first) or not piece.has_value:
            if sentence.apart(edge - 1, piece.first):
                return []
            continue
        behind = next(
            (it for it in range(place + 1, len(sentence.pieces)) if sentence.pieces[it].has_value),
            0,
        )
        word = tokens[piece.last].word if piece.last < len(tokens) else ""
        from_word = tokens[piece.first - 1].word
        joined = behind and sentence.pieces[behind].first == piece.last + 1
        told = (
            piece.first - 1 > edge and from_word in ("de", "from") and word in ("a", "to", "vers")
        )
        return [behind] if joined and told and behind not in used else []
    return []


def then(sentence: Cut, place: int) -> int:
    """Return the number that is told to have followed one in time, or 0: "7 puis 9"."""
    last, behind = sentence.pieces[place].last, place + 1
    while behind < len(sentence.pieces) and not sentence.pieces[behind].has_value:
        behind += 1
    if behind >= len(sentence.pieces) or not sentence.pieces[behind].number:
        return 0
    between = " ".join(it.word for it in sentence.tokens[last : sentence.pieces[behind].first])
    apart = sentence.apart(last - 1, sentence.pieces[behind].first)
    return behind if between in _THEN and apart != "." else 0


def followed_by(sentence: Cut, place: int, used: set[int]) -> tuple[int, bool]:
    """Return the value that followed the one at a place, or 0, and whether that is sure.

    "From 30 % to 60 %" may be what changed, or a range. Of two bare numbers the first is told as
    one of once.
    """
    piece = sentence.pieces[place]
    behind = next(
        (it for it in range(place + 1, len(sentence.pieces)) if sentence.pieces[it].has_value), 0
    )
    if not behind or behind in used:
        return 0, False
    last, next_one = piece.last, sentence.pieces[behind]
    if later := _dated_later(sentence, place, behind, used):
        return later, True
    between = " ".join(it.word for it in sentence.tokens[last : next_one.first])
    bare = not (piece.units or next_one.units) and between not in _NEXT
    if counts_something(sentence, next_one):
        return 0, False
    if bare or not next_one.number or sentence.apart(last - 1, next_one.first) == ".":
        return 0, False
    if between in _THEN:
        return behind, True
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    return (behind, False) if ahead in _FROM and between in _TO else (0, False)


def _dated_later(sentence: Cut, place: int, day: int, used: set[int]) -> int:
    """Return the value of a later day, or 0: "30 % en mai, 60 % en novembre"."""
    first, before = sentence.pieces[place], sentence.pieces[day]
    behind = [it for it in range(day + 1, len(sentence.pieces)) if sentence.pieces[it].has_value]
    if day != place + 1 or before.days is None or before.number[-1:].isdecimal() or not behind:
        return 0
    value = sentence.pieces[behind[0]]
    if used & {day, behind[0]} or not value.number:
        return 0
    if first.units - value.units or (value.units and not first.units and first.days):
        return 0
    if sentence.apart(first.last - 1, value.first) == ".":
        return 0
    between = " ".join(it.word for it in sentence.tokens[before.last : value.first])
    after = [it.days for at in behind[1:2] if (it := sentence.pieces[at]).days]
    later = any(it is not None and it.first > before.days.last for it in after)
    told = between in (_THEN if value.units else _NEXT)
    return behind[0] if told or (value.units and not between and later) else 0
