"""What Telegram says of a group, asked now: what it is like, and who is in.

Updates about who comes and leaves may be lost, so nothing relies on them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from telegram import Bot, ChatFullInfo, ChatMember
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.logs import Log
from core.errors import OsteoBoardError
from core.model.group import Look, Looked, Presence

log = Log(__name__)

AT_ONCE: Final = 5
"""So many people are asked about at the same time."""
_GONE: Final = ("chat not found", "group chat was deactivated", "group chat was deleted")
_NOT_IN: Final = ("user not found", "participant_id_invalid", "user_not_participant")
_THERE: Final = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER)


class BotIsOut(OsteoBoardError):
    """The bot is not in a group any more, or the group is gone."""


@dataclass(frozen=True)
class Asked:
    """What Telegram was asked before the transaction of an update began.

    ``group_id`` is the group that a press or a link comes from, ``presence`` whether its person is
    in there. ``looked`` is what was seen of ``chat_id``; None where it could not be looked at, for
    good where the bot is ``out``. ``in_private``: the update itself comes from no group.
    """

    group_id: int | None = None
    person_id: int | None = None
    presence: Presence | None = None
    chat_id: int | None = None
    looked: Looked | None = None
    out: bool = False
    in_private: bool = False

    def __bool__(self) -> bool:
        """Tell whether something was asked."""
        return self != NOTHING


NOTHING: Final = Asked()
"""Of an update for which nothing has to be asked."""


async def presence_in(bot: Bot, chat_id: int, person_id: int) -> Presence:
    """Ask whether somebody is in a group. What is not sure is not known."""
    try:
        return presence_of(await bot.get_chat_member(chat_id, person_id))
    except ChatMigrated as moved:
        return await presence_in(bot, moved.new_chat_id, person_id)
    except BadRequest as error:
        said = error.message.lower()
        return Presence.OUT if any(it in said for it in _NOT_IN) else Presence.UNKNOWN
    except TelegramError as error:
        log.warning("Telegram cannot be asked who is in a group", error=type(error).__name__)
        return Presence.UNKNOWN


def presence_of(member: ChatMember) -> Presence:
    """Tell whether a member, as Telegram describes them, is in."""
    if member.status == ChatMemberStatus.RESTRICTED:
        return Presence.IN if getattr(member, "is_member", False) else Presence.OUT
    return Presence.IN if member.status in _THERE else Presence.OUT


async def look_at(bot: Bot, chat_id: int, people: Iterable[int]) -> Looked:
    """Look at a group, and at who of some people is in.

    Raises :class:`BotIsOut`, and ``TelegramError`` where Telegram cannot be asked now.
    """
    try:
        chat = await bot.get_chat(chat_id)
        if chat.type == ChatType.CHANNEL:
            return Looked(chat_id, chat.title or "", Look("channel"))
        administrators = await bot.get_chat_administrators(chat_id)
        count = await bot.get_chat_member_count(chat_id)
    except ChatMigrated as moved:
        return await look_at(bot, moved.new_chat_id, people)
    except Forbidden as error:
        raise BotIsOut from error
    except BadRequest as error:
        if any(it in error.message.lower() for it in _GONE):
            raise BotIsOut from error
        raise
    seen = await _people(bot, chat_id, people)
    leads = any(it.user.id == bot.id for it in administrators)
    look = _look(chat, leads, count, sum(it is Presence.IN for it in seen.values()))
    return Looked(chat_id, chat.title or "", look, seen)


async def _people(bot: Bot, chat_id: int, people: Iterable[int]) -> dict[int, Presence]:
    room = asyncio.Semaphore(AT_ONCE)

    async def one(person_id: int) -> tuple[int, Presence]:
        async with room:
            return person_id, await presence_in(bot, chat_id, person_id)

    return dict(await asyncio.gather(*map(one, people)))


def _look(chat: ChatFullInfo, leads: bool, count: int, of_team: int) -> Look:
    # the attribute warns of the type that it will have
    seconds = int(chat.to_dict().get("message_auto_delete_time", 0))
    return Look(
        kind=chat.type,
        public=bool(chat.username or chat.active_usernames),
        visible_history=bool(chat.has_visible_history),
        auto_delete=seconds,
        administrator=leads,
        linked=chat.linked_chat_id is not None,
        anyone_adds=bool(chat.permissions and chat.permissions.can_invite_users),
        forum=bool(chat.is_forum),
        members=count,
        of_team=of_team,
    )
