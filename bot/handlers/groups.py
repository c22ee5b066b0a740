"""Groups and channels: a command is answered with a link to the private chat, and nothing else.

Anonymous administrators and channels all share the same few ids, so nothing may ever be kept under
one of them: they too get the link.
"""

from __future__ import annotations

from typing import Final

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.command_names import commands
from bot.context import Context
from bot.handlers.commands import command_and_rest
from bot.incoming.guard import Guarded, guarded
from bot.screens.menu import group_screen
from core.model.rights import Right

_GENERAL: Final = 1  # cannot be written to by its number
_PUBLIC = (filters.ChatType.GROUPS & filters.UpdateType.MESSAGE) | filters.UpdateType.CHANNEL_POST


def handlers() -> list[Guarded]:
    """Return the one handler of commands outside private chats."""
    return guarded(Right.PUBLIC, [MessageHandler(_PUBLIC & filters.COMMAND, link)])


async def link(update: Update, context: Context) -> None:
    """Answer with the link that begins the same score in private."""
    chat = update.effective_chat
    assert chat is not None  # the filter's own condition
    command, _ = command_and_rest(update)
    start = commands().get(command, "")
    await context.enqueue_message(
        chat.id, group_screen(context.desk.bot.username, start, context.say), topic(update)
    )


def topic(update: Update) -> int | None:
    """Return the topic in which something was written: what has none, or the general one, None."""
    message = update.effective_message
    if message is None or not message.is_topic_message:
        return None  # a reply in no topic names one all the same
    return message.message_thread_id if message.message_thread_id != _GENERAL else None
