"""What is put by is kept until it is handled, sealed, once and in order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore

FIRST = {"update_id": 1, "message": {"text": "\ud8002 · é"}}
SECOND = {"update_id": 2}


async def _put(store: SqlStore, lane: str, update: Mapping[str, Any]) -> None:
    async def work(uow: UnitOfWork) -> None:
        await uow.backlog.put_by(lane, [update])

    await store.write(work)


async def _take_up(id: int, uow: UnitOfWork) -> bool:
    return await uow.backlog.take_up(id)


async def test_what_is_put_by_is_taken_up_once_and_in_order(store: SqlStore) -> None:
    assert await store.backlog.lanes() == []
    for lane, update in (("7", FIRST), ("8", SECOND), ("7", SECOND)):
        await _put(store, lane, update)
    assert sorted(await store.backlog.lanes()) == ["7", "8"]
    for update in (FIRST, SECOND):
        found = await store.backlog.oldest("7")
        assert found is not None
        assert found.update == update
        assert await store.write(partial(_take_up, found.id))
        assert not await store.write(partial(_take_up, found.id))
    assert await store.backlog.oldest("7") is None
    assert await store.backlog.lanes() == ["8"]
