"""Checks in a sentence: what is still to do, and on what day something was done."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.language.pieces import Cut, Piece, is_skipped
from core.language.small_words import DENYING, PASSED
from core.language.value import Value, read_value
from core.language.vocabulary import SIDES, Cue, Names, Says, Vocabulary

TO_DO: Final = Picked("to_do")
DONE: Final = Picked("done")
_JOINING: Final = frozenset({"et", "and", "puis", "tous", "toutes", "both", "all", "l", "d"})
"""Words that may stand between checks and what is told of all of them."""
_PLACES: Final = ("vertebral_level", "region", "long_bone_segment")
_IF: Final = frozenset({"if", "si", "once", "apres", "after", "quand", "when"})
_NEAR: Final = 3
_AHEAD: Final = 5
"""Tokens before the name of a check among which it is told to be missing."""
_FURTHEST: Final = 14
"""Tokens behind the name of a check among which it is told that it was done."""


def told_of_check(sentence: Cut, at: int, vocabulary: Vocabulary, today: date) -> Value | None:
    """Return what is told of a check that a piece names: to do, or done with others."""
    return (
        _still_to_do(sentence, at, vocabulary)
        or _told_together(sentence, at, vocabulary, today)
        or _told_before(sentence, at, vocabulary)
    )


def _still_to_do(sentence: Cut, at: int, vocabulary: Vocabulary) -> Value | None:
    """Return that what a piece names is to be done: "prévoir IRM rachis et bilan dentaire"."""
    piece = sentence.pieces[at]
    fact = _check_of(piece, vocabulary)
    if fact is None or "?" in sentence.text:
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
        if not (before.is_cue(Cue.FILLER) or _names_a_check(before, vocabulary)):
            return None
    return None


def _told_together(sentence: Cut, at: int, vocabulary: Vocabulary, today: date) -> Value | None:
    """Return what is told of several checks at once: "radios et scanner osseux ont été faits"."""
    piece = sentence.pieces[at]
    fact = _check_of(piece, vocabulary)
    if fact is None:
        return None
    place, tokens, unknown = piece.last, sentence.tokens, 0
    while place < min(len(tokens), piece.last + _FURTHEST) and tokens[place].apart != ".":
        owner = sentence.owner(place)
        if tokens[place].apart == "," and not _names_a_check(owner, vocabulary):
            return None  # "sagittal CT done, examination still to do"
        length, options = vocabulary.own_option(fact, tokens, place)
        if length > 1 or (length and tokens[place].word not in DENYING):
            told = tuple(Picked(it) for it in sorted(options))
            done = Piece(place, place + length) if told == (DONE,) else None
            day = done and done_on(sentence, done, fact, vocabulary, today)
            return day or Value(fact, told, None, piece.first, place + length)
        if owner is not None and _may_stand_between(owner, vocabulary):
            place = max(owner.last, place + 1)
        elif tokens[place].word in PASSED or tokens[place].word in _JOINING:
            place += 1
        elif owner is None and not unknown and tokens[place].word.isalpha():
            place, unknown = place + 1, 1  # "IRM médullaire totale faite"
        else:
            return None
    return None


def _told_before(sentence: Cut, at: int, vocabulary: Vocabulary) -> Value | None:
    """Return what is told of a check right before its name: "il manque le scanner"."""
    piece, tokens = sentence.pieces[at], sentence.tokens
    fact = _check_of(piece, vocabulary)
    for place in range(piece.first - 1, max(piece.first - _AHEAD, 0) - 1, -1):
        if fact is None or tokens[place + 1].apart or "?" in sentence.text:
            return None
        length, options = vocabulary.own_option(fact, tokens, place)
        between = tokens[place + length : piece.first]
        near = length and all(is_skipped(it) or it.word in PASSED for it in between)
        if near and (length > 1 or tokens[place].word not in DENYING):
            told = tuple(Picked(it) for it in sorted(options))
            return Value(fact, told, None, place, piece.last)
    return None


def _may_stand_between(piece: Piece, vocabulary: Vocabulary) -> bool:
    """Tell whether a piece is another check, or where it is made."""
    checks = _names_a_check(piece, vocabulary)
    says = {it.fact for it in piece.of(Says)}
    return checks or piece.is_cue(*SIDES, Cue.EXAM) or bool(says and says <= set(_PLACES))


def _names_a_check(piece: Piece | None, vocabulary: Vocabulary) -> bool:
    return piece is not None and _check_of(piece, vocabulary) is not None


def _check_of(piece: Piece, vocabulary: Vocabulary) -> str | None:
    """Return the first check that a piece names."""
    facts = vocabulary.facts
    named = (it.fact for it in piece.of(Names) if it.fact in facts)
    return next((it for it in named if TO_DO.id in facts[it].options), None)


def done_on(
    sentence: Cut, piece: Piece, fact: str, vocabulary: Vocabulary, today: date
) -> Value | None:
    """Return what stands right behind words that something was done: "vit D dosée le 9/11".

    It is a day, or that it is to be done: "calcémie de contrôle à faire".
    """
    at = sentence.next_word(piece.last)
    if at < len(sentence.tokens) and not sentence.apart(piece.last - 1, at):
        length, told = vocabulary.own_option(fact, sentence.tokens, at)
        if told == {TO_DO.id}:
            return Value(fact, (TO_DO,), None, piece.first, at + length)
    behind = next(iter(sentence.following(piece.last)), None)
    if behind is None or behind.days is None or sentence.apart(piece.last - 1, behind.first):
        return None
    if not all(is_skipped(it) for it in sentence.tokens[piece.last : behind.first]):
        return None
    return read_value(vocabulary.facts[fact], behind, vocabulary, today)


def supposed(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a check is supposed to be done, right behind "if": "start if teeth ok"."""
    words = [it.word for it in sentence.tokens[max(piece.first - _NEAR, 0) : piece.first]]
    return bool(_IF & set(words))


def is_behind_after(sentence: Cut, first: int) -> bool:
    """Tell whether a check may be still to come: "zometa après contrôle de la créat"."""
    at = first - 1
    while at >= 0 and not sentence.tokens[at + 1].apart and is_skipped(sentence.tokens[at]):
        at -= 1
    near = at >= 0 and not sentence.tokens[at + 1].apart
    return near and sentence.tokens[at].word in ("apres", "after")
