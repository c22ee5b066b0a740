"""A real bot that is administrator of a busy group: what is said there is kept nowhere."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.demo.groups import Group
from bot.demo.people import Person
from tests.chat.group_chats import group_of
from tests.chat.leaks import leaks_of
from tests.chat.letting_in import founded
from tests.chat.sins import asked, count, runs, settled, tap, until
from tests.chat.walking import begin, said_by_bot, words
from tests.chat.world import World, world

CANARY = "Kanarienvogel"


@pytest_asyncio.fixture
async def club(tmp_path: Path) -> AsyncIterator[World]:
    """A world in which one has to be invited."""
    async with world(tmp_path, access="invite", room=0) as it:
        yield it


async def _bound(club: World, chief: Person) -> Group:
    group, say = group_of(club), words("fr")
    group.chat.settings.deletes_after = 30 * 86400
    group.add(chief, owner=True)
    await chief.send("/groupe")
    await until(lambda: chief.chat.reply_keyboard is not None)
    await chief.choose_chat(say("group-choose"), group)
    await chief.wait(lambda _: any(say("group-fit") in it.text for it in said_by_bot(chief)))
    await group.wait(said_by_bot)
    return group


async def test_of_a_thousand_messages_that_waited_none_is_kept_and_none_delays_a_tap(
    club: World, tmp_path: Path
) -> None:
    chief = await founded(club)
    group = await _bound(club, chief)
    began = time.monotonic()
    await begin(chief, "/sins")
    usual = time.monotonic() - began
    await settled(club, chief)
    seen = await count(club, "updates_seen")
    await club.kill()
    for number in range(500):  # far more than a burst, of the very person who taps
        await chief.send(f"{CANARY} {number} lytique", chat=group)
        group.send_as_anonymous_admin(f"/sins@AnotherBot {CANARY}")
    await club.start()
    await runs(club, 2)
    began = time.monotonic()
    await tap(chief, "location", "rigid")
    await chief.wait(lambda chat: asked(chat) == "pain")
    assert time.monotonic() - began < 3 + 10 * usual  # a thousand have come before
    await settled(club, chief)
    assert await count(club, "updates_seen") == seen + 1, "the tap, and nothing else"
    assert await count(club, "put_by") == await count(club, "failed_updates") == 0
    assert len(said_by_bot(group)) == 1, "what it said when it was bound"
    assert not any(words("fr")("notice-burst") in it.text for it in said_by_bot(chief))
    assert not (leaked := leaks_of(club, tmp_path)), leaked
