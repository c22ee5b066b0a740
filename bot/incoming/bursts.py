"""What one person sends in a burst: put by unread, answered by one sentence, handled behind others.

Telegram gives what others sent only once a burst before it is confirmed. So it is put by at once,
then read for identities, then handled, a little at a time and never while Telegram has more to give
than it gives at once.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.incoming.dispatching import Dispatcher
from bot.incoming.raw_updates import RawUpdate, chat_named, fits, private_chat
from bot.incoming.reaching import rest
from bot.logs import Log
from bot.outgoing.faults import Backoff
from bot.outgoing.sender import Sender
from core.errors import StorageAway
from core.ports.backlog import PutBy
from core.ports.store import Store

log = Log(__name__)

TOLD_AGAIN_SECONDS: Final = 60
READ_AT_ONCE: Final = 10
GIVE_WAY_SECONDS: Final = 2.0
"""So long what is put by waits at most, after as many updates as Telegram gives, for more."""

Handle = Callable[[RawUpdate, str, bool], Awaitable[frozenset[int]]]
"""Handles an update that stands under a name, quietly or not; returns the chats to wake."""


@dataclass
class _Burst:
    unread: deque[PutBy] = field(default_factory=deque)
    answered: set[int] = field(default_factory=set)
    to_wake: set[int] = field(default_factory=set)
    at_work: asyncio.Lock = field(default_factory=asyncio.Lock)


class Bursts:
    """All that is put by, of every lane."""

    def __init__(
        self, dispatcher: Dispatcher, store: Store, sender: Sender, handle: Handle
    ) -> None:
        self._dispatcher = dispatcher
        self._store = store
        self._sender = sender
        self._handle = handle
        self._bursts: defaultdict[str, _Burst] = defaultdict(_Burst)
        self._told: dict[int, float] = {}
        self._task: asyncio.Task[None] | None = None
        self.all_given = asyncio.Event()

    def __contains__(self, lane: str) -> bool:
        return lane in self._bursts

    async def resume(self) -> None:
        """Go on with what a former process put by."""
        for lane in await self._store.backlog.lanes():
            self._bursts[lane]  # unread as it is: who is named in it is refused in their turn
        self._go_on()

    async def stop(self, seconds: float) -> None:
        """Let the piece at hand be finished; the rest stays put by."""
        if self._task is not None:
            await asyncio.wait((self._task,), timeout=seconds)
            self._task.cancel()

    async def take_over(self, lane: str, taken: Sequence[RawUpdate]) -> None:
        """Return once a burst is on disk, so that it can be confirmed before it is read."""
        updates = [it for it in taken if fits(it["update_id"])]
        chat = next(filter(None, map(private_chat, updates)), None)
        told = chat if chat is not None and self._first_time_in_a_while(chat) else None
        burst, backoff = self._bursts[lane], Backoff(first=0.25, longest=5)
        while True:
            try:
                async with burst.at_work:
                    put_by, chats = await self._dispatcher.take_over(lane, updates, told)
                    self._bursts[lane] = burst  # it may have been over meanwhile
                break
            except StorageAway as away:
                log.warning("a burst waits for the database", error=str(away))
            except Exception as error:  # noqa: BLE001 - a burst that cannot be recorded waits
                log.failed("a burst cannot be recorded", error)
            await asyncio.sleep(backoff.pause())
        burst.unread.extend(put_by)
        if len(updates) < len(taken):
            log.error("updates of a burst have no ids that could be recorded", chat=chat or 0)
        log.warning("a burst is taken over", chat=chat or 0)
        self._wake(chats)
        self._go_on()

    def _first_time_in_a_while(self, chat: int) -> bool:
        now = asyncio.get_running_loop().time()
        if now - self._told.get(chat, -TOLD_AGAIN_SECONDS) < TOLD_AGAIN_SECONDS:
            return False
        self._told[chat] = now
        return True

    def _wake(self, chats: frozenset[int] | set[int]) -> None:
        for chat in chats:
            self._sender.wake(chat)

    def _go_on(self) -> None:
        if self._bursts and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        """Do a piece of each burst in turn; others have at least half of the time."""
        while self._bursts:
            for lane, burst in list(self._bursts.items()):
                await rest(self.all_given, GIVE_WAY_SECONDS)
                self.all_given.set()  # until the next whole hundred
                began = time.monotonic()
                async with burst.at_work:
                    await (self._read(burst) if burst.unread else self._next(lane, burst))
                await asyncio.sleep(time.monotonic() - began)

    async def _read(self, burst: _Burst) -> None:
        """Read a few updates, and handle those that name a person before all the others."""
        few = [burst.unread.popleft() for _ in range(min(READ_AT_ONCE, len(burst.unread)))]
        for it in await asyncio.to_thread(self._pressing, few):
            self._wake(await self._handled(burst, it))

    def _pressing(self, few: Sequence[PutBy]) -> Sequence[PutBy]:
        return [it for it in few if it.update and self._dispatcher.is_pressing(it.update)]

    async def _next(self, lane: str, burst: _Burst) -> None:
        found = await self._store.backlog.oldest(lane)
        if found is not None:
            burst.to_wake |= await self._handled(burst, found)
            return
        del self._bursts[lane]
        self._wake(burst.to_wake)  # only now is drawn what came of it

    async def _handled(self, burst: _Burst, found: PutBy) -> frozenset[int]:
        """Handle an update that was put by; outside private chats the first is replied to."""
        raw: RawUpdate = found.update or {"update_id": 0}
        chat = chat_named(raw)
        quiet = private_chat(raw) is not None or chat in burst.answered
        burst.answered.add(chat)
        return await self._handle(raw, found.name, quiet)
