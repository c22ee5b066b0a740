"""A card in a group over HTTP: one that lives, whoever is killed; a held group holds nobody up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from core.storage import open_store
from tests.chat.walking import begin, data_of, said_by_bot
from tests.chat.world import PACE, World, world
from tests.inside.sharing import Staff, staff
from tests.storage.unsealing import KEYS

WAITS = (429, "Too Many Requests: retry after 15", {"retry_after": 15})


@pytest_asyncio.fixture
async def team(tmp_path: Path) -> AsyncIterator[Staff]:
    """A team with a group and a case, of a bot that is a process of its own."""
    async with world(tmp_path, access="invite", room=0, pace=PACE) as at:
        store = await open_store(at.database_url, keys=KEYS)
        it = await staff(at, "fr", store)
        await it.case()
        await it.asks()
        yield it
        await store.close()


def shown(team: Staff) -> list[str]:
    """Return what the bot said that stands in the group."""
    return [it.text for it in team.cards() if not it.deleted]


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_bot_that_is_killed_while_it_sends_a_card_leaves_one_that_lives(
    team: Staff, method: str
) -> None:
    assert isinstance(team.at, World)
    held = team.at.server.stall(method, team.chat.id, 60)
    send = data_of(team.chief, team.say("button-send", group=team.group.title))
    await team.chief.raw_callback(send, team.chief.screen.id)
    seen = "▤" if method == "editMessageText" else ""
    await team.chat.wait(lambda _: any(it.startswith(seen) for it in shown(team)))
    await team.at.kill()
    held.end()
    await team.at.start()
    await team.chat.wait(lambda _: any(it.startswith("▤") for it in shown(team)))
    await team.chat.idle()
    live = [it for it in shown(team) if it.startswith("▤")]
    assert len(live) == 1, team.chat.describe()
    assert set(shown(team)) - set(live) <= {team.say("card-coming")}


async def test_a_group_that_telegram_holds_up_delays_no_private_tap_and_updates_collapse(
    team: Staff,
) -> None:
    assert isinstance(team.at, World)
    await team.sends()
    await team.chat.wait(lambda it: it.screen.text.startswith("▤"))
    card, edits = team.chat.screen, team.chat.screen.edited
    held = team.at.server.fail_next("editMessageText", team.chat.id, error=WAITS)
    await team.says("breast")
    async with asyncio.timeout(30):
        while held.times:
            await team.chat.chat.signal.changed()
    for term in ("prostate", "kidney", "thyroid"):
        await team.says(term)
        before = len(said_by_bot(team.chief))
        async with asyncio.timeout(2):
            await begin(team.chief, "/synthesis")
        assert len(said_by_bot(team.chief)) > before
        assert card.edited == edits, "the group is held up still"
    await team.chat.wait(lambda _: team.say("primary_tumour-thyroid") in card.text)
    assert card.edited == edits + 1
