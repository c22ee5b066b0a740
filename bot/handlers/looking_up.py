"""What a text asks for, as the documents say it: a question, a word behind "?", a topic alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.context import Context
from bot.lookup import Entry, look_up
from bot.told_doses import doses_told
from core.language.answers import normalise
from core.language.said import SentenceRead
from core.model.proposal import proposal_of
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

LOOKED_UP: Final = "?"
TOPICS: Final = frozenset({"antiresorptive_drug", "antiresorptive_stage"})
"""Facts whose words are what a question is about, as well: "dose dénosumab"."""


def told_of(
    context: Context, text: str, read: SentenceRead, opens: Sequence[str]
) -> Sequence[Entry]:
    """Return what the documents say of what a text asks for, or names alone as its topic."""
    library, proposal = context.desk.use_cases.library, proposal_of(read.said)
    dosed = doses_told(
        text, proposal, library, context.uow.now, context.desk.today(), context.say.language
    )
    asked = dosed or looked_up_in(context, text, read)
    is_topic = bool(opens) and _is_a_topic(read, text)
    return look_up(text, context.say.language) if is_topic and not asked else asked


def looked_up_in(context: Context, text: str, read: SentenceRead) -> Sequence[Entry]:
    """Return what a text asks for, as the documents say it; none where it tells facts."""
    return look_up(text, context.say.language) if _is_asked(read, text) else ()


def _is_asked(read: SentenceRead, text: str) -> bool:
    """Tell whether a text asks for something that can be looked up, rather than telling facts."""
    told = {it.fact for it in read.said} - TOPICS
    return text[0] == LOOKED_UP or (not told and read.asks)


def _is_a_topic(read: SentenceRead, text: str) -> bool:
    """Tell whether a text says nothing but what it is about: "flare", "8 Gy ou 30 Gy".

    What the documents say of it is told first, with the way to the questions beside it.
    """
    return not (read.said or read.totals or normalise(text) in _names())


@cache
def _names() -> frozenset[str]:
    """Return what scores and pathways are called: who types that wants it opened."""
    return frozenset(
        normalise(word)
        for id in (*definitions(), *pathways())
        for language in LANGUAGES
        for key in (id, f"{id}.button", f"{id}.names")
        if wording(language).has(key)
        for word in wording(language).words(key)
    )
