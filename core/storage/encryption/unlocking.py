"""Bring data and key store together at a start, or refuse in one line.

The data names its key store, and the key store proves the master key. A key store is founded only
for data that has none yet; everything about it happens in one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from asyncpg import PostgresError
from sqlalchemy import URL, Connection, Row, func, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.errors import OsteoBoardError, StaleWrite
from core.storage.encryption.key_store import KeyStore, key_row
from core.storage.encryption.key_tables import extents, key_metadata, keys, masters
from core.storage.encryption.wrapping import KeyRefused, Master, new_id
from core.storage.engine import (
    UnknownDatabaseError,
    database_url,
    exists,
    fold_log,
    is_sqlite,
    migration_engine,
)
from core.storage.schema import lock_schema
from core.storage.tables import audit, cases, people, updates_seen, vault
from core.storage.transactions import Transactions, transactions_on
from core.storage.unless_there import UnlessThere
from core.storage.unreachable import remedy

T = TypeVar("T")
Clock = Callable[[], datetime]

LOST: Final = (
    "The key store is missing or empty, and what is kept cannot be read without it: put back its "
    "copy, or begin with a new database"
)
FOREIGN: Final = (
    "The key store belongs to another database, or the data is a copy without its log (-wal): give "
    "this one the key store that was made with it, or restore a backup"
)
EMPTIED: Final = (
    "The database is empty, but its key store knows that it was not: a copy of the file alone, "
    "without its log (-wal), is no backup. Restore one made by `osteoboard backup`; to begin anew, "
    "move the key store away, too"
)
WRONG: Final = (
    "This is not the key that the key store was made with: "
    "give that one (after a rotation, the new one)"
)
_VAULT: Final = select(vault)
_NAME_STORE: Final = UnlessThere(vault)


class KeyStoreRefused(OsteoBoardError):
    """The key store cannot be used with this data. Says what to do; names nothing of its URL."""


@dataclass(frozen=True)
class Keys:
    """What opens the key store: the master key, and where the store is if not beside the data."""

    master: bytes = field(repr=False)
    url: str = field(default="", repr=False)


class Found(NamedTuple):
    """A key store as it was found: its one master row, the ids of up to two keys, the trail's."""

    master: Row[Any]
    some_keys: tuple[str, ...]
    entries: int


def key_store_url(data: URL, given: str) -> URL:
    """Return where the keys are: beside the data, unless given. Raises :class:`KeyStoreRefused`."""
    try:
        url = database_url(given) if given else _beside(data)
    except UnknownDatabaseError as error:
        raise KeyStoreRefused(str(error)) from None
    if _where(url) == _where(data):
        raise KeyStoreRefused("The key store cannot be the database of the data: keep them apart")
    return url


async def unlocked(data: Transactions, where: URL, given: Keys, clock: Clock) -> KeyStore:
    """Return the key store of some data; raises :class:`KeyStoreRefused`, :class:`KeyRefused`."""
    named = await data.read(_named)
    if named is not None and not exists(where):
        raise KeyStoreRefused(LOST)
    found = await on_key_store(where, partial(_found, given.master, clock, named is None))
    if named is None:
        named = await data.write(partial(_adopted, found))
    elif (found.entries or len(found.some_keys) > 1) and await data.read(_is_emptied):
        raise KeyStoreRefused(EMPTIED)
    if named.store_id != found.master.store_id:
        raise KeyStoreRefused(FOREIGN)
    master = fitting(given.master, found.master)
    if master is None:
        raise KeyRefused(WRONG)
    store = KeyStore(transactions_on(where), master, clock, partial(fold_log, where))
    try:
        await store.take_system_key(named.system_key_id)
    except StaleWrite:
        await store.close()
        raise KeyStoreRefused(LOST) from None
    return store


async def on_key_store(where: URL, deed: Callable[[Connection], T]) -> T:
    """Do something with the key store in one transaction, alone; :class:`KeyStoreRefused`."""
    try:
        engine = migration_engine(where)
        try:
            async with engine.begin() as connection:
                await connection.run_sync(lock_schema)
                return await connection.run_sync(deed)
        finally:
            await engine.dispose()
    except (OSError, SQLAlchemyError, PostgresError, sqlite3.Error) as fault:
        raise KeyStoreRefused(_unreachable(where, fault)) from fault


def fitting(key: bytes, row: Row[Any]) -> Master | None:
    """Return the master of a key store, None when it is another key."""
    master = Master(key, row.store_id, row.master_id)
    return master if master.fits(row.proof) else None


def _found(key: bytes, clock: Clock, new: bool, connection: Connection) -> Found:
    key_metadata.create_all(connection)
    if new and connection.execute(select(func.count()).select_from(masters)).scalar_one() == 0:
        _found_store(key, clock(), connection)
    master = connection.execute(select(masters)).first()
    if master is None:
        raise KeyStoreRefused(LOST)
    some = connection.execute(select(keys.c.id).limit(2)).scalars().all()
    entries = connection.execute(select(extents.c.entries)).scalar() or 0
    return Found(master, tuple(some), entries)


def _found_store(key: bytes, now: datetime, connection: Connection) -> None:
    """Make the master's row and the key of what belongs to no case."""
    master, system = Master(key, new_id(), new_id()), new_id()
    connection.execute(insert(masters), master_row(master, now))
    connection.execute(insert(keys), key_row(system, master.fresh(system)[0], master.id, now))


def master_row(master: Master, now: datetime) -> dict[str, Any]:
    """Return a master as a row: its names and the proof of it."""
    return {
        "store_id": master.store_id,
        "master_id": master.id,
        "proof": master.prove(),
        "created_at": now,
    }


async def _named(connection: AsyncConnection) -> Row[Any] | None:
    return (await connection.execute(_VAULT)).first()


async def _is_emptied(connection: AsyncConnection) -> bool:
    """Tell whether nothing ever happened in the data: keys are made for a case or a burst.

    Somebody was there before either, so that a kill between the keys and the case is none.
    """
    for table in (cases, audit, people, updates_seen):
        if (await connection.execute(select(table).limit(1))).first() is not None:
            return False
    return True


async def _adopted(found: Found, connection: AsyncConnection) -> Row[Any]:
    """Name the key store in data that has none yet. One that seals cases already is another's.

    The keys were counted before the data is looked at: who founded the store meanwhile named it
    before the first case.
    """
    if (named := await _named(connection)) is not None:
        return named
    if len(found.some_keys) != 1:
        raise KeyStoreRefused(FOREIGN)
    if found.entries:
        raise KeyStoreRefused(EMPTIED)
    row = {"id": 1, "store_id": found.master.store_id, "system_key_id": found.some_keys[0]}
    await _NAME_STORE.into(connection, row)
    return (await connection.execute(_VAULT)).one()


def _beside(data: URL) -> URL:
    if not is_sqlite(data):
        return data.set(database=f"{data.database}_keys")
    path = Path(data.database or "")
    return data.set(database=str(path.with_name(f"{path.stem}.keys{path.suffix}")))


def _where(url: URL) -> tuple[object, ...]:
    if is_sqlite(url):
        return (Path(url.database or "").resolve(),)
    return (url.host or url.query.get("host"), url.port or 5432, url.database)


def _unreachable(where: URL, fault: BaseException) -> str:
    how = (
        remedy(fault)
        if is_sqlite(where)
        else f"create the database {where.database} on that server, or say where else it is"
    )
    return f"The key store cannot be opened ({type(fault).__name__}): {how}"
