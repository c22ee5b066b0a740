"""A real bot process over HTTP against the local Bot API, and the people who talk to it."""

from __future__ import annotations

import asyncio
import atexit
import os
import re
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Protocol

import certifi

from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.server import LocalBotApi
from core.storage import key_text
from tests import nursery
from tests.storage import founded
from tests.storage.unsealing import KEYS, rows

TOKEN = "123456789:TEST-token-0123456789-abcdefghijklmnop"
KEY = key_text(KEYS.master)
LINK = re.compile(r"start=(i_[\w-]+)")
"""The link of an invitation, with its code."""
ROOM = 300
"""People of one world at most; unless newcomers, they have accepted the terms before it begins."""
PACE = 5.0
"""How many times as fast the time of bots passes whose pauses are looked at."""
_newcomers = count(900_001)


class Town(Protocol):
    """Where people talk to a bot, whether it is a process of its own or works in this one."""

    server: LocalBotApi
    database_url: str
    log: Path

    def person(self, language: str = "fr", first_name: str = "Ada", **user: str) -> Person:
        """Return somebody who has accepted the terms and did nothing else yet."""

    def newcomer(self, language: str = "fr", name: str = "Ada") -> Person:
        """Return somebody who never talked to the bot before."""

    async def code(self) -> str:
        """Return the one-time code that makes whoever opens it the first administrator."""


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
    pace: float = 1
    room: Iterator[int] = field(default_factory=lambda: founded.ids(ROOM), repr=False)

    def person(self, language: str = "fr", first_name: str = "Ada", **user: str) -> Person:
        """Return somebody who has accepted the terms and did nothing else yet."""
        return self.server.person(
            next(self.room), first_name=first_name, language_code=language, **user
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
            "SSL_CERT_FILE": str(_one_authority()),
        }

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await nursery.born(
                "bot.cli", "run", env=self.environment, stdout=log, stderr=log, pace=self.pace
            )

    async def code(self, starts: int = 1) -> str:
        """Return the one-time code that the bot printed at this start, once it has."""
        for _ in range(600):
            codes: list[str] = LINK.findall(self.log.read_text())
            if len(codes) >= starts:
                return codes[-1]
            await asyncio.sleep(0.05)
        raise AssertionError(self.log.read_text())

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


@cache
def _one_authority() -> Path:
    """A file with one certificate: reading all, for nothing here, takes 0.1 s a start."""
    first, end, _ = (
        Path(certifi.where()).read_text("ascii").partition("-----END CERTIFICATE-----\n")
    )
    path = Path(mkdtemp(prefix="osteoboard-")) / "authority.pem"
    path.write_text(first + end)
    atexit.register(rmtree, path.parent, ignore_errors=True)
    return path


@asynccontextmanager
async def world(
    folder: Path,
    database_url: str | None = None,
    access: str = "open",
    room: int = ROOM,
    pace: float = 1,
) -> AsyncIterator[World]:
    """Serve, run a bot, and stop both.

    ``room`` is for how many people. A database that is given has them in it. The bot's seconds of
    waiting pass ``pace`` times as fast as ours.
    """
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        database = database_url or await founded.copy_to(folder / "bot.sqlite3", room)
        log, people = folder / "bot.log", founded.ids(room)
        it = World(server, url, database, log, access, room=people, pace=pace)
        server.state.sent = partial(is_quiet, it)
        await it.start()
        try:
            yield it
        finally:
            await it.stop()


async def is_quiet(at: World) -> bool:
    """Tell whether every card was drawn and every call made.

    A card that is owed becomes a call: looked at the other way round, it could be seen as neither.
    """
    owed = "SELECT 1 FROM dialogues WHERE drawing > 0 LIMIT 1", "SELECT 1 FROM outbox LIMIT 1"
    return not [row for query in owed for row in await rows(at.database_url, query)]


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
