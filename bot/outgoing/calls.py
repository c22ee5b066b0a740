"""Effects as calls of the Bot API: the one place that knows which effect is which call."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from telegram import (
    Bot,
    ChatAdministratorRights,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    KeyboardButtonRequestChat,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import KeyboardButtonStyle, ReactionEmoji
from telegram.error import BadRequest

from bot.outgoing.eraser import report
from bot.outgoing.faults import topic_is_gone
from bot.outgoing.unbroken import unbroken, unbroken_words
from bot.screens.screen import Screen
from core.model.effects import (
    AnswerPress,
    AskForChat,
    Buttons,
    EditMessage,
    Effect,
    React,
    RemoveKeyboard,
    ReportErasure,
    Say,
    SendFile,
    StripButtons,
)
from core.ports.outbox import Outbox, QueuedEffect

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


async def carry_out(bot: Bot, outbox: Outbox, queued: QueuedEffect, effect: Effect) -> int | None:
    """Make the calls of an effect; return the number of the message that was sent, if one was.

    Raises what they raise, ``ValueError`` for an unknown effect.
    """
    chat = queued.chat_id
    match effect:
        case AnswerPress(press_id, text):
            await bot.answer_callback_query(press_id, unbroken_words(text) if text else text)
        case Say():
            sent = await _say(bot, chat, effect)
            await _remember(outbox, queued, sent, effect.names_cases)
            return sent.message_id
        case AskForChat() | RemoveKeyboard():
            keys = _keys(effect)
            return (await bot.send_message(chat, effect.text, "HTML", reply_markup=keys)).message_id
        case EditMessage(message_id, text, buttons, names_cases):
            edited = await _edit(bot, chat, message_id, text, keyboard_of(buttons))
            await _remember(outbox, queued, edited, names_cases)
        case StripButtons(message_id):
            await bot.edit_message_reply_markup(chat_id=chat, message_id=message_id)
        case React():
            await _react(bot, outbox, queued, effect)
        case SendFile():
            return await _send_file(bot, outbox, queued, effect)
        case ReportErasure(erasure):
            await report(bot, outbox, chat, erasure)
        case _:
            raise ValueError(f"no call for {type(effect).__name__}")
    return None


async def send_card(bot: Bot, chat: int, screen: Screen) -> int:
    """Send a card as a new message and return its number."""
    return (await _send(bot, chat, screen.text, _card_keyboard(screen))).message_id


async def send_protected(bot: Bot, chat: int, text: str, thread: int | None) -> int:
    """Send a text that nobody can forward, copy or save, and return its number."""
    return (await _send(bot, chat, text, None, thread, protected=True)).message_id


async def edit_card(bot: Bot, chat: int, message: int, screen: Screen) -> datetime | None:
    """Draw a card in the message that it has; return Telegram's date of the edit."""
    edited = await _edit(bot, chat, message, screen.text, _card_keyboard(screen))
    return edited.edit_date if isinstance(edited, Message) else None


async def _say(bot: Bot, chat: int, said: Say) -> Message:
    """Send a message in its topic; where that was deleted or closed meanwhile, outside of any."""
    keyboard, thread = keyboard_of(said.buttons), said.thread
    protected = said.names_cases and chat < 0  # what a group is told of cases stays in it
    try:
        return await _send(
            bot, chat, said.text, keyboard, thread, said.reply_to, protected=protected
        )
    except BadRequest as error:
        if thread is None or not topic_is_gone(error):
            raise
    return await _send(bot, chat, said.text, keyboard, protected=protected)


def _keys(effect: AskForChat | RemoveKeyboard) -> ReplyKeyboardMarkup | ReplyKeyboardRemove:
    """Return a key that lists the groups in which a person may make the bot administrator."""
    if isinstance(effect, RemoveKeyboard):
        return ReplyKeyboardRemove()
    request = KeyboardButtonRequestChat(
        effect.request,
        chat_is_channel=False,
        user_administrator_rights=_rights(can_promote_members=True),
        bot_administrator_rights=_rights(),
        request_title=True,
    )
    key = KeyboardButton(effect.label, request_chat=request)
    return ReplyKeyboardMarkup([[key]], resize_keyboard=True, one_time_keyboard=True)


def _rights(*, can_promote_members: bool = False) -> ChatAdministratorRights:
    """Return the least rights of an administrator: being one is all that the bot needs."""
    return ChatAdministratorRights(
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=False,
        can_manage_video_chats=False,
        can_restrict_members=False,
        can_promote_members=can_promote_members,
        can_change_info=False,
        can_invite_users=False,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
    )


async def _send(
    bot: Bot,
    chat: int,
    text: str,
    keyboard: InlineKeyboardMarkup | None,
    thread: int | None = None,
    reply_to: int | None = None,
    *,
    protected: bool = False,
) -> Message:
    reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
    return await bot.send_message(
        chat,
        unbroken(text),
        parse_mode="HTML",
        reply_parameters=reply,
        message_thread_id=thread,
        reply_markup=keyboard,
        link_preview_options=_NO_PREVIEW,
        protect_content=protected or None,
    )


async def _edit(
    bot: Bot, chat: int, message: int, text: str, keyboard: InlineKeyboardMarkup | None
) -> Message | bool:
    return await bot.edit_message_text(
        unbroken(text),
        chat,
        message,
        parse_mode="HTML",
        reply_markup=keyboard,
        link_preview_options=_NO_PREVIEW,
    )


async def _send_file(bot: Bot, outbox: Outbox, queued: QueuedEffect, it: SendFile) -> int | None:
    """Send a file, unless a case that it names is gone by then."""
    if not await outbox.may_go(it.cases):
        return None
    file = InputFile(it.content, filename=it.name)
    sent = await bot.send_document(queued.chat_id, file, caption=it.caption)
    await outbox.remember(queued.id, queued.chat_id, sent.message_id)
    return sent.message_id


async def _remember(
    outbox: Outbox, queued: QueuedEffect, sent: Message | bool, names_cases: bool
) -> None:
    """Record a message that names cases: it is erased with them, or at once where one was."""
    if names_cases and isinstance(sent, Message):  # an edit of an inline message gives none
        await outbox.remember(queued.id, queued.chat_id, sent.message_id)


async def _react(bot: Bot, outbox: Outbox, queued: QueuedEffect, effect: React) -> None:
    """Mark a message as kept, by the hand that writes; or else say it."""
    try:
        await bot.set_message_reaction(
            queued.chat_id, effect.message_id, ReactionEmoji.WRITING_HAND
        )
    except BadRequest:
        await outbox.replace(queued, Say(effect.otherwise))


def keyboard_of(buttons: Buttons) -> InlineKeyboardMarkup | None:
    """Return the buttons of a message as Telegram takes them, None for none."""
    if not buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(
                    unbroken_words(it.label),
                    callback_data=it.press,
                    url=it.url,
                    style=_style(ends=bool(it.ends)),
                )
                for it in row
            ]
            for row in buttons
        ]
    )


def _card_keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(unbroken_words(it.label), copy_text=CopyTextButton(it.copies))
                if it.copies is not None
                else InlineKeyboardButton(
                    unbroken_words(it.label),
                    callback_data=it.data,
                    url=it.url,
                    style=_style(ends=it.ends),
                )
                for it in row
            ]
            for row in screen.rows
        ]
    )


def _style(*, ends: bool) -> str | None:
    """Return how a button looks: as clients like, but red where it destroys or ends something."""
    return KeyboardButtonStyle.DANGER if ends else None
