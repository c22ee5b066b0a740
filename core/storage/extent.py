"""How much the data held, as the key store knows it: older data shows beside newer keys."""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.encryption.key_tables import extents
from core.storage.tables import audit
from core.storage.transactions import Transactions
from core.storage.unless_there import UnlessThere

_ENTRIES: Final = select(func.coalesce(func.max(audit.c.id), 0))
_KNOWN: Final = select(extents.c.entries)
_BEGIN: Final = UnlessThere(extents)


async def entries(data: Transactions) -> int:
    """Return how many entries the audit trail of the data has."""

    async def work(connection: AsyncConnection) -> int:
        return int((await connection.execute(_ENTRIES)).scalar_one())

    return await data.read(work)


async def missing(data: Transactions, keys: Transactions) -> int:
    """Return how many entries of the trail the key store knew of that the data has not."""

    async def work(connection: AsyncConnection) -> int:
        return int((await connection.execute(_KNOWN)).scalar() or 0)

    return max(0, await keys.read(work) - await entries(data))


async def note(data: Transactions, keys: Transactions) -> None:
    """Let the key store know how much the data holds now."""
    count = await entries(data)

    async def work(connection: AsyncConnection) -> None:
        if not await _BEGIN.into(connection, {"id": 1, "entries": count}):
            await connection.execute(update(extents).values(entries=count))

    await keys.write(work)
