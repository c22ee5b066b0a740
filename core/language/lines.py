"""Bedside shorthand: a whole line of answers, each word counted for at most one question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, islice, pairwise
from typing import Final

from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.definition import Definition
from core.identifiers.visible import visible
from core.language.answers import (
    Lexicon,
    exact,
    names_another,
    normalise,
    understand,
    unpunctuated,
)
from core.language.dates import Future
from core.language.line_days import LineDays
from core.language.quoted import quoted
from core.language.said_days import Unsure
from core.language.spoken_days import MONTH_WORDS
from core.language.written import is_bare, is_without_unit

MAX_WORDS = 40
"""Words of a line of shorthand; a longer text is not one, and nothing is taken from it."""
MOST_QUOTED = 6
"""Quotations of one line: more would bury the question."""
_NEGATIONS = frozenset({"pas", "non", "sans", "ni", "no", "not", "without", "never", "jamais"})
_TOO_LITTLE = _NEGATIONS | {"oui", "yes", "aucun", "aucune", "none", "nul", "rien"}
_BARE_RANGE = re.compile(r"(?:de |from |entre |between )?[\d.,]+ ?(?:a|to|et|and|-) ?[\d.,]+")
_NUMBER_AHEAD = re.compile(r"[.,]*\d")


@dataclass(frozen=True)
class Shorthand:
    """What was understood of a line such as ``T7 mécanique lytique``.

    ``leftover`` are the places, counted from 1, of the words that were not understood, ``unread``
    those words, neighbours together. ``bare_numbers_refused`` tells that numbers were among them,
    ``others`` are the questions of which the line named another scale or quantity that does not
    stand in. ``days`` are the days that answers were true on, where they were typed with one;
    ``odd_day`` is why one of them is no such day. ``words`` are those that answers were read from.
    """

    answers: Mapping[str, Answer]
    leftover: tuple[int, ...]
    bare_numbers_refused: bool = False
    others: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    days: Mapping[str, date] = field(default_factory=dict)
    odd_day: Future | Unsure | None = None
    words: Mapping[str, str] = field(default_factory=dict, compare=False)


NO_LINE = Shorthand({}, ())
"""What a text amounts to where no line is read."""


def read_line(
    definition: Definition, lexicon: Lexicon, typed: str, today: date | None = None
) -> Shorthand:
    """Read bedside shorthand. Each word counts for at most one question; nothing is assumed."""
    words = _split(normalise(typed))
    if len(words) > MAX_WORDS:
        return Shorthand({}, tuple(range(1, MAX_WORDS + 1)), unread=(quoted(typed),))
    numbers = bool(words) and all(word.isdecimal() for word in words)
    doubted = _doubted(typed, len(words), numbers=numbers)
    if numbers:
        read = _bare_numbers(definition, words, doubted)
    else:
        read = _words(definition, lexicon, words, today, doubted)
    return _in_typed_words(read, _as_typed(typed, words))


_MARKS: Final = "?!.,;:"
Places = frozenset[int]
"""Of words in a line, from 1."""


def _doubted(typed: str, words: int, *, numbers: bool) -> Places:
    """Return the places of words that a question mark stands behind; all, where that is unclear.

    Among ``numbers`` one that stands alone may as well be a place of its own.
    """
    pieces = visible(typed).split()
    places: set[int] = set()
    place = 0
    for piece in pieces:
        place += len(_split(normalise(piece))) if piece.strip(_MARKS) else 0
        if any(it in piece for it in "?¿؟？"):
            places.add(place)
    alone = numbers and any(not it.strip(_MARKS) for it in pieces)
    unclear = bool(places) and (place != words or alone)
    return frozenset(range(1, words + 1) if unclear else places)


def _as_typed(typed: str, words: Sequence[str]) -> Sequence[str]:
    """Return the words of a line as they were typed, as far as they can be told apart."""
    marked = re.sub(r"\s+(?=[?!]+(?:\s|$))", "\N{NO-BREAK SPACE}", typed.strip())
    pieces = [it for it in re.split("[ \n\t]+", marked) if _split(normalise(it))]
    return pieces if [_split(normalise(it)) for it in pieces] == [[it] for it in words] else words


def _in_typed_words(read: Shorthand, typed: Sequence[str]) -> Shorthand:
    """Return a line that quotes what it was read from, and what was not read, as it was typed."""
    places = {id: map(int, it.split()) for id, it in read.words.items()}
    told = {id: unpunctuated(" ".join(typed[slice(*it)])) for id, it in places.items()}
    return replace(read, unread=_unread(read.leftover, typed), words=told)


def _unread(leftover: Sequence[int], words: Sequence[str]) -> tuple[str, ...]:
    """Return the words at some places, each to be quoted; neighbours are quoted together."""
    groups = groupby(enumerate(leftover), lambda it: it[1] - it[0])
    return tuple(
        quoted(unpunctuated(" ".join(words[place - 1] for _, place in group)))
        for _, group in islice(groups, MOST_QUOTED)
    )


def _split(text: str) -> list[str]:
    """Return the words of a line. A comma behind a word ends it; one before a digit belongs to it.

    One that stands alone before a number stays, so that the number is not read without it.
    """
    words: list[str] = []
    for word, following in pairwise([*text.split()[: MAX_WORDS + 1], ""]):
        bare = unpunctuated(word).rstrip(" .,")
        if bare or _NUMBER_AHEAD.match(following):
            words.append(bare or word)
    return words


def _bare_numbers(score: Definition, words: Sequence[str], doubted: frozenset[int]) -> Shorthand:
    """Read numbers as points, question by question; with one too many nobody knows which is."""
    if len(words) > len(score.questions) and score.numbers_are_points:
        return Shorthand({}, tuple(range(1, len(words) + 1)))
    if not score.numbers_are_points:
        return Shorthand({}, tuple(range(1, len(words) + 1)), bare_numbers_refused=True)
    answers: dict[str, Answer] = {}
    leftover: list[int] = []
    for place, word in enumerate(words, start=1):
        question = score.questions[place - 1] if place <= len(score.questions) else None
        worth = score.worth(question, int(word)) if question else ()
        if question and len(worth) == 1 and place not in doubted:
            answers[question.id] = Picked(worth[0].id)
        else:
            leftover.append(place)
    return Shorthand(answers, tuple(leftover))


_LONGEST_PHRASE = 7


def _words(
    score: Definition, lexicon: Lexicon, words: Sequence[str], today: date | None, doubted: Places
) -> Shorthand:
    answers: dict[str, Answer] = {}
    from_words: dict[str, str] = {}
    leftover: list[int] = []
    doubtful: set[str] = set()
    line = " ".join(words)
    others = tuple(id for id in lexicon.others if names_another(lexicon, id, line))
    days = LineDays(score, today)
    place = days.ahead(words)
    while place < len(words):
        if told := days.behind(words[place:]):
            place += told
            continue
        length, question, answer = _longest(score, lexicon, words[place:], today)
        doubt = question in others or _is_turned(words, place, leftover)
        doubt |= not doubted.isdisjoint(range(place + 1, place + 1 + length))
        if question is None or answer is None or doubt:
            leftover += range(place + 1, place + 1 + max(length, 1))
        elif question in answers and answers[question] != answer:
            doubtful.add(question)
            leftover += range(place + 1, place + 1 + length)
        else:
            answers[question] = answer
            from_words[question] = f"{place} {place + length}"
            days.answered(question)
        place += max(length, 1)
    kept = {question: answer for question, answer in answers.items() if question not in doubtful}
    bare = any(_is_bare(lexicon, words, number - 1) for number in leftover)
    return Shorthand(
        kept,
        tuple(leftover),
        bare_numbers_refused=bare,
        others=others,
        days=days.of(kept),
        odd_day=days.odd,
        words=from_words,
    )


def _is_bare(lexicon: Lexicon, words: Sequence[str], place: int) -> bool:
    """Tell whether a word is a number without a unit behind it."""
    following = words[place + 1] if place + 1 < len(words) else ""
    has_unit = any(following in unit for unit in lexicon.units.values())
    return is_bare(words[place]) and not has_unit


def _is_turned(words: Sequence[str], place: int, leftover: Sequence[int]) -> bool:
    """Tell whether what stands before a place may turn what it says."""
    return _negated(words, place, leftover) or _qualified(words, place, leftover)


def _negated(words: Sequence[str], place: int, leftover: Sequence[int]) -> bool:
    """Tell whether a negation stands before this place with only words not understood between."""
    while place in leftover:
        place -= 1
        if words[place] in _NEGATIONS:
            return True
    return False


def _qualified(words: Sequence[str], place: int, leftover: Sequence[int]) -> bool:
    """Tell whether a number stands behind a word not understood, which may turn its meaning."""
    return bool(_NUMBER_AHEAD.match(words[place])) and place in leftover


def _longest(
    score: Definition, lexicon: Lexicon, words: Sequence[str], today: date | None
) -> tuple[int, str | None, Answer | None]:
    """Return the longest phrase at the front that means one answer to one question."""
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        phrase = " ".join(words[:length])
        if length == 1 and _begins_a_day(words):
            break
        if not _too_little(phrase) and len(found := _meanings(score, lexicon, phrase, today)) == 1:
            return length, *found[0]
    return 0, None, None


def _begins_a_day(words: Sequence[str]) -> bool:
    """Tell whether a word is one that a month is told with: "début mars" is no beginning now."""
    return len(words) > 1 and words[0].isalpha() and words[1] in MONTH_WORDS


def _too_little(phrase: str) -> bool:
    """Tell whether a phrase says too little by itself to be an answer in a line: "non", "12"."""
    return phrase in _TOO_LITTLE or is_bare(phrase) or bool(_BARE_RANGE.fullmatch(phrase))


def _meanings(
    score: Definition, lexicon: Lexicon, phrase: str, today: date | None
) -> list[tuple[str, Answer]]:
    numbers = sum(question.fact.unit is not None for question in score.questions)
    if numbers > 1 and is_without_unit(phrase) and "/" not in phrase:
        return []  # "< 50" can be any of several numbers; "> 2/3" is a part
    meant: list[tuple[str, Answer | None]] = [
        (question.id, answer)
        for question in score.questions
        if (answer := understand(question, lexicon, phrase, today).answer) not in (None, UNKNOWN)
    ]
    for fact in score.excluded_facts:
        meant += [(fact.id, Picked(id)) for id in exact(lexicon.terms[fact.id], phrase)]
    return [(id, answer) for id, answer in meant if answer is not None]
