"""Updates in: confirmed to Telegram only once what they caused is on disk.

python-telegram-bot's own polling confirms a batch before it is handled. So the polling is ours: raw
JSON by its request class, each update to the :class:`~bot.incoming.dispatching.Dispatcher`, and the
next offset is the lowest id that is not committed. An update whose handler raises three times is
recorded by id and kind, confirmed, and its person told. A database that is away is waited for.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import Final
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.context import words
from bot.incoming.dispatching import HANDLING_SECONDS, Dispatcher
from bot.incoming.raw_updates import (
    RawUpdate,
    fits,
    lane_of,
    language_of,
    message_of,
    private_chat,
)
from bot.incoming.reaching import REFUSALS, refused_for_good, rest
from bot.logs import Log
from bot.outgoing.faults import Backoff, TokenRefused, seconds_of
from bot.outgoing.sender import Sender
from bot.screens.message import say_plainly
from core.errors import StorageAway
from core.model.person import Person
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork

log = Log(__name__)

ALLOWED_UPDATES: Final = ("message", "edited_message", "channel_post", "callback_query")
POLL_SECONDS: Final = 25
TRIES: Final = 3
PAUSE_SECONDS: Final = 0.25
"""How long a poll waits for what is in hand: a stuck update delays the others by no more."""
_KIND: Final = re.compile(r"[a-z_]{1,64}")
TOLD_AFTER_SECONDS: Final = 10.0
"""Whoever waits this long for an answer is told why."""
TELL_AGAIN_SECONDS: Final = 600.0


class Intake:
    """Polls, and hands each update to the dispatcher, one after the other for each person."""

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        request: BaseRequest,
        store: Store,
        sender: Sender,
        bot: Bot,
    ) -> None:
        self._dispatcher = dispatcher
        self._request = request
        self._store = store
        self._sender = sender
        self._bot = bot
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._queues: dict[str, deque[RawUpdate]] = {}
        self._uncommitted: set[int] = set()  # those in a lane
        self._committed: set[int] = set()  # those above the lowest that is not
        self._next = 0
        self._backoff = Backoff(longest=30)
        self._refusals = 0
        self._told: dict[int, float] = {}
        sender.under_way.hears = False  # until it is known what waited at Telegram
        self.stopping = asyncio.Event()

    @property
    def offset(self) -> int:
        """The lowest update id that is not committed: all below are confirmed by asking for it."""
        return min(self._uncommitted, default=self._next)

    async def run(self) -> None:
        """Poll until told to stop. Raises ``InvalidToken`` when Telegram refuses the token."""
        while not self.stopping.is_set():
            try:
                batch = await self._poll()
            except TelegramError as error:
                await self._rest(error)
                continue
            self._backoff.reset()
            self._refusals = 0
            self.take(batch)
            if self._lanes:  # Telegram repeats at once what is not confirmed: give it a moment
                await asyncio.wait(self._lanes.values(), timeout=PAUSE_SECONDS)
        if self._lanes:
            _, waiting = await asyncio.wait(self._lanes.values(), timeout=HANDLING_SECONDS / 4)
            for lane in waiting:  # Telegram keeps what is not confirmed
                lane.cancel()

    def take(self, batch: Sequence[RawUpdate]) -> None:
        """Put updates into the lane of their person; lanes run side by side and outlive a poll."""
        for written in filter(None, map(message_of, batch)):
            self._sender.under_way.hear(*written)
        self._sender.under_way.hears = True
        for raw in sorted(batch, key=lambda it: it["update_id"]):
            id = raw["update_id"]
            self._next = max(self._next, id + 1)
            if id in self._committed or id in self._uncommitted:
                continue
            self._uncommitted.add(id)
            name = lane_of(raw)
            self._queues.setdefault(name, deque()).append(raw)
            if name not in self._lanes:
                self._lanes[name] = asyncio.create_task(self._lane(name))

    async def _lane(self, name: str) -> None:
        queue = self._queues[name]
        while queue:
            await self._one(queue.popleft())
        del self._queues[name], self._lanes[name]

    def _commit(self, id: int) -> None:
        self._uncommitted.discard(id)
        self._committed.add(id)

    async def _poll(self) -> Sequence[RawUpdate]:
        """Ask for updates, or return none as soon as the bot is to stop."""
        offset = self.offset  # what is committed while Telegram answers may be in the answer
        self._committed = {it for it in self._committed if it >= offset}
        query = urlencode(
            {
                "offset": offset,
                "timeout": POLL_SECONDS,
                "limit": 100,
                "allowed_updates": json.dumps(ALLOWED_UPDATES),
            }
        )
        url = f"{self._bot.base_url}/getUpdates?{query}"
        asked = asyncio.ensure_future(self._request.post(url, read_timeout=POLL_SECONDS + 10))
        stopped = asyncio.ensure_future(self.stopping.wait())
        await asyncio.wait((asked, stopped), return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not asked.done():
            asked.cancel()
            return []
        found = asked.result()
        if not isinstance(found, list):
            raise NetworkError("no list of updates")
        return [it for it in found if isinstance(it, dict) and isinstance(it.get("update_id"), int)]

    async def _rest(self, error: TelegramError) -> None:
        """Wait before asking again. Updates stay at Telegram meanwhile.

        Raises the error once a refusal of the token is sure.
        """
        refused = isinstance(error, TokenRefused)
        self._refusals = self._refusals + 1 if refused else 0
        if self._refusals >= REFUSALS and await refused_for_good(self._bot):
            raise error
        seconds = 1.0 if refused else self._backoff.pause()
        if isinstance(error, RetryAfter):
            seconds = seconds_of(error)
        elif isinstance(error, Conflict):
            seconds = 3.0
            await self._take_over(error)
        event = "the token was refused, which may be wrong" if refused else "polling failed"
        say = log.info if refused else log.warning
        say(event, error=type(error).__name__, seconds=seconds)
        await rest(self.stopping, seconds)

    async def _take_over(self, error: Conflict) -> None:
        """Remove a webhook that somebody set meanwhile: with one there, nothing can be polled."""
        if "webhook" not in error.message.lower():
            return
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as failed:
            log.warning("a webhook cannot be removed", error=type(failed).__name__)
        else:
            log.warning("a webhook that somebody set for this bot was removed")

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
        self._commit(raw["update_id"])

    async def _to_its_end(self, raw: RawUpdate) -> None:
        if not await self._tried(raw):
            await self._given_up(raw)

    async def _tried(self, raw: RawUpdate) -> bool:
        """Hand an update on until it is committed; False once its handler raised three times."""
        attempt, backoff = 0, Backoff(first=0.25, longest=5)
        while attempt < TRIES:
            try:
                if (written := message_of(raw)) is not None:
                    await self._sender.under_way.settled(*written)
                chats = await self._dispatcher.handle(raw)
            except StorageAway as away:
                log.warning("an update waits for the database", error=str(away))
                await asyncio.sleep(backoff.pause())
            except Exception as error:  # noqa: BLE001 - whatever a handler raises is counted, never lost
                if isinstance(error, TimeoutError) and not await self._database_answers():
                    continue  # it was not the handler that took so long
                attempt += 1
                log.failed("an update failed", error, update=raw["update_id"], attempt=attempt)
                await asyncio.sleep(0.1 * attempt)
            else:
                for chat in chats:
                    self._sender.wake(chat)
                return True
        return False

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(HANDLING_SECONDS):
                await self._store.write(_nothing)
        except (StorageAway, TimeoutError):
            return False
        return True

    async def _say_that_it_waits(self, raw: RawUpdate) -> None:
        """Tell a person once, past the database, that what they sent is not recorded yet."""
        chat, now = private_chat(raw), asyncio.get_running_loop().time()
        if chat is None or now - self._told.get(chat, -TELL_AGAIN_SECONDS) < TELL_AGAIN_SECONDS:
            return
        self._told[chat] = now
        text = words(Person(chat, telegram_language=language_of(raw)))("notice-waiting")
        try:
            await self._bot.send_message(chat, text)
        except TelegramError as error:
            log.warning("a person cannot be told to wait", error=type(error).__name__, chat=chat)

    async def _given_up(self, raw: RawUpdate) -> None:
        """Record id and kind only, so that the update can be confirmed, and tell the person."""
        id, chat = raw["update_id"], private_chat(raw)
        if not fits(id):
            log.error("an update has no id that could be recorded")
            return
        told, backoff = chat, Backoff(first=0.25, longest=5)
        while True:
            try:
                await self._store.write(partial(_give_up, raw, told))
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


async def _give_up(raw: RawUpdate, chat: int | None, uow: UnitOfWork) -> None:
    kind = next((key for key in raw if key != "update_id"), "unknown")
    await uow.first_time(raw["update_id"])
    await uow.give_up(raw["update_id"], kind if _KIND.fullmatch(kind) else "unknown")
    if chat is not None:
        text = words(await uow.person(chat))("notice-failed")
        await uow.enqueue(chat, say_plainly(text))
