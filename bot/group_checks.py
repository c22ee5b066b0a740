"""What `osteoboard doctor` says of the groups that are bound, as they are now.

A group is named by its number: its title is the team's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.app import bot_of, opened
from bot.checks import OK, WARNING, Check
from bot.settings import Settings
from bot.telegram_groups import BotIsOut, look_at
from core.model.group import Flaw, Group, Look

_SHOW: Final = "an administrator of the team: /groupe says how to mend it"
_SAID: Final = {
    Flaw.CHANNEL: "it is a channel",
    Flaw.BASIC: "it is a basic group: who is removed keeps its messages",
    Flaw.PUBLIC: "it is public",
    Flaw.LINKED: "it is linked to a channel",
    Flaw.NOT_ADMINISTRATOR: "the bot is no administrator",
    Flaw.HISTORY: "newcomers read its history",
    Flaw.ANYONE_ADDS: "each member may add others",
    Flaw.OTHERS: "others than the team are in it",
    Flaw.KEEPS: "nothing deletes its messages",
    Flaw.SHORT: "its messages go in less than a week",
}


async def group_checks(read: Settings) -> list[Check]:
    """Look at every group that is bound, and change nothing."""
    store = await opened(read.database_url, read.keys, create=False)
    try:
        found = await store.group_reading.every()
    finally:
        await store.close()
    if not found:
        return [Check("groups", OK, "none is bound")]
    bot, _ = bot_of(read)
    await bot.initialize()
    try:
        return [await _checked(bot, group, people) for group, people in found]
    finally:
        await bot.shutdown()


async def _checked(bot: Bot, group: Group, people: Sequence[int]) -> Check:
    name = f"group {group.id} of team {group.team_id}"
    try:
        seen = await look_at(bot, group.chat_id, people)
    except BotIsOut:
        return Check(name, WARNING, "the bot is not in it", "bind it again: /groupe")
    except TelegramError as error:
        said = f"Telegram does not let it be looked at ({type(error).__name__})"
        return Check(name, WARNING, said, "run the doctor again in a minute")
    return _said(name, seen.look)


def _said(name: str, look: Look) -> Check:
    if not look.flaws:
        return Check(name, OK, f"{look.members - 1} people, all of the team")
    head = "no case is shown: " if look.refused else ""
    return Check(name, WARNING, head + ", ".join(_SAID[it] for it in look.flaws), _SHOW)
