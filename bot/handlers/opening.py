"""The start menu and the language: what a command and a button do alike."""

from __future__ import annotations

from bot.context import Context
from bot.screens import menu
from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.engine.flow import RESULT, derived
from core.model.dialogue import Dialogue, Place
from core.model.person import Role
from dialogs.registry import definitions

UNFINISHED_SHOWN = 3
"""Dialogues set aside that the start offers to resume: a phone shows no more without scrolling."""


async def show_start(context: Context, chat: int) -> None:
    """Say the menu, with what can be resumed."""
    await context.enqueue_message(chat, await start_menu(context))


async def start_menu(context: Context) -> Screen:
    """Return the menu, with what can be resumed. A reader has nothing to begin."""
    if context.person.role is Role.READER:
        return menu.reader_screen(context.say)
    live = await context.uow.live(context.person.id)
    waiting = await context.uow.unfinished(context.person.id, UNFINISHED_SHOWN)
    return menu.start_screen(
        list(definitions()),
        [it for it in map(context.with_definition, waiting) if _open(*it)],
        context.with_definition(live) if live else None,
        context.say,
    )


def _open(dialogue: Dialogue, definition: Definition) -> bool:
    return derived(definition, dialogue.answers) != RESULT


async def speak(context: Context, chat: int, language: str) -> None:
    """Change the language; the open dialogue comes back in it, or else the menu."""
    context.person.chosen_language = language
    await context.uow.save_person(context.person)
    if not await context.desk.use_cases.redraw(context.uow, context.person, Place.IN_PLACE):
        await show_start(context, chat)
