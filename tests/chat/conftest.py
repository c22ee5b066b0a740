from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.people import Person
from tests.chat.world import World, world


@pytest_asyncio.fixture(scope="session")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """The world that most tests share."""
    async with world(tmp_path_factory.mktemp("town")) as it:
        yield it


@pytest_asyncio.fixture
async def island(tmp_path: Path) -> AsyncIterator[World]:
    """A world of its own, for a test that breaks things."""
    async with world(tmp_path) as it:
        yield it


@pytest.fixture
def ada(town: World) -> Person:
    """Somebody new who speaks French."""
    return town.person("fr")


@pytest.fixture
def bob(town: World) -> Person:
    """Somebody new who speaks English."""
    return town.person("en")
