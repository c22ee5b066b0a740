"""Checks in a sentence: what is still to do, and on what day something was done."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.language.pieces import Cut, Piece, is_skipped
from core.language.values import Value, read_value
from core.language.vocabulary import Cue, Names, Vocabulary

TO_DO: Final = Picked("to_do")
DONE: Final = Picked("done")


def still_to_do(sentence: Cut, at: int, vocabulary: Vocabulary) -> Value | None:
    """Return that what a piece names is to be done: "prévoir IRM rachis et bilan dentaire"."""
    piece = sentence.pieces[at]
    fact = next((it.fact for it in piece.of(Names) if _is_a_check(it.fact, vocabulary)), None)
    if fact is None:
        return None
    behind = next(iter(sentence.following(piece.last)), None)
    if (
        behind is not None
        and behind.is_cue(Cue.PLAN)
        and not sentence.apart(piece.last - 1, behind.first)
        and all(is_skipped(it) for it in sentence.tokens[piece.last : behind.first])
    ):
        return Value(fact, (TO_DO,), None, piece.first, behind.last)
    for before in sentence.before(piece.first):
        if sentence.apart(before.last - 1, piece.first):
            return None
        if before.is_cue(Cue.PLAN):
            return Value(fact, (TO_DO,), None, before.first, piece.last)
        listed = any(_is_a_check(it.fact, vocabulary) for it in before.of(Names))
        if not (before.is_cue(Cue.FILLER) or listed):
            return None
    return None


def _is_a_check(fact: str, vocabulary: Vocabulary) -> bool:
    return fact in vocabulary.facts and TO_DO.id in vocabulary.facts[fact].options


def done_on(
    sentence: Cut, piece: Piece, fact: str, vocabulary: Vocabulary, today: date
) -> Value | None:
    """Return the day right behind words that something was done: "vit D dosée le 9/11"."""
    behind = next(iter(sentence.following(piece.last)), None)
    if behind is None or behind.days is None or sentence.apart(piece.last - 1, behind.first):
        return None
    if not all(is_skipped(it) for it in sentence.tokens[piece.last : behind.first]):
        return None
    return read_value(vocabulary.facts[fact], behind, vocabulary, today)
