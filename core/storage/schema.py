"""Bring a database to the newest schema, from the checkout or from an installed wheel."""

from __future__ import annotations

import asyncio
import threading
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import URL, Connection, inspect, text

from core.storage.engine import is_sqlite, migration_engine, reading
from core.storage.unreachable import NoDatabaseError

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK: Final = 0x05737E0B  # any number of our own: who holds it migrates, others wait
FOREIGN: Final = "What is there is another program's database: check its name (nothing was changed)"
_ONE_AT_A_TIME: Final = threading.Lock()


async def upgrade(url: URL) -> None:
    """Run the migrations that are missing, in one transaction, one process at a time.

    In a thread with a loop of its own: others go on meanwhile, and Alembic, which keeps its context
    in module globals, sees one migration at a time.
    """
    await asyncio.to_thread(_upgrade_alone, url)


def alembic_config(connection: Connection) -> Config:
    """Return Alembic's configuration for an open connection."""
    from alembic.config import Config  # long to import, and most starts have nothing to migrate

    config = Config()
    config.set_main_option("script_location", str(resources.files("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def lock_schema(connection: Connection) -> None:
    """Wait until no other process migrates; SQLite's ``BEGIN IMMEDIATE`` has waited already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _upgrade_alone(url: URL) -> None:
    with _ONE_AT_A_TIME:
        asyncio.run(_upgrade(url))


def _must_be_ours(file: Path) -> None:
    """Raise :class:`NoDatabaseError` for another program's file, before its settings are changed.

    Nothing, or an empty file, will be ours.
    """
    if not file.exists():
        return
    with closing(reading(file)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = {name for (name,) in connection.execute(query)}
    if names and "alembic_version" not in names:
        raise NoDatabaseError(FOREIGN)


async def _upgrade(url: URL) -> None:
    if is_sqlite(url):
        _must_be_ours(Path(str(url.database)))
    engine = migration_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_to_head)
    finally:
        await engine.dispose()


def _to_head(connection: Connection) -> None:
    found = _revision(connection)
    if found == newest_revision():
        return
    if found is None and inspect(connection).get_table_names():
        raise NoDatabaseError(FOREIGN)
    from alembic import command

    command.upgrade(alembic_config(connection), "head")


def newest_revision() -> str:
    """Return where the migrations lead to: one line of files, each named by its revision."""
    names = (file.name for file in (resources.files("migrations") / "versions").iterdir())
    return max(name.partition("_")[0] for name in names if name[0].isdigit())


def _revision(connection: Connection) -> str | None:
    """Return the revision that a database is at; None for one that was never migrated."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
