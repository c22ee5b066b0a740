"""What can be said of a database and its key store without changing either."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from asyncpg import PostgresError
from sqlalchemy import URL, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from core.storage.encryption.unlocking import Keys, key_store_url
from core.storage.engine import (
    database_url,
    exists,
    is_sqlite,
    migration_engine,
    reading,
)
from core.storage.schema import newest_revision
from core.storage.unreachable import NoDatabaseError, UnreachableDatabaseError


async def must_be_there(url: URL) -> None:
    """Raise :class:`NoDatabaseError` unless a database of the newest version is there.

    Raises :class:`UnreachableDatabaseError` for one that cannot be opened. Nothing is changed, not
    even of a file that is another program's.
    """
    if not exists(url):
        raise NoDatabaseError("There is no database there: check its name (nothing was created)")
    try:
        found = _revision_of_file(url) if is_sqlite(url) else await _revision(url)
    except (OSError, SQLAlchemyError, PostgresError, sqlite3.Error) as fault:
        raise UnreachableDatabaseError(fault) from fault
    if found is None:
        raise NoDatabaseError("What is there is no database of OsteoBoard: check its name")
    if found != newest_revision():
        raise NoDatabaseError(
            f"The database is at revision {found}, this program at {newest_revision()}: run the "
            "bot of the right version once, or restore a backup of before"
        )


def _revision_of_file(url: URL) -> str | None:
    with closing(reading(Path(url.database or ""))) as connection:
        names = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
        if names.fetchone() is None:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None


async def _revision(url: URL) -> str | None:
    engine = migration_engine(url)
    try:
        async with engine.connect() as connection:
            if not await connection.run_sync(lambda it: inspect(it).has_table("alembic_version")):
                return None
            query = text("SELECT version_num FROM alembic_version")
            return (await connection.execute(query)).scalar()
    finally:
        await engine.dispose()


def damage(url: URL) -> str | None:
    """Return what SQLite finds wrong with a file, None if nothing; a server checks itself."""
    if not is_sqlite(url):
        return None
    try:
        with closing(reading(Path(url.database or ""))) as connection:
            found: str = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except IsADirectoryError:
        return "it is a folder, where a file was to be"
    except sqlite3.Error as error:
        return str(error)
    return None if found == "ok" else " ".join(found.split())


def files_of(url: str, given: Keys) -> dict[str, Path | None]:
    """Return the files of data and keys, by name; a server's are its own: None."""
    found = _stores(url, given).items()
    return {name: Path(str(it.database)) if is_sqlite(it) else None for name, it in found}


def damages(url: str, given: Keys) -> dict[str, str | None]:
    """Return what is wrong with the files of data and keys that are there, by name.

    Of a server nothing is said: it checks its own pages, where it was set up to.
    """
    found = _stores(url, given).items()
    return {name: damage(it) for name, it in found if is_sqlite(it) and exists(it)}


def _stores(url: str, given: Keys) -> dict[str, URL]:
    data = database_url(url)
    return {"data": data, "keys": key_store_url(data, given.url)}
