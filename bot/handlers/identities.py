"""What carries an identity is refused before anything is done with it, and deleted from the chat.

The first handler of a private chat's messages, so that no other sees them: whatever somebody wrote
in one, in any of its fields, and the same in an edited message. Of a message that is refused only
the kind of identity is told, and nothing is kept.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Final

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.handlers.message_words import files_of, has_contact, words_of
from bot.incoming.guard import Guarded, guarded
from bot.screens.document import line
from core.identifiers.file_names import file_names_a_person
from core.identifiers.identities import Identity, identity_in
from core.language.answers import normalise
from core.model.effects import DeleteMessage
from core.model.rights import Right
from dialogs.registry import definitions, pathways
from dialogs.spoken import NUMBERED, alike_keys
from dialogs.wording import LANGUAGES, plain_words, wording

_READ: Final = filters.ChatType.PRIVATE & (
    filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
)


class _CarriesIdentity(filters.MessageFilter):
    """Messages that name a person somewhere, or hand on the card of one."""

    def filter(self, message: Message) -> bool:
        return _identity(message) is not None


def names_somebody(message: Message) -> bool:
    """Tell whether a message carries an identity."""
    return _identity(message) is not None


def handlers() -> list[Guarded]:
    """Return the one handler of messages that carry an identity."""
    handler = MessageHandler(_READ & _CarriesIdentity(), refuse)
    return guarded(Right.ENTER, [handler], at_once=True)


async def refuse(update: Update, context: Context) -> None:
    """Delete the message and say why, right below the open question, which stays as it is."""
    message = update.effective_message
    assert message is not None  # the filter's own condition
    identity = _identity(message)
    kept = line(context.say("notice-identity-old")).html  # only Telegram knows what is too old
    await context.uow.enqueue(message.chat.id, DeleteMessage(message.message_id, kept))
    await context.enqueue_notice(message.chat.id, f"identity-{identity}")


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Return the words of all questionnaires, their titles, the interface: no name among them."""
    titles = (
        word
        for id in (*definitions(), *pathways())
        for language in LANGUAGES
        for word in wording(language)(id).split()
    )
    plain = plain_words("dialogs", "bot", leaving=NUMBERED | alike_keys())
    return frozenset(normalise(word) for word in (*plain, *titles))


def _identity(message: Message) -> Identity | None:
    # the day where the bot runs, as in bot.app: it only bounds how old a person can be
    today = datetime.now().astimezone().date()
    if has_contact(message):
        return Identity.CONTACT
    found = (identity_in(text, today, vocabulary()) for text in words_of(message))
    named = any(file_names_a_person(it, vocabulary()) for it in files_of(message))
    return next((identity for identity in found if identity), Identity.NAME if named else None)
