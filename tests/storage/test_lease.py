"""One bot for a database: never two that both write, whatever becomes of the lock."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.errors import StorageAway
from core.storage import DatabaseInUse, Lease, lease, open_store

from . import deeds
from .disk import change
from .unsealing import KEYS

ENDS = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


async def test_a_second_bot_on_one_database_is_refused(url: str) -> None:
    async with lease(url) as held:
        assert await held.is_held()
        with pytest.raises(DatabaseInUse, match="Another bot"):
            async with lease(url, patience=0):
                raise AssertionError
    async with lease(url, patience=0):
        pass


async def test_while_the_lock_is_lost_nothing_is_written_and_it_is_taken_again(
    postgresql: str,
) -> None:
    async with lease(postgresql) as held:
        store = await open_store(postgresql, keys=KEYS, lease=held)
        await deeds.begin(store)
        await change(postgresql, ENDS)
        held.doubt()
        with pytest.raises(StorageAway):
            await deeds.begin(store)
        stopping = asyncio.Event()
        keeping = asyncio.create_task(held.keep(stopping))
        await _held(held)
        await deeds.begin(store)
        stopping.set()
        await keeping
        with pytest.raises(DatabaseInUse):
            async with lease(postgresql, patience=0):
                raise AssertionError
        await store.close()


async def test_who_lost_the_lock_to_another_bot_is_told_to_stop(url: str) -> None:
    async with lease(url, patience=0.2) as held:
        await _lose(url)
        held.doubt()
        assert not await held.is_held()
        async with lease(url):
            stopping = asyncio.Event()
            await held.keep(stopping)
            assert held.taken
            assert stopping.is_set()
            assert not await held.is_held()
        async with lease(url):
            pass


async def test_a_session_that_the_server_still_holds_for_a_line_that_broke_is_ended(
    postgresql: str,
) -> None:
    async with lease(postgresql) as held:
        lost = held._connection  # type: ignore[attr-defined]
        held._connection = held._driver = None  # type: ignore[attr-defined]
        assert not await held.is_held()
        assert await held.taken_in_time(asyncio.Event())
        assert await held.is_held()
        await lost.invalidate()


async def test_a_file_of_the_lock_that_was_removed_is_no_lock_and_is_made_again(
    sqlite: str,
) -> None:
    async with lease(sqlite) as held:
        await _lose(sqlite)
        assert not await held.is_held()
        assert await held.taken_in_time(asyncio.Event())
        assert await held.is_held()


async def _lose(url: str) -> None:
    if url.startswith("sqlite"):
        _remove(Path(f"{url.partition(':///')[2]}.lock"))
    else:
        await change(url, ENDS)


def _remove(file: Path) -> None:
    file.unlink()


async def _held(held: Lease) -> None:
    async with asyncio.timeout(10):
        while True:
            if await held.is_held():
                return
            await asyncio.sleep(0.01)
