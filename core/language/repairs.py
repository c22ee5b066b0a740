"""What somebody takes back while speaking: "L3, euh non, L4", "créat 145 pardon 154".

The first of the two is left out, as if it had not been said; what it is quoted from stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from core.language.pieces import Cut, Piece, counts_something, is_skipped
from core.language.vocabulary import SIDES, Cue, Names, Says


class Span(NamedTuple):
    """Characters from ``first`` to ``last`` (not included), and what is read ``instead``."""

    first: int
    last: int
    instead: str = ""


_BARE: Final = frozenset({"non", "no", "enfin"})
"""A denial that takes a number back between two numbers, and else is one of what follows it."""
_AND: Final = frozenset({"et", "and", "mais", "but"})
_BACK: Final = 3
"""Pieces before a word that takes back among which what it takes back is looked for."""
_UNKNOWN: Final = 1
_CORRECTED: Final = frozenset({"corrected", "corrige", "corrigee", "corr", "adjusted", "adj"})
_CALCIUM: Final = Names("calcium")
"""Behind a total calcium, "correction" announces the corrected one."""


def taken_back(sentence: Cut) -> Iterator[Span]:
    """Yield what a sentence takes back, and the words that say so."""
    for cue in sentence.pieces:
        bare = is_bare(sentence, cue)
        if not (cue.is_cue(Cue.REPAIR) or bare):
            continue
        if letter := _letter_before(sentence, cue):
            yield letter
            continue
        new = _told_behind(sentence, cue)
        old = None if new is None else _told_before(sentence, cue, new, bare=bare)
        if old is not None and new is not None:
            yield from _with_its_unit(sentence, old, new) or _spans(
                sentence, old, cue, _up_to(sentence, old, cue, new)
            )
            yield from _excuse(sentence, new)
        elif cue.is_cue(Cue.REPAIR) and _closes(sentence, cue):
            yield from _two_before(sentence, cue)


def _excuse(sentence: Cut, new: Piece) -> Iterator[Span]:
    """Yield the word of excuse right behind what is said instead: "… non L4 pardon"."""
    told = (it for it in sentence.following(new.last) if not it.is_cue(*SIDES))
    behind = next(told, None)
    excuse = behind is not None and behind.is_cue(Cue.REPAIR)
    near = behind is not None and not _unknown(sentence, new.last, behind.first)
    if behind is not None and excuse and near and _closes(sentence, behind):
        yield Span(sentence.tokens[behind.first].start, sentence.tokens[behind.last - 1].end)


def is_bare(sentence: Cut, cue: Piece) -> bool:
    """Tell whether it is "non" alone; "67, et non 76" takes nothing back."""
    ahead = sentence.tokens[cue.first - 1].word if cue.first else ""
    alone = cue.last == cue.first + 1 and sentence.tokens[cue.first].word in _BARE
    return alone and ahead not in _AND


def _spans(sentence: Cut, old: Piece, cue: Piece, end: int) -> Iterator[Span]:
    """Yield what is taken back and the words that say so, in one where nothing stands between."""
    first = sentence.tokens[old.first]
    if all(map(is_skipped, sentence.tokens[old.last : cue.first])):
        yield Span(first.start, end)
        return
    yield Span(first.start, sentence.tokens[old.last - 1].end)
    yield Span(sentence.tokens[cue.first].start, end)


def _with_its_unit(sentence: Cut, old: Piece, new: Piece) -> list[Span]:
    """Return a number with the unit of the one that it corrects: "80 ans, enfin 81"."""
    if not old.units or new.units or new.days is not None or counts_something(sentence, new):
        return []
    tokens = sentence.tokens
    at = next(at for at in range(old.first, old.last) if tokens[at].is_number)
    first, last = tokens[old.first].start, tokens[new.last - 1].end
    unit = sentence.text[tokens[at].end : tokens[old.last - 1].end]
    number = sentence.words(new.first, new.last)
    return [Span(first, last, number + unit.rjust(last - first - len(number)))]


def _up_to(sentence: Cut, old: Piece, cue: Piece, new: Piece) -> int:
    """Return where a word that takes back ends, with a verb of it: "12, sorry, recounted, 14"."""
    between = {it.word for it in sentence.tokens[cue.last : new.first]}
    named = not _CORRECTED.isdisjoint(between) or sentence.among(cue.last, new.first)
    if old.has_value and new.has_value and not named:
        return sentence.tokens[new.first].start
    return _end(sentence, cue)


def _end(sentence: Cut, cue: Piece) -> int:
    """Return where a word ends that takes back, with its comma: "INR 1,8, pardon, 1,2"."""
    behind = sentence.tokens[cue.last : cue.last + 1]
    if behind and behind[0].apart == ",":
        return behind[0].start
    return sentence.tokens[cue.last - 1].end


def _letter_before(sentence: Cut, cue: Piece) -> Span | None:
    """Return the letter of a grade for which another one follows: "Frankel C, pardon D"."""
    at, tokens = cue.last, sentence.tokens
    while at < len(tokens) and len(tokens[at].word) > 1 and _is_passed(sentence, at):
        at += 1
    old, new = sentence.tokens[cue.first - 1 : cue.first], sentence.tokens[at : at + 1]
    letters = all(len(it.word) == 1 and it.word.isalpha() for it in (*old, *new))
    named = sentence.owner(cue.first - 2)
    graded = named is not None and next(named.of(Names), None) is not None
    alone = at >= len(sentence.tokens) or sentence.owner(at) is None
    if not (old and new and letters and graded and alone):
        return None
    return Span(old[0].start, _end(sentence, cue))


def _is_passed(sentence: Cut, at: int) -> bool:
    """Tell whether a word may stand before what is said instead: an article, or the name again."""
    owner = sentence.owner(at)
    named = owner is not None and any(it.fact == "frankel" for it in owner.of(Names))
    return is_skipped(sentence.tokens[at]) or named


def _told_behind(sentence: Cut, cue: Piece) -> Piece | None:
    """Return what is said instead: the first thing behind the word that takes back."""
    for piece in sentence.following(cue.last):
        unknown = _unknown(sentence, cue.last, piece.first)
        if unknown > _UNKNOWN or sentence.apart(cue.last, piece.first) == ".":
            return None
        if tells(piece):
            return piece
        if not piece.is_cue(Cue.FILLER, Cue.NEGATION, Cue.REPAIR) or piece.is_cue(Cue.DENIED):
            return None
    return None


def _told_before(sentence: Cut, cue: Piece, new: Piece, *, bare: bool) -> Piece | None:
    """Return what is taken back: what was last said of the same."""
    paused = bool(sentence.tokens[cue.first].apart) or _hesitates(sentence, cue)
    apart = paused and bool(sentence.tokens[new.first].apart)
    told = [it for it in sentence.before(cue.first) if tells(it)][:_BACK]
    if new.has_value and told and told[0].last == cue.first and _is_a_sex(told[0]):
        del told[0]  # "72M no 82M"
    for number, piece in enumerate(told):
        near = not number and not _unknown(sentence, piece.last, cue.first)
        if piece.has_value and new.has_value:
            fits = near and _is_as_long(piece, new) and not _is_corrected(sentence, piece, cue)
            finally_ = sentence.tokens[cue.first].word == "enfin"
            fits = fits and (not finally_ or _is_of_one_kind(piece, new))
        else:
            fits = _say_one_fact(piece, new) and (not bare or (near and apart))
        if fits:
            return _with_the_same(told, number)
    return None


def _hesitates(sentence: Cut, cue: Piece) -> bool:
    """Tell whether dots stand before a word that takes back: "CBPC... non, CBNPC"."""
    ahead = sentence.text[: sentence.tokens[cue.first].start].rstrip()
    return ahead.endswith(("..", "…"))


def _with_the_same(told: Sequence[Piece], number: int) -> Piece:
    """Return what is taken back with what says the same right before: "anticoagulé par eliquis"."""
    piece = told[number]
    said = _said_by(piece)
    for before in told[number + 1 :]:
        if said & _said_by(before):
            piece = replace(piece, first=before.first)
    return piece


def _is_a_sex(piece: Piece) -> bool:
    return all(it.fact == "sex" for it in piece.of(Says)) and not piece.has_value


def _said_by(piece: Piece) -> set[tuple[str, tuple[str, ...]]]:
    return {(it.fact, it.options) for it in piece.of(Says)}


def _closes(sentence: Cut, cue: Piece) -> bool:
    """Tell whether nothing more is said behind a word that takes back: "T7, T8 pardon"."""
    return cue.last == len(sentence.tokens) or bool(sentence.tokens[cue.last].apart)


def _two_before(sentence: Cut, cue: Piece) -> Iterator[Span]:
    """Yield the first of two that stand right before a word that takes back."""
    new, *others = [it for it in sentence.before(cue.first) if tells(it)][:2] or [cue]
    if not others or new.last != cue.first or sentence.tokens[cue.first].apart:
        return
    old = others[0]
    listed = not sentence.tokens[new.first].apart or _unknown(sentence, old.last, new.first)
    same = _is_as_long(old, new) if old.has_value and new.has_value else _say_one_fact(old, new)
    if same and not listed:
        yield from _spans(sentence, old, cue, _end(sentence, cue))


def tells(piece: Piece) -> bool:
    """Tell whether a piece says something that can be taken back."""
    return piece.has_value or next(piece.of(Says), None) is not None


def _is_as_long(old: Piece, new: Piece) -> bool:
    """Tell whether two values can be of one thing: both days, or numbers of one unit."""
    if bool(old.days) is not bool(new.days):
        return False
    return not (old.units and new.units) or bool(old.units & new.units)


def _is_of_one_kind(old: Piece, new: Piece) -> bool:
    """Tell whether a second number can be of what the first is of.

    Not in "IK 70, enfin 3 lésions".
    """
    if new.days or not new.units:
        return bool(new.days) or not old.days
    return new.units <= old.units | {"percent"}


def _is_corrected(sentence: Cut, old: Piece, cue: Piece) -> bool:
    named = sentence.owner(old.first - 1)
    word = sentence.tokens[cue.first].word
    return word == "correction" and named is not None and _CALCIUM in named.meanings


def _say_one_fact(old: Piece, new: Piece) -> bool:
    facts = {it.fact for it in old.of(Says)} & {it.fact for it in new.of(Says)}
    return bool(facts) and old.meanings != new.meanings


def _unknown(sentence: Cut, first: int, last: int) -> int:
    """Return how many words that are not known stand between two tokens."""
    return sum(
        sentence.owner(at) is None and not is_skipped(sentence.tokens[at])
        for at in range(first, last)
    )


def without(text: str, spans: Sequence[Span]) -> str:
    """Return a text with what was taken back left blank: all else stays where it is."""
    for first, last, instead in spans:
        text = text[:first] + instead.ljust(last - first) + text[last:]
    return text
