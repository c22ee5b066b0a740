"""Groups and channels: a command is answered with a link to the private chat.

``/ici`` chooses the topic, and a group that gets another number is followed.

Anonymous administrators and channels all share the same few ids, so nothing may ever be kept under
one of them: they too get the link.
"""

from __future__ import annotations

from typing import Final

from telegram import Update
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.command_names import OWN, commands
from bot.context import Context
from bot.handlers import group_binding, meeting_links
from bot.handlers.commands import command_and_rest
from bot.incoming.guard import Guarded, guarded
from bot.screens.document import document
from bot.screens.menu import group_screen
from bot.screens.screen import Screen
from core.model.group import Group
from core.model.rights import Right, can_be_a_person, refusal

_GENERAL: Final = 1  # cannot be written to by its number
_PUBLIC = (filters.ChatType.GROUPS & filters.UpdateType.MESSAGE) | filters.UpdateType.CHANNEL_POST
_MIGRATES: Final = filters.ChatType.GROUPS & filters.StatusUpdate.MIGRATE


def handlers() -> list[Guarded]:
    """Return the handlers of what happens outside private chats, and of a group that is chosen."""
    public = [
        MessageHandler(_PUBLIC & filters.COMMAND, command),
        MessageHandler(_MIGRATES, migrated),
        ChatMemberHandler(followed, ChatMemberHandler.ANY_CHAT_MEMBER),
    ]
    return [*guarded(Right.PUBLIC, public), *group_binding.handlers()]


async def command(update: Update, context: Context) -> None:
    """Choose the topic, or answer with the link that begins the same score in private."""
    chat = update.effective_chat
    assert chat is not None  # the filter's own condition
    name, _ = command_and_rest(update)
    if name in OWN["here"] and (group := await context.uow.groups.of_chat(chat.id)):
        await _here(update, context, group)
        return
    if name in OWN["board"] and (group := await context.uow.groups.of_chat(chat.id)):
        board = await meeting_links.in_group(update, context, group)
        if board is not None:
            await context.enqueue_message(chat.id, board, topic(update))
            return
    start = commands().get(name, "")
    await context.enqueue_message(
        chat.id, group_screen(context.desk.bot.username, start, context.say), topic(update)
    )


async def migrated(update: Update, context: Context) -> None:
    """Let a binding follow a group that became a supergroup; either of two messages tells it."""
    message = update.effective_message
    assert message is not None  # the filter's own condition
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await context.uow.groups.move(old, new)


async def followed(update: Update, context: Context) -> None:
    """Who came, who left, and where the bot stands: asked of Telegram, and kept, before this."""


async def _here(update: Update, context: Context, group: Group) -> None:
    """Write in this topic from now on, if who asks may decide that."""
    thread = topic(update)
    if not await _chairs(update, context, group):
        key = "group-here-who"
    else:
        await context.uow.groups.set_topic(group, thread)
        key = "group-here-done" if thread else "group-here-none"
    await context.enqueue_message(group.chat_id, Screen(document(context.say(key))), thread)


async def _chairs(update: Update, context: Context, group: Group) -> bool:
    """Tell whether who wrote in a group is a person who leads its team, in their own name."""
    user, message = update.effective_user, update.effective_message
    if user is None or message is None or message.sender_chat or not can_be_a_person(user.id):
        return False
    person = await context.uow.person(user.id)
    return person.team_id == group.team_id and not refusal(person, Right.CHAIR, context.desk.policy)


def topic(update: Update) -> int | None:
    """Return the topic in which something was written: what has none, or the general one, None."""
    message = update.effective_message
    if message is None or not message.is_topic_message:
        return None  # a reply in no topic names one all the same
    return message.message_thread_id if message.message_thread_id != _GENERAL else None
