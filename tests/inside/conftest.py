from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import pytest_asyncio

from bot.demo.people import Person
from tests.chat.leaks import leaks_of
from tests.chat.refused import assert_nothing_was_refused
from tests.inside.bedside import Bedside, bedside
from tests.inside.ways import pages_without_the_way
from tests.memory import in_memory


@pytest.fixture(scope="session")
def memory() -> Iterator[Path]:
    """A folder that waits for no disk, where there is one."""
    with TemporaryDirectory(dir=in_memory()) as folder:
        yield Path(folder)


@pytest.fixture
def memory_folder(memory: Path) -> Iterator[Path]:
    """A folder of its own in there."""
    with TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest_asyncio.fixture(scope="session")
async def town(memory: Path) -> AsyncIterator[Bedside]:
    """The bedside that most tests share.

    In all of them together, Telegram must have refused nothing, nothing of what was answered or
    typed may stand in the log or in the clear on the disk, and each page leads to the emergencies.
    """
    async with bedside(memory, room=3000) as it:
        yield it
        assert not (leaked := leaks_of(it, memory)), leaked
        assert_nothing_was_refused(it.server)
        assert not (without := pages_without_the_way(it.server)), without


@pytest_asyncio.fixture
async def island(memory_folder: Path) -> AsyncIterator[Bedside]:
    """A bedside of its own, for a test that needs a database to itself."""
    async with bedside(memory_folder) as it:
        yield it


@pytest.fixture
def ada(town: Bedside) -> Person:
    """Somebody new who speaks French."""
    return town.person("fr")


@pytest.fixture
def bob(town: Bedside) -> Person:
    """Somebody new who speaks English."""
    return town.person("en")
