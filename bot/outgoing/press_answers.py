"""Answers to presses, beside the lanes of their chats: one that hangs delays no card."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.logs import Log, refusal
from bot.outgoing.calls import carry_out
from bot.outgoing.faults import seconds_of
from core.ports.outbox import Outbox, QueuedEffect

log = Log(__name__)

TRIES: Final = 3
SECONDS: Final = 4
"""For one try: people look at a circle for no longer."""
TAKEN_SECONDS: Final = 15
"""So long or so Telegram takes an answer."""


class PressAnswers:
    """The answers that are under way."""

    def __init__(self, bot: Bot, outbox: Outbox) -> None:
        self._bot = bot
        self._outbox = outbox
        self.tasks: set[asyncio.Task[None]] = set()

    async def begin(self, queued: QueuedEffect) -> None:
        """Send an answer, unless it is somebody else's by now; wait for nothing of it."""
        if await self._outbox.claim(queued):
            task = asyncio.create_task(self._send(queued))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _send(self, queued: QueuedEffect) -> None:
        try:
            for _ in range(TRIES):
                if await self._arrived(queued):
                    break
            await self._outbox.done([queued])
        except Exception as error:  # noqa: BLE001 - it is claimed, and taken up at the next start
            log.failed("an answer to a press was left", error, call=queued.id)

    async def _arrived(self, queued: QueuedEffect) -> bool:
        """Try once; tell whether it is done with, pausing before another try where it is not."""
        try:
            async with asyncio.timeout(SECONDS):
                await carry_out(self._bot, self._outbox, queued, queued.effect)
        except TimeoutError:
            return False
        except RetryAfter as error:
            if (wait := seconds_of(error)) > TAKEN_SECONDS:
                return True
            await asyncio.sleep(wait)
            return False
        except BadRequest as error:
            log.info("a call was refused", call=queued.id, refusal=refusal(error.message))
        except NetworkError:
            await asyncio.sleep(1.0)
            return False
        except TelegramError as error:
            log.info("a press is not answered", call=queued.id, error=type(error).__name__)
        return True
