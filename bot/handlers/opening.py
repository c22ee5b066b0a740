"""The start menu and the language: what a command and a button do alike."""

from __future__ import annotations

from bot.context import Context
from bot.screens import menu
from bot.screens.listed import listed
from bot.screens.screen import Screen
from core.model.dialogue import Place
from core.model.person import Role
from core.use_cases.carrying import open_case
from dialogs.registry import definitions

LISTED = 4
"""Dialogues set aside on one page of the start: a phone shows no more without scrolling."""


async def show_start(context: Context, chat: int) -> None:
    """Say the menu, with what can be resumed."""
    await context.enqueue_list(chat, await start_menu(context))


async def start_menu(context: Context, page: int = 0) -> Screen:
    """Return the menu, with a page of what can be resumed. A reader has nothing to begin."""
    if context.person.role is Role.READER:
        return menu.reader_screen(context.say)
    live = await context.uow.live(context.person.id)
    waiting = await context.uow.put_aside(context.person.id, LISTED + 1, page * LISTED)
    shown = [*([live] if live and not page else []), *waiting[:LISTED]]
    resumable = [
        menu.Resumable(it, listed(*context.with_definition(it), context.desk.today(), context.say))
        for it in shown
    ]
    more = len(waiting) > LISTED
    case = await open_case(context.uow, context.person)
    return menu.start_screen(
        list(definitions()), resumable, page, more=more, case=case, say=context.say
    )


async def speak(context: Context, chat: int, language: str) -> None:
    """Change the language; the open dialogue comes back in it, or else the menu."""
    context.person.chosen_language = language
    await context.uow.save_person(context.person)
    if not await context.desk.use_cases.redraw(context.uow, context.person, Place.IN_PLACE):
        await show_start(context, chat)
