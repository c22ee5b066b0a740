"""What a text says of the questions that are open, where it was not taken: proposed. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.definition import Definition
from core.definition.terms import Days
from core.language.lines import MAX_WORDS, Shorthand
from core.language.quoted import quoted
from core.language.said import Said, SentenceRead
from core.language.small_words import OF_DAYS
from core.language.tokens import all_words_of, tokens_of
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW, Grid, Hint, HintKind, View, hint_of
from core.use_cases.answers import is_answer

_NOT_READ: Final = (HintKind.UNCLEAR, HintKind.AMBIGUOUS)
_SAYS_ALL: Final = (
    HintKind.EARLY,
    HintKind.AGED,
    HintKind.FUTURE,
    HintKind.LATER,
    HintKind.WHICH_DAY,
    HintKind.RESULT,
    HintKind.SEVERAL,
)
"""Reasons that are about the whole text: nothing of it is proposed."""
_SMALL: Final = 3
"""Letters of words that are not quoted for themselves alone."""


def asked_by(definition: Definition) -> frozenset[str]:
    """Return the facts that a definition asks, and those that exclude it."""
    every = (*(it.fact for it in definition.questions), *definition.excluded_facts)
    return frozenset(it.id for it in every)


def read_with(
    definition: Definition, line: Shorthand, read: SentenceRead, today: date
) -> SentenceRead:
    """Return a sentence with what it and the words of a line say of the questions.

    Words of what is no answer to them are quoted. Where the two disagree, both are told.
    """
    asked, said, unread = asked_by(definition), list[Said](), list(read.unread)
    of_line = {_fact(definition, id): id for id in line.answers}
    for it in read.said:
        fits = _fitting(definition, line, of_line.get(it.fact), it, today)
        if it.fact not in asked or fits.answers or not it.answers:
            said.append(fits)
        else:
            unread.append(it.words)
    told = asked - {it.fact for it in said}
    alone = [
        Said(fact, (line.answers[id],), line.words[id])
        for fact, id in of_line.items()
        if fact in told and id in line.words and _is_told_by_words(line, id)
    ]
    said += alone
    left = dict.fromkeys(_unread(line, replace(read, unread=tuple(unread)), said))
    return replace(read, said=tuple(said), unread=tuple(left))


def answers_to(
    definition: Definition, taken: Iterable[tuple[str, Answer]], today: date
) -> Mapping[str, Answer]:
    """Return the answers to questions, and to what excludes, that facts give."""
    return {
        id: answer
        for fact, answer in taken
        for id in _ids(definition, fact)
        if is_answer(definition, id, answer, today)
    }


def is_proposed(dialogue: Dialogue, definition: Definition, said: Iterable[Said]) -> bool:
    """Tell whether what a text says of the questions is proposed: it was not taken.

    Not where what is said over the question has it already as a button.
    """
    hint = hint_of(dialogue.view)
    if hint is None or dialogue.finished or hint.kind in _SAYS_ALL:
        return False
    facts = asked_by(definition) & {it.fact for it in said}
    own = {definition.question(dialogue.asked).fact.id} if dialogue.asked else set[str]()
    said_over = hint.kind not in _NOT_READ or hint.answers
    return bool(facts - own if said_over else facts)


def beneath(dialogue: Dialogue, definition: Definition, read: SentenceRead) -> View:
    """Return what stays over a question beneath such a proposal: what it does not say itself.

    Where an answer is near to what was not read, that alone is quoted, with its button.
    """
    hint, view = hint_of(dialogue.view), dialogue.view
    assert hint is not None  # the text was not taken
    own = definition.question(dialogue.asked).fact.id if dialogue.asked else ""
    if not (hint.kind in _NOT_READ or _says_it(read, hint, own)):
        return view
    if hint.answers and all(it.fact != own for it in read.said):
        text = quoted(", ".join(read.unread)) if hint.kind is HintKind.UNCLEAR else hint.text
        return replace(hint, text=text or hint.text)
    return replace(view, over=None) if isinstance(view, Grid) else LIVE_VIEW


def _says_it(read: SentenceRead, hint: Hint, own: str) -> bool:
    """Tell whether a proposal says itself that another quantity was named than the one asked."""
    stuck = any(it.fact == own and not it.answers for it in read.said)
    named = any(it.fact == hint.about and it.answers for it in read.said)
    return (hint.kind is HintKind.OTHER and stuck) or (hint.kind is HintKind.ANOTHER and named)


def _is_told_by_words(line: Shorthand, id: str) -> bool:
    """Tell whether words say an answer: a day or a number alone may be of anything.

    "Marche plus depuis hier" is no injection of G-CSF, which was asked for its day.
    """
    tokens = tokens_of(line.words[id])
    free = any(it.is_number or it.word in OF_DAYS for it in tokens)
    return isinstance(line.answers[id], Picked) and not free


def _fitting(
    definition: Definition, line: Shorthand, id: str | None, said: Said, today: date
) -> Said:
    """Return what is said of a fact with the answers that its questions can have."""
    ids = [*_ids(definition, said.fact)]
    if not ids:
        return said
    answers = [it for it in said.answers if any(is_answer(definition, to, it, today) for to in ids)]
    other = line.answers[id] if id is not None else None
    if other is not None and not any(_alike(definition, id, it, other) for it in answers):
        answers.append(other)
    return replace(said, answers=tuple(answers), together=False)


def _alike(definition: Definition, id: str | None, one: Answer, other: Answer) -> bool:
    """Tell whether two answers are the same, or one as fine as the other is coarse."""
    if isinstance(one, Days) and isinstance(other, Days):
        return one.first <= other.last and other.first <= one.last
    if not (isinstance(one, Picked) and isinstance(other, Picked)):
        return one == other
    asked = next((it for it in definition.questions if it.id == id), None)
    return one == other or (asked is not None and asked.chosen(one) == asked.chosen(other))


def _unread(line: Shorthand, read: SentenceRead, said: Sequence[Said]) -> Iterator[str]:
    """Yield the words that are in no answer, of the sentence and of the line that was refused."""
    taken = all_words_of(it.words for it in said) | all_words_of(read.relatives)
    known, further = taken | all_words_of(read.unread), list[str]()
    for it in line.unread if len(line.leftover) < MAX_WORDS else ():
        if any(len(word) > _SMALL for word in all_words_of([it]) - known):
            further += _without(it, taken)
    quoted_too = all_words_of(further)
    for it in read.unread:
        if not all_words_of([it]) <= quoted_too:
            yield from _without(it, taken)
    yield from further


def _without(text: str, taken: Container[str]) -> Iterator[str]:
    """Yield what is left of a text without some of its words, neighbours together."""
    places = [(it.start, it.end) for it in tokens_of(text) if it.word not in taken]
    if len(places) == len(tokens_of(text)):
        yield text
    elif places:
        yield " ".join(text[start:end] for start, end in places)


def _fact(definition: Definition, id: str) -> str:
    return next((it.fact.id for it in definition.questions if it.id == id), id)


def _ids(definition: Definition, fact: str) -> Iterator[str]:
    yield from (it.id for it in definition.questions if it.fact.id == fact)
    yield from (it.id for it in definition.excluded_facts if it.id == fact)
