"""Presses of buttons.

A press can come a month after its button was drawn, twice, from another person, or be made up. It
is held against the dialogue as it is now (:mod:`core.use_cases.dialogues`); here it is only read
and answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, get_args

from telegram import CallbackQuery, MaybeInaccessibleMessage, Update
from telegram.ext import CallbackQueryHandler

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode
from bot.context import Context, words_of
from bot.handlers import case_joining, entering, group_presses, menus, sentence_presses
from bot.handlers.case_screens import show_case, which_lesion
from bot.handlers.opening import show_start
from bot.incoming.guard import Guarded, answer_tap, guarded
from bot.screens.render import render
from bot.screens.screen import Screen
from core.model.dialogue import Dialogue, Place
from core.model.press import Action, Home, Notice, Press, Show
from core.model.rights import Right
from core.model.view import LIVE_VIEW
from dialogs.wording import LANGUAGES

RIGHT_OF: Final[Mapping[type[Action] | MenuVerb, Right]] = {
    **dict.fromkeys(get_args(Action), Right.ANSWER),
    Show: Right.READ,
    MenuVerb.START: Right.ANSWER,
    MenuVerb.LANGUAGE: Right.ENTER,
    MenuVerb.PAGE: Right.READ,
    MenuVerb.ACCEPT: Right.ENTER,
    MenuVerb.TEAM: Right.ADMINISTER,
    MenuVerb.ERASE: Right.ENTER,
    MenuVerb.CASE: Right.ANSWER,
    MenuVerb.SENTENCE: Right.ANSWER,
    MenuVerb.AGENDA: Right.ANSWER,
    MenuVerb.MEETING: Right.ANSWER,
    MenuVerb.GROUP: Right.CHAIR,
    MenuVerb.FAVOURITE: Right.ANSWER,
    MenuVerb.EXERCISE: Right.READ,
}
"""The right that each button needs; one that has none cannot be pressed."""


def handlers() -> list[Guarded]:
    """Return the one handler of all presses."""
    return guarded(_right, [CallbackQueryHandler(press)])


def _right(update: Update) -> Right:
    query = update.callback_query
    assert query is not None  # the handler's own condition
    if not _in_private(query):
        return Right.PUBLIC  # it is only told that this is no button of theirs
    try:
        pressed = decode(query.data or "")
    except NotAPress:
        return Right.READ  # it is only told that there is no such button
    return RIGHT_OF[pressed.verb if isinstance(pressed, MenuPress) else type(pressed.action)]


async def press(update: Update, context: Context) -> None:
    """Read a press, do it, and enqueue its answer: nothing, or one line of explanation."""
    query = update.callback_query
    assert query is not None  # the handler's own condition
    notice = await _act(query, context)
    await answer_tap(update, context, context.say(f"notice-{notice}") if notice else None)


def _in_private(query: CallbackQuery) -> bool:
    return query.message is not None and query.message.chat.id == query.from_user.id


async def _act(query: CallbackQuery, context: Context) -> str | None:
    if not _in_private(query):
        return await group_presses.press(context, query.data or "")
    try:
        pressed = decode(query.data or "")
    except NotAPress:
        return Notice.FORGED
    assert query.message is not None  # _in_private() saw to it
    chat, message = query.message.chat.id, query.message.message_id
    await _await_nothing(context)
    if isinstance(pressed, Press):
        return await _card(pressed, chat, message, context)
    return await _menu(pressed, query.message, context)


async def _await_nothing(context: Context) -> None:
    """Wait for no text that another message asked for: what is typed is for what was pressed last.

    It may stand above that message.
    """
    await context.uow.cases.await_nothing(context.person.id)
    await context.uow.meetings.await_no_words(context.person.id)


async def _card(pressed: Press, chat: int, message: int, context: Context) -> str | None:
    """Do what a button of a card asks; who goes home is shown the start.

    An emergency that was read stays to be read, above what comes after it.
    """
    leaves = pressed.action in (Show(LIVE_VIEW), Home())
    before = await context.uow.dialogue(pressed.token) if leaves else None
    keeps = before is not None and before.reads_no_text and pressed.action == Show(LIVE_VIEW)
    stays = _emergency_to_keep(before, context) if before and keeps else None
    notice = await context.desk.use_cases.press(context.uow, context.person, chat, message, pressed)
    if notice is None and before is not None and isinstance(pressed.action, Home):
        await _go_home(before, chat, context)
    if notice is None and stays:
        await context.enqueue_message(chat, stays)
        await context.desk.use_cases.redraw(context.uow, context.person, Place.BOTTOM)
    return notice


async def _go_home(before: Dialogue, chat: int, context: Context) -> None:
    """Show where somebody goes from a dialogue: to its case, or to the start."""
    if not (before.case_name and await show_case(context, chat, before.case_id)):
        await show_start(context, chat)


def _emergency_to_keep(dialogue: Dialogue, context: Context) -> Screen:
    """Return the page of an emergency as a message without buttons."""
    definition = context.desk.use_cases.definition_of(dialogue)
    say, today = words_of(dialogue, context.person), context.desk.today()
    shown = render(dialogue, definition, say, today)
    return replace(shown, rows=(), names_cases=True)


async def _menu(
    pressed: MenuPress, shown: MaybeInaccessibleMessage, context: Context
) -> str | None:
    """Do what a menu asks. A menu whose message has become a card is used up."""
    chat, message = shown.chat.id, shown.message_id
    if await context.uow.at_message(chat, message) is not None:
        joins = pressed.verb is MenuVerb.CASE and pressed.argument == case_joining.VERB
        return await case_joining.below(context, chat) if joins else Notice.STALE
    match pressed.verb:
        case MenuVerb.START if pressed.argument in context.desk.definitions:
            if asked := await which_lesion(context, pressed.argument):
                await context.enqueue_edit(chat, message, asked)
                return None
            await context.desk.use_cases.start(
                context.uow, context.person, chat, pressed.argument, card=message
            )
            return None
        case MenuVerb.ACCEPT:
            await entering.accept(context, shown, pressed.argument)
            return None
        case MenuVerb.SENTENCE:
            return await sentence_presses.press(context, shown, pressed.argument)
        case MenuVerb.LANGUAGE if pressed.argument in LANGUAGES:
            if context.person.accepted:
                await menus.speak(context, chat, pressed.argument, message)
            else:
                await entering.turn_terms(context, shown, pressed.argument)
            return "language"
    return await menus.press(context, chat, message, pressed)
