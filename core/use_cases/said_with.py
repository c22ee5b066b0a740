"""Which words of a line of answers are quoted, where it was read as a free sentence, too. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.definition.definition import Definition
from core.language.lines import Shorthand
from core.language.said import SentenceRead
from core.language.tokens import tokens_of


def with_sentence(line: Shorthand, definition: Definition, read: SentenceRead) -> Shorthand:
    """Return a line that quotes only what the sentence did not understand either.

    Facts that the definition does not ask are proposed apart; what it asks and the line did not
    take is quoted, whatever the sentence makes of it.
    """
    asked = {it.fact.id for it in definition.questions}
    further = any(it.fact not in asked for it in read.said)
    if not (line.answers or further):
        return line
    left = _words((*read.unread, *(it.words for it in read.said if it.fact in asked)))
    unread = tuple(it for it in line.unread if _words((it,)) & left)
    if unread:
        return replace(line, unread=unread)
    return replace(line, unread=(), leftover=(), bare_numbers_refused=False)


def _words(texts: Iterable[str]) -> set[str]:
    return {it.word for text in texts for it in tokens_of(text)}
