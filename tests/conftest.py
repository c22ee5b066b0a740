"""The databases of every test: a real SQLite file and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.postgres import Server, postgres_server

__all__ = ["postgres_server"]


@pytest.fixture
def postgresql(postgres_server: Server) -> Iterator[str]:
    """The URL of an empty database of PostgreSQL."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bot.sqlite3"
    postgresql: str = request.getfixturevalue("postgresql")
    return postgresql
