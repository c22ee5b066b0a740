"""Scores and scales that a sentence names: a total behind its score, a scale that is another."""

from __future__ import annotations

from core.language.gathering import Gathered
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Said
from core.language.unclear_years import is_of_an_unclear_year
from core.language.vocabulary import Cue, Vocabulary


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
    """Keep the total that stands behind a score's name; one that there is not is left unread."""
    place = _next_value(sentence, at)
    if place is None or place in used:
        return
    numbers = _whole_numbers(sentence.pieces[place].number)
    low, high = vocabulary.totals.get(score, (0, 0))
    if not numbers or not all(low <= it <= high for it in numbers):
        return
    used.add(place)
    found.cover(sentence.pieces[place].first, sentence.pieces[place].last)
    found.totals[score] = (min(numbers), max(numbers))
    dated = _day_beside(sentence, at, place)
    days = dated.days if dated is not None else None
    if dated is None or days is None:
        return
    if not is_of_an_unclear_year(sentence, dated.first, dated.last, days):
        used.add(sentence.pieces.index(dated))
        found.cover(dated.first, dated.last)
        found.told_on[score] = days


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


def _whole_numbers(number: str) -> list[int]:
    low, _, high = number.removeprefix("=").partition("/")[0].strip().partition("-")
    words = [low.strip(), *([high.split(" ")[0].strip()] if high else [])]
    words[0] = words[0].split(" ")[0]
    return [int(it) for it in words] if all(it.isdecimal() for it in words) else []
