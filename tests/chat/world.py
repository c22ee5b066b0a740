"""A real bot process over HTTP against the local Bot API, and the people who talk to it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count, islice
from pathlib import Path

from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.server import LocalBotApi
from core.model import person as known
from core.ports.unit_of_work import UnitOfWork
from core.storage import key_text, open_store
from tests import nursery
from tests.storage.unsealing import KEYS

TOKEN = "123456789:TEST-token-0123456789-abcdefghijklmnop"
KEY = key_text(KEYS.master)
_ids = deque(range(1001, 100_000))
ROOM = 300
"""People of one world at most. They have accepted the terms before it begins, unless they are newcomers."""
_newcomers = count(900_001)


@dataclass
class World:
    """The server, the database, and the bot process, which can be killed and started again."""

    server: LocalBotApi
    url: str
    database_url: str
    log: Path
    access: str = "open"
    key: str = field(default=KEY, repr=False)
    process: nursery.Child | None = field(default=None, repr=False)

    def person(self, language: str = "fr", first_name: str = "Ada", **user: str) -> Person:
        """Return somebody who has accepted the terms and did nothing else yet."""
        return self.server.person(
            _ids.popleft(), first_name=first_name, language_code=language, **user
        )

    def newcomer(self, language: str = "fr", name: str = "Ada") -> Person:
        """Return somebody who never talked to the bot before."""
        return self.server.person(next(_newcomers), first_name=name, language_code=language)

    @property
    def environment(self) -> dict[str, str]:
        """What the bot, and the operator's commands beside it, are told."""
        return {
            **os.environ,
            "OSTEOBOARD_TOKEN": TOKEN,
            "OSTEOBOARD_API_URL": self.url,
            "OSTEOBOARD_DATABASE_URL": self.database_url,
            "OSTEOBOARD_ACCESS": self.access,
            "OSTEOBOARD_KEY": self.key,
            "OSTEOBOARD_LOG": "DEBUG",
        }

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await nursery.born(
                "bot.cli", "run", env=self.environment, stdout=log, stderr=log
            )

    async def kill(self) -> None:
        """End the process as a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def stop(self) -> int:
        """Ask the process to end; return its exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), 15)


@asynccontextmanager
async def world(
    folder: Path, database_url: str | None = None, access: str = "open", room: int = ROOM
) -> AsyncIterator[World]:
    """Serve, run a bot, and stop both. ``room`` is for how many people."""
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        database = database_url or f"sqlite+aiosqlite:///{folder / 'bot.sqlite3'}"
        it = World(server, url, database, folder / "bot.log", access)
        await settle(database, room)
        await it.start()
        try:
            yield it
        finally:
            await it.stop()


async def settle(database_url: str, room: int) -> None:
    """Let the next people of this process have accepted the terms: most tests are not about them."""
    store = await open_store(database_url, keys=KEYS)

    async def accepted(uow: UnitOfWork) -> None:
        for id in islice(_ids, room):
            await uow.save_person(known.Person(id, accepted=True))

    await store.write(accepted)
    await store.close()


def labels(person: Person) -> list[str]:
    """Return the labels of the buttons on the person's live card."""
    return [button.text for row in person.screen.buttons for button in row]


async def answer(person: Person, *words: str) -> None:
    """Tap the buttons with these labels, one after the other, each on the card as it then is."""
    for word in words:
        before = _drawing(person)
        await person.tap(word)
        await person.wait(partial(_is_drawn_anew, before))


def _drawing(chat: Conversation) -> tuple[int, int]:
    return chat.screen.id, chat.screen.edited


def _is_drawn_anew(before: tuple[int, int], chat: Conversation) -> bool:
    return _drawing(chat) != before


async def say(person: Person, *texts: str) -> None:
    """Type texts, waiting for the bot to have answered each."""
    for text in texts:
        await person.send(text)
        await person.idle()
