"""Each update to its end: committed with all that it caused, or given up for what its handler did.

Lanes run side by side, one for each person. A database that is away is waited for. What comes in a
burst is taken over, answered by one sentence and handled afterwards, so that nobody waits for it.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.context import words
from bot.incoming.dispatching import HANDLING_SECONDS, Dispatcher
from bot.incoming.raw_updates import (
    RawUpdate,
    chat_named,
    fits,
    lane_of,
    language_of,
    mark_of,
    message_of,
    private_chat,
)
from bot.logs import Log
from bot.outgoing.faults import Backoff
from bot.outgoing.sender import Sender
from bot.screens.message import say_plainly
from core.errors import StorageAway
from core.model.person import Person
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork

log = Log(__name__)

TRIES: Final = 3
TOLD_AFTER_SECONDS: Final = 10.0
"""Whoever waits this long for an answer is told why."""
TELL_AGAIN_SECONDS: Final = 600.0
BURST: Final = 40
"""So many updates of one person that wait at once are a burst: nobody types that far ahead."""
_KIND: Final = re.compile(r"[a-z_]{1,64}")


@dataclass
class _Lane:
    waiting: deque[RawUpdate] = field(default_factory=deque)
    put_by: bool = False  # whether something of it is put by, to be handled first
    answered: set[int] = field(default_factory=set)  # chats, in this burst
    to_wake: set[int] = field(default_factory=set)


class Handling:
    """Lanes of updates, one after the other for each person."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        store: Store,
        sender: Sender,
        bot: Bot,
        committed: Callable[[RawUpdate], None],
    ) -> None:
        """``committed`` is told of each update that is on disk, with all that it caused."""
        self._dispatcher = dispatcher
        self._store = store
        self._sender = sender
        self._bot = bot
        self._committed = committed
        self._lanes: dict[str, _Lane] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._told: dict[tuple[str, int], float] = {}

    async def resume(self) -> None:
        """Go on with the bursts that a former process put by."""
        for name in await self._store.backlog.lanes():
            self._lanes.setdefault(name, _Lane()).put_by = True
            self._go_on(name)

    def add(self, raw: RawUpdate) -> None:
        """Put an update into the lane of its person."""
        name = lane_of(raw)
        self._lanes.setdefault(name, _Lane()).waiting.append(raw)
        self._go_on(name)

    def _go_on(self, name: str) -> None:
        if name not in self._tasks:
            self._tasks[name] = asyncio.create_task(self._run(name))

    async def stop(self, seconds: float) -> None:
        """Let the lanes finish what they are at; Telegram keeps what is not confirmed."""
        if self._tasks:
            _, waiting = await asyncio.wait(self._tasks.values(), timeout=seconds)
            for task in waiting:
                task.cancel()

    async def _run(self, name: str) -> None:
        lane = self._lanes[name]
        while lane.waiting or lane.put_by:
            if len(lane.waiting) > BURST or (lane.waiting and lane.put_by):
                await self._take_over(name, lane)
            elif lane.put_by:
                await self._next_put_by(name, lane)
            else:
                await self._one(lane.waiting.popleft())
            if not lane.put_by:  # a burst is over: only now is drawn what came of it
                self._wake(lane.to_wake)
                lane.to_wake, lane.answered = set(), set()
        del self._lanes[name], self._tasks[name]

    def _wake(self, chats: set[int] | frozenset[int]) -> None:
        for chat in chats:
            self._sender.wake(chat)

    def _first_time_in(self, seconds: float, what: str, chat: int) -> bool:
        now = asyncio.get_running_loop().time()
        if now - self._told.get((what, chat), -seconds) < seconds:
            return False
        self._told[what, chat] = now
        return True

    # ---- bursts ----------------------------------------------------------------------------

    async def _take_over(self, name: str, lane: _Lane) -> None:
        """Let a burst be confirmed before it is handled, so that others' updates are given."""
        taken = list(lane.waiting)
        burst = [it for it in taken if fits(it["update_id"])]
        chat = next(filter(None, map(private_chat, burst)), None)
        told = chat is not None and self._first_time_in(60, "burst", chat)
        pressing = await self._dispatcher.pressing(burst)
        backoff = Backoff(first=0.25, longest=5)
        while True:
            try:
                chats = await self._dispatcher.take_over(
                    name, burst, pressing, chat if told else None
                )
                break
            except StorageAway as away:
                log.warning("a burst waits for the database", error=str(away))
            except Exception as error:  # noqa: BLE001 - a burst that cannot be recorded waits
                log.failed("a burst cannot be recorded", error)
                pressing = ()  # whichever of them failed is given up when it is handled
            await asyncio.sleep(backoff.pause())
        lane.put_by = True
        for raw in taken:
            lane.waiting.popleft()
            self._committed(raw)
        if len(burst) < len(taken):
            log.error("updates of a burst have no ids that could be recorded", chat=chat or 0)
        log.warning("a burst is taken over", chat=chat or 0)
        self._wake(chats)

    async def _next_put_by(self, name: str, lane: _Lane) -> None:
        """Handle the next update that was put by; outside private chats the first is replied to."""
        found = await self._store.backlog.oldest(name)
        if found is None:
            lane.put_by = False
            return
        raw: RawUpdate = found.update or {"update_id": 0}
        chat = chat_named(raw)
        quiet = private_chat(raw) is not None or chat in lane.answered
        lane.answered.add(chat)
        handle = partial(self._dispatcher.handle, raw, put_by=found.id, quiet=quiet)
        chats = await self._tried(raw, handle)
        if chats is None:
            await self._given_up(raw, put_by=found.id)
        lane.to_wake |= chats or frozenset()

    # ---- one update ------------------------------------------------------------------------

    async def _one(self, raw: RawUpdate) -> None:
        """Handle an update or give it up, and say so to its person where that takes long."""
        handling = asyncio.create_task(self._to_its_end(raw))
        try:
            await asyncio.wait((handling,), timeout=TOLD_AFTER_SECONDS)
            if not handling.done():
                await self._say_that_it_waits(raw)
            await handling
        finally:
            handling.cancel()
        self._committed(raw)

    async def _to_its_end(self, raw: RawUpdate) -> None:
        chats = await self._tried(raw, partial(self._dispatcher.handle, raw))
        if chats is None:
            await self._given_up(raw)
        else:
            self._wake(chats)

    async def _tried(
        self, raw: RawUpdate, handle: Callable[[], Awaitable[frozenset[int]]]
    ) -> frozenset[int] | None:
        """Handle an update until it is committed; None once its handler raised three times."""
        attempt, backoff = 0, Backoff(first=0.25, longest=5)
        while attempt < TRIES:
            try:
                if (written := message_of(raw)) is not None:
                    await self._sender.under_way.settled(*written)
                return await handle()
            except StorageAway as away:
                log.warning("an update waits for the database", error=str(away))
                await asyncio.sleep(backoff.pause())
            except Exception as error:  # noqa: BLE001 - whatever a handler raises is counted, never lost
                if isinstance(error, TimeoutError) and not await self._database_answers():
                    continue  # it was not the handler that took so long
                attempt += 1
                log.failed("an update failed", error, update=raw["update_id"], attempt=attempt)
                await asyncio.sleep(0.1 * attempt)
        return None

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(HANDLING_SECONDS):
                await self._store.write(_nothing)
        except (StorageAway, TimeoutError):
            return False
        return True

    async def _say_that_it_waits(self, raw: RawUpdate) -> None:
        """Tell a person once, past the database, that what they sent is not recorded yet."""
        chat = private_chat(raw)
        if chat is None or not self._first_time_in(TELL_AGAIN_SECONDS, "waits", chat):
            return
        text = words(Person(chat, telegram_language=language_of(raw)))("notice-waiting")
        try:
            await self._bot.send_message(chat, text)
        except TelegramError as error:
            log.warning("a person cannot be told to wait", error=type(error).__name__, chat=chat)

    async def _given_up(self, raw: RawUpdate, put_by: int | None = None) -> None:
        """Record id and kind only, so that the update can be confirmed, and tell the person.

        Of one that was ``put_by`` the person was told already that it may not be answered.
        """
        id, chat = raw["update_id"], private_chat(raw)
        if not fits(id):
            log.error("an update has no id that could be recorded")
            return
        told, backoff = chat if put_by is None else None, Backoff(first=0.25, longest=5)
        while True:
            try:
                await self._store.write(partial(_give_up, raw, told, put_by))
            except Exception as error:  # noqa: BLE001 - what cannot be recorded waits until it can
                log.failed("an update cannot be recorded", error, update=id)
                if not isinstance(error, StorageAway):
                    told = None  # it may be the person that cannot be read
                await asyncio.sleep(backoff.pause())
                continue
            if told is not None:
                self._sender.wake(told)
            return


async def _nothing(_: UnitOfWork) -> None:
    """Do nothing in a transaction: whether there is a database is all that is asked."""


async def _give_up(raw: RawUpdate, chat: int | None, put_by: int | None, uow: UnitOfWork) -> None:
    kind = next((key for key in raw if key != "update_id"), "unknown")
    if put_by is None:
        await uow.first_time(raw["update_id"], mark_of(raw))
    else:
        await uow.backlog.take_up(put_by)
    await uow.give_up(raw["update_id"], kind if _KIND.fullmatch(kind) else "unknown")
    if chat is not None:
        text = words(await uow.person(chat))("notice-failed")
        await uow.enqueue(chat, say_plainly(text))
