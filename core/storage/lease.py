"""One bot for a database: whoever starts second is refused before it answers anybody."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from asyncpg import PostgresError
from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from core.errors import OsteoBoardError
from core.storage.engine import database_url, is_sqlite, server_engine
from core.storage.unreachable import UnreachableDatabaseError

_LOCK: Final = 0x05737E0D  # any number of our own, for as long as the connection
_PAUSE_SECONDS: Final = 0.2


class DatabaseInUse(OsteoBoardError):
    """Another bot runs on this database."""

    def __init__(self) -> None:
        super().__init__(
            "Another bot runs on this database: stop it first, or give this one its own"
        )


@asynccontextmanager
async def lease(url: str, patience: float = 2.0) -> AsyncIterator[None]:
    """Hold the database for one bot; a former one has some seconds to end.

    A process that is killed holds it no longer. Raises :class:`DatabaseInUse`,
    :class:`UnreachableDatabaseError`.
    """
    where = database_url(url)
    held = _file_lock(where, patience) if is_sqlite(where) else _server_lock(where, patience)
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(held)
        except (OSError, SQLAlchemyError, PostgresError) as fault:
            raise UnreachableDatabaseError(fault) from fault
        yield


@asynccontextmanager
async def _file_lock(where: URL, patience: float) -> AsyncIterator[None]:
    file = Path(f"{where.database}.lock")
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for attempt in range(round(patience / _PAUSE_SECONDS) + 1):
        await asyncio.sleep(_PAUSE_SECONDS if attempt else 0)
        if (descriptor := _locked(file)) is not None:
            break
    else:
        raise DatabaseInUse
    try:
        yield
    finally:
        file.unlink(missing_ok=True)  # noqa: ASYNC240 - the bot is at its end
        os.close(descriptor)


def _locked(file: Path) -> int | None:
    """Lock the file and return it open; None if another has it, or just took it away."""
    descriptor = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_ino == file.stat().st_ino:
            return descriptor
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(descriptor)
    return None


@asynccontextmanager
async def _server_lock(where: URL, patience: float) -> AsyncIterator[None]:
    engine = server_engine(where, poolclass=NullPool)
    ask = text("SELECT pg_try_advisory_lock(:key)")
    try:
        connection = await engine.connect()
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        for attempt in range(round(patience / _PAUSE_SECONDS) + 1):
            await asyncio.sleep(_PAUSE_SECONDS if attempt else 0)
            if (await connection.execute(ask, {"key": _LOCK})).scalar():
                break
        else:
            await connection.close()
            raise DatabaseInUse
        yield
        await connection.close()
    finally:
        await engine.dispose()
