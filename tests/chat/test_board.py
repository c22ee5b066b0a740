"""A meeting over HTTP, with a bot that is killed between the decision and what comes after it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.chat.letting_in import founded
from tests.chat.sins import settled
from tests.chat.walking import begin, labels_of, tap, words
from tests.chat.world import World, world
from tests.storage.postgres import Server


@pytest_asyncio.fixture(params=["postgresql", pytest.param("sqlite", marks=pytest.mark.soak)])
async def club(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A world in which one has to be invited, on each of the databases."""
    if request.param == "sqlite":
        async with world(tmp_path, access="invite", room=0) as it:
            yield it
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.database(people=0) as url:
        async with world(tmp_path, url, access="invite", room=0) as it:
            yield it


async def test_what_a_board_decided_is_there_after_a_kill_and_is_decided_once(
    club: World,
) -> None:
    chief, say = await founded(club), words("fr")
    await begin(chief, "/rcp")
    await tap(chief, "Oncologie", say("button-plan"))
    await tap(chief, next(it for it in labels_of(chief.screen) if "/" in it), "17:30")
    await tap(chief, say("button-place-later"))
    await begin(chief, "/new")
    await begin(chief, "/sins t11 lytique mécanique déformation <50% bilatérale")
    await begin(chief, "/synthesis")
    await tap(chief, say("button-case-more"), say("button-at-the-board"), say("button-enter"))
    await begin(chief, "/rcp")
    await tap(chief, say("button-agenda-items"))
    await tap(chief, next(it for it in labels_of(chief.screen) if it.startswith("1 · ")))
    await tap(chief, say("button-decision"), say("button-decision-do"))
    await tap(chief, next(it for it in labels_of(chief.screen) if it.startswith("☐")))
    await tap(chief, say("button-back"), say("button-decision-dn"))
    assert say("decision-kept") in chief.screen.text
    await settled(club, chief)
    await club.kill()
    await chief.raw_callback("1.M.dn-1-1", chief.screen.id)
    await club.start()
    await settled(club, chief)
    assert chief.alerts[-1].text in (say("notice-decided-meanwhile"), say("notice-decision-empty"))
    await begin(chief, "/synthesis")
    assert "décidé le" in chief.screen.text
