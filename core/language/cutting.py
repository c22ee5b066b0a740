"""How a sentence is cut into pieces: the longest phrases, numbers with units, days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from core.language.answers import normalise
from core.language.around_levels import with_levels_ahead
from core.language.cut_days import days_at
from core.language.frames import framed
from core.language.halves import with_halves
from core.language.levels import with_whole_ranges
from core.language.lists import with_lists
from core.language.parts_of_time import with_parts_of_time
from core.language.pieces import Cut, Piece
from core.language.repairs import taken_back, without
from core.language.small_words import BETWEEN_COMPARED, COMPARED
from core.language.tokens import Token, tokens_of
from core.language.traps import without_traps
from core.language.unit_words import unit_of
from core.language.vocabulary import Says, Vocabulary
from core.language.weak_words import without_idle

_SIGNS: Final = frozenset({"<", ">", "<=", ">=", "=", "~"})
_RANGE: Final = frozenset({"-", "a", "to", "et", "and", "ou", "or"})
_CHANGED: Final = frozenset(
    {
        *("passe", "passee", "monte", "montee", "descendu", "descendue", "up", "down", "dropped"),
        *("improved", "fell", "rose", "drop", "chute", "baisse", "increased", "decreased"),
    }
)
_ABOUT: Final = frozenset({"environ", "env", "about", "around", "approximately", "roughly"})
_PARTED: Final = ("/", "sur")
_OF_TEN: Final = ("10", "100")
_SEXES: Final = {"h": "male", "m": "male", "f": "female"}
_AGES: Final = range(15, 111)
_GROWN: Final = 25
"""Years from which on a letter behind a number inside a clause tells an age: "18F" is a tracer."""
_TRACERS: Final = frozenset({"fdg", "naf", "psma", "choline", "dopa", "fluoride", "fluorure"})
_HALF_A_DAY: Final = 12
_MOST_HOURS: Final = 50
_BEFORE_HOURS: Final = frozenset({"a", "sonde", "drain", "aiguille", "needle", "catheter", "over"})
_BEDS: Final = ("bed", "lit", "room", "bay", "chambre", "ch", "box")


def cut(text: str, vocabulary: Vocabulary, today: date) -> Cut:
    """Cut a text into pieces, without what it takes back."""
    read = text
    while spans := list(taken_back(found := _pieces(read, vocabulary, today))):
        read = without(read, spans)
    return framed(with_lists(without_idle(replace(found, text=text))))


def _pieces(text: str, vocabulary: Vocabulary, today: date) -> Cut:
    halves = with_parts_of_time(with_halves(tokens_of(text)))
    typed = with_whole_ranges(without_traps(halves, text, vocabulary))
    tokens = with_levels_ahead([_corrected(it, vocabulary) for it in typed], vocabulary)
    pieces: list[Piece] = []
    place = 0
    while place < len(tokens):
        piece = _piece(text, tokens, place, vocabulary, today)
        if piece is not None:
            pieces.append(piece)
        place = piece.last if piece is not None else place + 1
    return Cut(text, tokens, pieces, today)


def _corrected(token: Token, vocabulary: Vocabulary) -> Token:
    word = token.word if token.is_number else vocabulary.corrected(token.word)
    return token if word == token.word else replace(token, word=word)


def _piece(
    text: str, tokens: Sequence[Token], place: int, vocabulary: Vocabulary, today: date
) -> Piece | None:
    length, meanings = vocabulary.longest(tokens, place)
    is_staged = length and _is_stage(tokens, place, length)
    if length > 1 and not is_staged:
        return Piece(place, place + length, meanings)
    if days := days_at(text, tokens, place, today):
        return days
    if sex := _sex(tokens, place, vocabulary):
        return sex
    if tokens[place].word in _ABOUT and _is_counted_in_words(tokens, place + 1, vocabulary):
        return None
    if number := _number(tokens, place, vocabulary):
        return number
    return Piece(place, place + length, meanings) if length and not is_staged else None


def _is_counted_in_words(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a number opens a known phrase: "environ un tiers de la hauteur perdue"."""
    number = place < len(tokens) and tokens[place].is_number
    return bool(number) and vocabulary.longest(tokens, place)[0] > 1


def _is_stage(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Tell whether words with a number are a stage, a course or a part of ten: "dorsale 8/10"."""
    behind = tokens[place + length : place + length + 2]
    if tokens[place + length - 1].is_number and len(behind) > 1 and not behind[0].apart:
        of_ten = behind[0].word in _PARTED and behind[1].word in _OF_TEN
        if of_ten and len(tokens[place].word) > 1:
            return True
    ahead = tokens[place - 1].word if place and tokens[place].glued else ""
    stage = tokens[place].word == "t" and bool(behind) and behind[0].word in ("n", "nx", "m", "mx")
    return stage or (tokens[place].word in ("t", "c") and ahead in ("p", "c", "y"))


# ---- numbers ---------------------------------------------------------------------------------


def _number(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> Piece | None:
    """Return a number with the sign before it and the unit behind it."""
    at = place
    sign: list[str] = []
    while at < len(tokens) and (
        tokens[at].word in _SIGNS | COMPARED or (sign and _joins(tokens, at))
    ):
        sign.append(tokens[at].word)
        at += 1
    if at >= len(tokens) or not tokens[at].is_number or (at > place and tokens[at].apart == "."):
        return None
    if _is_age_with_sex(tokens, at) or _is_age_behind_sex(tokens, at):
        return Piece(place, at + 1, number=f"{tokens[at].word} ans", units=frozenset({"year"}))
    number, at = _digits(tokens, at)
    if "-" in number and sign and sign[-1] in ("entre", "between"):
        sign = sign[:-1]
    length, units = unit_of(tokens, at, vocabulary)
    unit = " ".join(it.word for it in tokens[at : at + length] if it.word != "-")
    unit = unit.replace(" / ", "/")
    typed = " ".join(filter(None, (" ".join(sign), number, unit)))
    return Piece(place, at + length, number=normalise(typed) if sign else typed, units=units)


def _is_age_with_sex(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number is an age that a letter follows: "72M", "CBNPC 58F", "59 F,".

    The number of a bed may stand before it: "bed 6 71F". "18F" is of a tracer and of a probe.
    """
    behind = tokens[at + 1 : at + 3]
    if not behind or not tokens[at].word.isdecimal() or int(tokens[at].word) not in _AGES:
        return False
    number, letter = int(tokens[at].word), behind[0]
    if len(behind) > 1 and behind[1].word in _TRACERS:
        return False
    opens = not at or bool(tokens[at].apart)
    ends = len(behind) == 1 or bool(behind[1].apart)
    bed = at > 1 and tokens[at - 1].is_number and tokens[at - 2].word in _BEDS
    if letter.word == "h":
        hours = number % _HALF_A_DAY == 0 or number < _MOST_HOURS
        return opens and letter.glued and not hours
    inside = letter.glued and number >= _GROWN and tokens[at - 1].word not in _BEFORE_HOURS
    spaced = not letter.apart and (not at or (opens and ends and letter.word == "f"))
    return letter.word in ("m", "f") and (((opens or bed) and letter.glued) or inside or spaced)


def _is_age_behind_sex(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number is an age that a letter begins: "H75", "H 75,", at a start."""
    before = tokens[at - 1] if at else None
    behind = tokens[at + 1 : at + 3]
    alone = bool(behind) and (at == 1 or behind[0].apart == "," or behind[0].word == "/")
    years = len(behind) > 1 and behind[0].word in ("a", "y") and not behind[1].is_number
    starts = before is not None and (at == 1 or bool(before.apart))
    number = tokens[at].word.isdecimal() and int(tokens[at].word) in _AGES
    return (
        starts
        and before is not None
        and before.word in _SEXES
        and number
        and (tokens[at].glued or (not tokens[at].apart and (alone or years)))
    )


def _sex(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> Piece | None:
    """Return a letter beside an age as the sex: "H 67 ans", "72 yo M"."""
    sex = _SEXES.get(tokens[place].word)
    if sex is None:
        return None
    said = Piece(place, place + 1, (Says("sex", (sex,)),))
    led = place + 1 < len(tokens) and _is_age_behind_sex(tokens, place + 1)
    of = tokens[place + 1 : place + 2] and tokens[place + 1].word == "de"
    hours = place and tokens[place - 1].is_number
    if led or _is_age(tokens, place + 1 + bool(of and not hours), vocabulary):
        return said
    starts = (at for at in (place - 1, place - 2, place - 3, place - 4) if at >= 0)
    before = next((at for at in starts if tokens[at].is_number), None)
    aged = before is not None and (
        (before == place - 1 and _is_age_with_sex(tokens, before))
        or (_is_age(tokens, before, vocabulary) and _unit_end(tokens, before, vocabulary) == place)
    )
    hours = tokens[place].word == "h" and bool(place) and tokens[place - 1].is_number
    told = before is not None and _is_age_with_sex(tokens, before)
    return said if aged and (not hours or told) else None


def _is_age(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    number = at < len(tokens) and tokens[at].word.isdecimal() and int(tokens[at].word) in _AGES
    return bool(number) and "year" in unit_of(tokens, at + 1, vocabulary)[1]


def _unit_end(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    return at + 1 + unit_of(tokens, at + 1, vocabulary)[0]


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in BETWEEN_COMPARED and not tokens[at].apart


def _digits(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return a number, a range of two or a part such as 2/3, and the place behind it."""
    words = [it.word for it in tokens[at : at + 3]]
    joined = len(words) == 3 and tokens[at + 2].is_number and not tokens[at + 2].apart
    if not joined or tokens[at + 1].apart:
        return tokens[at].word, at + 1
    if words[1] == "/":
        part = words[2] in _OF_TEN or _is_part(words[0], words[2])
        return ("/".join((words[0], words[2])), at + 3) if part else (words[0], at + 1)
    changed = words[1] in ("a", "to") and at and tokens[at - 1].word in ("de", "from")
    if words[1] in _RANGE and _rises(words[0], words[2]) and not (changed and _turned(tokens, at)):
        return f"{words[0]}-{words[2]}", at + 3
    return tokens[at].word, at + 1


def _turned(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of change stands before "de 20 à 40": "passé de", "up from"."""
    return at > 1 and not tokens[at - 1].apart and tokens[at - 2].word in _CHANGED


def _is_part(above: str, below: str) -> bool:
    return above.isdecimal() and below.isdecimal() and 0 < int(above) < int(below)


def _rises(low: str, high: str) -> bool:
    return Fraction(low.replace(",", ".")) < Fraction(high.replace(",", "."))
