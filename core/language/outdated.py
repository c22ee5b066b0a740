"""A value of once: another one behind it is that of now, or it is told with a day of weeks ago."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from core.definition.terms import Days
from core.language.became import is_come_to
from core.language.pieces import Cut, Piece, counts_something, is_skipped
from core.language.small_words import IT_IS
from core.language.vocabulary import Cue, Names, Says

_GRADES: Final = "abcde"
_CAME_BACK: Final = ("normalis", "redescend", "revenu", "remonte", "back", "down")
"""Beginnings of words behind which stands the value of now: "3,3 à l'entrée, normalisée à 2,4"."""
_WEEKS_AGO: Final = timedelta(days=14)
_SINCE: Final = ("depuis", "since", "for")


def is_outdated(sentence: Cut, places: list[tuple[str, Piece]], last: int) -> bool:
    """Tell whether another value follows, which is said to be that of now: "8 hier, 3 ce matin"."""
    if _was_weeks_ago(sentence, places, last) or _became(sentence, places):
        return True
    told: Days | None = None
    for at, (_, piece) in enumerate(places):
        if piece.is_cue(Cue.CHANGED):
            return True
        if told and piece.number and not (piece.units or piece.days):
            behind = places[at + 1][1].days if at + 1 < len(places) else None
            earlier = behind is not None and behind.last < told.first
            return not earlier  # "9 la semaine dernière, 2 depuis"; not "35 en octobre, 60 en mai"
        told = told or (piece.days if piece.days and piece.days.last < sentence.today else None)
        if _is_now(sentence, piece) and _is_beside_a_value(sentence, piece, last):
            return not _is_of_the_first(sentence, piece, last)
        if next(piece.of(Names), None) or next(piece.of(Says), None):
            return False
    return False


def _became(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    """Tell whether the next thing told is what a number came to: "210, contrôlée à 98"."""
    for _, piece in places:
        if piece.has_value:
            return is_come_to(sentence, piece) and not counts_something(sentence, piece)
        if next(piece.of(Names), None):
            return False
    return False


def _was_weeks_ago(sentence: Cut, places: list[tuple[str, Piece]], last: int) -> bool:
    """Tell whether a day of weeks ago stands right behind a number: "créat 180 il y a 3 mois"."""
    owner = sentence.owner(last - 1)
    if owner is None or not owner.number or owner.days is not None or not places or places[0][0]:
        return False
    day = places[0][1]
    begun = sentence.tokens[day.first].word in _SINCE
    near = day.first == sentence.next_word(last) and day.days is not None and not begun
    return near and day.days is not None and day.days.last < sentence.today - _WEEKS_AGO


def _is_of_the_first(sentence: Cut, piece: Piece, last: int) -> bool:
    """Tell whether "ce jour" ends what is told of a first value: "50 ce jour, 80 en mai"."""
    together = not sentence.apart(last - 1, piece.first) and piece.first == sentence.next_word(last)
    return together and sentence.tokens[piece.last].apart in (",", ".")


def is_of_now(sentence: Cut, piece: Piece) -> bool:
    """Tell whether "ce jour" or "now" stands beside a number."""
    ahead = sentence.tokens[max(piece.first - 2, 0) : piece.first]
    led = len(ahead) > 1 and ahead[1].word in ("a", "to", "at")
    if is_come_to(sentence, piece) or (led and ahead[0].word.startswith(_CAME_BACK)):
        return True
    near = (*sentence.before(piece.first)[:5], *sentence.following(piece.last)[:1])
    return any(
        _is_now(sentence, it)
        and all(is_skipped(t) or t.word in IT_IS for t in sentence.tokens[it.last : piece.first])
        and all(map(is_skipped, sentence.tokens[piece.last : it.first]))
        and not sentence.apart(min(it.first, piece.first), max(it.last, piece.last) - 1)
        for it in near
    )


def _is_now(sentence: Cut, piece: Piece) -> bool:
    today = piece.days is not None and piece.days.first == piece.days.last == sentence.today
    return today or piece.is_cue(Cue.INSTEAD, Cue.NOW)


def _is_beside_a_value(sentence: Cut, piece: Piece, last: int) -> bool:
    """Tell whether a value behind a token stands beside a piece."""
    places = (piece.first - 1, sentence.next_word(piece.last))
    return any(at >= last and _is_bare(sentence, at) for at in places)


def _is_bare(sentence: Cut, at: int) -> bool:
    """Tell whether a number without a unit, or the letter of a grade, stands at a token."""
    if not 0 <= at < len(sentence.tokens):
        return False
    owner = sentence.owner(at)
    if owner is None:
        return sentence.tokens[at].word in _GRADES
    return bool(owner.number) and not owner.units and not counts_something(sentence, owner)
