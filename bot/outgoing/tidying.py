"""What the running bot does now and then: forgets what is over, and erases what is due."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from time import monotonic
from typing import Final

from bot.logs import Log
from bot.outgoing.retention import DefinitionOf, keep_no_longer
from bot.outgoing.sender import Sender
from bot.telegram_time import AHEAD, TelegramTime
from core.storage import SqlStore
from core.use_cases.erasing import Retention

log = Log(__name__)

TIDY_SECONDS: Final = 6 * 3600
NOTE_SECONDS: Final = 600
"""How often the time that passed is kept: what a kill takes of it only delays an erasure."""


@dataclass(frozen=True)
class Tidying:
    """Tidies at the start, every six hours, and when Telegram shows that much time went by."""

    store: SqlStore
    sender: Sender
    definition_of: DefinitionOf
    rule: Retention
    time: TelegramTime

    async def run(self, stopping: asyncio.Event) -> None:
        """Tidy until told to stop. What fails once is done the next time."""
        due = monotonic()
        await self._compare()
        while not stopping.is_set():
            try:
                await self.note_time()
                if self.time.advanced.is_set() or monotonic() >= due:
                    self.time.advanced.clear()
                    await self.tidy(stopping)
                    due = monotonic() + TIDY_SECONDS
            except Exception as error:  # noqa: BLE001 - retention must not end with one locked database
                log.failed("tidying failed", error)
            await _one_of(NOTE_SECONDS, stopping, self.time.advanced)

    async def _compare(self) -> None:
        """Say it when the data is older than its keys, before that is forgotten."""
        try:
            if await self.store.missing_entries():
                log.warning("the data is older than its key store")
        except Exception as error:  # noqa: BLE001 - as above
            log.failed("tidying failed", error)

    async def note_time(self) -> None:
        """Keep the time that passed, and take up what the operator confirmed."""
        self.time.recall(await self.store.passed())
        if (known := self.time.known) is not None:
            await self.store.note_passed(known, self.time.clock())
        await self.store.note_extent()

    async def tidy(self, stopping: asyncio.Event) -> None:
        """Erase all that is due by the time that has surely passed, or until told to stop."""
        await self.store.destroy_doomed()
        passed = self.time.passed()
        if passed is None:
            return
        if self.time.ahead() > AHEAD:  # `osteoboard clock confirm` if it is right
            log.warning(
                "the clock is ahead and nothing is erased by it",
                seconds=self.time.ahead().total_seconds(),
            )
        await self.store.tidy(passed)
        async for chats in keep_no_longer(self.store, passed, self.rule, self.definition_of):
            for chat in chats:
                self.sender.wake(chat)
            if stopping.is_set():
                return


async def _one_of(seconds: float, *events: asyncio.Event) -> None:
    """Wait for any of the events, or for so long."""
    tasks = [asyncio.create_task(it.wait()) for it in events]
    await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
