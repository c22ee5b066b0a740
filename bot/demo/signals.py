"""Waiting for a condition without looking at it on a timer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Signal:
    """Wakes those who wait whenever something has changed."""

    def __init__(self) -> None:
        """Start with nobody waiting."""
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Let everybody who waits look again."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def changed(self) -> None:
        """Wait for the next change."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)

    async def until(self, condition: Callable[[], bool], timeout: float) -> bool:
        """Wait until the condition holds; return False when `timeout` seconds were not enough."""
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    await self.changed()
        except TimeoutError:
            return condition()
        return True
