"""Another bot that polls with this one's token, on another machine and with another database.

Telegram ends a poll whenever another one comes: two bots would take turns, and each would answer
what belongs to the other. Who was there first goes on after each interruption; who came last only
listens until nobody else is there.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from telegram.error import Conflict

from bot.incoming.raw_updates import RawUpdate
from bot.incoming.reaching import rest
from bot.logs import Log

log = Log(__name__)

Poll = Callable[[int], Awaitable[Sequence[RawUpdate]]]
"""Asks for updates for so many seconds, and confirms none."""

RETURNS_SECONDS: Final = 3.0
"""So soon who was there first polls again."""
ALONE_SECONDS: Final = 5.0
"""Where no poll is ended, and nobody takes what waits, for so long, there is nobody else."""
SETTLED_SECONDS: Final = 30.0
"""Who has been answered for so long was there first."""
_LONGEST_PAUSE_SECONDS: Final = 60.0
_FORGOTTEN_SECONDS: Final = 3 * _LONGEST_PAUSE_SECONDS
_LISTENS_SECONDS: Final = 1
_AGAIN_SECONDS: Final = 0.5


class Rivals:
    """What is known of others with this token, by the ends of our own polls."""

    def __init__(self, poll: Poll, stopping: asyncio.Event) -> None:
        self._poll = poll
        self._stopping = stopping
        self._first_answer: float | None = None
        self._met: float | None = None

    def answered(self) -> None:
        """Count a poll that was answered."""
        now = _now()
        if self._first_answer is None:
            self._first_answer = now
        if self._met is not None and now - self._met >= _FORGOTTEN_SECONDS:
            self._met = None

    async def interrupted(self) -> None:
        """Count a poll that another one ended, and wait until it is our turn."""
        if self._met is None:
            log.warning("another bot uses this token so stop one of the two")
        self._met = _now()
        if self._first_answer is not None and self._met - self._first_answer >= SETTLED_SECONDS:
            await rest(self._stopping, RETURNS_SECONDS)
        else:
            await self._outlast()
            self._met = None
            log.warning("no other bot uses this token any more")

    async def _outlast(self) -> None:
        pause = RETURNS_SECONDS
        while not self._stopping.is_set():
            await rest(self._stopping, pause * random.uniform(0.8, 1.2))  # noqa: S311 - no secret
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
            if await self._is_alone():
                return

    async def _is_alone(self) -> bool:
        """Listen without taking anything: another one would end the poll, or take what waits."""
        until, first = _now() + ALONE_SECONDS, None
        while _now() < until and not self._stopping.is_set():
            try:
                batch = await self._poll(_LISTENS_SECONDS)
            except Conflict as conflict:
                return "webhook" in conflict.message.lower()  # that is no other bot: it is removed
            if batch and first not in (None, batch[0]["update_id"]):
                return False
            if batch:
                first = batch[0]["update_id"]
                await rest(self._stopping, _AGAIN_SECONDS)
        return True


def _now() -> float:
    return asyncio.get_running_loop().time()
