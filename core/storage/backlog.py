"""Updates that were put by, in the order in which they came, sealed."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.backlog import PutBy
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.tables import put_by
from core.storage.transactions import Patient

log = logging.getLogger(__name__)

_BLOCK: Final = 256
_LANES: Final = select(put_by.c.lane).distinct()
_OLDEST: Final = (
    select(put_by).where(put_by.c.lane == bindparam("lane")).order_by(put_by.c.id).limit(1)
)
_PUT_BY: Final = insert(put_by).inline()
_TAKE_UP: Final = delete(put_by).where(put_by.c.id == bindparam("this"))


class SqlBacklog:
    """:class:`core.ports.backlog.Backlog`; waits for a database that is away."""

    def __init__(self, transactions: Patient, system: Cipher) -> None:
        self._transactions = transactions
        self._system = system

    async def lanes(self) -> Sequence[str]:
        async def work(connection: AsyncConnection) -> Sequence[str]:
            return (await connection.execute(_LANES)).scalars().all()

        return await self._transactions.read(work)

    async def oldest(self, lane: str) -> PutBy | None:
        async def work(connection: AsyncConnection) -> PutBy | None:
            row = (await connection.execute(_OLDEST, {"lane": lane})).first()
            return None if row is None else PutBy(row.id, self._opened(row))

        return await self._transactions.read(work)

    def _opened(self, row: Any) -> Mapping[str, Any] | None:
        try:
            found: Mapping[str, Any] = self._system.open_json(row.payload, _place(row.uid))
        except SealBroken:
            log.error("an update that was put by cannot be read", extra={"ids": {"row": row.id}})
            return None
        return found


class SqlPuts:
    """:class:`core.ports.backlog.Puts`, in an open transaction."""

    def __init__(self, connection: AsyncConnection, system: Cipher) -> None:
        self._connection = connection
        self._system = system

    async def put_by(self, lane: str, updates: Sequence[Mapping[str, Any]]) -> None:
        rows = [self._row(lane, update) for update in updates]
        if rows:
            await self._connection.execute(_PUT_BY, rows)

    def _row(self, lane: str, update: Mapping[str, Any]) -> dict[str, Any]:
        uid = secrets.token_hex(16)
        payload = self._system.seal_json(dict(update), _place(uid), _BLOCK)
        return {"lane": lane, "uid": uid, "payload": payload}

    async def take_up(self, id: int) -> bool:
        return bool((await self._connection.execute(_TAKE_UP, {"this": id})).rowcount)


def _place(uid: str) -> str:
    return f"put_by.payload.{uid}"
