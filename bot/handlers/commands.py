"""Commands in a private chat, in French and English: :mod:`bot.command_names` has their names."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import MenuPress, MenuVerb
from bot.command_names import OWN, commands, split_command
from bot.context import Context
from bot.handlers import (
    agenda,
    cases,
    entering,
    erasing,
    exercising,
    group_binding,
    group_presses,
    meetings,
    own_data,
    team,
)
from bot.handlers.case_screens import which_lesion
from bot.handlers.menus import speak
from bot.handlers.opening import show_start
from bot.handlers.sentences import begin_with, read_of, say_totals, told_plainly
from bot.incoming.guard import Guarded, guarded
from bot.screens import menu
from bot.screens.document import document
from bot.screens.screen import Screen
from bot.screens.terms import terms_screen
from core.model.dialogue import Place
from core.model.group import behind_link
from core.model.press import Cancel
from core.model.rights import Right
from core.use_cases.hurry import hurry
from core.use_cases.membership import is_invitation
from dialogs.registry import pathways
from dialogs.wording import LANGUAGES

PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


def handlers() -> list[Guarded]:
    """Return the handlers of all commands, each with the right that it needs."""

    def on(
        names: Iterable[str], do: Callable[[Update, Context], Coroutine[Any, Any, None]]
    ) -> BaseHandler[Any, Any, Any]:
        return CommandHandler(list(names), do, PRIVATE)

    return [
        *guarded(_right_to_start, [on(OWN["start"], start)]),
        *guarded(Right.ENTER, [on(OWN["privacy"], privacy)]),
        *guarded(Right.ENTER, [on(OWN["language"], language)]),
        *guarded(Right.ENTER, [on(OWN["forget"], erasing.forget)]),
        *guarded(Right.ENTER, [on(OWN["my_data"], own_data.my_data)]),
        *guarded(Right.ENTER, [on(OWN["forget_me"], erasing.forget_me)]),
        *guarded(Right.READ, [on(OWN["help"], help_)]),
        *guarded(Right.READ, [on(OWN["sources"], sources)]),
        *guarded(Right.READ, [on(OWN["pathways"], pathway_menu)]),
        *guarded(Right.READ, [on(OWN["exercise"], exercising.show)]),
        *guarded(Right.ANSWER, [on(OWN["cancel"], cancel)]),
        *guarded(Right.ANSWER, [on(OWN["new_case"], cases.new)]),
        *guarded(Right.ANSWER, [on(OWN["cases"], cases.listed)]),
        *guarded(Right.ANSWER, [on(OWN["synthesis"], cases.synthesised)]),
        *guarded(Right.ANSWER, [on(OWN["agenda"], agenda.show)]),
        *guarded(Right.ANSWER, [on(OWN["board"], meetings.show)]),
        *guarded(Right.ANSWER, [on(OWN["lesion"], cases.lesion)]),
        *guarded(Right.ANSWER, [on(commands(), definition)]),
        *guarded(Right.CHAIR, [on(OWN["group"], group_binding.show)]),
        *guarded(Right.READ, [on(OWN["here"], here)]),
        *guarded(Right.ADMINISTER, [on(OWN["team"], team.show)]),
    ]


def _right_to_start(update: Update) -> Right:
    """Who opens an invitation need not be in yet; whoever begins a definition answers it."""
    _, payload = command_and_rest(update)
    if is_invitation(payload):
        return Right.PUBLIC
    return Right.ANSWER if payload in (*commands(), *OWN["board"]) else Right.READ


def command_and_rest(update: Update) -> tuple[str, str]:
    """Return the command without slash and bot name, and the text behind it.

    Where a command ends is Telegram's to say: people write "/sins, T7" and "/sins.".
    """
    message = update.effective_message
    assert message is not None
    assert message.text is not None
    return split_command(message.text)


def _chat(update: Update) -> int:
    assert update.effective_chat is not None  # a command has a chat
    return update.effective_chat.id


async def start(update: Update, context: Context) -> None:
    """Show the menu; behind a link (``?start=sins``) begin at once, or hand in an invitation.

    What is open is let go: what is typed next is not for it.
    """
    _, payload = command_and_rest(update)
    if is_invitation(payload):
        await entering.hand_in_invitation(update, context, payload)
        return
    if behind_link(payload) is not None:
        await group_presses.open_link(context, _chat(update), payload)
        return
    if payload in commands():
        id = commands()[payload]
        await context.desk.use_cases.start(context.uow, context.person, _chat(update), id)
        return
    if payload in OWN["board"]:
        await meetings.say_board(context, _chat(update))
        return
    await context.desk.use_cases.step_aside(context.uow, context.person.id)
    await show_start(context, _chat(update))


async def privacy(update: Update, context: Context) -> None:
    """Say again what Telegram is and what is kept."""
    accepted = context.person.accepted
    await context.enqueue_message(
        _chat(update), terms_screen(context.say, accept=None if accepted else "")
    )


async def pathway_menu(update: Update, context: Context) -> None:
    """Offer the pathways."""
    await context.shows(MenuPress(MenuVerb.PAGE, "pathways"))
    await context.enqueue_message(
        _chat(update), menu.pathways_screen(list(pathways()), context.say)
    )


async def definition(update: Update, context: Context) -> None:
    """Begin the score or pathway that the command names, with what is typed behind it."""
    name, typed = command_and_rest(update)
    await begin(update, context, name, typed)


async def begin(update: Update, context: Context, name: str, typed: str) -> None:
    """Begin the score or pathway of a name, with a line of answers, if there is one."""
    id = commands()[name]
    use_cases, chat = context.desk.use_cases, _chat(update)
    if not typed and (asked := await which_lesion(context, id)):
        await context.enqueue_message(chat, asked)
        return
    if not typed:
        await use_cases.start(context.uow, context.person, chat, id)
        return
    read = read_of(context, f"{id} {typed}")
    if read.names_a_total:
        await say_totals(update, context, read)
        await use_cases.redraw(context.uow, context.person, Place.BOTTOM)
        return
    told = told_plainly(context, typed) if id == use_cases.library.emergency else None
    if told is not None and await hurry(use_cases, context.uow, context.person, chat, typed, told):
        await context.took(update)
        return
    written = context.written(update)
    notice = await begin_with(context, chat, id, typed, written)
    await context.took(update)
    if notice:
        await context.enqueue_notice(chat, notice)
    else:
        await hurry(use_cases, context.uow, context.person, chat, typed)


async def here(update: Update, context: Context) -> None:
    """Say where a topic is chosen."""
    await context.enqueue_message(
        _chat(update), Screen(document(context.say("group-here-private")))
    )


async def help_(update: Update, context: Context) -> None:
    """Answer, and bring the same question back below."""
    alone = await context.uow.live(context.person.id) is None
    if alone:
        await context.shows(MenuPress(MenuVerb.PAGE, "help"))
    await context.enqueue_message(_chat(update), menu.help_screen(context.say, alone=alone))
    await context.desk.use_cases.redraw(context.uow, context.person, Place.BOTTOM)


async def sources(update: Update, context: Context) -> None:
    """Name the two documents, and bring the same question back below."""
    await context.enqueue_message(_chat(update), menu.sources_screen(context.say))
    await context.desk.use_cases.redraw(context.uow, context.person, Place.BOTTOM)


async def cancel(update: Update, context: Context) -> None:
    """Cancel the open dialogue. It can still be resumed from its card."""
    notice = await context.desk.use_cases.act(
        context.uow, context.person, Cancel(), "", context.written(update)
    )
    if notice:
        await context.enqueue_notice(_chat(update), notice)


async def language(update: Update, context: Context) -> None:
    """Change the language at once (``/lang en``), or offer the choice."""
    _, wanted = command_and_rest(update)
    if wanted.lower() in LANGUAGES:
        await speak(context, _chat(update), wanted.lower())
        return
    await context.enqueue_message(_chat(update), menu.language_screen(context.say))
