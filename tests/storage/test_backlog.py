"""What is put by is kept until it is handled, once and in order, and its key no longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.backlog import PutBy
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.storage.tables import put_by

FIRST = {"update_id": 1, "message": {"text": "\ud8002 · é"}}
SECOND = {"update_id": 2}


async def _put(store: SqlStore, lane: str, update: Mapping[str, Any]) -> None:
    async def work(uow: UnitOfWork) -> None:
        await uow.backlog.put_by(lane, [update])

    await store.write(work)


async def _take_up(name: str, uow: UnitOfWork) -> bool:
    return await uow.backlog.take_up(name)


async def test_what_is_put_by_is_taken_up_once_and_in_order(store: SqlStore) -> None:
    assert await store.backlog.lanes() == []
    for lane, update in (("7", FIRST), ("8", SECOND), ("7", SECOND)):
        await _put(store, lane, update)
    assert sorted(await store.backlog.lanes()) == ["7", "8"]
    for update in (FIRST, SECOND):
        found = await store.backlog.oldest("7")
        assert found is not None
        assert found.update == update
        assert await store.write(partial(_take_up, found.name))
        assert not await store.write(partial(_take_up, found.name))
    assert await store.backlog.oldest("7") is None
    assert await store.backlog.lanes() == ["8"]


async def test_the_key_of_a_burst_is_destroyed_with_its_last_update(store: SqlStore) -> None:
    for update in (FIRST, SECOND):
        await _put(store, "7", update)
    await _put(store, "8", FIRST)
    (key,) = {it.key_id for it in await _rows(store) if it.lane == "7"}
    for left in (1, 0):
        found = await store.backlog.oldest("7")
        assert found is not None
        await store.write(partial(_take_up, found.name))
        assert len(await store._keys.ciphers([key])) == left
    assert await store.backlog.oldest("8") == PutBy((await _rows(store))[0].uid, FIRST)


async def _rows(store: SqlStore) -> Sequence[Any]:
    async def work(connection: AsyncConnection) -> Sequence[Any]:
        return (await connection.execute(select(put_by))).all()

    return await store._transactions.read(work)


async def test_updates_of_a_burst_are_told_from_those_that_came_before(store: SqlStore) -> None:
    async def seen(updates: Sequence[tuple[int, int]], uow: UnitOfWork) -> Sequence[bool]:
        return await uow.backlog.first_times(updates)

    assert await store.write(partial(seen, [(1, 7), (2, 7)])) == [True, True]
    assert await store.write(partial(seen, [(2, 7), (3, 7), (1, 8)])) == [False, True, True]
    assert not await store.write(lambda uow: uow.first_time(1, 8))
