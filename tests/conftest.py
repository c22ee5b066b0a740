"""The databases of every test: a real SQLite file and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests import nursery
from tests.storage.founded import copy_to
from tests.storage.postgres import Server, postgres_server

__all__ = ["postgres_server"]

_WITH_BOTS = ("tests/chat", "tests/hostile", "tests/browser")
_MANY = 1000
"""Tests of a run in which some of each worker's read words that people type."""
pytest_plugins = (
    "tests.cases",
    "tests.languages",
    "tests.tiers",
    "tests.chromium",
)


def pytest_configure(config: pytest.Config) -> None:
    """Let workers share a nursery: this is the process that they report to, or the only one."""
    if getattr(config.option, "dist", "no") != "no" and not hasattr(config, "workerinput"):
        nursery.share()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let bots be ready to be born, and words be read, when the first test asks for them."""
    if any(item.nodeid.startswith(_WITH_BOTS) for item in session.items):
        nursery.begin()
    if len(session.items) > _MANY:
        from bot.app import read_words

        read_words()


@pytest.fixture
def postgresql(postgres_server: Server) -> Iterator[str]:
    """The URL of a founded database of PostgreSQL."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture
def empty_postgresql(postgres_server: Server) -> Iterator[str]:
    """The URL of a database of PostgreSQL that has nothing in it."""
    with postgres_server.database(people=None) as url:
        yield url


@pytest_asyncio.fixture
async def sqlite(tmp_path: Path) -> str:
    """The URL of a founded SQLite database."""
    return await copy_to(tmp_path / "bot.sqlite3")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of a founded database, of each kind."""
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database that has nothing in it, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bot.sqlite3"
    found: str = request.getfixturevalue("empty_postgresql")
    return found
