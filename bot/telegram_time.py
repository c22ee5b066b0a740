"""What time it is, where the machine's clock may be wrong: Telegram's dates hold it in place.

A message never comes before its date, and Telegram keeps none for more than a day: so the time is
not before the newest date, and not a day after it. What is destroyed by age is counted by time that
surely passed: by Telegram's dates and, between them, by how long the bot ran. A clock that jumps
destroys nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bot.logs import Log

log = Log(__name__)

DELIVERED_WITHIN: Final = timedelta(hours=25)
"""Telegram drops an update that nobody fetched after a day."""
AHEAD: Final = timedelta(days=1)
"""How far the clock may run before the time that surely passed until somebody is told."""
_BEHIND: Final = timedelta(minutes=2)
_NEWS: Final = timedelta(hours=1)


def machine_clock() -> datetime:
    """Return what the machine's clock says."""
    return datetime.now(UTC)


class TelegramTime:
    """The machine's clock, held against the dates of Telegram's messages."""

    def __init__(
        self,
        clock: Callable[[], datetime] = machine_clock,
        uptime: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self._uptime = uptime
        self._base: datetime | None = None
        self._base_uptime = 0.0
        self._heard = False
        self._told = False
        self.advanced = asyncio.Event()
        """Set when a date shows that an hour or more passed unnoticed."""

    @property
    def known(self) -> datetime | None:
        """The latest moment that surely came, whatever the clock says; None if there is none."""
        if self._base is None:
            return None
        return self._base + timedelta(seconds=self._uptime() - self._base_uptime)

    def recall(self, known: datetime | None) -> None:
        """Take up what was known when the bot ran last, or what the operator confirmed."""
        if known is not None and (self.known is None or known > self.known):
            self._stand_at(known)

    def heard(self, moment: datetime) -> None:
        """Take the date of a message that Telegram delivered just now."""
        known, self._heard = self.known, True
        if known is not None and moment <= known:
            return
        self._stand_at(moment)
        if known is None or moment - known > _NEWS:
            self.advanced.set()
        if not self._told and moment - self.clock() > _BEHIND:
            self._told = True
            log.warning(
                "the clock of this machine is behind that of Telegram",
                seconds=(moment - self.clock()).total_seconds(),
            )

    def now(self) -> datetime:
        """Return the time: the clock's, unless Telegram's dates show that it cannot be."""
        clock, known = self.clock(), self.known
        if known is None:
            return clock
        if clock < known or (self._heard and clock > known + DELIVERED_WITHIN):
            return known
        return clock

    def today(self) -> date:
        """Return the day where the bot runs: set TZ where that is not where its people are."""
        return self.now().astimezone().date()

    def passed(self) -> datetime | None:
        """Return a moment that surely came, by both; None before Telegram's first date."""
        known = self.known
        return None if known is None else min(known, self.clock())

    def ahead(self) -> timedelta:
        """Return how far the clock is before the time that surely passed."""
        known = self.known
        return timedelta() if known is None else self.clock() - known

    def _stand_at(self, moment: datetime) -> None:
        self._base, self._base_uptime = moment, self._uptime()
