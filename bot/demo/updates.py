"""The queue of updates behind getUpdates."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.demo.refusals import Json, Refusal
from bot.demo.signals import Signal

LIFE_OF_A_MESSAGE = 24 * 3600
LIFE_OF_A_QUERY = 150
LIFE_OF_AN_INLINE_QUERY = 30
_LIVES = {"callback_query": LIFE_OF_A_QUERY, "inline_query": LIFE_OF_AN_INLINE_QUERY}
LONGEST_POLL = 50
_AHEAD = 10
_CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(eq=False)
class Entry:
    """An update in the queue: whom and which chat it concerns, and until when it lives."""

    update: Json
    concerns: frozenset[int]
    dies: float
    sent_again: bool = False

    @property
    def id(self) -> int:
        """The update_id."""
        return int(self.update["update_id"])


class UpdateQueue:
    """Hands updates to one poller, until they are confirmed or dead."""

    def __init__(self, clock: Callable[[], float], first_id: int) -> None:
        """Begin with an empty queue whose first update gets `first_id`."""
        self.deliver_twice = False
        self.polled = asyncio.Event()
        self.confirmed: Callable[[Entry], None] = lambda _: None
        self._clock = clock
        self._next_id = first_id
        self._entries: list[Entry] = []
        self._again: list[Entry] = []
        self._allowed: frozenset[str] | None = None
        self._arrival = Signal()
        self._poll: asyncio.Task[bool] | None = None
        self._open = True

    def push(self, kind: str, content: Json, concerns: Iterable[int]) -> int | None:
        """Queue an update; return its id, or None when the bot has not asked for this kind."""
        if not self._is_wanted(kind):
            return None
        return self.push_raw({kind: content}, concerns)

    def push_raw(self, update: Json, concerns: Iterable[int] = ()) -> int:
        """Queue an update as it is, with an update_id if it has none; return the id."""
        update = {"update_id": self._next_id} | update
        life = next((_LIVES[kind] for kind in update if kind in _LIVES), LIFE_OF_A_MESSAGE)
        self._entries.append(Entry(update, frozenset(concerns), self._clock() + life))
        self._next_id = max(self._next_id, int(update["update_id"])) + 1
        self._arrival.notify()
        return int(update["update_id"])

    def renumber(self, next_id: int) -> None:
        """Choose the next update_id, as Telegram does at random after a week without any."""
        self._next_id = next_id

    def waiting(self) -> list[Entry]:
        """Return what is neither confirmed nor dead, repeated deliveries included."""
        self._drop(entry for entry in self._entries if entry.dies <= self._clock())
        return self._again + self._entries

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot wants; None keeps the earlier choice."""
        if kinds is not None:
            self._allowed = frozenset(kinds) or None

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirm what lies before `offset`, and wait for what lies after.

        Raises Refusal: a 409 when another poll takes over, a 502 when the server stops.
        """
        self.polled.set()
        self.end_poll()
        self._confirm(offset)
        if timeout > 0 and not self.waiting():
            await self._wait(min(timeout, LONGEST_POLL))
        batch = self.waiting()[: limit if 1 <= limit <= 100 else 100]
        for entry in batch:
            entry.sent_again = entry in self._again
        return [entry.update for entry in batch]

    def forget(self) -> None:
        """Drop all that waits."""
        self._drop(self.waiting())

    def close(self) -> None:
        """End a poll that waits, so that the server can stop; what waits stays."""
        self._open = False
        self.end_poll()

    def open(self) -> None:
        """Serve again after a stop."""
        self._open = True

    def _is_wanted(self, kind: str) -> bool:
        if self._allowed is None:
            return kind not in _ONLY_ON_REQUEST
        return kind in self._allowed

    def end_poll(self) -> None:
        """End a poll that waits, with a conflict."""
        if self._poll and not self._poll.done():
            self._poll.cancel()

    async def _wait(self, timeout: float) -> None:
        wait = self._arrival.until(lambda: bool(self.waiting()), timeout)
        self._poll = poll = asyncio.ensure_future(wait)
        try:
            await asyncio.wait([poll])
        finally:
            poll.cancel()
        if not self._open:
            raise Refusal(502, "Bad Gateway")
        if poll.cancelled():
            raise Refusal(409, _CONFLICT)

    def _confirm(self, offset: int) -> None:
        self._drop(entry for entry in self._again if entry.sent_again)
        if offset < 0:
            self._drop(self._entries[:offset])
            return
        if offset > self._next_id + _AHEAD:
            return  # of another numbering: as if no offset had been given
        before = [entry for entry in self._entries if entry.id < offset]
        if self.deliver_twice:
            self._again += before
            self._entries = [entry for entry in self._entries if entry.id >= offset]
        else:
            self._drop(before)

    def _drop(self, entries: Iterable[Entry]) -> None:
        for entry in list(entries):
            kept = self._again if entry in self._again else self._entries
            kept.remove(entry)
            self.confirmed(entry)
