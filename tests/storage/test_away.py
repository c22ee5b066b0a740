"""A database that is away is told from a work that is wrong, and waited for."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from asyncpg import InternalClientError
from sqlalchemy.exc import IntegrityError, OperationalError

from core.errors import StorageAway
from core.model.effects import Say
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.storage.away import is_away, naming_absence
from tests.chat.sins import until

from .unsealing import KEYS


class _Sqlite(sqlite3.OperationalError):
    def __init__(self, code: int) -> None:
        super().__init__("words")
        self.sqlite_errorcode = code


class _Postgresql(Exception):
    def __init__(self, state: str) -> None:
        super().__init__("words")
        self.sqlstate = state


def wrapped(cause: Exception) -> OperationalError:
    return OperationalError("SELECT", {}, cause)


@pytest.mark.parametrize(
    "error",
    [
        wrapped(_Sqlite(sqlite3.SQLITE_BUSY)),
        wrapped(_Sqlite(sqlite3.SQLITE_FULL)),
        wrapped(_Sqlite(sqlite3.SQLITE_IOERR_WRITE)),
        wrapped(_Sqlite(sqlite3.SQLITE_CANTOPEN)),
        wrapped(_Postgresql("53100")),
        wrapped(_Postgresql("57P01")),
        wrapped(_Postgresql("57014")),
        wrapped(_Postgresql("08006")),
        _Postgresql("57P03"),
        ConnectionRefusedError(),
        InternalClientError("got result for unknown protocol state"),
    ],
)
def test_a_lock_a_full_disk_and_a_server_that_is_gone_are_absence(error: Exception) -> None:
    assert is_away(error)
    with pytest.raises(StorageAway), naming_absence(to_write=True):
        raise error


@pytest.mark.parametrize(
    "error",
    [
        wrapped(_Sqlite(sqlite3.SQLITE_ERROR)),
        wrapped(_Sqlite(sqlite3.SQLITE_TOOBIG)),
        IntegrityError("INSERT", {}, _Postgresql("23505")),
        wrapped(_Postgresql("42P01")),
        TimeoutError(),
        OSError(2, "a handler's own"),
        ValueError(),
    ],
)
def test_what_was_asked_wrongly_and_a_time_out_of_ours_are_none(error: Exception) -> None:
    assert not is_away(error)
    with pytest.raises(type(error)), naming_absence(to_write=True):
        raise error


@pytest.mark.parametrize("state", [_Sqlite(sqlite3.SQLITE_READONLY), _Postgresql("25006")])
def test_what_can_only_be_read_is_away_for_who_writes(state: Exception) -> None:
    with pytest.raises(StorageAway), naming_absence(to_write=True):
        raise wrapped(state)
    with pytest.raises(OperationalError), naming_absence(to_write=False):
        raise wrapped(state)


@pytest_asyncio.fixture
async def sqlite_store(sqlite: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(sqlite, keys=KEYS)
    yield opened
    await opened.close()


async def _room(store: SqlStore, pages: int) -> None:
    statement = f"PRAGMA max_page_count={pages}"
    await store._transactions.write(lambda it: it.exec_driver_sql(statement))


async def _long_words(uow: UnitOfWork) -> None:
    await uow.enqueue(7, Say("x" * 100_000))


async def test_a_disk_that_is_full_is_absence_and_what_waited_for_it_is_kept(
    sqlite_store: SqlStore,
) -> None:
    await sqlite_store.write(_long_words)
    (queued,) = (await sqlite_store.outbox.queue(7)).effects
    await _room(sqlite_store, 1)  # no more than there are
    with pytest.raises(StorageAway):
        await sqlite_store.write(_long_words)
    await _room(sqlite_store, 10**6)
    await sqlite_store.write(_long_words)
    assert len((await sqlite_store.outbox.queue(7)).effects) == 2
    assert await sqlite_store.outbox.claim(queued)


async def test_what_the_sender_reports_waits_for_the_disk(
    sqlite_store: SqlStore, caplog: pytest.LogCaptureFixture
) -> None:
    await sqlite_store.write(_long_words)
    await _room(sqlite_store, 1)
    adding = asyncio.create_task(sqlite_store.outbox._transactions.write(_much))
    await until(lambda: "the database is away" in caplog.messages)
    assert not adding.done()
    await _room(sqlite_store, 10**6)
    await adding


async def _much(connection: object) -> None:
    words = "INSERT INTO doomed_keys SELECT hex(randomblob(60000))"
    await connection.exec_driver_sql(words)  # type: ignore[attr-defined]
