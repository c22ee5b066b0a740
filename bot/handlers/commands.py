"""Commands in a private chat, in French and English. Definitions have theirs in :mod:`bot.naming`."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.context import Context
from bot.handlers.opening import show_start, speak
from bot.naming import commands
from bot.screens import menu
from core.case import Place
from core.verbs import Verb
from dialogs.registry import pathways
from dialogs.wording import LANGUAGES

PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


def handlers() -> list[BaseHandler[Any, Any, Any]]:
    """Return the handlers of all commands."""
    return [
        CommandHandler(["start", "menu", "commencer", "accueil", "reprendre", "resume"], start, PRIVATE),
        CommandHandler(["help", "aide"], help_, PRIVATE),
        CommandHandler(["cancel", "annuler", "stop"], cancel, PRIVATE),
        CommandHandler(["lang", "langue", "language"], language, PRIVATE),
        CommandHandler(["sources", "source"], sources, PRIVATE),
        CommandHandler(["pathway", "pathways", "parcours"], pathway_menu, PRIVATE),
        CommandHandler(list(commands()), definition, PRIVATE),
    ]


def command_and_rest(update: Update) -> tuple[str, str]:
    """Return the command without slash and bot name, and the text behind it.

    Where a command ends is Telegram's to say: people write "/sins, T7" and "/sins.".
    """
    message = update.effective_message
    assert message is not None
    assert message.text is not None
    end = message.entities[0].length
    return message.text[1:end].partition("@")[0].lower(), message.text[end:].strip()


def _chat(update: Update) -> int:
    assert update.effective_chat is not None  # a command has a chat
    return update.effective_chat.id


async def start(update: Update, context: Context) -> None:
    """Show the menu; behind a link such as ``?start=sins``, begin at once."""
    _, payload = command_and_rest(update)
    if payload in commands():
        id = commands()[payload]
        await context.desk.use_cases.start(context.ledger, context.person, _chat(update), id)
        return
    await show_start(context, _chat(update))


async def pathway_menu(update: Update, context: Context) -> None:
    """Offer the pathways."""
    await context.owe_message(_chat(update), menu.pathways_screen(list(pathways()), context.say))


async def definition(update: Update, context: Context) -> None:
    """Begin the score or pathway that the command names, with what is typed behind it."""
    name, typed = command_and_rest(update)
    id = commands()[name]
    await context.desk.use_cases.start(context.ledger, context.person, _chat(update), id, typed)


async def help_(update: Update, context: Context) -> None:
    """Answer, and bring the same question back below."""
    await context.owe_message(_chat(update), menu.help_screen(context.say))
    await context.desk.use_cases.redraw(context.ledger, context.person, Place.BOTTOM)


async def sources(update: Update, context: Context) -> None:
    """Name the two documents, and bring the same question back below."""
    await context.owe_message(_chat(update), menu.sources_screen(context.say))
    await context.desk.use_cases.redraw(context.ledger, context.person, Place.BOTTOM)


async def cancel(update: Update, context: Context) -> None:
    """Cancel the open dialogue. It can still be resumed from its card."""
    notice = await context.desk.use_cases.act(context.ledger, context.person, Verb.CANCEL)
    if notice:
        await context.owe_notice(_chat(update), notice)


async def language(update: Update, context: Context) -> None:
    """Change the language at once (``/lang en``), or offer the choice."""
    _, wanted = command_and_rest(update)
    if wanted.lower() in LANGUAGES:
        await speak(context, _chat(update), wanted.lower())
        return
    await context.owe_message(_chat(update), menu.language_screen(context.say))
