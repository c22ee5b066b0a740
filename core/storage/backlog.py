"""Updates that were put by, in the order in which they came, each burst sealed with its own key.

Who is named in a burst is not known yet when it is put by. So its key is destroyed with its last
update: a copy of the data that was made meanwhile tells nothing.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import bindparam, delete, exists, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.backlog import PutBy
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_store import KeyStore
from core.storage.erasing import SqlErasing
from core.storage.erasure_tables import doomed_keys
from core.storage.moments import Clock
from core.storage.tables import put_by, updates_seen
from core.storage.transactions import Patient
from core.storage.unless_there import UnlessTheSame

log = logging.getLogger(__name__)

SEE: Final = UnlessTheSame(updates_seen, "mark")
_BLOCK: Final = 256
_LANES: Final = select(put_by.c.lane).distinct()
_OLDEST: Final = (
    select(put_by).where(put_by.c.lane == bindparam("lane")).order_by(put_by.c.id).limit(1)
)
_KEY: Final = (
    select(put_by.c.key_id)
    .where(put_by.c.lane == bindparam("lane"), put_by.c.key_id.is_not(None))
    .limit(1)
)
_PUT_BY: Final = insert(put_by).inline()
_TAKE_UP: Final = delete(put_by).where(put_by.c.uid == bindparam("this")).returning(put_by.c.key_id)
_DOOM: Final = insert(doomed_keys).from_select(
    ["key_id"],
    select(bindparam("key", type_=put_by.c.key_id.type)).where(
        ~exists().where(put_by.c.key_id == bindparam("key"))
    ),
)


class SqlBacklog:
    """:class:`core.ports.backlog.Backlog`; waits for a database that is away."""

    def __init__(self, transactions: Patient, keys: KeyStore) -> None:
        self._transactions = transactions
        self._keys = keys

    async def lanes(self) -> Sequence[str]:
        async def work(connection: AsyncConnection) -> Sequence[str]:
            return (await connection.execute(_LANES)).scalars().all()

        return await self._transactions.read(work)

    async def oldest(self, lane: str) -> PutBy | None:
        async def work(connection: AsyncConnection) -> PutBy | None:
            row = (await connection.execute(_OLDEST, {"lane": lane})).first()
            return None if row is None else PutBy(row.uid, await self._opened(row))

        return await self._transactions.read(work)

    async def _opened(self, row: Any) -> Mapping[str, Any] | None:
        try:
            cipher = await self._cipher(row.key_id)
            found: Mapping[str, Any] | None = (
                cipher.open_json(row.payload, _place(row.uid)) if cipher else None
            )
        except SealBroken:
            found = None
        if found is None:
            log.error("an update that was put by cannot be read", extra={"ids": {"row": row.id}})
        return found

    async def _cipher(self, key_id: str | None) -> Cipher | None:
        if key_id is None:  # put by by a former version
            return self._keys.system
        return (await self._keys.ciphers([key_id])).get(key_id)


class SqlPuts:
    """:class:`core.ports.backlog.Puts`, in an open transaction."""

    def __init__(
        self, connection: AsyncConnection, keys: KeyStore, erasing: SqlErasing, clock: Clock
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._erasing = erasing
        self._clock = clock

    async def first_times(self, updates: Sequence[tuple[int, int]]) -> Sequence[bool]:
        now = self._clock()
        rows = [{"update_id": id, "seen_at": now, "mark": mark} for id, mark in updates]
        return await SEE.each_into(self._connection, rows)

    async def put_by(self, lane: str, updates: Sequence[Mapping[str, Any]]) -> Sequence[PutBy]:
        if not updates:
            return []
        of_the_burst = (await self._connection.execute(_KEY, {"lane": lane})).scalar()
        key_id = of_the_burst or await self._keys.fresh()
        cipher = await self._keys.cipher(key_id)
        put = [PutBy(secrets.token_hex(16), dict(update)) for update in updates]
        rows = [
            {
                "lane": lane,
                "uid": it.name,
                "key_id": key_id,
                "payload": cipher.seal_json(it.update, _place(it.name), _BLOCK),
            }
            for it in put
        ]
        await self._connection.execute(_PUT_BY, rows)
        return put

    async def take_up(self, name: str) -> bool:
        row = (await self._connection.execute(_TAKE_UP, {"this": name})).first()
        if row is not None and row.key_id is not None:
            doomed = await self._connection.execute(_DOOM, {"key": row.key_id})
            self._erasing.dooms |= bool(doomed.rowcount)
        return row is not None


def _place(uid: str) -> str:
    return f"put_by.payload.{uid}"
