"""How getUpdates behaves."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest
from telegram.error import Conflict, InvalidToken

from .conftest import TOKEN, Setting, client


def ids(updates: Any) -> list[int]:
    return [update.update_id for update in updates]


async def test_only_an_offset_beyond_an_update_confirms_it(setting: Setting) -> None:
    ada = setting.server.person(1001)
    for text in ("a", "b", "c"):
        await ada.send(text)
    first = ids(await setting.bot.get_updates())
    assert first == ids(await setting.bot.get_updates(offset=first[0]))
    assert ids(await setting.bot.get_updates(offset=first[1])) == first[1:]
    assert ids(await setting.bot.get_updates()) == first[1:]
    assert ids(await setting.bot.get_updates(limit=1)) == first[1:2]
    assert len(setting.server.unconfirmed()) == 2
    assert ids(await setting.bot.get_updates(offset=first[2] + 1)) == []


async def test_a_negative_offset_forgets_all_but_the_last(setting: Setting) -> None:
    ada = setting.server.person(1001)
    for text in ("a", "b", "c"):
        await ada.send(text)
    last = await setting.bot.get_updates(offset=-1)
    assert [update.message.text for update in last if update.message] == ["c"]
    assert len(setting.server.unconfirmed()) == 1


async def test_a_long_poll_ends_with_the_first_update(setting: Setting) -> None:
    poll = asyncio.create_task(setting.bot.get_updates(timeout=20))
    await setting.server.polled()
    assert not poll.done()
    await setting.server.person(1001).send("a")
    async with asyncio.timeout(2):
        assert len(await poll) == 1


async def test_a_second_poller_ends_the_first(setting: Setting) -> None:
    first = asyncio.create_task(setting.bot.get_updates(timeout=20))
    await setting.server.polled()
    another = client(setting.url)  # one client polls once at a time
    second = asyncio.create_task(another.get_updates(timeout=20))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    await setting.server.person(1001).send("a")
    assert len(await second) == 1


async def test_taps_die_after_150_seconds_and_messages_after_a_day(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("a")
    await ada.raw_callback("x", 5)
    setting.clock.now += 151
    kinds = await setting.bot.get_updates()
    assert [bool(update.message) for update in kinds] == [True]
    setting.clock.now += 24 * 3600
    assert ids(await setting.bot.get_updates()) == []


async def test_only_the_kinds_that_were_asked_for_come(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await setting.bot.get_updates(allowed_updates=["message"])
    await setting.bot.get_updates()  # the choice is remembered
    await ada.send("a")
    await ada.raw_callback("x", 5)
    assert len(await setting.bot.get_updates()) == 1
    await setting.bot.get_updates(allowed_updates=[])
    await ada.raw_callback("x", 5)
    assert len(await setting.bot.get_updates()) == 2


async def test_every_update_can_come_twice(setting: Setting) -> None:
    setting.server.deliver_twice = True
    await setting.server.person(1001).send("a")
    first = ids(await setting.bot.get_updates())
    assert ids(await setting.bot.get_updates(offset=first[0] + 1)) == first
    assert ids(await setting.bot.get_updates(offset=first[0] + 1)) == []
    assert setting.server.unconfirmed() == []


async def test_any_update_can_be_pushed(setting: Setting) -> None:
    setting.server.push_raw({"something_new": {"x": 1}})
    setting.server.push_raw({"update_id": 2_000_000_000, "message": "no object"})
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{setting.url}/bot{TOKEN}/getUpdates") as reply,
    ):
        new, broken = (await reply.json())["result"]
    assert new["something_new"] == {"x": 1}
    assert broken["update_id"] == 2_000_000_000


async def test_the_webhook_calls_know_of_no_webhook(setting: Setting) -> None:
    await setting.server.person(1001).send("a")
    assert (await setting.bot.get_webhook_info()).pending_update_count == 1
    await setting.bot.delete_webhook(drop_pending_updates=True)
    assert (await setting.bot.get_webhook_info()).pending_update_count == 0


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"bot{TOKEN}/getme", 200),
        (f"bot{TOKEN}/GETME", 200),
        (f"bot{TOKEN}/getMee", 404),
        ("bot123456:another-token_0123456789/getMe", 401),
        ("botnonsense/getMe", 404),
    ],
)
async def test_tokens_and_methods_are_checked(setting: Setting, path: str, code: int) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{setting.url}/{path}") as reply,
    ):
        answer = await reply.json()
    words = {200: None, 401: "Unauthorized", 404: "Not Found"}
    assert (reply.status, answer.get("description")) == (code, words[code])


async def test_the_client_library_tells_a_wrong_token(setting: Setting) -> None:
    with pytest.raises(InvalidToken):
        await client(setting.url, "123456:another-token_0123456789").get_me()
