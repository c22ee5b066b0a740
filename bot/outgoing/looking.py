"""Something that is looked at now and then, for as long as the bot runs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.logs import Log

log = Log(__name__)


async def now_and_then(
    look: Callable[[], Awaitable[None]], seconds: float, stopping: asyncio.Event, what: str
) -> None:
    """Look at ``what`` until told to stop, with so many seconds between.

    What fails once is done next time.
    """
    while not stopping.is_set():
        try:
            await look()
        except Exception as error:  # noqa: BLE001 - one locked database must not end it
            log.failed("a look now and then failed", error, look=what)
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), seconds)
