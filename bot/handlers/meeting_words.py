"""Texts that a menu of the board asked for: a day, an hour, a place, a word."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from telegram import Message

from bot.context import Context
from bot.handlers import meeting_planning as planning
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import CHAIR_ONLY, AtBoard
from bot.screens.screen import Screen
from core.model.awaited import AHEAD
from core.model.effects import StripButtons
from core.model.press import Notice

READINGS: Final[Mapping[str, Callable[[AtBoard, list[str], str], Coroutine[Any, Any, Outcome]]]] = {
    "dy": planning.read_day,
    "hr": planning.read_hour,
    "pl": planning.read_place,
    "wo": planning.read_word,
}
"""What a text is for, by the letters of the button that asked for it; all are the chair's."""


async def take(context: Context, message: Message, text: str) -> str | None:
    """Take a text that a menu of the board asked for; as :func:`bot.handlers.case_texts.take`."""
    uow, me, chat = context.uow, context.person.id, message.chat.id
    awaited = await uow.meetings.awaited_words(me)
    if awaited is None:
        return None
    verb, *rest = awaited.asked.split("-")
    at = AtBoard(context, chat, AHEAD)
    if verb not in READINGS:
        return None
    if not at.chairs:
        return CHAIR_ONLY
    menu = awaited.menu
    if menu.came_before(message.message_id):
        if menu.heard is not None:  # it is there, and what is written now has seen it
            now = message.message_id
            await uow.meetings.await_words(me, menu.message_id, awaited.asked, now)
        return Notice.EARLY
    await uow.meetings.await_no_words(me)
    come_of = await READINGS[verb](at, rest, text)
    if not isinstance(come_of, Screen):
        await uow.meetings.await_words(me, menu.message_id, awaited.asked, menu.heard)
        return come_of or Notice.STALE
    await uow.enqueue(chat, StripButtons(menu.message_id))
    await context.enqueue_message(chat, come_of)
    return ""
