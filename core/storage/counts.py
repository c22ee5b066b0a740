"""How much a database holds that waits, failed, or lacks what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.encryption.key_tables import keys
from core.storage.erasure_tables import doomed_keys
from core.storage.tables import (
    cases,
    dialogues,
    failed_sends,
    failed_updates,
    outbox,
    put_by,
)
from core.storage.transactions import Transactions


@dataclass(frozen=True)
class Counts:
    """How much waits, failed, and is to be destroyed."""

    cases: int
    waiting: int
    put_by: int
    failed: int
    unsent: int  # without what may have arrived
    doomed: int


async def counts(data: Transactions) -> Counts:
    """Return how much waits."""

    async def work(connection: AsyncConnection) -> Counts:
        async def count(table: Any, *where: Any) -> int:
            query = select(func.count()).select_from(table).where(*where)
            return int((await connection.execute(query)).scalar_one())

        return Counts(
            await count(cases),
            await count(outbox) + await count(dialogues, dialogues.c.drawing > 0),
            await count(put_by),
            await count(failed_updates),
            await count(failed_sends, failed_sends.c.reason != "uncertain"),
            await count(doomed_keys),
        )

    return await data.read(work)


async def without_key(data: Transactions, store: Transactions) -> int:
    """Return how many cases have no key: more than none, and the key store is older than they."""

    async def wanted(connection: AsyncConnection) -> Sequence[str]:
        doomed = select(doomed_keys.c.key_id)
        query = select(cases.c.key_id).where(cases.c.key_id.not_in(doomed))
        return (await connection.execute(query)).scalars().all()

    async def there(connection: AsyncConnection) -> set[str]:
        return set((await connection.execute(select(keys.c.id))).scalars())

    return len(set(await data.read(wanted)) - await store.read(there))
