"""Which words of a line of answers are quoted, where it was read as a free sentence, too. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import UNKNOWN, Picked
from core.definition.definition import Definition
from core.definition.sites import Sites
from core.definition.terms import Days
from core.engine.evaluation import evaluation_of
from core.language.lines import Shorthand
from core.language.quoted import quoted
from core.language.said import Said, SentenceRead
from core.language.tokens import all_words_of
from core.use_cases.placing import said_place

Alone = Callable[[str], Shorthand]
"""What a word is read as by itself."""
_SEVERAL: Final = 2


def with_sentence(
    line: Shorthand, definition: Definition, read: SentenceRead, alone: Alone
) -> Shorthand:
    """Return a line that quotes only what the sentence did not understand either.

    Facts that the definition does not ask are proposed apart. What it asks, the line did not take
    and the sentence says plainly is taken, and echoed as all of a line is; what is doubted, denied
    or several things is quoted, and so are words of which each answers otherwise ``alone``.
    """
    asked = {it.fact.id for it in definition.questions}
    further = any(it.fact not in asked for it in read.said)
    plain = _plain(line, definition, read, alone)
    dated = any(isinstance(it.answers[0], Days) for it in plain.values())
    if not (line.answers or further or dated):
        return line
    more = {id: it.answers[0] for id, it in plain.items()}
    line = replace(line, answers={**line.answers, **more})
    taken = [it.words for it in plain.values()]
    missed = (it.words for it in read.said if it.fact in asked and it.words not in taken)
    left = all_words_of((*read.unread, *missed))
    unread = tuple(it for it in line.unread if all_words_of((it,)) & left)
    if unread:
        return replace(line, unread=unread)
    return replace(line, unread=(), leftover=(), bare_numbers_refused=False)


def misread_in(
    definition: Definition, said: Iterable[tuple[str, str]], alone: Alone
) -> Iterator[str]:
    """Yield the words that say a fact, each with it, and would answer for another in a line.

    "Insuffisance rénale" is neither a lack of vitamin D nor a cancer of the kidney.
    """
    every = [*said]
    facts = {fact for fact, _ in every}
    of = {it.id: it.fact.id for it in definition.questions}
    for _, words in every:
        if " " in words and any(of.get(it, it) not in facts for it in alone(words).answers):
            yield words


def without(typed: str, others: Iterable[str]) -> str:
    """Return a line without some of its words."""
    for words in others:
        typed = typed.replace(words, ", ", 1)
    return typed


def taking_plain(
    line: Shorthand, definition: Definition, read: SentenceRead, alone: Alone
) -> Shorthand:
    """Return a line with what the sentence alone says plainly; all else that it has is quoted."""
    plain = _plain(line, definition, read, alone)
    taken = all_words_of(it.words for it in plain.values())
    answers = {**line.answers, **{id: it.answers[0] for id, it in plain.items()}}
    unread = tuple(it for it in line.unread if not all_words_of((it,)) <= taken)
    return replace(line, answers=answers, unread=unread) if plain else line


def quoting(line: Shorthand, words: Sequence[str]) -> Shorthand:
    """Return a line that quotes some words besides: what is said of a relative."""
    unread = (*line.unread, *map(quoted, words))
    return replace(line, unread=unread, leftover=line.leftover or (1,)) if words else line


def with_region(
    line: Shorthand, definition: Definition, read: SentenceRead | None, sites: Sites, today: date
) -> Shorthand:
    """Return a line that says also in which region the place is that it names: T11 is the spine.

    Where a place that nothing is asked of stands in the sentence alone, that one counts. Where the
    region follows for the definition itself, nothing is added.
    """
    region = next((it for it in definition.questions if it.fact.id == sites.region), None)
    if region is None or region.id in line.answers:
        return line
    follows = evaluation_of(definition, line.answers, today).facts.get(sites.region, frozenset())
    if region.picked(follows) != UNKNOWN:
        return line
    said = said_place(definition, line.answers, sites)
    for it in read.said if read else ():
        if it.fact in sites.regions and it.plain and isinstance(it.answers[0], Picked):
            said.setdefault(it.fact, it.answers[0].id)
    regions = {sites.regions[it] for it in said if it in sites.regions}
    if len(regions) != 1 or not any(it.id in regions for it in region.choices):
        return line
    return replace(line, answers={**line.answers, region.id: Picked(regions.pop())})


def _plain(
    line: Shorthand, definition: Definition, read: SentenceRead, alone: Alone
) -> dict[str, Said]:
    """Return what a sentence alone says plainly of questions, where the line has no answer."""
    found: dict[str, Said] = {}
    for question in definition.questions:
        said = [it for it in read.said if it.fact == question.fact.id]
        options = {choice.id for choice in question.choices}
        if len(said) == 1 and said[0].plain and question.id not in line.answers:
            answer = said[0].answers[0]
            words = {alone(it).answers.get(question.id) for it in said[0].words.split()}
            agree = len(words - {None}) < _SEVERAL
            picked_one = isinstance(answer, Picked) and answer.id in options
            dated = isinstance(answer, Days) and question.fact.dated
            if (picked_one or dated) and agree:
                found[question.id] = said[0]
    return found
