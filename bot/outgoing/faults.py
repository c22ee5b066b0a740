"""What a failed call to Telegram means for what comes after it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import httpx
from telegram.error import NetworkError, RetryAfter

PAUSE: Final = 1.0
"""Seconds before a chat is tried again after a network error."""
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class Later(Exception):
    """The chat has to wait this many seconds; what waits for it stays."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(seconds)


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def surely_not_sent(error: NetworkError) -> bool:
    """Tell whether a call surely did not reach Telegram."""
    return isinstance(error.__cause__, _NEVER_SENT)


def unwritable(error: NetworkError) -> bool:
    """Tell whether a call cannot be written as bytes (a lone surrogate), now and for ever."""
    return isinstance(error.__cause__, ValueError)
