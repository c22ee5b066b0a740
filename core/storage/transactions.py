"""How transactions are made: grouped on SQLite, each on its own on PostgreSQL.

SQLite waits for the disk once a commit, so whoever waits while one is under way shares the next.
PostgreSQL groups commits itself.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import URL, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from core.errors import StaleWrite, StorageAway
from core.storage.away import naming_absence
from core.storage.engine import is_sqlite, reader_engine, writer_engine
from core.storage.lease import Lease

log = logging.getLogger(__name__)
T = TypeVar("T")
Statements = Callable[[AsyncConnection], Awaitable[T]]
"""What runs in a transaction. It may be run again."""

_RETRIES: Final = 5
_PAUSE_SECONDS: Final = 0.005
_FIRST_WAIT: Final = 0.25
_LONGEST_WAIT: Final = 5.0
_LARGEST_GROUP: Final = 64  # bounds what one failing member makes others repeat
_CONFLICTS: Final = frozenset({"40001", "40P01"})  # serialization failure, deadlock


class Transactions(Protocol):
    """Where statements run."""

    async def write(self, statements: Statements[T]) -> T:
        """Run in a transaction; return once it is on disk.

        Raises :class:`StorageAway`, as :meth:`read` does, when there is no database for now.
        """

    async def read(self, statements: Statements[T]) -> T:
        """Run on one unchanging view of the database."""

    async def close(self) -> None:
        """Let go of the database."""


def transactions_on(url: URL, lease: Lease | None = None) -> Transactions:
    """Return what makes transactions on a database, on a PostgreSQL only while a lease is held."""
    writer = writer_engine(url)
    if is_sqlite(url):
        return GroupCommit(writer, reader_engine(url, writer))
    return EachItsOwn(writer, reader_engine(url, writer), lease)


class EachItsOwn:
    """PostgreSQL: a transaction each, side by side; row locks keep them apart.

    A session of the lease that ended (the server started again) may let another bot in, so nothing
    is done without it; and a new connection may be to a server that started again.
    """

    def __init__(
        self, writer: AsyncEngine, reader: AsyncEngine, lease: Lease | None = None
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._lease = lease
        if lease is not None:
            event.listen(writer.sync_engine, "connect", lambda *_: lease.doubt())

    async def write(self, statements: Statements[T]) -> T:
        """Run in a transaction of its own."""
        return await _persistently(self._writer, self._leased(statements), _PAUSE_SECONDS)

    async def read(self, statements: Statements[T]) -> T:
        """Run on a snapshot."""
        return await _once(self._reader, self._leased(statements), to_write=False)

    def _leased(self, statements: Statements[T]) -> Statements[T]:
        lease = self._lease
        if lease is None:
            return statements

        async def alone(connection: AsyncConnection) -> T:
            await _must_be_held(lease)
            result = await statements(connection)
            await _must_be_held(lease)
            return result

        return alone

    async def close(self) -> None:
        """Close the connections."""
        await self._writer.dispose()


@dataclass(eq=False)
class _Waiting:
    statements: Statements[Any]
    outcome: asyncio.Future[Any]

    def succeed(self, result: Any) -> None:
        if not self.outcome.done():  # whoever waited may have been cancelled
            self.outcome.set_result(result)

    def fail(self, error: BaseException) -> None:
        if self.outcome.done():
            return
        if isinstance(error, asyncio.CancelledError):
            self.outcome.cancel()
        else:
            self.outcome.set_exception(error)


class GroupCommit:
    """SQLite: all that waits runs in one transaction with one commit.

    When a member fails, the group is rolled back and each runs again alone, so that nobody
    suffers for a neighbour. Work runs in the writer's task, one at a time: it must not write again
    from inside.
    """

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader
        self._waiting: list[_Waiting] = []
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    async def write(self, statements: Statements[T]) -> T:
        """Wait for the next group and for its commit."""
        if self._closed:
            raise RuntimeError("the store is closed")
        if asyncio.current_task() is self._task:
            raise RuntimeError("a write inside a write would wait for itself")
        waiting = _Waiting(statements, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._serve(), name="storage-writer")
        result: T = await waiting.outcome
        return result

    async def read(self, statements: Statements[T]) -> T:
        """Run on a connection that cannot write and that no writer delays."""
        return await _once(self._reader, statements, to_write=False)

    async def close(self) -> None:
        """Finish what waits, then close the connections; the last folds the log into the file."""
        self._closed = True
        if self._task is not None:
            await asyncio.wait([self._task])
        await self._reader.dispose()
        await self._writer.dispose()

    async def _serve(self) -> None:
        try:
            while self._waiting:
                await self._serve_group(self._take())
        finally:  # not empty only when this task is cancelled: nobody would serve them
            for waiting in self._waiting:
                waiting.outcome.cancel()
            self._waiting.clear()

    def _take(self) -> list[_Waiting]:
        group = self._waiting[:_LARGEST_GROUP]
        del self._waiting[:_LARGEST_GROUP]
        return [waiting for waiting in group if not waiting.outcome.done()]

    async def _serve_group(self, group: Sequence[_Waiting]) -> None:
        try:
            if len(group) < 2 or not await self._together(group):
                await self._one_by_one(group)
        finally:  # as above
            for waiting in group:
                waiting.fail(asyncio.CancelledError())

    async def _together(self, group: Sequence[_Waiting]) -> bool:
        try:
            async with self._writer.begin() as connection:
                results = [await _in_turn(waiting, connection) for waiting in group]
        except (Exception, asyncio.CancelledError):  # noqa: BLE001 - each learns its own, alone
            _stop_if_asked()
            return False
        for waiting, result in zip(group, results, strict=True):
            waiting.succeed(result)
        return True

    async def _one_by_one(self, group: Sequence[_Waiting]) -> None:
        """Run each alone; while the database is away nobody waits for the others to learn it."""
        for number, waiting in enumerate(group):
            await self._alone(waiting)
            error = waiting.outcome.exception() if not waiting.outcome.cancelled() else None
            if isinstance(error, StorageAway):
                for other in group[number + 1 :]:
                    other.fail(StorageAway(*error.args))
                return

    async def _alone(self, waiting: _Waiting) -> None:
        try:
            result = await _persistently(self._writer, waiting.statements, pause=0)
        except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 - it is the caller's
            _stop_if_asked()
            waiting.fail(error)
        else:
            waiting.succeed(result)


async def _must_be_held(lease: Lease) -> None:
    if not await lease.is_held():
        raise StorageAway("LeaseLost")


async def _in_turn(waiting: _Waiting, connection: AsyncConnection) -> Any:
    await asyncio.sleep(0)  # statements run at once: let others have the loop between members
    return await waiting.statements(connection)


async def _persistently(engine: AsyncEngine, statements: Statements[T], pause: float) -> T:
    for retry in range(_RETRIES):
        try:
            return await _once(engine, statements, to_write=True)
        except (StaleWrite, StorageAway) as error:
            if not _may_pass(error):
                raise
        await asyncio.sleep(pause * random.uniform(1, 2 << retry))  # noqa: S311 - no secret
    return await _once(engine, statements, to_write=True)


async def _once(engine: AsyncEngine, statements: Statements[T], *, to_write: bool) -> T:
    with naming_absence(to_write=to_write):
        async with AsyncExitStack() as transaction:
            try:
                connection = await transaction.enter_async_context(engine.begin())
            except OSError as error:  # nobody answers there, in time or at all
                raise StorageAway(type(error).__name__) from error
            return await statements(connection)


def _may_pass(error: StaleWrite | StorageAway) -> bool:
    """Tell whether it may be over in a moment."""
    if isinstance(error, StaleWrite):
        return True
    cause = error.__cause__
    original = cause.orig if isinstance(cause, DBAPIError) else None
    return getattr(original, "sqlstate", None) in _CONFLICTS or "is locked" in str(original)


class Patient:
    """Transactions that wait for a database that is away, for as long as that takes."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def write(self, statements: Statements[T]) -> T:
        """Run in a transaction once there is a database."""
        return await _once_there(lambda: self._transactions.write(statements))

    async def read(self, statements: Statements[T]) -> T:
        """Run on a view of the database once there is one."""
        return await _once_there(lambda: self._transactions.read(statements))

    async def close(self) -> None:
        """Let go of the database."""
        await self._transactions.close()


async def _once_there(run: Callable[[], Awaitable[T]]) -> T:
    seconds = _FIRST_WAIT
    while True:
        try:
            return await run()
        except StorageAway as away:
            log.warning("the database is away", extra={"ids": {"error": str(away)}})
        await asyncio.sleep(seconds)
        seconds = min(seconds * 2, _LONGEST_WAIT)


def _stop_if_asked() -> None:
    """Tell the cancellation of the writer's task from one that a member raised."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
