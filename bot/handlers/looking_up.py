"""What a text asks for, as the documents say it: a question, a word behind "?", a topic alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.context import Context
from bot.lookup import Entry, look_up, look_up_partly
from bot.lookup_words import small, words_of
from bot.told_doses import doses_told
from bot.vocabulary import vocabulary
from core.language.answers import normalise
from core.language.said import SentenceRead
from core.language.tokens import tokens_of
from core.model.proposal import proposal_of
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

LOOKED_UP: Final = "?"
_ASKING: Final = frozenset({"does", "do", "should", "can", "could", "may", "must"})
_INVERTED: Final = frozenset({"faut", "peut", "doit", "dois", "est"})
_WHOM: Final = frozenset({"il", "on", "je", "ce"})
"""How a question begins, in English by its verb, in French by one that is turned."""
_LONGEST: Final = 6
"""Words of a name, at most."""
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
    if not _is_asked(read, text):
        return ()
    found = look_up_partly(text, context.say.language)
    return found.entries if found.together and not found.lacking else ()


def _is_asked(read: SentenceRead, text: str) -> bool:
    """Tell whether a text asks for something that can be looked up, rather than telling facts.

    Beside what it is about, one may narrow what it asks: "SBRT rachis, combien de Gy".
    """
    told, opens = {it.fact for it in read.said} - TOPICS, _opens_a_question(text)
    most = 1 if (read.about and not read.totals) or opens else 0
    return text[0] == LOOKED_UP or (len(told) <= most and (read.asks or opens))


def _opens_a_question(text: str) -> bool:
    """Tell whether a text begins as a question does: "faut-il", "does the patient need"."""
    first, *others = [*(it.word for it in tokens_of(text)), ""]
    return first in _ASKING or (first in _INVERTED and others[0] in _WHOM)


def _is_a_topic(read: SentenceRead, text: str) -> bool:
    """Tell whether a text says nothing but what it is about: "flare", "8 Gy ou 30 Gy".

    What the documents say of it is told first, with the way to the questions beside it.
    """
    return not (read.said or read.totals or normalise(text) in _names())


def topic_told(
    context: Context, text: str, read: SentenceRead, opens: Sequence[str]
) -> Sequence[Entry]:
    """Return what the documents say of a text that may ask as well as tell.

    "Zométa tous les 3 mois" tells a drug and nothing else of a patient; "embolisation avant
    chirurgie" has words beside what it opens, and the documents have each of them.
    """
    told = {it.fact for it in read.said}
    found = look_up_partly(text, context.say.language)
    if told:
        return found.entries if told <= TOPICS and found.together and not found.lacking else ()
    names = normalise(text) in _names() or tuple(it.word for it in tokens_of(text)) in _named_by(
        opens
    )
    if len(opens) != 1 or names or not (beside_the_name(text, opens[0]) or _are_several(text)):
        return ()
    return () if found.lacking else found.entries


def _named_by(opens: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(it for id in opens for it in _named(id))


def _are_several(text: str) -> bool:
    """Tell whether a text has two words or more that can be looked up."""
    return len([it for it in words_of(text) if not it.weak]) > 1


def beside_the_name(text: str, id: str) -> str:
    """Return the words of a text that neither name what it opens nor ask: they are quoted."""
    tokens = [it for it in tokens_of(text) if it.word[0].isalnum()]
    said, named = [vocabulary().corrected(it.word) for it in tokens], _named(id)
    for length in range(min(_LONGEST, len(said)), 0, -1):
        for first in range(len(said) - length + 1):
            if tuple(said[first : first + length]) in named:
                said[first : first + length] = [""] * length
    left = (it for it, word in zip(tokens, said, strict=True) if word and word not in small())
    return " ".join(text[it.start : it.end] for it in left)


def behind_its_name(text: str, id: str) -> str | None:
    """Return what stands behind a name of several words, "os long lytique"; None without one."""
    tokens, named = tokens_of(text), _named(id)
    for length in range(min(_LONGEST, len(tokens)), 1, -1):
        if tuple(it.word for it in tokens[:length]) in named:
            return text[tokens[length - 1].end :].strip(" ,.:;")
    return None


@cache
def _named(id: str) -> frozenset[tuple[str, ...]]:
    """Return the words of what names something, or is about it."""
    return frozenset(
        tuple(it.word for it in tokens_of(word))
        for language in LANGUAGES
        for key in (id, f"{id}.button", f"{id}.names", f"topic-{id}")
        for word in wording(language).words(key)
    )


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
