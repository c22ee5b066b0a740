"""What Telegram shows of the bot by itself: its commands, and what it says before a start."""

from __future__ import annotations

from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.command_names import command_of
from bot.logs import Log
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES, Wording, wording

log = Log(__name__)

SCORES_OFFERED: Final = 4
"""Scores in the menu of commands: what a phone shows unscrolled; the others have commands too."""
DESCRIPTION: Final = 512
SHORT: Final = 120
"""Characters of the two descriptions that Telegram takes."""


async def introduce(bot: Bot) -> None:
    """Set commands and descriptions, per language; a refusal is not fatal."""
    for language in LANGUAGES:
        say = wording(language, "dialogs", "bot")
        for code in (language, *([""] if language == LANGUAGES[0] else [])):
            try:
                await _offer_commands(bot, say, code)
                await _describe(bot, say, code)
            except TelegramError as error:
                log.warning("the bot is not introduced", error=type(error).__name__)


def description_of(say: Wording) -> str:
    """Return what an empty chat shows: what the bot is for, and what it is not."""
    return say("bot-description", scores=", ".join(say(id) for id in definitions()))


async def _offer_commands(bot: Bot, say: Wording, code: str) -> None:
    """Set the menu of commands, in private chats only."""
    offered = [
        (command_of("emergency", say.language), "emergency.command"),
        (say.words("command-pathway.names")[0], "command-pathway"),
        *((id, f"{id}.command") for id in list(definitions())[:SCORES_OFFERED]),
        *((name, f"command-{name}") for name in ("start", "help")),
    ]
    menu = [BotCommand(name, say(key)) for name, key in offered]
    await bot.set_my_commands(menu, BotCommandScopeAllPrivateChats(), code or None)


async def _describe(bot: Bot, say: Wording, code: str) -> None:
    """Set both descriptions where they differ: Telegram takes few such changes a day."""
    whole, short = description_of(say), say("bot-description.short")
    if (await bot.get_my_description(code or None)).description != whole:
        await bot.set_my_description(whole, code or None)
    if (await bot.get_my_short_description(code or None)).short_description != short:
        await bot.set_my_short_description(short, code or None)
