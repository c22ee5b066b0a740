"""Databases founded once a process and copied: migrated, most with a key store, some with people.

How they are founded is shown by tests/storage/test_migrations.py and test_keys.py, on empty ones.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from core.storage import open_store
from core.storage.engine import database_url
from core.storage.schema import upgrade
from core.storage.tables import people
from core.storage.transactions import transactions_on

from .unsealing import KEYS, keys_of

FIRST_PERSON = 1001
_models: dict[tuple[int, bool], list[bytes]] = {}


def ids(count: int) -> Iterator[int]:
    """The people who have accepted the terms in a database that was founded for so many."""
    return iter(range(FIRST_PERSON, FIRST_PERSON + count))


async def found(url: str, count: int = 0, *, keyed: bool = True) -> None:
    """Make an empty database ready for a bot, and let so many people have accepted the terms.

    If not ``keyed`` it is only migrated, as the first start leaves it before there are keys.
    """
    if not keyed:
        await upgrade(database_url(url))
        return
    await (await open_store(url, keys=KEYS)).close()
    if count:
        now = datetime.now(UTC)
        rows = [{"id": id, "accepted_at": now, "first_seen_at": now} for id in ids(count)]
        transactions = transactions_on(database_url(url))
        await transactions.write(lambda connection: connection.execute(insert(people), rows))
        await transactions.close()


async def copy_to(path: Path, count: int = 0, *, keyed: bool = True) -> str:
    """Put a founded SQLite database there, with its key store beside it; return its URL."""
    files = (path, keys_of(path)) if keyed else (path,)
    if (count, keyed) not in _models:
        with TemporaryDirectory() as folder:
            model = Path(folder) / "model.sqlite3"
            await found(f"sqlite:///{model}", count, keyed=keyed)
            models = (model, keys_of(model))[: len(files)]
            _models[count, keyed] = [it.read_bytes() for it in models]
    for file, content in zip(files, _models[count, keyed], strict=True):
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as copy:
            copy.write(content)
    return f"sqlite:///{path}"
