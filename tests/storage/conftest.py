"""Every test of storage runs on a real SQLite file and on a real PostgreSQL.

For a commit PostgreSQL has the first case of a test, and where nothing in the code differs only one
test in three and those that race; a soak has all of them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from core.storage import SqlStore, open_store
from tests.tiers import drawn

from .unsealing import KEYS

_ALIKE = tuple(
    f"tests/storage/test_{it}.py"
    for it in (
        "audit",
        "backlog",
        "case_editions",
        "case_over_time",
        "cases",
        "erasing",
        "exports",
        "former_outbox",
        "groups",
        "keys",
        "meetings",
        "outbox",
        "reminders",
        "roster",
        "sharing",
        "sealing",
        "unit_of_work",
    )
)
"""Of these the statements are SQLAlchemy's, the same on both."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the soak what is left out for a commit, before any case is chosen by its marks."""
    met: set[str] = set()
    for item in items:
        if item.nodeid.startswith("tests/storage/") and _is_on_postgresql(item):
            name = item.nodeid.partition("[")[0]
            alike = name.startswith(_ALIKE) and not item.get_closest_marker("races")
            if name in met or (alike and not drawn(name, 3)):
                item.add_marker(pytest.mark.soak)
            met.add(name)


def _is_on_postgresql(item: pytest.Item) -> bool:
    case = getattr(item, "callspec", None)
    return case is not None and case.params.get("url") == "postgresql"


class Clock:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **units: float) -> None:
        self.now += timedelta(**units)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[SqlStore]:
    opened = await open_store(url, clock, keys=KEYS)
    yield opened
    await opened.close()
