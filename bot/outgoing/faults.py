"""What a failed call to Telegram means for what comes after it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import httpx
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

_FIRST_PAUSE: Final = 1.0
_LONGEST_PAUSE: Final = 15.0
_SHORTEST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 3600.0
"""Between which a flood is waited out, whatever number is asked for; then it is asked again."""
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

UNREADABLE: Final = (AttributeError, TypeError, ValueError, KeyError)
"""What the library raises where a call cannot be written, or its answer be read."""
_NO_TOPIC: Final = ("thread not found", "topic_closed", "topic_deleted")


class NotTelegram(NetworkError):
    """Something on the way answered (a gateway, a portal), and not in Telegram's words."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(f"status {status} without an answer of the Bot API")


class TokenRefused(InvalidToken):
    """Telegram's own 401. One alone may be wrong: whoever gets it asks again."""


class Later(Exception):
    """The chat has to wait: so many seconds, or as long as its backoff says. What waits stays."""

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        super().__init__(seconds)


class Backoff:
    """How long to wait before the next try: twice as long each time, up to a limit in seconds."""

    def __init__(self, first: float = _FIRST_PAUSE, longest: float = _LONGEST_PAUSE) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def pause(self) -> float:
        """Return the seconds to wait now."""
        now, self._next = self._next, min(self._next * 2, self._longest)
        return now

    def reset(self) -> None:
        """Begin anew: something went well."""
        self._next = self._first


def seconds_of(error: RetryAfter) -> float:
    """Return how long to wait where Telegram asks for it: an hour at most, not for ever."""
    after = error.retry_after
    seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    return min(max(seconds, _SHORTEST_WAIT), _LONGEST_WAIT)


def surely_not_sent(error: NetworkError) -> bool:
    """Tell whether a call surely did not reach Telegram, or somebody else answered in its place.

    Who answers in its place may have passed the call on: then it is done twice, which is better
    than never.
    """
    return isinstance(error, NotTelegram) or isinstance(error.__cause__, _NEVER_SENT)


def may_come_late(error: NetworkError) -> bool:
    """Tell whether a call that was given up may still have its effect, at any time."""
    if isinstance(error.__cause__, _NEVER_SENT):
        return False
    return isinstance(error, NotTelegram) or isinstance(error.__cause__, httpx.HTTPError)


def unwritable(error: NetworkError) -> bool:
    """Tell whether a call cannot be written as bytes (a lone surrogate), now and for ever."""
    return isinstance(error.__cause__, ValueError)


def topic_is_gone(error: BadRequest) -> bool:
    """Tell whether a topic of a group was refused: it was deleted, or closed for the bot."""
    return any(it in error.message.lower() for it in _NO_TOPIC)
