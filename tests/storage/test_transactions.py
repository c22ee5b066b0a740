"""Nothing is lost between people who write at once, and nobody suffers for a neighbour."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.definition.answer import answer_of
from core.errors import FlowError
from core.model.dialogue import Change, Dialogue
from core.model.effects import Say
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store

from . import deeds
from .unsealing import KEYS


async def test_two_hundred_writers_of_one_dialogue_lose_nothing(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def write(number: int) -> None:
        async def deed(uow: UnitOfWork, dialogue: Dialogue) -> None:
            await uow.record(
                dialogue,
                Change(dialogue.revision, f"q{number}", None, answer_of(str(dialogue.revision))),
            )
            await asyncio.sleep(0)
            await deeds.bump(uow, dialogue)

        await deeds.change(store, token, deed)

    await asyncio.gather(*map(write, range(200)))
    kept = await deeds.read(store, token)
    assert kept.revision == kept.version == 200
    assert list(kept.answers.values()) == [answer_of(str(number)) for number in range(200)]


async def test_two_stores_on_one_database_lose_nothing(store: SqlStore, url: str) -> None:
    token = (await deeds.begin(store)).token
    other = await open_store(url, keys=KEYS)
    stores = [store, other] * 50
    await asyncio.gather(*(deeds.change(each, token, deeds.bump) for each in stores))
    await other.close()
    assert (await deeds.read(store, token)).revision == 100


async def test_two_stores_opened_at_once_migrate_once(url: str) -> None:
    stores = await asyncio.gather(*(open_store(url, keys=KEYS) for _ in range(3)))
    await asyncio.gather(*(deeds.begin(each) for each in stores))
    for each in stores:
        await each.close()


async def test_commits_of_concurrent_writers_are_grouped_on_sqlite(
    store: SqlStore, url: str
) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL groups commits itself")
    token = (await deeds.begin(store)).token
    commits: list[object] = []

    def count(connection: object) -> None:
        commits.append(connection)

    event.listen(Engine, "commit", count)
    try:
        await asyncio.gather(*(deeds.change(store, token, deeds.bump) for _ in range(200)))
    finally:
        event.remove(Engine, "commit", count)
    assert 1 <= len(commits) <= 10


async def test_a_failing_work_does_not_harm_its_neighbours(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    failure = FlowError("answered in result")

    async def fail(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await deeds.bump(uow, dialogue)
        raise failure

    works = [deeds.change(store, token, fail if n == 4 else deeds.bump) for n in range(10)]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert outcomes[4] is failure
    assert [outcome for outcome in outcomes if outcome is not None] == [failure]
    assert (await deeds.read(store, token)).revision == 9


async def test_each_failure_reaches_its_own_caller(store: SqlStore) -> None:
    failures = [KeyError(1), StopAsyncIteration(), TimeoutError(), OSError(2)]

    async def fail(_: UnitOfWork, error: Exception) -> None:
        raise error

    works = [store.write(lambda uow, e=error: fail(uow, e)) for error in failures]  # type: ignore[misc]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert all(outcome is failure for outcome, failure in zip(outcomes, failures, strict=True))


async def test_a_failing_work_that_was_alone_ran_once(store: SqlStore) -> None:
    runs: list[int] = []

    async def fail(_: UnitOfWork) -> None:
        runs.append(1)
        raise KeyError

    with pytest.raises(KeyError):
        await store.write(fail)
    assert runs == [1]


async def test_a_cancelled_waiter_does_not_harm_the_others(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def slow(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await asyncio.sleep(0.02)
        await deeds.bump(uow, dialogue)

    waiters = [asyncio.create_task(deeds.change(store, token, slow)) for _ in range(6)]
    await asyncio.sleep(0.03)
    waiters[0].cancel()
    waiters[3].cancel()
    outcomes = await asyncio.gather(*waiters, return_exceptions=True)
    assert [outcomes[n] for n in (1, 2, 4, 5)] == [None] * 4
    assert 4 <= (await deeds.read(store, token)).revision <= 6


async def test_work_that_cancels_itself_cancels_only_its_caller(store: SqlStore) -> None:
    async def give_up(_: UnitOfWork) -> None:
        raise asyncio.CancelledError

    waiters = [asyncio.create_task(store.write(give_up)), asyncio.create_task(deeds.begin(store))]
    outcomes = await asyncio.gather(*waiters, return_exceptions=True)
    assert isinstance(outcomes[0], asyncio.CancelledError)
    assert isinstance(outcomes[1], Dialogue)


async def test_a_transaction_is_kept_together_or_not_at_all(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def fail(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await uow.record(dialogue, Change(dialogue.revision, "pain", None, answer_of("mild")))
        await uow.enqueue(dialogue.chat_id, Say("x"))
        await deeds.bump(uow, dialogue)
        raise KeyError

    with pytest.raises(KeyError):
        await deeds.change(store, token, fail)
    kept = await deeds.read(store, token)
    assert (kept.answers, kept.revision) == ({}, 0)
    assert await store.outbox.chats() == []


async def test_a_write_inside_a_write_is_refused_on_sqlite(store: SqlStore, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("on PostgreSQL it is another transaction")

    async def nest(_: UnitOfWork) -> None:
        await deeds.begin(store)

    with pytest.raises(RuntimeError, match="a write inside a write"):
        await store.write(nest)


async def test_a_cancelled_writer_leaves_nobody_waiting(store: SqlStore, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL has no writer task")

    async def stop(_: UnitOfWork) -> None:
        for task in asyncio.all_tasks():
            if task.get_name() == "storage-writer":
                task.cancel()
        await asyncio.sleep(1)

    works = [store.write(stop), *(deeds.begin(store) for _ in range(100))]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert all(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes)
    assert (await deeds.begin(store)).id == 1


async def test_the_loop_goes_on_while_a_large_group_is_written(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    writing = asyncio.gather(*(deeds.change(store, token, deeds.bump) for _ in range(60)))
    turns = 0
    while not writing.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 60


async def test_closing_finishes_what_waits(store: SqlStore, url: str) -> None:
    waiting = [asyncio.create_task(deeds.begin(store)) for _ in range(5)]
    await asyncio.sleep(0)
    if url.startswith("sqlite"):
        await store.close()
    assert len({dialogue.token for dialogue in await asyncio.gather(*waiting)}) == 5


async def test_a_closed_sqlite_store_says_so(store: SqlStore, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("a PostgreSQL pool opens again")
    await store.close()
    with pytest.raises(RuntimeError, match="the store is closed"):
        await deeds.begin(store)
