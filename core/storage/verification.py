"""A backup counts as one once what was written has been opened: with its keys, along its trail.

A file is copied aside for that, a dump is restored into a database that is made for it and dropped.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from asyncpg import PostgresError
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.model.audit import Anchor
from core.storage.encryption.unlocking import Keys
from core.storage.engine import is_sqlite, server_engine
from core.storage.inspection import damage
from core.storage.postgresql_programs import BackupRefused, run_client
from core.storage.store import open_store

DATA: Final = "data"
KEYS: Final = "keys"
_NO_RIGHT: Final = "42501"
_NOT_OPENED: Final = (
    "dumps whose lists can be read; NOT opened, because this user may not create a database to "
    "open them in: grant it CREATEDB, or restore them elsewhere to be sure"
)


class _MayNotCreate(Exception):
    """The user of an address may not make a database."""


async def opened_copy(
    files: Mapping[str, Path], stores: Mapping[str, URL], keys: Keys
) -> tuple[str, Anchor | None]:
    """Open the copies of data and keys; return what is in them, and the end of their trail.

    Where nothing may be made to open them in, that is said, and there is no end to tell.
    """
    for name, where in stores.items():
        if found := damage(where.set(database=str(files[name]))):
            raise BackupRefused(f"The copy of the {name} is damaged ({found}): it was removed")
    try:
        async with AsyncExitStack() as aside:
            urls = {
                name: await aside.enter_async_context(_aside(files[name], where))
                for name, where in stores.items()
            }
            return await opened(urls[DATA], Keys(keys.master, urls[KEYS]))
    except _MayNotCreate:
        for name, where in stores.items():
            if not is_sqlite(where):
                await run_client("pg_restore", None, "--list", str(files[name]))
        return _NOT_OPENED, None


async def must_lead_on(url: str, keys: Keys, anchor: Anchor | None) -> None:
    """Hold the end of a copy's trail against the trail of what was copied."""
    store = await open_store(url, keys=keys, create=False)
    try:
        if anchor is not None and (await store.verify_audit(anchor)).broken_at is not None:
            raise BackupRefused("The trail of the copy is not the trail of what was copied")
    finally:
        await store.close()


async def opened(url: str, keys: Keys) -> tuple[str, Anchor]:
    """Open with the key what was written, follow its trail, and say what is in it."""
    store = await open_store(url, keys=keys, create=False)
    try:
        verdict, counts = await store.verify_audit(), await store.counts()
        if verdict.broken_at is not None:
            raise BackupRefused(f"The audit trail breaks at row {verdict.broken_at}")
        said = f"{counts.cases} cases, audit trail intact {verdict.anchor}"
        lost = await store.without_key()
        if lost:
            said = f"{said}; {lost} cases cannot be read: their keys are missing"
        return said, verdict.anchor
    finally:
        await store.close()


def _aside(file: Path, where: URL) -> AbstractAsyncContextManager[str]:
    return _file_aside(file) if is_sqlite(where) else _database_aside(file, where)


@asynccontextmanager
async def _file_aside(file: Path) -> AsyncIterator[str]:
    copy = file.with_suffix(".opened")
    try:
        shutil.copyfile(file, copy)  # opening writes a log: the backup stays as it is
        yield f"sqlite:///{copy}"
    finally:
        remove(copy)


@asynccontextmanager
async def _database_aside(file: Path, where: URL) -> AsyncIterator[str]:
    name = f"osteoboard_check_{secrets.token_hex(8)}"
    engine = server_engine(where, poolclass=NullPool).execution_options(
        isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            await connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    except (DBAPIError, PostgresError) as error:
        await engine.dispose()
        if _state(error) == _NO_RIGHT:
            raise _MayNotCreate from error
        raise
    try:
        there = where.set(database=name)
        await run_client("pg_restore", there, "--exit-on-error", "--no-owner", str(file))
        yield there.render_as_string(hide_password=False)
    finally:
        async with engine.connect() as connection:
            await connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        await engine.dispose()


def _state(error: DBAPIError | PostgresError) -> object:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlstate", None)


def remove(file: Path) -> None:
    """Remove a database's file with what stands beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{end}").unlink(missing_ok=True)
