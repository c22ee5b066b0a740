"""Cases by command: ``/new``, ``/cases``, ``/synthesis``, ``/lesion``."""

from __future__ import annotations

from typing import Final

from telegram import Update

from bot.callback_data import MenuPress, MenuVerb
from bot.command_names import split_command
from bot.context import Context
from bot.handlers.case_lesions import TYPED, read_places
from bot.handlers.case_lists import cases_screen
from bot.handlers.case_screens import begun_screen, say_page
from bot.screens.case import lesions
from core.model.awaited import AHEAD
from core.model.pseudonym import name_of
from core.use_cases import cases as use
from core.use_cases.carrying import open_case

_NAME: Final = 16


async def new(update: Update, context: Context) -> None:
    """Make a case: of the score that is on screen, where it is a quick one, or an empty one."""
    screen = await begun_screen(context)
    if case := await open_case(context.uow, context.person):
        await context.shows(MenuPress(MenuVerb.CASE, f"o-{case.id}"))
    await context.enqueue_message(_chat(update), screen)


async def listed(update: Update, context: Context) -> None:
    """List the cases; those whose name begins with what is typed behind the command."""
    sought = _rest(update).upper()
    found = name_of(sought) or "".join(it for it in sought if it.isalnum() or it == "-")[:_NAME]
    if not found:
        await context.shows(MenuPress(MenuVerb.CASE, "f-open-0"))
    await context.enqueue_message(_chat(update), await cases_screen(context, "open", 0, found))


async def synthesised(update: Update, context: Context) -> None:
    """Show the first page of the open case, or the list where none is open."""
    case = await open_case(context.uow, context.person)
    if case is None:
        await context.shows(MenuPress(MenuVerb.CASE, "f-open-0"))
        await context.enqueue_message(_chat(update), await cases_screen(context, "open", 0))
        return
    await say_page(context, _chat(update), case)


async def lesion(update: Update, context: Context) -> None:
    """Add the lesion that is typed behind the command, or ask where it is."""
    case = await open_case(context.uow, context.person)
    if case is None:
        await context.enqueue_notice(_chat(update), "no-open-case")
        return
    typed = _rest(update)
    places = read_places(typed) if typed else []
    await context.took(update, case.id)
    if not places:
        if typed:
            await context.enqueue_notice(_chat(update), "lesion-not-understood", typed)
        await context.uow.cases.await_text(case, context.person.id, AHEAD, TYPED)
        await context.enqueue_message(_chat(update), lesions.regions_screen(case, context.say))
        return
    for place in places:
        await use.add_lesion(context.uow, context.person, case, *place)
    await say_page(context, _chat(update), case)


def _chat(update: Update) -> int:
    assert update.effective_chat is not None  # a command has a chat
    return update.effective_chat.id


def _rest(update: Update) -> str:
    message = update.effective_message
    assert message is not None  # a command is a message
    return split_command(message.text or "")[1]
