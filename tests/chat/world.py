"""A real bot process over HTTP against the local Bot API, and the people who talk to it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.server import LocalBotApi
from core.storage import key_text
from tests.storage.unsealing import KEYS

TOKEN = "123456789:TEST-token-0123456789-abcdefghijklmnop"
KEY = key_text(KEYS.master)
_ids = count(1001)


@dataclass
class World:
    """The server, the database, and the bot process, which can be killed and started again."""

    server: LocalBotApi
    url: str
    database_url: str
    log: Path
    key: str = field(default=KEY, repr=False)
    process: asyncio.subprocess.Process | None = field(default=None, repr=False)

    def person(self, language: str = "fr") -> Person:
        """Return somebody who never talked to the bot before."""
        return self.server.person(next(_ids), first_name="Ada", language_code=language)

    async def start(self) -> None:
        environment = {
            **os.environ,
            "OSTEOBOARD_TOKEN": TOKEN,
            "OSTEOBOARD_API_URL": self.url,
            "OSTEOBOARD_DATABASE_URL": self.database_url,
            "OSTEOBOARD_KEY": self.key,
            "OSTEOBOARD_LOG": "DEBUG",
        }
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.cli", "run", env=environment, stderr=log, stdout=log
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
async def world(folder: Path, database_url: str | None = None) -> AsyncIterator[World]:
    """Serve, run a bot, and stop both."""
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        database = database_url or f"sqlite+aiosqlite:///{folder / 'bot.sqlite3'}"
        it = World(server, url, database, folder / "bot.log")
        await it.start()
        try:
            yield it
        finally:
            await it.stop()


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
