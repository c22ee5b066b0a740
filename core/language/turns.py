"""What stands behind something and turns it: "guéri", "exclu", "chez sa mère", "3 ce matin"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Stance
from core.language.vocabulary import Cue, Names, Says

_MOST_UNKNOWN: Final = 2
"""Words not understood that may stand between something and what says that it is over."""
_LONG_AGO: Final = timedelta(days=366)
_PLACES: Final = ("vertebral_level", "region", "long_bone_segment")
_SINCE: Final = ("depuis", "since", "for")
_GRADES: Final = "abcde"
_FURTHEST: Final = 8


def by_what_follows(sentence: Cut, last: int, *, is_value: bool) -> Stance | None:
    """Return how what stands behind a token (not included) turns it; a value may be outdated."""
    places = [it for it in _behind(sentence, last) if not _is_passed(sentence, it[1])]
    near = bool(places) and not places[0][0] and places[0][1].first == _next(sentence, last)
    if near and (stance := _right_behind(places[0][1])):
        return stance
    if _is_of_a_relative(sentence, last):
        return Stance.FAMILY
    if _is_over(sentence, places) or _is_long_ago(sentence, places):
        return Stance.PAST
    return Stance.PAST if is_value and _is_outdated(sentence, places) else None


def is_content(piece: Piece) -> bool:
    """Tell whether a piece says something by itself, or with a value."""
    says = any(True for _ in piece.of(Says)) or piece.has_value
    return says or any(True for _ in piece.of(Names))


def _is_passed(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is an article, or a side: "tassement à confirmer"."""
    small = all(is_skipped(it) for it in sentence.tokens[piece.first : piece.last])
    return (small and not piece.has_value) or piece.is_cue(Cue.SIDE)


def _right_behind(piece: Piece) -> Stance | None:
    if piece.is_cue(Cue.DENIED):
        return Stance.DENIED
    if piece.is_cue(Cue.DOUBTED):
        return Stance.DOUBTED
    return Stance.PAST if piece.is_cue(Cue.OVER) else None


def _next(sentence: Cut, last: int) -> int:
    """Return the place of the next word but articles and the like."""
    while last < len(sentence.tokens) and is_skipped(sentence.tokens[last]):
        last += 1
    return last


def _behind(sentence: Cut, last: int) -> Iterator[tuple[str, Piece]]:
    """Yield the pieces behind a token up to the end of the next clause, with what parts them."""
    edge, unknown, mark = last, 0, ""
    for piece in sentence.following(last)[:_FURTHEST]:
        apart = sentence.apart(edge - 1, piece.first)
        unknown += sum(not is_skipped(it) for it in sentence.tokens[edge : piece.first])
        if apart == "." or (apart == "," and mark) or unknown > _MOST_UNKNOWN:
            return
        mark = mark or ("," if apart == "," else "")
        yield mark, piece
        edge = piece.last


def _is_over(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    """Tell whether it is said to be over: in its clause, or as the first word of the next one."""
    for mark, piece in places:
        if piece.is_cue(Cue.OVER) and not (mark and piece.is_cue(Cue.PAST)):
            return True
        if not mark and _is_at_an_age(sentence, piece):
            return True
        if mark or (is_content(piece) and piece.days is None and not is_a_place(piece)):
            return False
    return False


def _is_at_an_age(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is the age at which something was: "fracture du tibia à 12 ans"."""
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    return "year" in piece.units and piece.days is None and ahead in ("a", "at")


def is_a_place(piece: Piece) -> bool:
    """Tell whether a piece says where: "old T12 fracture" is all of it old."""
    return any(it.fact in _PLACES for it in piece.of(Says))


def _is_long_ago(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    told = [it for it in places if not any(n.fact == "surgery_date" for n in it[1].of(Names))]
    mark, piece = told[0] if told else ("", None)
    if piece is None or mark or piece.days is None:
        return False
    since = sentence.tokens[piece.first].word in _SINCE
    return not since and piece.days.last < sentence.today - _LONG_AGO


def _is_of_a_relative(sentence: Cut, last: int) -> bool:
    """Tell whether a relative is named behind: "chez le père", "(brother)"."""
    tokens, place = sentence.tokens, last
    while place < len(tokens) and tokens[place].apart != ".":
        owner = sentence.owner(place)
        if owner is not None and owner.is_cue(Cue.FAMILY):
            bracket = sentence.text[tokens[last - 1].end : tokens[last].start].strip() == "("
            return bracket or not sentence.apart(last - 1, place)
        filler = owner is not None and owner.is_cue(Cue.FILLER)
        if not (filler or is_skipped(tokens[place])):
            return False
        place += 1
    return False


def _is_outdated(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    """Tell whether another value follows, which is said to be that of now: "8 hier, 3 ce matin"."""
    for _, piece in places:
        if piece.is_cue(Cue.CHANGED):
            return True
        if _is_now(sentence, piece) and _is_beside_a_value(sentence, piece):
            return True
        if next(piece.of(Names), None) or next(piece.of(Says), None):
            return False
    return False


def _is_now(sentence: Cut, piece: Piece) -> bool:
    today = piece.days is not None and piece.days.first == piece.days.last == sentence.today
    return today or piece.is_cue(Cue.INSTEAD, Cue.NOW)


def _is_beside_a_value(sentence: Cut, piece: Piece) -> bool:
    return any(_is_bare(sentence, at) for at in (piece.first - 1, _next(sentence, piece.last)))


def _is_bare(sentence: Cut, at: int) -> bool:
    """Tell whether a number without a unit, or the letter of a grade, stands at a token."""
    if not 0 <= at < len(sentence.tokens):
        return False
    owner = sentence.owner(at)
    if owner is None:
        return sentence.tokens[at].word in _GRADES
    return bool(owner.number) and not owner.units
