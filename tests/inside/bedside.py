"""A bot in this very process: the chats as over HTTP, nothing between a deed and its effect.

Real are the handlers, the guard, the use cases, the database, the sender and every refusal of the
local Bot API. Left out are the wire, the process and the polling, which tests/chat shows. The bot
works while somebody waits, until it has nothing left to do: so a test never waits for time, and
what has not happened by then does not happen.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from pathlib import Path

from telegram.ext import ExtBot

from bot.app import FIRST_TEAM, desk_of
from bot.demo.bot_api import BotApi
from bot.demo.people import Person
from bot.demo.server import LocalBotApi
from bot.handlers import all_handlers
from bot.handlers.inline import offered
from bot.incoming.dispatching import Dispatcher
from bot.incoming.polling import ALLOWED_UPDATES
from bot.incoming.raw_updates import message_of
from bot.introducing import introduce
from bot.logs import JsonLines
from bot.outgoing.group_watch import GroupWatch
from bot.outgoing.reminding import Reminding
from bot.outgoing.sender import Sender
from core.model.rights import Policy
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.storage.moments import utc_now
from core.use_cases.membership import first_code
from tests.chat.world import KEY, ROOM, TOKEN
from tests.inside.line import DirectLine
from tests.storage import founded
from tests.storage.unsealing import KEYS

_newcomers = count(900_001)


@dataclass
class Bedside:
    """The local Telegram, the database, and the bot at work between them."""

    server: LocalBotApi
    store: SqlStore
    database_url: str
    log: Path
    bot: ExtBot[None] = field(repr=False)
    dispatcher: Dispatcher = field(repr=False)
    sender: Sender = field(repr=False)
    reminding: Reminding = field(repr=False)
    watch: GroupWatch = field(repr=False)
    room: Iterator[int] = field(repr=False)
    _offset: int = field(default=0, repr=False)
    _at_work: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    def person(self, language: str = "fr", first_name: str = "Ada", **user: str) -> Person:
        """Return somebody who has accepted the terms and did nothing else yet."""
        id = next(self.room)
        return self.server.person(id, first_name=first_name, language_code=language, **user)

    def newcomer(self, language: str = "fr", name: str = "Ada") -> Person:
        """Return somebody who never talked to the bot before."""
        return self.server.person(next(_newcomers), first_name=name, language_code=language)

    async def work(self) -> None:
        """Handle every update and send all that waits. Raises whatever a handler raises."""
        queue = self.server.state.queue
        async with self._at_work:
            while updates := await queue.poll(self._offset, limit=100, timeout=0):
                for written in filter(None, map(message_of, updates)):
                    self.sender.under_way.hear(*written)
                for update in updates:
                    taken = self.dispatcher.takes(update)
                    for chat in await self.dispatcher.handle(update) if taken else ():
                        self.sender.wake(chat)
                    self._offset = max(self._offset, update["update_id"] + 1)
                await self.sender.emptied()

    async def remind(self) -> None:
        """Work out reminders, and send those that are due, as the running bot does now and then."""
        await self.work()
        await self.reminding.look()
        await self.sender.emptied()

    async def night(self) -> None:
        """Look at groups, as the running bot does once a night."""
        await self.work()
        await self.watch.look()
        await self.sender.emptied()

    async def code(self) -> str:
        """Return the one-time code that makes whoever opens it the first administrator."""

        async def work(uow: UnitOfWork) -> str | None:
            return await first_code(uow, FIRST_TEAM)

        code = await self.store.write(work)
        assert code is not None, "there is an administrator already"
        return code


@asynccontextmanager
async def bedside(
    folder: Path,
    database_url: str | None = None,
    access: str = "open",
    room: int = ROOM,
    clock: Callable[[], datetime] = utc_now,
) -> AsyncIterator[Bedside]:
    """Let a bot work in this process. A database that is given has ``room`` people in it."""

    def today() -> date:
        return clock().astimezone().date()

    url = database_url or await founded.copy_to(folder / "bot.sqlite3", room)
    server = LocalBotApi(TOKEN)
    server.state.queue.allow(list(ALLOWED_UPDATES))
    line = DirectLine(BotApi(server.state))
    bot = ExtBot(TOKEN, request=line, get_updates_request=line)
    await bot.initialize()
    await introduce(bot)
    store = await open_store(url, clock, keys=KEYS)
    desk = desk_of(bot, Policy(access), today)
    sender = Sender(bot, store.outbox, desk.use_cases)
    dispatcher = Dispatcher(
        handlers=all_handlers(),
        store=store,
        desk=desk,
        offered=offered,
        seconds=lambda: clock().timestamp(),
    )
    it = Bedside(
        server,
        store,
        url,
        folder / "bot.log",
        bot,
        dispatcher,
        sender,
        Reminding(store, sender, desk.use_cases, desk.policy),
        GroupWatch(bot, store, sender, desk.use_cases.definition_of, clock, dispatcher.public),
        founded.ids(room),
    )
    server.state.work = it.work
    with logged_to(it.log):
        try:
            yield it
        finally:
            await it.sender.stop()
            await store.close()


@contextmanager
def logged_to(file: Path) -> Iterator[None]:
    """Write all that the bot logs into a file, as its process does."""
    handler = logging.FileHandler(file)
    handler.setFormatter(JsonLines([TOKEN, KEY]))
    loggers = [logging.getLogger(name) for name in ("bot", "core", "dialogs")]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
        handler.close()
