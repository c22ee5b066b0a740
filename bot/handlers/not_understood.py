"""What is typed where nothing is asked and stands for nothing: what is nearest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from rapidfuzz import fuzz, process
from telegram import Update

from bot.context import Context
from bot.handlers.sentences import is_free, read_of
from bot.lookup import look_up
from bot.lookup_words import is_looked_up
from bot.screens import looked_up
from core.language.answers import normalise
from core.language.fitting import MOST
from core.language.quoted import quoted
from dialogs.leading import EMERGENCY, FIRST_PATHWAYS
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

_NEAR: Final = 70
"""Of a hundred, from which a text is taken for a misspelt name."""
_LOOKED_AT: Final = 200
_SHORTEST: Final = 4
"""Letters from which words can resemble each other."""


async def say_nearest(update: Update, context: Context, text: str) -> None:
    """Say what the documents tell of a text, or that it was not understood and what is nearest."""
    message = update.effective_message
    assert message is not None  # something was typed
    say, letters = context.say, any(map(str.isalpha, text))
    entries = look_up(text, say.language) if letters else ()
    if entries:
        screen = looked_up.looked_up_screen(text, entries, nearest(text)[:1], say)
    else:
        why = f"{say('quoted', text=quoted(text))} {say('sentence-not-understood')}"
        screen = looked_up.nearest_screen(why, await near(context, text), say)
    await context.enqueue_message(message.chat.id, screen)


async def take_told(update: Update, context: Context, text: str) -> bool:
    """Say on a result what the documents tell of a text that says nothing; tell whether they do.

    Beside a result nothing is asked, so that it is no answer: "cimento", "durée du dénosumab".
    """
    message, read = update.effective_message, read_of(context, text)
    assert message is not None  # something was typed
    if read.said or await context.uow.live(context.person.id) is None or not await is_free(context):
        return False
    entries = look_up(text, context.say.language) if is_looked_up(text) else ()
    if entries:
        screen = looked_up.looked_up_screen(text, entries, nearest(text)[:1], context.say)
        await context.enqueue_message(message.chat.id, screen)
    return bool(entries)


async def near(context: Context, text: str) -> Sequence[str]:
    """Return the three things nearest to a text; where no name is, those that are used most."""
    found = nearest(text) if any(map(str.isalpha, text)) else ()
    shortcuts, person = context.uow.shortcuts, context.person.id
    used = [*await shortcuts.favourites(person), *await shortcuts.begun(person, MOST + 1)]
    others = (it for it in used if it in _names_of() and it != EMERGENCY)
    return list(dict.fromkeys([*found, *others, *FIRST_PATHWAYS[2:]]))[:MOST]


def nearest(text: str) -> Sequence[str]:
    """Return the three scores and pathways whose words are nearest to a text, none where none is.

    A word that no name resembles is no misspelt name: "bonjour" is offered no score.
    """
    typed = normalise(text)[:_LOOKED_AT]
    found = process.extract(typed, _words(), scorer=fuzz.token_set_ratio, limit=30)
    if not found or found[0][1] < _NEAR:
        return ()
    return list(dict.fromkeys(_words_of()[it[0]] for it in found))[:MOST]


@cache
def _words_of() -> Mapping[str, str]:
    """Return the words that name what can be opened, each with its id."""
    return {normalise(word): id for id in _names_of() for word in (id, *_called(id))}


def _called(id: str) -> Iterator[str]:
    for language in LANGUAGES:
        for key in (id, f"{id}.names", f"topic-{id}"):
            yield from wording(language).words(key)


@cache
def _names_of() -> Sequence[str]:
    return (*definitions(), *pathways())


@cache
def _words() -> Sequence[str]:
    return [it for it in _words_of() if len(it) >= _SHORTEST]
