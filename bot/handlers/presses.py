"""Presses of buttons.

A press can come a month after its button was drawn, twice, from another person, or be made up. It is
held against the dialogue as it is now (:mod:`core.use_cases`); here it is only read and answered.
"""

from __future__ import annotations

from typing import Any

from telegram import CallbackQuery, Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode
from bot.context import Context, message_payload, words
from bot.handlers.opening import speak, start_menu
from bot.screens import menu
from core.verbs import Notice, Press
from dialogs.registry import pathways
from dialogs.wording import LANGUAGES


def handlers() -> list[BaseHandler[Any, Any, Any]]:
    """Return the one handler of all presses."""
    return [CallbackQueryHandler(press)]


async def press(update: Update, context: Context) -> None:
    """Read a press, do it, and owe its answer: nothing, or one line of explanation."""
    query = update.callback_query
    assert query is not None  # the handler's own condition
    notice = await _act(query, context)
    answer = {"callback_query_id": query.id}
    if notice:
        answer["text"] = words(context.person)(f"notice-{notice}")
    await context.ledger.owe(_chat(query), "answerCallbackQuery", answer)


def _chat(query: CallbackQuery) -> int:
    return query.message.chat.id if query.message else query.from_user.id


async def _act(query: CallbackQuery, context: Context) -> str | None:
    if query.message is None or query.message.chat.id != query.from_user.id:
        return Notice.FOREIGN  # buttons are only ever drawn in private chats
    try:
        pressed = decode(query.data or "")
    except NotAPress:
        return Notice.FORGED
    chat, message = query.message.chat.id, query.message.message_id
    if isinstance(pressed, Press):
        return await context.desk.use_cases.press(
            context.ledger, context.person, chat, message, pressed
        )
    return await _menu(pressed, chat, message, context)


async def _menu(pressed: MenuPress, chat: int, message: int, context: Context) -> str | None:
    """Do what a menu asks. A menu whose message has become a card is used up."""
    if await context.ledger.at_message(chat, message) is not None:
        return Notice.STALE
    match pressed.verb:
        case MenuVerb.START if pressed.argument in context.desk.definitions:
            await context.desk.use_cases.start(
                context.ledger, context.person, chat, pressed.argument, card=message
            )
            return None
        case MenuVerb.PAGE if pressed.argument in ("pathways", "scores"):
            await _turn(pressed.argument, chat, message, context)
            return None
        case MenuVerb.LANGUAGE if pressed.argument in LANGUAGES:
            await speak(context, chat, pressed.argument)
            await context.ledger.owe(chat, "deleteMessage", {"message_id": message})
            return "language"
    return Notice.FORGED


async def _turn(page: str, chat: int, message: int, context: Context) -> None:
    """Show the menu of pathways, or that of scores, in the message of the menu."""
    if page == "pathways":
        screen = menu.pathways_screen(list(pathways()), context.say)
    else:
        screen = await start_menu(context, welcome=False)
    payload = {"message_id": message, **message_payload(screen)}
    await context.ledger.owe(chat, "editMessageText", payload)
