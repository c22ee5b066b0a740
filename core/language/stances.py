"""How a sentence says something: plainly, denied, in doubt, of a relative, of the past."""

from __future__ import annotations

from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Stance
from core.language.small_words import SKIPPED
from core.language.turns import by_what_follows, is_a_place, is_content
from core.language.vocabulary import Cue, Says

_CLAUSE: Final = 40
"""Tokens of a clause behind which a question mark is looked for."""
_OF_ANYBODY: Final = ("primary_tumour", "antithrombotic")
"""Facts that may be told of a relative behind a comma."""
_ENDS: Final = (".", ",")
_UNKNOWN_BETWEEN: Final = {Cue.NEGATION: 1, Cue.DOUBT: 3}
"""Words not understood that may stand between a cue and what it turns."""


def stance_of(sentence: Cut, first: int, last: int, *, is_value: bool = False) -> Stance:
    """Return how the tokens from ``first`` to ``last`` (not included) are said."""
    if _is_of_a_relative(sentence, first):
        return Stance.FAMILY
    return (
        by_what_follows(sentence, last, is_value=is_value)
        or _by_what_precedes(sentence, first)
        or _by_its_heading(sentence, first)
        or (Stance.DOUBTED if _is_asked(sentence, first, last) else Stance.STATED)
    )


def is_denial(piece: Piece) -> bool:
    """Tell whether a piece is a word that denies."""
    return piece.is_cue(Cue.NEGATION, Cue.DENIED, Cue.NO)


def _by_what_precedes(sentence: Cut, first: int) -> Stance | None:
    """Walk back through the clause; what is said before may take a denial for itself."""
    edge, unknown, crossed, told = first, 0, False, False
    for piece in sentence.before(first):
        if sentence.apart(piece.last - 1, first) in _ENDS or piece.is_cue(Cue.INSTEAD):
            return None
        between = sentence.tokens[piece.last : edge]
        unknown += sum(not is_skipped(it) and it.word not in SKIPPED for it in between)
        edge = piece.first
        if piece.is_cue(Cue.PAST) and not (piece.is_cue(Cue.OVER) and told):
            return Stance.PAST
        told = told or (is_content(piece) and not is_a_place(piece))
        if crossed:
            continue
        if piece.is_cue(Cue.NEGATION) and unknown <= _UNKNOWN_BETWEEN[Cue.NEGATION]:
            return Stance.DENIED
        turns = piece.is_cue(Cue.DOUBT) and not _belongs_before(sentence, piece)
        if turns and unknown <= _UNKNOWN_BETWEEN[Cue.DOUBT]:
            return Stance.DOUBTED
        crossed = is_content(piece) and not (
            _is_joined(sentence, piece, first) or _is_of_the_same(sentence, piece, first)
        )
    return None


def _is_of_a_relative(sentence: Cut, first: int) -> bool:
    """Tell whether a relative is named before, in the same clause; an age may stand apart."""
    for piece in sentence.before(first):
        apart = sentence.apart(piece.last - 1, first)
        told = piece.last == first and apart == "," and _may_be_of_anybody(sentence, first)
        if (apart in _ENDS and not told) or piece.is_cue(Cue.INSTEAD):
            return False
        if piece.is_cue(Cue.FAMILY):
            return True
    return False


def _may_be_of_anybody(sentence: Cut, first: int) -> bool:
    """Tell whether an age or a disease stands at a token: "épouse, 70 ans", "fils, diabétique"."""
    owner = sentence.owner(first)
    facts = {it.fact for it in owner.of(Says)} if owner is not None else set()
    diseases = any(it in _OF_ANYBODY or it.startswith("comorbidity_") for it in facts)
    return sentence.tokens[first].is_number or diseases


def _by_its_heading(sentence: Cut, first: int) -> Stance | None:
    """Return what "Antécédents :" says of all that is told behind it, up to the full stop."""
    for piece in sentence.headings:
        if piece.last > first or sentence.apart(piece.last - 1, first) == ".":
            continue
        if piece.is_cue(Cue.FAMILY):
            return Stance.FAMILY
        if piece.is_cue(Cue.PAST):
            return Stance.PAST
    return None


def _is_of_the_same(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether a piece and what stands at a token say one fact together."""
    owner = sentence.owner(first)
    facts = {it.fact for it in owner.of(Says)} if owner is not None else set()
    return piece.last == first and any(it.fact in facts for it in piece.of(Says))


def _is_joined(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether "ou" joins a piece with what stands at a token: one denial is of both."""
    between = [it for it in sentence.before(first) if piece.last <= it.first]
    if any(it.is_cue(Cue.NOR) and not it.is_cue(Cue.FILLER) for it in between):
        return True
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    return ahead in ("entre", "between") and any(it.is_cue(Cue.NOR) for it in between)


def _belongs_before(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a cue is about what stands before it: "tassement possible de L4"."""
    before = next(iter(sentence.before(piece.first)), None)
    return (
        before is not None
        and piece.is_cue(Cue.DOUBTED)
        and is_content(before)
        and before.last == piece.first
        and not sentence.tokens[piece.first].apart
    )


def _is_asked(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether the clause begins or ends with a question mark."""
    ahead = sentence.tokens[first - 1] if first else None
    if ahead is not None and ahead.word == "?" and (ahead.apart or first == 1):
        return True
    for at in range(last, min(last + _CLAUSE, len(sentence.tokens))):
        if sentence.tokens[at].apart in _ENDS:
            return False
        if sentence.tokens[at].word == "?":
            return True
    return False
