"""What is written like a fact and is none: T2 of an MRI, C3 of chemotherapy, an organ examined."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.vocabulary import Concerns, Cue, Names, Says

_LEVEL: Final = "vertebral_level"
_WEIGHTED: Final = (("t1",), ("t2",))
"""Levels that are sequences of an MRI, as well."""
_TREATED: Final = ("last_radiotherapy", "surgery_date")
_YEAR: Final = re.compile(r"20\d\d")
_JOINING: Final = ("-", "/")
_OF: Final = ("de", "du", "des", "of")


def is_look_alike(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether the words beside a piece make it something else than what it says."""
    if says.fact == _LEVEL:
        return _is_numbered(sentence, piece) or (
            says.options in _WEIGHTED and _is_weighted(sentence, piece)
        )
    if says.fact == "fracture" and piece.last - piece.first == 1:
        return _is_of_the_unknown(sentence, piece.last)
    return says.alone and (
        _turns(sentence, piece.first, -1) or _turns(sentence, piece.last - 1, +1)
    )


def is_of_the_primary(sentence: Cut, first: int) -> bool:
    """Tell whether what begins at a token was done to the primary: "cancer du rein opéré"."""
    before = sentence.owner(first - 1)
    joined = before is not None and not sentence.tokens[first].apart
    return (
        joined and any(it.fact == "primary_tumour" for it in before.of(Says)) if before else False
    )


def _is_numbered(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a letter with its number is a course, a line, a room, a day or a quarter."""
    tokens, last = sentence.tokens, piece.last
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and not behind.apart:
        course = behind.glued and behind.word in ("j", "d") and _is_number(sentence, last + 1)
        if course or (_YEAR.fullmatch(behind.word) and tokens[piece.first].word == "t"):
            return True
    joined = behind is not None and not behind.apart and behind.word in _JOINING
    after = sentence.owner(_next_word(sentence, last + joined))
    before = sentence.owner(piece.first - 1)
    if after is not None and (after.is_cue(Cue.NUMBERED) or _is_numbered_too(sentence, after)):
        return True
    if before is not None and before.is_cue(Cue.NUMBERED):
        return _is_joined(sentence, piece.first)
    if _follows_a_disc(sentence, piece):
        return True
    return _is_of_the_unknown(sentence, last)


def _follows_a_disc(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is the lower one of two that a disc lies between: "hernie L5-S1"."""
    tokens, at = sentence.tokens, piece.first - 1
    if at < 1 or tokens[at].word not in _JOINING:
        return False
    upper = sentence.owner(at - 1)
    ahead = sentence.owner(upper.first - 1) if upper is not None and upper.first else None
    return ahead is not None and ahead.is_cue(Cue.NUMBERED)


def _is_numbered_too(sentence: Cut, piece: Piece) -> bool:
    """Tell whether another level follows that is none: "C3 C4 du complément", "L1-L2 de kiné"."""
    level = any(it.fact == _LEVEL for it in piece.of(Says))
    return level and _is_numbered(sentence, piece)


def _next_word(sentence: Cut, at: int) -> int:
    """Return the place of the next word but articles and the like; -1 where the clause ends."""
    tokens = sentence.tokens
    while at < len(tokens) and not tokens[at].apart and is_skipped(tokens[at]):
        at += 1
    return at if at < len(tokens) and not tokens[at].apart else -1


def _is_number(sentence: Cut, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].is_number


def _is_joined(sentence: Cut, at: int) -> bool:
    """Tell whether a token belongs to the one before it, an opening bracket at most between."""
    tokens = sentence.tokens
    return not tokens[at].apart or sentence.text[tokens[at - 1].end : tokens[at].start] == " ("


def _is_weighted(sentence: Cut, piece: Piece) -> bool:
    """Tell whether T1 or T2 is how a picture was taken: "hypersignal T2", "T2 STIR", "T1 et T2"."""
    tokens, place = sentence.tokens, piece.last
    while place < len(tokens) and not tokens[place].apart and _is_sequence(sentence, place):
        place += 1
    after = sentence.owner(place)
    if after is not None and after.is_cue(Cue.SIGNAL) and not tokens[place].apart:
        return True
    place = piece.first - 1
    while place >= 0 and not tokens[place + 1].apart and _is_sequence(sentence, place):
        place -= 1
    before = sentence.owner(place)
    return before is not None and before.is_cue(Cue.SIGNAL) and not tokens[place + 1].apart


def _is_sequence(sentence: Cut, at: int) -> bool:
    """Tell whether a token may belong to several sequences that are named together."""
    return sentence.tokens[at].word in ("t", "1", "2", "et", "and", "/", "-", "+")


def _is_of_the_unknown(sentence: Cut, last: int) -> bool:
    """Tell whether what follows with "de" is a word that is not known: "fracture du nez"."""
    at = _next_word(sentence, last)
    if at <= last or sentence.tokens[last].word not in _OF:
        return False
    return sentence.owner(at) is None and sentence.tokens[at].word[0].isalpha()


def _turns(sentence: Cut, edge: int, step: int) -> bool:
    """Tell whether the next word that says something is not known, or is an examination's."""
    tokens, at = sentence.tokens, edge + step
    while 0 <= at < len(tokens) and not tokens[max(at, at - step)].apart:
        owner = sentence.owner(at)
        if not is_skipped(tokens[at]):
            if owner is None:
                return tokens[at].word[0].isalpha()
            if not owner.is_cue(Cue.SIDE, Cue.NEGATION):
                return _is_done_to_it(owner)
        at += step
    return False


def _is_done_to_it(piece: Piece) -> bool:
    """Tell whether a piece is an examination, a treatment, a pain, or a size in another unit."""
    other = piece.is_cue(Cue.EXAM, Cue.UNIT) or Concerns("pain") in piece.meanings
    return other or any(it.fact in _TREATED for it in piece.of(Names))
