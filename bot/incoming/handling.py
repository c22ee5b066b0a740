"""Each update to its end: committed with all that it caused, or given up for what its handler did.

Lanes run side by side, one for each person. A database that is away is waited for.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.context import words
from bot.incoming.bursts import Bursts
from bot.incoming.dispatching import HANDLING_SECONDS, Dispatcher
from bot.incoming.inline_queries import is_inline
from bot.incoming.raw_updates import (
    RawUpdate,
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
        self.bursts = Bursts(dispatcher, store, sender, self._of_a_burst)
        self._lanes: dict[str, deque[RawUpdate]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._inline: set[asyncio.Task[None]] = set()
        self._told: dict[int, float] = {}

    def add(self, raw: RawUpdate) -> None:
        """Put an update into the lane of its person; what is not for the bot is dropped.

        What lives for moments waits in no lane.
        """
        if not self._dispatcher.takes(raw):
            self._committed(raw)
            return
        if is_inline(raw):
            self._committed(raw)  # nothing of it is kept, so there is nothing to wait for
            task = asyncio.create_task(self._at_once(raw))
            self._inline.add(task)
            task.add_done_callback(self._inline.discard)
            return
        name = lane_of(raw)
        self._lanes.setdefault(name, deque()).append(raw)
        self._go_on(name)

    async def _at_once(self, raw: RawUpdate) -> None:
        await self._dispatcher.handle(raw)

    def _go_on(self, name: str) -> None:
        if name not in self._tasks:
            self._tasks[name] = asyncio.create_task(self._run(name))

    async def stop(self, seconds: float) -> None:
        """Let the lanes finish what they are at; Telegram keeps what is not confirmed."""
        for task in self._inline:
            task.cancel()
        if self._tasks:
            _, waiting = await asyncio.wait(self._tasks.values(), timeout=seconds)
            for task in waiting:
                task.cancel()
        await self.bursts.stop(seconds)

    async def _run(self, name: str) -> None:
        lane = self._lanes[name]
        while lane:
            if len(lane) > BURST or name in self.bursts:
                taken = list(lane)
                await self.bursts.take_over(name, taken)
                for raw in taken:
                    lane.popleft()
                    self._committed(raw)
            else:
                await self._one(lane.popleft())
        del self._lanes[name], self._tasks[name]

    def _wake(self, chats: set[int] | frozenset[int]) -> None:
        for chat in chats:
            self._sender.wake(chat)

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

    async def _of_a_burst(self, raw: RawUpdate, put_by: str, quiet: bool) -> frozenset[int]:
        handle = partial(self._dispatcher.handle, raw, put_by=put_by, quiet=quiet)
        chats = await self._tried(raw, handle)
        if chats is None:
            await self._given_up(raw, put_by=put_by)
        return chats or frozenset()

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
        now = asyncio.get_running_loop().time()
        if chat is None or now - self._told.get(chat, -TELL_AGAIN_SECONDS) < TELL_AGAIN_SECONDS:
            return
        self._told[chat] = now
        text = words(Person(chat, telegram_language=language_of(raw)))("notice-waiting")
        try:
            await self._bot.send_message(chat, text)
        except TelegramError as error:
            log.warning("a person cannot be told to wait", error=type(error).__name__, chat=chat)

    async def _given_up(self, raw: RawUpdate, put_by: str | None = None) -> None:
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


async def _give_up(raw: RawUpdate, chat: int | None, put_by: str | None, uow: UnitOfWork) -> None:
    kind = next((key for key in raw if key != "update_id"), "unknown")
    if put_by is None:
        await uow.first_time(raw["update_id"], mark_of(raw))
    else:
        await uow.backlog.take_up(put_by)
    await uow.give_up(raw["update_id"], kind if _KIND.fullmatch(kind) else "unknown")
    if chat is not None:
        text = words(await uow.person(chat))("notice-failed")
        await uow.enqueue(chat, say_plainly(text))
