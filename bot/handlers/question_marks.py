"""A word or a phrase behind "?": looked up in the documents, wherever it is typed.

It answers no question, begins nothing and tells no fact; where the documents do not speak of it,
that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from telegram import Update

from bot.context import Context
from bot.handlers.looking_up import LOOKED_UP
from bot.handlers.not_understood import near
from bot.handlers.sentences import read_of
from bot.lookup import Found, look_up_partly
from bot.lookup_words import words_of
from bot.screens import looked_up
from bot.screens.screen import Screen
from bot.told_doses import doses_told
from core.language.quoted import quoted
from core.model.dialogue import Place
from core.model.proposal import proposal_of

_OPENED: Final = 2


async def take(update: Update, context: Context, text: str) -> bool:
    """Say what the documents tell of what stands behind "?"; tell whether something does."""
    asked = text.strip().lstrip(LOOKED_UP).strip()
    if not text.startswith(LOOKED_UP) or not any(map(str.isalnum, asked)):
        return False
    message = update.effective_message
    assert message is not None  # something was typed
    screen = await _screen(context, text, asked)
    await context.enqueue_message(message.chat.id, screen, reply_to=message.message_id)
    live = await context.uow.live(context.person.id)
    if live is not None and not live.finished:
        await context.desk.use_cases.redraw(context.uow, context.person, Place.BOTTOM)
    return True


async def _screen(context: Context, text: str, asked: str) -> Screen:
    say, found = context.say, _found(context, asked)
    about = read_of(context, asked).about[:_OPENED]
    why = " ".join(_why(context, asked, found))
    if found.entries:
        return looked_up.looked_up_screen(text, found.entries, about, say, why)
    head = f"{say('quoted', text=quoted(text))} {why}"
    return looked_up.nearest_screen(head, about or await near(context, asked), say)


def _found(context: Context, asked: str) -> Found:
    """Return what is said of a text; of a drug for a patient that it tells of, the dose."""
    proposal, say = proposal_of(read_of(context, asked).said), context.say
    library, now = context.desk.use_cases.library, context.uow.now
    dosed = doses_told(asked, proposal, library, now, context.desk.today(), say.language, asks=True)
    return Found(dosed) if dosed else look_up_partly(asked, say.language)


def _why(context: Context, asked: str, found: Found) -> Iterator[str]:
    """Yield what is to be said of words that no document has, or none together."""
    say = context.say
    if not found.entries and all(it.weak for it in words_of(asked)):
        yield say("lookup-too-general")
    elif not found.entries:
        yield say("lookup-none")
    elif found.lacking:
        yield say("lookup-lacking", texts=_quoted(context, found.lacking))
    if found.entries and not found.together:
        yield say("lookup-apart")


def _quoted(context: Context, texts: Sequence[str]) -> str:
    return ", ".join(context.say("quoted", text=quoted(it)) for it in dict.fromkeys(texts))
