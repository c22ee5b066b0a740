"""The bot's calls go by the SOCKS proxy that the environment names, and past it where told."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from telegram.error import NetworkError

from bot import settings
from bot.app import bot_of
from bot.demo.server import LocalBotApi
from tests.bot.settings import environment
from tests.bot.socks import socks
from tests.cases import one_in
from tests.chat.sins import sees, tap
from tests.chat.world import TOKEN, world

NAME = "bot-api.hospital.test"
"""A name that only the proxy knows: it leads to this machine."""


def told(port: str, **more: str) -> settings.Settings:
    return settings.read(environment(TOKEN=TOKEN, API_URL=f"http://{NAME}:{port}") | more)


@one_in(4)
@pytest.mark.parametrize("kind", ["socks5", "socks5h"])
@pytest.mark.parametrize("login", [None, ("bob", "p@ss:word/")])
@pytest.mark.parametrize("variable", ["ALL_PROXY", "all_proxy", "HTTP_PROXY"])
async def test_calls_go_by_socks(kind: str, login: tuple[str, str] | None, variable: str) -> None:
    server = LocalBotApi(TOKEN)
    async with server.running() as url, socks(login) as proxy:
        port = url.rpartition(":")[2]
        who = f"{login[0]}:{quote(login[1], safe='')}@" if login else ""
        by = {variable: f"{kind}://{who}127.0.0.1:{proxy.port}"}
        bot, polling = bot_of(told(port, **by))
        async with bot:
            assert (await bot.get_me()).username
        await polling.initialize()
        assert await polling.post(f"http://{NAME}:{port}/bot{TOKEN}/getUpdates?timeout=0") == []
        await polling.shutdown()
        assert set(proxy.asked) == {(NAME, int(port))}


async def test_what_no_proxy_spares_is_not_asked_of_it_nor_what_is_here() -> None:
    server = LocalBotApi(TOKEN)
    async with server.running() as url, socks() as proxy:
        by = {"ALL_PROXY": f"socks5h://127.0.0.1:{proxy.port}"}
        bot, _ = bot_of(told("81", **by, NO_PROXY=".hospital.test"))
        with pytest.raises(NetworkError):
            await bot.get_me()
        bot, _ = bot_of(settings.read(environment(TOKEN=TOKEN, API_URL=url) | by))
        assert (await bot.get_me()).username
        assert proxy.asked == []


async def test_a_wrong_password_of_the_proxy_is_a_fault_of_the_line() -> None:
    async with socks(("bob", "right")) as proxy:
        bot, _ = bot_of(told("81", ALL_PROXY=f"socks5://bob:wrong@127.0.0.1:{proxy.port}"))
        with pytest.raises(NetworkError):
            await bot.get_me()


async def test_a_person_is_answered_by_a_bot_behind_socks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with socks(("bob", "secret")) as proxy, world(tmp_path) as at:
        await at.stop()
        at.url = f"http://{NAME}:{at.url.rpartition(':')[2]}"
        monkeypatch.setenv("ALL_PROXY", f"socks5h://bob:secret@127.0.0.1:{proxy.port}")
        await at.start()
        ada = at.person()
        await ada.send("/sins")
        await sees(ada, "location")
        await tap(ada, "location", "rigid")
        await sees(ada, "pain")
        assert len(proxy.asked) > 1  # what sends, and what polls
