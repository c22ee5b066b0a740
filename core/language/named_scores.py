"""Scores and scales that a sentence names: a total behind its score, a scale that is another."""

from __future__ import annotations

import re
from typing import Final

from core.definition.answer import Picked
from core.language.followed import changed, then
from core.language.gathering import Gathered
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Said, Stance
from core.language.stances import stance_of
from core.language.unclear_years import is_of_an_unclear_year
from core.language.vocabulary import Cue, Vocabulary

_TOTAL: Final = re.compile(r"(?P<sign>[<>]?=?) ?(?P<low>\d{1,3})(?:-(?P<high>\d{1,3}))?(?: \D+)?")
"""A number as it is read, with its sign and what is counted in: "12 points"."""
_POINT: Final = re.compile(r"\d{1,2}(?:[-/]\d{1,2})*")
_JOINTS: Final = ("-", "+", "/")
"""What stands between the points of a score's items."""
_NO_UNIT: Final = frozenset({"?"})
"""Units of what has none."""
_PLACES: Final = {"vertebral_level", "region"}
_OF_A_SCORE: Final = ("de", "au", "a", "du", "on", "for")


def read_scale(sentence: Cut, at: int, fact: str, used: set[int], found: Gathered) -> None:
    """Keep that a scale was named which is none of the fact's: it is asked."""
    piece = sentence.pieces[at]
    last = piece.last
    place = _next_value(sentence, at)
    if place is not None and place not in used:
        used.add(place)
        last = sentence.pieces[place].last
    elif len(sentence.tokens) > last and len(sentence.tokens[last].word) == 1:
        last += not sentence.tokens[last].apart  # ASIA C
    found.cover(piece.first, last)
    said = Said(fact, (), sentence.words(piece.first, last), trouble=Trouble.OTHER)
    found.said.append((piece.first, last, said))


def _next_value(sentence: Cut, at: int) -> int | None:
    """Return the number behind a piece, with nothing but small words between."""
    edge = sentence.pieces[at].last
    for place in range(at + 1, len(sentence.pieces)):
        piece = sentence.pieces[place]
        between = sentence.tokens[edge : piece.first]
        marks = sentence.apart(edge - 1, piece.first)
        if marks in (".", ",") or not all(is_skipped(it) for it in between):
            return None
        if piece.number:
            return place
        if not piece.is_cue(Cue.FILLER, Cue.ASK, Cue.ABOUT):
            return None
        edge = piece.last
    return None


def read_total(
    sentence: Cut, at: int, score: str, used: set[int], found: Gathered, vocabulary: Vocabulary
) -> None:
    """Keep the total that stands beside a score's name; one that there is not stays unread."""
    ends = vocabulary.totals.get(score, (0, 0))
    if _is_zero(sentence, at) and ends[0] == 0 < ends[1]:
        found.cover(sentence.pieces[at].last, sentence.pieces[at].last + 1)
        found.totals[score] = (0, 0)
        found.total_at[score] = sentence.pieces[at].first, sentence.pieces[at].last + 1
        return
    once, place = _once_and_now(sentence, at, used)
    if place is None or place in used or _is_of_a_row(sentence, place):
        return
    for it in once:  # what it was before is no total of now, and no answer
        used.add(it)
        found.cover(sentence.pieces[it].first, sentence.pieces[it].last)
    piece = sentence.pieces[place]
    told = None if piece.units - _NO_UNIT else _told(piece.number, *ends)
    if told is None:
        return
    last = _out_of(sentence, piece.last, ends[1])
    if not all(ends[0] <= it <= ends[1] for it in told):
        found.beyond[score] = sentence.words(piece.first, last)
        return
    used.update(it for it in range(place, len(sentence.pieces)) if sentence.pieces[it].last <= last)
    found.cover(piece.first, last)
    found.totals[score] = told
    found.total_at[score] = min(sentence.pieces[at].first, piece.first), last
    _keep_day(sentence, at, place, score, used, found)


def keep_bands(sentence: Cut, found: Gathered, vocabulary: Vocabulary) -> None:
    """Keep what the band of a total of now speaks for, beside more than its place: one by one."""
    told = {it.fact for _, _, it in found.said} - _PLACES
    for score, (first, last) in found.total_at.items():
        fact, bands = vocabulary.bands.get(score, ("", {}))
        low, high = found.totals[score]
        options = [it for (least, most), it in bands.items() if least <= low and high <= most]
        plain = stance_of(sentence, first, last, is_value=True) is Stance.STATED
        if not told or not options or fact in told or score in found.told_on or not plain:
            continue
        words = sentence.words(first, last)
        found.keep(first, last, Said(fact, (Picked(options[0]),), words, Stance.DOUBTED))


def _once_and_now(sentence: Cut, at: int, used: set[int]) -> tuple[tuple[int, ...], int | None]:
    """Return what a total was, with its day, and what it is: "passé de 9 à 13", "7 puis 9"."""
    if moved := changed(sentence, at, used):
        between = range(at + 1, moved[0])
        return tuple(it for it in between if sentence.pieces[it].number), moved[0]
    place = _next_value(sentence, at)
    place = _before(sentence, at) if place is None else place
    if place is None or place < at:
        return (), place
    day = place + 1 if _is_a_day(sentence, place + 1) else place
    later = then(sentence, day)
    return (tuple(dict.fromkeys((place, day))), later) if later else ((), place)


def _is_a_day(sentence: Cut, place: int) -> bool:
    return place < len(sentence.pieces) and sentence.pieces[place].days is not None


def _keep_day(
    sentence: Cut, at: int, place: int, score: str, used: set[int], found: Gathered
) -> None:
    """Keep the day of a total, where one stands beside it."""
    dated = _day_beside(sentence, at, place)
    days = dated.days if dated is not None else None
    if dated is None or days is None:
        return
    if not is_of_an_unclear_year(sentence, dated.first, dated.last, days):
        used.add(sentence.pieces.index(dated))
        found.cover(dated.first, dated.last)
        found.told_on[score] = days


def _out_of(sentence: Cut, last: int, most: int) -> int:
    """Return where the words end that begin "sur 18" right behind a number, if they do."""
    behind = [it.word for it in sentence.tokens[last : last + 2]]
    return last + 2 if behind in ([it, str(most)] for it in ("/", "sur", "of")) else last


def _is_zero(sentence: Cut, at: int) -> bool:
    """Tell whether the word right behind a score's name is a spoken nought."""
    behind = sentence.tokens[sentence.pieces[at].last :][:1]
    return bool(behind) and behind[0].word == "zero"


def _before(sentence: Cut, at: int) -> int | None:
    """Return the number of "12 au SINS", with one small word between; None where none is."""
    first = sentence.pieces[at].first
    beside = [it for it in range(at) if sentence.pieces[it].last == first]
    if beside and _is_bare(sentence, beside[0], first):
        return beside[0]
    places = [it for it in range(at) if sentence.pieces[it].last == first - 1]
    between = sentence.tokens[first - 1].word if places else ""
    found = [it for it in places if sentence.pieces[it].number and between in _OF_A_SCORE]
    return found[0] if found else None


def _is_bare(sentence: Cut, place: int, first: int) -> bool:
    """Tell whether a number without a unit opens a clause right before a score: "9 mirels"."""
    piece = sentence.pieces[place]
    opens = not piece.first or sentence.tokens[piece.first].apart in (".", ",")
    return opens and piece.number.isdecimal() and not sentence.tokens[first].apart


def _is_of_a_row(sentence: Cut, place: int) -> bool:
    """Tell whether a number stands among others: "3 2 3 2", "3-2-3-2" are points, not a total."""
    tokens, row, listed = sentence.tokens, sentence.pieces[place], 0
    for piece in sentence.pieces[place + 1 :]:
        joined = piece.first == row.last + 1 and tokens[row.last].word in _JOINTS
        apart = sentence.apart(row.last - 1, piece.first)
        point = _POINT.fullmatch(piece.number) and not piece.units
        if not point or not (joined or piece.first == row.last) or apart == ".":
            break
        out_of = joined and tokens[row.last].word == "/" and "/" not in row.number  # "25/18"
        if not (out_of or apart):
            return True
        row, listed = piece, listed + 1
    return listed > 1  # "2, 3, 2, 3"


def _told(number: str, least: int, most: int) -> tuple[int, int] | None:
    """Return from which to which total a number tells, None where it is no whole number.

    ``least`` and ``most`` are those that there are: "≥ 9" goes up to the last.
    """
    read = _TOTAL.fullmatch(number.partition("/")[0].strip())
    if read is None:
        return None
    low = int(read["low"])
    match read["sign"]:
        case ">=":
            return low, max(most, low)
        case ">":
            return low + 1, max(most, low + 1)
        case "<=":
            return min(least, low), low
        case "<":
            return min(least, low - 1), low - 1
    ends = (low, int(read["high"] or low))
    return min(ends), max(ends)


def _day_beside(sentence: Cut, at: int, place: int) -> Piece | None:
    """Return the day of a total, right behind its number or right before the score's name."""
    for step, edge in ((1, place), (-1, at)):
        other = edge + step
        while 0 <= other < len(sentence.pieces) and sentence.pieces[other].is_cue(Cue.FILLER):
            other += step
        if not 0 <= other < len(sentence.pieces) or sentence.pieces[other].days is None:
            continue
        ends = sorted((sentence.pieces[edge], sentence.pieces[other]), key=lambda it: it.first)
        between = sentence.tokens[ends[0].last : ends[1].first]
        told = all(is_skipped(it) for it in between)
        if told and sentence.apart(ends[0].last - 1, ends[1].first) not in (".", ","):
            return sentence.pieces[other]
    return None
