"""Two values of one thing in one text: "EVA 8 avant, 3 sous morphine", "clairance 60 (mai) 35".

Where no word says which of them is that of now, neither is taken by itself: the person chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Answer
from core.definition.fact import Fact
from core.language.combining import Placed
from core.language.gathering import Gathered
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece, counts_something, is_skipped
from core.language.said import Said, Stance
from core.language.small_words import TOLD_OF_ONCE, TOLD_WHEN
from core.language.spoken_days import WEEKDAYS
from core.language.value import read_value
from core.language.vocabulary import Cue, Means, Names, Resembles, Vocabulary

_FURTHEST: Final = 12
"""Words between two values of one thing."""
_NEAR: Final = 4
"""Words behind a number with its unit among which one says when it was so; 1 behind a bare one."""
_LED: Final = re.compile(r">(?!=)")
"""An arrow that leads to a value: "8 > 3"."""
_JOINTS: Final = frozenset({"et", "and", "mais", "but"})
_EITHER: Final = ("ou", "or")
_OTHERS = "le la j a de n type stade palier grade en x of day for depuis"
_COUNTED: Final = frozenset((*_OTHERS.split(), *WEEKDAYS))
"""Words right before a bare number that is a day or counts something else: "à J3", "lundi 23"."""


def with_rivals(
    sentence: Cut, found: Gathered, vocabulary: Vocabulary, today: date
) -> Sequence[Placed]:
    """Return what is said, a second value of it beside the first, so that the person chooses."""
    for place, (first, last, said) in enumerate(found.said):
        fact = vocabulary.facts.get(said.fact)
        if fact is None or said.stance is not Stance.STATED or not _is_measured(fact, said):
            continue
        for piece in _numbers_behind(sentence, last, found, vocabulary):
            if others := _read(fact, sentence, last, piece, vocabulary, today):
                found.cover(piece.first, piece.last)
                both = _both(said, others, sentence, piece)
                if len(others) == 1 and _is_turned(sentence, last, piece):
                    words = sentence.words(piece.first, piece.last)
                    both = replace(said, answers=tuple(others), words=words, trouble=None)
                found.said[place] = first, last, both
                break
    return found.said


def _is_turned(sentence: Cut, last: int, piece: Piece) -> bool:
    """Tell whether the first is said to be of once, the second of now: "80 avant, 60 ce jour"."""
    once = last < len(sentence.tokens) and sentence.tokens[last].word in TOLD_OF_ONCE
    now = [_day_at(sentence, at) for at in _behind(sentence, piece)[:1]]
    return once and not sentence.tokens[last].apart and now == [sentence.today]


def _both(said: Said, others: Sequence[Answer], sentence: Cut, piece: Piece) -> Said:
    every = tuple(dict.fromkeys((*said.answers, *others)))
    if every == said.answers:
        return said
    words = f"{said.words} … {sentence.words(piece.first, piece.last)}"
    return replace(said, answers=every, words=words, trouble=None)


def _is_measured(fact: Fact, said: Said) -> bool:
    return fact.unit is not None and not fact.dated and bool(said.answers)


def _numbers_behind(
    sentence: Cut, last: int, found: Gathered, vocabulary: Vocabulary
) -> Iterator[Piece]:
    """Yield the numbers behind a value that nothing else has, up to what is measured next."""
    taken = {at for one, other, _ in found.said for at in range(one, other)} | found.covered
    for piece in sentence.following(last):
        if piece.first - last > _FURTHEST or _names_a_number(piece, vocabulary):
            return
        if piece.number and not taken & set(range(piece.first, piece.last)):
            yield piece


def _names_a_number(piece: Piece, vocabulary: Vocabulary) -> bool:
    named = [vocabulary.facts[it.fact] for it in piece.of(Names) if it.fact in vocabulary.facts]
    scored = any(True for kind in (Means, Resembles) for _ in piece.of(kind))
    return scored or any(not it.dated for it in named)


def _read(
    fact: Fact, sentence: Cut, last: int, piece: Piece, vocabulary: Vocabulary, today: date
) -> tuple[Answer, ...]:
    """Return what a number is as a second value of a fact; nothing where it is none."""
    led = _LED.match(piece.number) is not None and piece.first == last
    if not led and not _is_rival(sentence, last, piece):
        return ()
    number = piece.number.lstrip("> ") if led else piece.number
    value = read_value(fact, replace(piece, number=number), vocabulary, today)
    return value.answers if value and value.trouble is not Trouble.IMPOSSIBLE else ()


def _is_rival(sentence: Cut, last: int, piece: Piece) -> bool:
    """Tell whether a word says when or how a number was so, and none that it was so once."""
    at, opens = piece.first - 1, sentence.tokens[piece.first].apart
    while not opens and at > last and "/" in piece.number and is_skipped(sentence.tokens[at]):
        at -= 1  # "descend à 3/10"
    ahead = sentence.tokens[at]
    counted = (not opens and ahead.word in _COUNTED) or counts_something(sentence, piece)
    goes_on = sentence.apart(last - 1, piece.first) != "." or opens == "."
    told = at >= last and _says_when(sentence, at)
    free = opens or at < last or ahead.word in _JOINTS or told or _says_when(sentence, last)
    if at == last and ahead.word in _EITHER and not (opens or counted):
        return True  # "K 90 ou 80"
    if counted or _is_lost(sentence, piece) or not goes_on or not free:
        return False
    if behind := _behind(sentence, piece):
        return not _is_of_once(sentence, last, piece, behind[0])
    ends = piece.last >= len(sentence.tokens) or bool(sentence.tokens[piece.last].apart)
    return ends and told and not opens and not (ahead.apart and ahead.word in TOLD_OF_ONCE)


def _is_of_once(sentence: Cut, last: int, piece: Piece, at: int) -> bool:
    """Tell whether what stands behind a second value says that the first is that of now."""
    first = next(
        (it for it in (_day_at(sentence, it) for it in range(last, piece.first)) if it), None
    )
    day = _day_at(sentence, at)
    if first is not None and day is not None:
        return day < first
    past = day is not None and day < sentence.today and _opens_a_bracket(sentence, piece.first)
    return sentence.tokens[at].word in TOLD_OF_ONCE or past


def _day_at(sentence: Cut, at: int) -> date | None:
    """Return the day that is told at a token: that of a word of now is today."""
    owner = sentence.owner(at)
    if owner is not None and owner.is_cue(Cue.NOW, Cue.INSTEAD):
        return sentence.today
    return owner.days.last if owner is not None and owner.days is not None else None


def _behind(sentence: Cut, piece: Piece) -> list[int]:
    """Return the tokens behind a number that say when or how it was so."""
    found: list[int] = []
    left = _NEAR if piece.units else 1
    for at in range(piece.last, len(sentence.tokens)):
        token = sentence.tokens[at]
        bracket = _opens_a_bracket(sentence, at)
        if token.apart == "." or (token.apart == "," and not bracket) or not left:
            break
        if _says_when(sentence, at):
            found.append(at)
        left -= not is_skipped(token)
    return found


def _opens_a_bracket(sentence: Cut, at: int) -> bool:
    return at > 0 and "(" in sentence.text[sentence.tokens[at - 1].end : sentence.tokens[at].start]


def _says_when(sentence: Cut, at: int) -> bool:
    if not 0 <= at < len(sentence.tokens):
        return False
    owner = sentence.owner(at)
    if sentence.tokens[at].word in TOLD_WHEN or owner is None:
        return sentence.tokens[at].word in TOLD_WHEN
    return (owner.days is not None and not owner.number) or owner.is_cue(Cue.NOW, Cue.INSTEAD)


def _is_lost(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a number is a loss or a rise: "perdu 6 kg"."""
    before = next(iter(sentence.before(piece.first)), None)
    return before is not None and before.is_cue(Cue.LOST)
