"""A copy of a running bot's database and key store, and back: data first, then keys.

A key is made before what it seals, so keys that are copied later open everything. What was written
is opened before it counts as a backup.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from asyncpg import PostgresError
from sqlalchemy import URL, inspect
from sqlalchemy.exc import SQLAlchemyError

from core.storage.encryption.unlocking import Keys, key_store_url
from core.storage.engine import database_url, exists, is_sqlite, migration_engine
from core.storage.inspection import damage, must_be_there
from core.storage.postgresql_programs import BackupRefused, run_client
from core.storage.store import open_store
from core.storage.unreachable import UnreachableDatabaseError, remedy
from core.storage.verification import (
    DATA,
    KEYS,
    must_lead_on,
    opened,
    opened_copy,
    remove,
)

_WHOLE: Final = ("--exit-on-error", "--single-transaction", "--no-owner")
"""All of a dump, or nothing of it."""
_ENDING: Final = {True: "sqlite3", False: "pgdump"}


async def back_up(url: str, keys: Keys, folder: Path) -> str:
    """Copy data and keys into a folder, open the copies, and return what is in them.

    Raises :class:`BackupRefused`, and what storage raises.
    """
    data = database_url(url)
    await must_be_there(data)
    stores = {DATA: data, KEYS: key_store_url(data, keys.url)}
    files = {name: _file(folder, name, where) for name, where in stores.items()}
    if there := [it.name for it in files.values() if it.exists()]:
        raise BackupRefused(f"{folder} has a backup ({', '.join(there)}): name another folder")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103 - nothing else runs meanwhile
    except OSError as fault:
        raise BackupRefused(f"{folder} cannot be written to: {remedy(fault)}") from fault
    try:
        for name, where in stores.items():
            await _copied(where, files[name])
        said, anchor = await opened_copy(files, stores, keys)
        await must_lead_on(url, keys, anchor)
        return said
    except BaseException as fault:
        for file in files.values():
            remove(file)
        if isinstance(fault, (OSError, sqlite3.Error)):
            raise BackupRefused(f"It cannot be copied: {remedy(fault)}") from fault
        raise


async def restore(url: str, keys: Keys, folder: Path) -> str:
    """Put a backup where nothing is yet, open it, and return what is in it.

    Raises :class:`BackupRefused` where something is already: nothing is overwritten.
    """
    data = database_url(url)
    stores = {DATA: data, KEYS: key_store_url(data, keys.url)}
    files = {name: _file(folder, name, where) for name, where in stores.items()}
    if missing := [it.name for it in files.values() if not it.exists()]:
        raise BackupRefused(f"{folder} is no backup of this kind: {', '.join(missing)} is missing")
    for name, where in stores.items():
        if found := damage(where.set(database=str(files[name]))):
            raise BackupRefused(f"The {name} of that backup are damaged ({found}): nothing is done")
    await _must_be_free(stores)
    placed: list[Path] = []
    try:
        for name, where in stores.items():
            if is_sqlite(where):
                placed.append(_place(files[name], Path(str(where.database))))
            else:
                await run_client("pg_restore", where, *_WHOLE, str(files[name]))
        said, _ = await opened(url, keys)
        return f"{said}{await _note_extent(url, keys)}"
    except BaseException as fault:
        for file in placed:
            remove(file)
        if isinstance(fault, OSError):
            raise BackupRefused(f"It cannot be put there: {remedy(fault)}") from fault
        raise


async def _must_be_free(stores: Mapping[str, URL]) -> None:
    for name, where in stores.items():
        try:
            held = await _holds_something(where)
        except (OSError, SQLAlchemyError, PostgresError) as fault:
            raise UnreachableDatabaseError(fault) from fault
        if held:
            raise BackupRefused(
                f"There are {name} already where they would be restored: nothing was changed. "
                "Move them away, or name another database"
            )


async def _note_extent(url: str, keys: Keys) -> str:
    """Let the restored keys know the restored data; say by how much these are older.

    Keys are copied a moment after the data; those of another backup know far more.
    """
    store = await open_store(url, keys=keys, create=False)
    try:
        missing = await store.missing_entries()
        await store.note_extent()
    finally:
        await store.close()
    return f"; the data are older than the keys, by {missing} entries of the trail" * bool(missing)


def _file(folder: Path, name: str, where: URL) -> Path:
    return folder / f"osteoboard.{name}.{_ENDING[is_sqlite(where)]}"


async def _copied(where: URL, file: Path) -> None:
    if not is_sqlite(where):
        await run_client("pg_dump", where, "--format=custom", f"--file={file}")
        return
    if not exists(where):
        raise BackupRefused("The key store is missing: there is nothing to back up without it")
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    await asyncio.to_thread(_copy, Path(str(where.database)), file)


def _copy(source: Path, target: Path) -> None:
    """Copy a database that is in use by SQLite's own means, its log included."""
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it


async def _holds_something(where: URL) -> bool:
    if is_sqlite(where):
        return any(os.path.exists(f"{where.database}{it}") for it in ("", "-wal", "-journal"))  # noqa: PTH110, ASYNC240 - as above
    engine = migration_engine(where)
    try:
        async with engine.connect() as connection:
            names: Callable[..., list[str]] = lambda it: inspect(it).get_table_names()  # noqa: E731 - run_sync takes a function of a connection
            return bool(await connection.run_sync(names))
    finally:
        await engine.dispose()


def _place(source: Path, target: Path) -> Path:
    """Copy a file to where none is, and have it on disk; return where it is."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    there = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(there, "wb") as written, source.open("rb") as read:
            shutil.copyfileobj(read, written)
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        target.unlink()
        raise
    return target
