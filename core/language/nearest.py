"""Which answer to a question a text that is not understood is nearest to: never taken, offered."""

from __future__ import annotations

from typing import Final

from rapidfuzz import fuzz

from core.definition.answer import Answer, Picked
from core.definition.question import Question
from core.definition.terms import Amount, Days
from core.language.answers import Terms, normalise
from core.language.said import SentenceRead
from core.language.small_words import DENYING

_LONGEST: Final = 60
"""Characters of a text that is held against words: a longer one is about something else."""
_SHORTEST: Final = 4
_NEAR: Final = 80
"""Of 100, from which words are near: two letters of ten may differ, or words stand around them."""
_MOST: Final = 2


def nearest(
    question: Question, terms: Terms, text: str, read: SentenceRead | None = None
) -> tuple[Answer, ...]:
    """Return the answers that a text is nearest to, two at most, or none.

    What a sentence says of the question's fact, in whatever way, comes first. Numbers are near to
    nothing, and what denies something is not near to it.
    """
    of_fact = [it for it in read.said if it.fact == question.fact.id] if read else []
    said = [answer for it in of_fact for answer in it.answers]
    if said:
        return _distinct(question, said)
    words = normalise(text)[:_LONGEST]
    if any(map(str.isdecimal, words)) or DENYING & set(words.split()) or len(text) > _LONGEST:
        return ()
    scored: dict[str, float] = {}
    for term, meant in terms.items():
        if len(term) < _SHORTEST or len(words) < _SHORTEST:
            continue
        score = max(fuzz.ratio(words, term), *(fuzz.ratio(it, term) for it in words.split()))
        for option in meant if score >= _NEAR else ():
            choice = question.choice(option).id
            scored[choice] = max(scored.get(choice, 0), score)
    best = max(scored.values(), default=0)
    near: list[Answer] = [Picked(it) for it, score in scored.items() if score == best]
    return _distinct(question, near) if len(near) <= _MOST else ()


def _distinct(question: Question, answers: list[Answer]) -> tuple[Answer, ...]:
    """Return answers that a button of the question can give, those of one choice once."""
    found: dict[str, Answer] = {}
    offered = {it.id for it in question.offered}
    for answer in answers:
        if isinstance(answer, Amount | Days):
            found.setdefault(answer.term, answer)
        elif (choice := question.chosen(answer).id) in offered:
            found.setdefault(choice, Picked(choice))
    return tuple(found.values()) if len(found) <= _MOST else ()
