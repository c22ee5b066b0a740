"""Edits that may come late over a message that was emptied: then it is emptied again.

Telegram lets nobody delete a message after 48 hours. What is left of it is an edit, and an edit of
the same message that nobody knows the end of may be performed after it. So what was emptied while
one may come is emptied again, until none comes any more. It waits as a row: the next process does
so too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Final

from core.model.effects import EraseMessage
from core.ports.outbox import Queue, QueuedEffect

PAUSES: Final = (60.0, 300.0, 1200.0)
"""Seconds after which a message is emptied again: a line that broke gives up within that."""

_Message = tuple[int, int]


class LateEdits:
    """Which messages may yet be edited by a call that was given up, and what is emptied again."""

    def __init__(self, wake: Callable[[int], None]) -> None:
        self.now: Callable[[], float] = monotonic
        self._wake = wake
        self._given_up: dict[_Message, float] = {}
        self._began: float | None = None
        self._next: dict[_Message, tuple[int, float]] = {}
        """How often a message was emptied, and when it is again."""

    def begin(self) -> None:
        """Count the calls of a former process: any of them may be under way."""
        self._began = self.now()

    def may_come(self, chat: int, message: int) -> None:
        """Remember an edit that was given up, and may yet be performed."""
        self._given_up[chat, message] = self.now()

    def emptied(self, chat: int, message: int) -> bool:
        """Tell whether a message that was emptied just now is to be emptied again."""
        count, _ = self._next.pop((chat, message), (0, 0.0))
        if count >= len(PAUSES) or not (count or self._is_sure_of_nothing(chat, message)):
            return False
        self._next[chat, message] = count + 1, self.now() + PAUSES[count]
        asyncio.get_running_loop().call_later(PAUSES[count], self._wake, chat)
        return True

    def _is_sure_of_nothing(self, chat: int, message: int) -> bool:
        since = [self._given_up.get((chat, message)), self._began]
        return any(it is not None and self.now() - it < PAUSES[-1] for it in since)

    def due(self, queue: Queue) -> Queue:
        """Return what waits for a chat without what is to be emptied again later."""
        return replace(queue, effects=[it for it in queue.effects if not self._waits(it)])

    def _waits(self, queued: QueuedEffect) -> bool:
        if not isinstance(queued.effect, EraseMessage):
            return False
        _, at = self._next.get((queued.chat_id, queued.effect.message_id), (0, 0.0))
        return self.now() < at
