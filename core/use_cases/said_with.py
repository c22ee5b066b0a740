"""Which words of a line of answers are quoted, where it was read as a free sentence, too. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from core.definition.answer import Picked
from core.definition.definition import Definition
from core.language.lines import Shorthand
from core.language.said import Said, SentenceRead
from core.language.tokens import tokens_of

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
    if not (line.answers or further):
        return line
    plain = _plain(line, definition, read, alone)
    more = {id: it.answers[0] for id, it in plain.items()}
    line = replace(line, answers={**line.answers, **more})
    taken = [it.words for it in plain.values()]
    missed = (it.words for it in read.said if it.fact in asked and it.words not in taken)
    left = _words((*read.unread, *missed))
    unread = tuple(it for it in line.unread if _words((it,)) & left)
    if unread:
        return replace(line, unread=unread)
    return replace(line, unread=(), leftover=(), bare_numbers_refused=False)


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
            if isinstance(answer, Picked) and answer.id in options and agree:
                found[question.id] = said[0]
    return found


def _words(texts: Iterable[str]) -> set[str]:
    return {it.word for text in texts for it in tokens_of(text)}
