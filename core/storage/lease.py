"""One bot for a database: whoever starts second is refused before it answers anybody.

A lock says who it is: of a file beside an SQLite database, or of a PostgreSQL's session, which ends
when the server does. A bot that lost its lock writes nothing until it has it again, and stops if
another one took it meanwhile.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

from asyncpg import InterfaceError, InternalClientError, PostgresError
from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import NullPool

from core.errors import OsteoBoardError
from core.storage.engine import database_url, is_sqlite, server_engine
from core.storage.unreachable import UnreachableDatabaseError

log = logging.getLogger(__name__)

_LOCK: Final = 0x05737E0D  # any number of our own, for as long as the connection
_PAUSE_SECONDS: Final = 0.2
_WATCH_SECONDS: Final = 1.0
_ANSWER_SECONDS: Final = 5.0
_ASK: Final = text("SELECT pg_try_advisory_lock(:key)")
_ME: Final = text("SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()")
_END: Final = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE pid = :pid AND backend_start = :backend_start"
)
_AWAY: Final = (
    OSError,
    TimeoutError,
    SQLAlchemyError,
    PostgresError,
    InterfaceError,
    InternalClientError,  # a session that ended in the middle of a word
)


class DatabaseInUse(OsteoBoardError):
    """Another bot runs on this database."""

    def __init__(self) -> None:
        super().__init__(
            "Another bot runs on this database: stop it first, or give this one its own"
        )


class Lease(ABC):
    """The right of one bot to write into a database."""

    def __init__(self, where: URL, patience: float) -> None:
        self._where = where
        self._patience = patience
        self.taken = False
        """Whether another bot has it by now."""

    @abstractmethod
    def doubt(self) -> None:
        """Let the next question be asked of the server itself: it may be another one by now."""

    @abstractmethod
    async def is_held(self) -> bool:
        """Tell whether it is held, as far as is known without a doubt."""

    @abstractmethod
    async def take(self) -> bool:
        """Take it; False while another bot has it."""

    @abstractmethod
    async def let_go(self) -> None:
        """Let another bot have it."""

    async def taken_in_time(self, stopping: asyncio.Event) -> bool:
        """Take it within the patience; a database that is away is waited for."""
        refusals = 0
        while not stopping.is_set():
            with suppress(*_AWAY):
                if await self.take():
                    return True
                refusals += 1
                if refusals * _PAUSE_SECONDS > self._patience:
                    return False
            await _rest(stopping, _PAUSE_SECONDS)
        return True

    async def keep(self, stopping: asyncio.Event) -> None:
        """Take it again when it is lost; once another bot has it, tell this one to stop."""
        while not stopping.is_set():
            self.doubt()
            if not await self.is_held():
                log.warning("the lock of the database was lost", extra={"ids": {}})
                if not await self.taken_in_time(stopping):
                    self.taken = True
                    stopping.set()
                    return
                log.warning("the lock of the database is held again", extra={"ids": {}})
            await _rest(stopping, _WATCH_SECONDS)


@asynccontextmanager
async def lease(url: str, patience: float = 2.0) -> AsyncIterator[Lease]:
    """Hold the database for one bot; a former one has some seconds to end.

    A process that is killed holds it no longer. Raises :class:`DatabaseInUse`,
    :class:`UnreachableDatabaseError`.
    """
    where = database_url(url)
    it = _FileLease(where, patience) if is_sqlite(where) else _ServerLease(where, patience)
    try:
        try:
            for attempt in range(round(patience / _PAUSE_SECONDS) + 1):
                await asyncio.sleep(_PAUSE_SECONDS if attempt else 0)
                if await it.take():
                    break
            else:
                raise DatabaseInUse
        except _AWAY as fault:
            raise UnreachableDatabaseError(fault) from fault
        yield it
    finally:
        await it.let_go()


class _FileLease(Lease):
    """A file beside the database: whoever has it locked. A file that was removed is no lock."""

    _descriptor: int | None = None

    def doubt(self) -> None:
        """Do nothing: a file is looked at each time."""

    async def is_held(self) -> bool:
        return self._descriptor is not None and _is(self._descriptor, self._file)

    async def take(self) -> bool:
        await self.let_go()
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._descriptor = _locked(self._file)
        return self._descriptor is not None

    async def let_go(self) -> None:
        if self._descriptor is not None:
            if _is(self._descriptor, self._file):
                self._file.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = None

    @property
    def _file(self) -> Path:
        return Path(f"{self._where.database}.lock")


def _locked(file: Path) -> int | None:
    """Lock the file and return it open; None if another has it, or just took it away."""
    descriptor = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pass
    else:
        if _is(descriptor, file):
            return descriptor
    os.close(descriptor)
    return None


def _is(descriptor: int, file: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(os.fstat(descriptor), file.stat())
    return False


class _ServerLease(Lease):
    """A lock of a PostgreSQL's session: gone with it, also when the server only starts again."""

    def __init__(self, where: URL, patience: float) -> None:
        super().__init__(where, patience)
        self._engine = server_engine(where, poolclass=NullPool)
        self._connection: AsyncConnection | None = None
        self._driver: Any = None
        self._former: dict[str, Any] = {}
        self._doubted = False
        self._asking = asyncio.Lock()

    def doubt(self) -> None:
        self._doubted = True

    async def is_held(self) -> bool:
        if self._driver is not None and self._doubted:
            async with self._asking:
                if self._doubted:
                    await self._ask()
        return self._driver is not None and not self._driver.is_closed()

    async def _ask(self) -> None:
        self._doubted = False
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                await self._driver.execute("SELECT 1")
        except _AWAY:  # a server that does not answer may have ended the session
            self._driver.terminate()

    async def take(self) -> bool:
        await self.let_go()
        connection = await self._engine.connect()
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        if not (await connection.execute(_ASK, {"key": _LOCK})).scalar():
            if self._former:  # a line that broke: the server may not know yet that we are gone
                await connection.execute(_END, self._former)
            await connection.close()
            return False
        self._former = dict((await connection.execute(_ME)).mappings().one())
        self._connection = connection
        self._driver = (await connection.get_raw_connection()).driver_connection
        self._doubted = False
        return True

    async def let_go(self) -> None:
        self._driver = None
        if self._connection is not None:
            connection, self._connection = self._connection, None
            with suppress(*_AWAY):
                async with asyncio.timeout(_ANSWER_SECONDS):
                    await connection.close()
        with suppress(*_AWAY):
            await self._engine.dispose()


async def _rest(stopping: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)
