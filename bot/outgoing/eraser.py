"""Taking messages out of a chat: deleted, or else emptied, or else counted as left."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from telegram import Bot, InputMediaDocument
from telegram.error import BadRequest

from bot.outgoing.late_edits import LateEdits
from bot.outgoing.unbroken import unbroken_words
from bot.screens.erasing import erased_text
from core.model.effects import DeleteMessage, EraseMessage, Say
from core.ports.outbox import Outbox, QueuedEffect
from core.use_cases.erasing import COPIES
from dialogs.wording import wording

EMPTY: Final = "·"
"""What is left of a message that Telegram lets nobody delete any more."""


async def take_out(
    bot: Bot,
    outbox: Outbox,
    late: LateEdits,
    queued: QueuedEffect,
    effect: DeleteMessage | EraseMessage,
) -> None:
    """Take a message out of its chat; one that was emptied under an edit, again later.

    What comes of an erasure is recorded; where a message cannot be deleted, what there is to say is
    said.
    """
    chat, message = queued.chat_id, effect.message_id
    outcome = await _outcome(bot, chat, message)
    again = outcome == "emptied" and late.emptied(chat, message)
    if isinstance(effect, EraseMessage):
        await outbox.erased(queued.id, effect, outcome, chat if again else None)
    elif again:
        await outbox.replace(queued, EraseMessage(message, erasure=0))
    elif outcome == "failed" and effect.otherwise:
        await outbox.replace(queued, Say(effect.otherwise, thread=effect.thread))


async def _outcome(bot: Bot, chat: int, message: int) -> str:
    try:
        await bot.delete_message(chat, message)
    except BadRequest as error:
        if "to delete not found" in error.message.lower():
            return "deleted"  # by the person, or by a first try that was cut off
    else:
        return "deleted"
    return "emptied" if await empty(bot, chat, message) else "failed"


async def empty(bot: Bot, chat: int, message: int) -> bool:
    """Leave an empty line or file of an old message of the bot; False for a person's own."""
    try:
        await bot.edit_message_text(EMPTY, chat, message)
    except BadRequest as error:
        said = error.message.lower()
        if "no text" not in said:
            return "not modified" in said  # it is empty
    else:
        return True
    try:
        await bot.edit_message_media(
            InputMediaDocument(EMPTY.encode(), filename="-.txt"), chat, message
        )
    except BadRequest:
        return False
    return True


async def report(bot: Bot, outbox: Outbox, chat: int, id: int) -> None:
    """Tell what was erased, what could not be, and when the last copy of the keys is gone."""
    erasure = await outbox.erasure(id)
    if erasure is None:
        return
    last_copy = (erasure.began_at + timedelta(days=COPIES.days)).astimezone().date()
    text = erased_text(erasure, last_copy, wording(erasure.language, "dialogs", "bot"))
    await bot.send_message(chat, unbroken_words(text))
