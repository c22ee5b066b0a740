"""Engines from a URL: what each database is set to, and why nothing is lost.

SQLite: write-ahead log, each commit on disk (``synchronous=FULL``), one writer connection that
takes the lock when it begins, deleted content overwritten. PostgreSQL: a pool, and limits on a
statement that hangs.
"""

from __future__ import annotations

import asyncio
import getpass
import os
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from core.errors import OsteoBoardError
from core.storage.libpq import (
    UnknownParameter,
    bare,
    checked,
    connect_arguments,
    with_one_host,
)
from core.storage.quick_sqlite import quick_connection

DEFAULT_DATABASE: Final = "sqlite+aiosqlite:///osteoboard.sqlite3"
"""The database where none is named, for the bot and for Alembic in a shell: a file here."""

_SQLITE: Final = "sqlite+aiosqlite"
_POSTGRESQL: Final = "postgresql+asyncpg"
_SCHEMES: Final = {"sqlite": _SQLITE, "postgres": _POSTGRESQL, "postgresql": _POSTGRESQL}
"""The driver that is used here, whichever one an address was written for."""
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f]")
_BUSY_SECONDS: Final = 5.0
_MIGRATION_SECONDS: Final = 60.0
_PRAGMAS: Final = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
    "temp_store": "MEMORY",
}
_SERVER_SETTINGS: Final = {
    "application_name": "osteoboard",
    "jit": "off",
    "statement_timeout": "15000",
    "idle_in_transaction_session_timeout": "30000",
}


class UnknownDatabaseError(OsteoBoardError):
    """A database URL that cannot be used. Says what to write; never repeats the URL's password."""

    def __init__(self, fault: str) -> None:
        super().__init__(
            f"{fault}: write sqlite:///path/to/osteoboard.db (four slashes before an absolute "
            "path) "
            "or postgresql://user:password@host/database"
        )


def database_url(text: str) -> URL:
    """Return the URL with the driver that is used here, whichever common spelling it has."""
    try:
        url = make_url(with_one_host(text))
    except UnknownParameter as fault:
        raise UnknownDatabaseError(str(fault)) from None
    except (ArgumentError, ValueError):
        raise UnknownDatabaseError("The database is not given as a URL") from None
    kind = url.drivername.partition("+")[0].lower()
    if kind not in _SCHEMES:
        raise UnknownDatabaseError(f"The database cannot be {url.drivername!r}")
    if _UNSEEN.search(unquote(text)):
        raise UnknownDatabaseError("The address has a character that nobody can see")
    url = url.set(drivername=_SCHEMES[kind])
    return _file(url) if is_sqlite(url) else _server(url)


def _file(url: URL) -> URL:
    if not url.database or url.database.startswith((":memory:", "file:")):
        raise UnknownDatabaseError("An SQLite database needs a file")
    if url.host or url.query:
        raise UnknownDatabaseError("An SQLite address is a path alone, without host or parameters")
    if url.database.endswith("/") or Path(url.database).name in ("", "..", "~"):
        raise UnknownDatabaseError("That is a folder, an SQLite database needs a file in it")
    try:
        home = str(url.database).startswith("~")
        return url.set(database=str(Path(str(url.database)).expanduser())) if home else url
    except RuntimeError:
        raise UnknownDatabaseError("This account has no home, so ~ is nowhere") from None


def _server(url: URL) -> URL:
    try:
        url = checked(url)
    except UnknownParameter as fault:
        raise UnknownDatabaseError(str(fault)) from None
    if not url.database:
        raise UnknownDatabaseError("A PostgreSQL address needs the name of its database")
    if not (url.username or os.environ.get("PGUSER") or _account()):
        raise UnknownDatabaseError("A PostgreSQL address needs its user, this account has no name")
    return url


def _account() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user need not be listed anywhere
        return None


def is_sqlite(url: URL) -> bool:
    """Tell the two databases apart."""
    return url.drivername.startswith("sqlite")


def writer_engine(url: URL) -> AsyncEngine:
    """Return the engine that changes things."""
    if is_sqlite(url):
        return _sqlite(url, "BEGIN IMMEDIATE", _PRAGMAS, _BUSY_SECONDS, pool_size=1, max_overflow=0)
    return server_engine(
        url, _SERVER_SETTINGS, pool_size=10, max_overflow=5, pool_pre_ping=True, pool_recycle=1800
    )


def reader_engine(url: URL, writer: AsyncEngine) -> AsyncEngine:
    """Return the engine for reads, each of which sees one moment of the database."""
    if is_sqlite(url):
        pragmas = {**_PRAGMAS, "query_only": "ON"}
        return _sqlite(url, "BEGIN", pragmas, _BUSY_SECONDS, pool_size=2, max_overflow=0)
    return writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def migration_engine(url: URL) -> AsyncEngine:
    """Return an engine for changing tables: no statement limits, no checks between statements."""
    if is_sqlite(url):
        create_file(url)
        pragmas = {**_PRAGMAS, "foreign_keys": "OFF"}  # rebuilding a table drops the old one
        return _sqlite(url, "BEGIN IMMEDIATE", pragmas, _MIGRATION_SECONDS, poolclass=NullPool)
    return server_engine(url, poolclass=NullPool)


def exists(url: URL) -> bool:
    """Tell whether there is a database to open; of a server only opening it can tell."""
    return not is_sqlite(url) or Path(url.database or "").exists()


def create_file(url: URL) -> None:
    """Create the SQLite file, readable by its owner only; its log files inherit that.

    Raises ``sqlite3.Error`` for a file that is no database, before any thread works on it.
    """
    path = Path(url.database or "")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA schema_version")


def reading(file: Path) -> sqlite3.Connection:
    """Return a connection that can only read. Raises ``OSError`` for a folder."""
    if file.is_dir():
        raise IsADirectoryError
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


async def fold_log(url: URL) -> None:
    """Fold SQLite's log into its file, so that what was deleted stands in neither."""
    if is_sqlite(url):
        await asyncio.to_thread(_fold_log, str(url.database))


def _fold_log(path: str) -> None:
    with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite(
    url: URL, begin: str, pragmas: dict[str, str], busy_seconds: float, **pool: Any
) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        async_creator=lambda: quick_connection(str(url.database), pragmas, busy_seconds),
        **pool,
    )

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def server_engine(url: URL, settings: Mapping[str, str] | None = None, **pool: Any) -> AsyncEngine:
    """Return an engine on a PostgreSQL, with the parameters that its address has."""
    return create_async_engine(
        bare(url),
        hide_parameters=True,
        connect_args=connect_arguments(url, settings or {}),
        **pool,
    )
