"""Groups, looked at once a night: who is in, and whether anything is wrong with them since.

One of which a message shows that it is public now is looked at within a minute.

Updates about who leaves may never come. What could not be asked is asked again an hour later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot import group_news
from bot.logs import Log
from bot.outgoing.looking import now_and_then
from bot.outgoing.sender import Sender
from bot.telegram_groups import BotIsOut, look_at
from core.model.group import Group, Looked, Presence
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.groups import DefinitionOf

log = Log(__name__)

LOOK_SECONDS: Final = 60.0
NIGHT_HOUR: Final = 3
"""The hour, where the bot runs, from which a group is due that was not looked at since."""
_AGAIN: Final = timedelta(hours=1)


@dataclass(frozen=True)
class GroupWatch:
    """Looks at every group that is bound. ``now`` is the time that surely came.

    ``public`` are groups that a message showed to be public.
    """

    bot: Bot
    store: Store
    sender: Sender
    definition_of: DefinitionOf
    now: Callable[[], datetime]
    public: set[int]
    _again_at: dict[int, datetime] = field(default_factory=dict)

    async def run(self, stopping: asyncio.Event) -> None:
        """Look until told to stop."""
        await now_and_then(self.look, LOOK_SECONDS, stopping, "groups")

    async def look(self) -> None:
        """Look at each group that is due, one after the other."""
        for group in await self.store.read(_every):
            if self._is_due(group):
                try:
                    await self._look(group)
                except Exception as error:  # noqa: BLE001 - one that fails must not hold up the others
                    log.failed("a group cannot be looked at", error, chat=group.chat_id)
                    self._again_at[group.id] = self.now() + _AGAIN

    def _is_due(self, group: Group) -> bool:
        now = self.now()
        if (again := self._again_at.get(group.id)) is not None:
            return now >= again
        if group.fit and group.chat_id in self.public:
            return True
        return group.looked_at is None or group.looked_at < last_night(now)

    async def _look(self, group: Group) -> None:
        people = await self.store.write(partial(_team, group.team_id))
        try:
            seen = await look_at(self.bot, group.chat_id, people)
        except BotIsOut:
            await self._keep(group, None)
            return
        except TelegramError as error:
            log.warning(
                "a group is looked at later", error=type(error).__name__, chat=group.chat_id
            )
            self._again_at[group.id] = self.now() + _AGAIN
            return
        await self._keep(group, seen)
        self.public.discard(group.chat_id)
        if Presence.UNKNOWN in seen.people.values():
            self._again_at[group.id] = self.now() + _AGAIN
        else:
            self._again_at.pop(group.id, None)

    async def _keep(self, group: Group, seen: Looked | None) -> None:
        """Keep what was seen, None where the bot is out, and say what came of it."""

        async def work(uow: UnitOfWork) -> frozenset[int]:
            there = await uow.groups.find(group.id)
            if there is None or there.ended_at is not None:
                return frozenset()
            if seen is None:
                await group_news.ended(uow, there, None)
            else:
                await group_news.looked(uow, there, seen, self.definition_of)
            return frozenset(uow.chats_to_wake)

        for chat in await self.store.write(work):
            self.sender.wake(chat)


def last_night(now: datetime) -> datetime:
    """Return when groups were due last before a moment."""
    there = now.astimezone()
    due = there.replace(hour=NIGHT_HOUR, minute=0, second=0, microsecond=0)
    return due if due <= there else due - timedelta(days=1)


async def _every(uow: UnitOfWork) -> list[Group]:
    return list(await uow.groups.every())


async def _team(team_id: int, uow: UnitOfWork) -> list[int]:
    return [it.person_id for it in await uow.roster.members(team_id)]
