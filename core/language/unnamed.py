"""Numbers that nothing names: known by a unit, by the sign before them, or as the value of now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from core.language.followed import CALLED_NOW
from core.language.gathering import Gathered
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece
from core.language.said import Stance
from core.language.turns import is_of_now
from core.language.values import Value, has_a_name, read_value
from core.language.vocabulary import Cue, Vocabulary

_BY_UNIT: Final[Mapping[str, str]] = {
    "kg": "weight",
    "year": "age",
    "umol_l": "creatinine",
    "giga_l": "platelets",
    "vertebra": "vertebral_metastases",
    "site": "bone_sites",
}
"""Units that belong to one fact, where nothing names it."""
_HALF: Final = re.compile(r"[<>]=? ?50 ?%")
"""The only percentage that the SINS has, where nothing names it."""
_THIRDS: Final = re.compile(r"[<>]?=? ?[12]/[23]")
_SINCE: Final[Mapping[str, str]] = {
    "antiresorptive_drug": "treatment_start",
    "antiresorptive_stage": "treatment_start",
    "cord_signs": "deficit_age",
    "motor_function": "deficit_age",
}
"""What a length of time behind a sign or a drug is the length of."""
_LASTS: Final = frozenset({"depuis", "since", "for"})
"""Words of a length of time: when a drug was given last is not when it was begun."""
_OF_TEN: Final = "pain_score"
"""What "3/10" can be, which can be a day, too."""
_BEFORE = "a at depuis pendant durant apres recul en dans sur for since over after during within"
_NO_AGE: Final = frozenset([*_BEFORE.split(), "il", "y"])
_BEHIND = "de plus apres avant auparavant later before after ago of"
_LASTING: Final = frozenset(_BEHIND.split())
"""Words before and behind a number of years that is no age."""


def unnamed(
    sentence: Cut,
    at: int,
    piece: Piece,
    found: Gathered,
    vocabulary: Vocabulary,
    today: date,
) -> Value | None:
    """Return what a number is by its unit, or a length of time by the sign or drug before it."""
    since = piece.days is not None and sentence.tokens[piece.first].word in _LASTS
    named = has_a_name(sentence, piece) and "year" not in piece.units and not since
    if _is_lost(sentence, at) or named:
        return None
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    facts = (*_sign_before(sentence, piece, found), *_of_unit(piece, found))
    for fact in (*facts, *_of_now(sentence, piece, found)):
        if fact == "age" and _is_no_age(sentence, piece, ahead):
            continue  # the age at which something was, or how long
        if fact not in vocabulary.facts:
            continue
        value = read_value(vocabulary.facts[fact], piece, vocabulary, today)
        if value is None or (fact == "age" and value.trouble):
            continue
        if value.answers or value.trouble is not Trouble.IMPOSSIBLE:
            return value
    return None


def _is_no_age(sentence: Cut, piece: Piece, ahead: str) -> bool:
    """Tell whether years are no age: told as one, "a 62-year-old", they are."""
    old = {it.word for it in sentence.tokens[piece.first : piece.last]} & {"old", "yo", "o"}
    return not old and (ahead in _NO_AGE or _lasts(sentence, piece))


def _lasts(sentence: Cut, piece: Piece) -> bool:
    """Tell whether years are how long something lasts or came after: "10 ans de recul"."""
    behind = sentence.tokens[piece.last : piece.last + 1]
    return bool(behind) and not behind[0].apart and behind[0].word in _LASTING


def _of_unit(piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a number can be by its unit, or by the only scale that has such numbers."""
    facts = {said.fact for _, _, said in found.said}
    if piece.days is None:
        yield from (_BY_UNIT[it] for it in sorted(piece.units) if it in _BY_UNIT)
    if _HALF.fullmatch(piece.number) and facts & {"vertebral_level", "compression_fracture"}:
        yield "vertebral_collapse"
    if _THIRDS.fullmatch(piece.number) and "long_bone_segment" in facts:
        yield "cortex"


def _of_now(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what was told of once right before a bare number of now: "IK 50, 80 aujourd'hui"."""
    opens = sentence.tokens[piece.first].apart == "," and not piece.units
    if not (opens or is_of_now(sentence, piece)) or not found.said:
        return
    before = [it for it in found.said if it[1] <= piece.first]
    said = max(before, key=lambda it: it[1])[2] if before else None
    if piece.days is not None and not (said and said.fact == _OF_TEN and piece.number):
        return
    once = said is not None and (said.stance is Stance.PAST or said.fact in CALLED_NOW)
    if said is not None and once and sentence.apart(before[-1][1] - 1, piece.first) != ".":
        yield CALLED_NOW.get(said.fact, said.fact)


def _is_lost(sentence: Cut, at: int) -> bool:
    """Tell whether a number is a loss or a rise: "perte de 8 kg" is no weight."""
    before = at - 1
    while before > 0 and sentence.pieces[before].meanings == (Cue.FILLER,):
        before -= 1
    return before >= 0 and sentence.pieces[before].is_cue(Cue.LOST)


def _sign_before(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a length of time is about, by the last sign or drug before it in its clause."""
    if piece.days is None and not piece.units & {"hour", "day", "week", "month", "year"}:
        return
    for _, last, said in reversed(found.said):
        if said.stance is not Stance.STATED:
            continue  # since when a drug is stopped is not since when it is given
        if last <= piece.first and sentence.apart(last - 1, piece.first) not in (".", ","):
            fact = _SINCE.get(said.fact)
            lasts = sentence.tokens[piece.first].word in _LASTS or not piece.days
            if fact is not None and (lasts or fact != "treatment_start"):
                yield fact
