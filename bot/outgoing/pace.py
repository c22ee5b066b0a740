"""How fast a group is written to: Telegram takes about 20 messages and edits a minute of a bot."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from bot.outgoing.faults import Later

A_MINUTE: Final = 60.0
CALLS: Final = 18
"""Messages and edits a minute in one group: two less than Telegram takes."""
OF_CARDS: Final = 12
"""How many of them may be cards: what somebody asked for in the group is answered meanwhile."""


class Paced(Later):
    """A group had as much as it takes in a minute: the rest waits, and is drawn as it is then."""


class Pace:
    """Counts what was sent to each group within the last minute. Private chats have no such pace.

    It counts anew after a start; where Telegram then says that it is too much, that is waited for.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """``now`` is a moment in seconds."""
        self._now = now
        self._sent: dict[int, deque[float]] = {}

    def take(self, chat: int, most: int = CALLS) -> None:
        """Count a message or edit that is sent now. Raises :class:`Paced` where it has to wait."""
        if chat > 0:
            return
        now, sent = self._now(), self._sent.setdefault(chat, deque())
        while sent and sent[0] <= now - A_MINUTE:
            sent.popleft()
        if len(sent) >= most:
            raise Paced(sent[len(sent) - most] + A_MINUTE - now)
        sent.append(now)
