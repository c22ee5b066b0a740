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

from core.errors import OsteoBoardError
from core.storage.encryption.unlocking import Keys, key_store_url
from core.storage.engine import database_url, exists, is_sqlite, migration_engine
from core.storage.inspection import damage, must_be_there
from core.storage.store import open_store
from core.storage.unreachable import UnreachableDatabaseError, remedy

DATA: Final = "data"
KEYS: Final = "keys"
_ENDING: Final = {True: "sqlite3", False: "pgdump"}


class BackupRefused(OsteoBoardError):
    """A backup or a restore cannot be made, or is not good. Says what to do."""


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
        return await _checked(files, stores, keys)
    except BaseException as fault:
        for file in files.values():
            _remove(file)
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
    await _must_be_free(stores)
    for name, where in stores.items():
        if is_sqlite(where):
            _place(files[name], Path(str(where.database)))
        else:
            await _client("pg_restore", where, "--exit-on-error", "--no-owner", str(files[name]))
    said = await _opened(url, keys)
    await _note_extent(url, keys)
    return said


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


async def _note_extent(url: str, keys: Keys) -> None:
    """Let the restored keys know the restored data: they were copied a moment later."""
    store = await open_store(url, keys=keys, create=False)
    await store.note_extent()
    await store.close()


def _file(folder: Path, name: str, where: URL) -> Path:
    return folder / f"osteoboard.{name}.{_ENDING[is_sqlite(where)]}"


async def _copied(where: URL, file: Path) -> None:
    if not is_sqlite(where):
        await _client("pg_dump", where, "--format=custom", f"--file={file}")
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


async def _checked(files: Mapping[str, Path], stores: Mapping[str, URL], keys: Keys) -> str:
    if not is_sqlite(stores[DATA]):
        for file in files.values():
            await _client("pg_restore", None, "--list", str(file))
        return "dumps of data and keys, whose lists can be read"
    for name, file in files.items():
        if found := damage(stores[name].set(database=str(file))):
            raise BackupRefused(f"The copy of the {name} is damaged ({found}): it was removed")
    aside = {name: file.with_suffix(".opened") for name, file in files.items()}
    try:
        for name, file in files.items():
            shutil.copyfile(file, aside[name])  # opening writes a log: the backup stays as it is
        return await _opened(
            f"sqlite:///{aside[DATA]}", Keys(keys.master, f"sqlite:///{aside[KEYS]}")
        )
    finally:
        for file in aside.values():
            _remove(file)


async def _opened(url: str, keys: Keys) -> str:
    """Open with the key what was written, follow its trail, and say what is in it."""
    store = await open_store(url, keys=keys, create=False)
    try:
        verdict, counts = await store.verify_audit(), await store.counts()
        if verdict.broken_at is not None:
            raise BackupRefused(f"The audit trail breaks at row {verdict.broken_at}")
        said = f"{counts.cases} cases, audit trail intact {verdict.anchor}"
        lost = await store.without_key()
        return f"{said}; {lost} cases cannot be read: their keys are missing" if lost else said
    finally:
        await store.close()


async def _holds_something(where: URL) -> bool:
    if is_sqlite(where):
        return any(os.path.exists(f"{where.database}{it}") for it in ("", "-wal"))  # noqa: PTH110, ASYNC240 - as above
    engine = migration_engine(where)
    try:
        async with engine.connect() as connection:
            names: Callable[..., list[str]] = lambda it: inspect(it).get_table_names()  # noqa: E731 - run_sync takes a function of a connection
            return bool(await connection.run_sync(names))
    finally:
        await engine.dispose()


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as written:
        with source.open("rb") as read:
            shutil.copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())


def _remove(file: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{end}").unlink(missing_ok=True)


async def _client(program: str, where: URL | None, *arguments: str) -> None:
    """Run a program of PostgreSQL; the password goes through its environment, never a list."""
    found = shutil.which(program)
    if found is None:
        raise BackupRefused(
            f"{program} is not on this machine: install PostgreSQL's client programs, of the "
            "server's version or newer"
        )
    password = os.environ | (
        {"PGPASSWORD": str(where.password)} if where and where.password else {}
    )
    to = [f"--dbname={_libpq(where)}"] if where is not None else []
    process = await asyncio.create_subprocess_exec(
        found,
        *to,
        *arguments,
        env=os.environ | password,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    if process.returncode:
        lines = said.decode(errors="replace").strip().splitlines() or ["no reason was given"]
        raise BackupRefused(f"{program} failed: {lines[-1]}")


def _libpq(where: URL) -> str:
    """Return an address as PostgreSQL's own programs read it, without its password."""
    query = {"sslmode" if name == "ssl" else name: it for name, it in where.query.items()}
    plain = URL.create(
        "postgresql", where.username, None, where.host, where.port, where.database, query
    )
    return plain.render_as_string(hide_password=False)
