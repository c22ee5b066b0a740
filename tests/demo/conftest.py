"""A local Telegram and the real client library for each test."""

from __future__ import annotations

import ssl
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, Page
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.demo.server import LocalBotApi
from tests.chromium import open_page

TOKEN = "123456:TEST-token_of_the_local_bot_0123456789"
_TRUST = ssl.create_default_context()  # nothing here is encrypted; a client reads all authorities


def client(url: str, token: str = TOKEN) -> Bot:
    """The real client of a bot, talking to a local Telegram."""
    once = {"verify": _TRUST}
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, httpx_kwargs=once),
        get_updates_request=HTTPXRequest(httpx_kwargs=once),
    )


@dataclass
class Clock:
    """A clock that only the test moves."""

    now: float = field(default_factory=time.time)

    def __call__(self) -> float:
        return self.now


@dataclass
class Setting:
    """The server, its address, the client and the clock."""

    server: LocalBotApi
    url: str
    bot: Bot
    clock: Clock


@pytest.fixture
async def setting() -> AsyncIterator[Setting]:
    clock = Clock()
    server = LocalBotApi(TOKEN, "OsteoBoardBot", clock=clock)
    async with server.running() as url, client(url) as bot:
        yield Setting(server, url, bot, clock)


@pytest.fixture
async def page(setting: Setting, browser: Browser) -> Page:
    """A phone-sized window of a French browser."""
    return await open_page(browser, {"width": 390, "height": 844})
