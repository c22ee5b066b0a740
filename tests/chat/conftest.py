from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.people import Person
from tests.chat.leaks import leaks_of
from tests.chat.refused import assert_nothing_was_refused
from tests.chat.world import PACE, ROOM, World, world
from tests.storage.postgres import Server


@pytest_asyncio.fixture(scope="session")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """The world that most tests share. In all of them together, Telegram must have refused nothing,
    and nothing of what was answered or typed may stand in the log or in the clear on the disk."""
    folder = tmp_path_factory.mktemp("town")
    async with world(folder, room=3000) as it:
        yield it
        assert not (leaked := leaks_of(it, folder)), leaked
        assert_nothing_was_refused(it.server)


@pytest_asyncio.fixture
async def island(tmp_path: Path) -> AsyncIterator[World]:
    """A world of its own, for a test that breaks things."""
    async with world(tmp_path) as it:
        yield it


@pytest_asyncio.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[World]:
    """A world of its own whose bot does not wait so long: its seconds last a part of ours."""
    async with world(tmp_path, pace=PACE) as it:
        yield it


@pytest_asyncio.fixture
async def postgres_island(postgres_server: Server, tmp_path: Path) -> AsyncIterator[World]:
    """A world of its own on PostgreSQL, which does not wait so long either."""
    with postgres_server.database(people=ROOM) as url:
        async with world(tmp_path, url, pace=PACE) as it:
            yield it


@pytest.fixture(params=["hasty", "postgres_island"], ids=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> World:
    """A world of its own, on each of the databases."""
    found: World = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def ada(town: World) -> Person:
    """Somebody new who speaks French."""
    return town.person("fr")


@pytest.fixture
def bob(town: World) -> Person:
    """Somebody new who speaks English."""
    return town.person("en")
