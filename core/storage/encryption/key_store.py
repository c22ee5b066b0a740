"""The key store, open: keys by their ids, new ones, and their destruction.

A key is committed here before the data that it seals: one that nothing was sealed with in the end
is harmless. Keys are made a few at a time, so that beginning a case seldom waits for this disk too.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.errors import StaleWrite
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_tables import keys, masters
from core.storage.encryption.wrapping import KeyRefused, Master, new_id
from core.storage.transactions import Transactions

log = logging.getLogger(__name__)

_AT_ONCE: Final = 16
_CACHED: Final = 4096
_FOUND: Final = select(keys).where(keys.c.id.in_(bindparam("ids", expanding=True)))
_DESTROY: Final = delete(keys).where(keys.c.id.in_(bindparam("ids", expanding=True)))
_CURRENT: Final = select(masters.c.master_id).with_for_update(
    read=True
)  # a rotation waits, or went before


class KeyStore:
    """The keys that the data is sealed with. ``system`` seals what belongs to no case."""

    def __init__(
        self,
        transactions: Transactions,
        master: Master,
        clock: Callable[[], datetime],
        scrub: Callable[[], Awaitable[None]],
    ) -> None:
        self.transactions = transactions
        self._master = master
        self._clock = clock
        self._scrub = scrub
        self._cached: OrderedDict[str, Cipher] = OrderedDict()
        self._destroyed: set[str] = set()
        self._spare: list[tuple[str, Cipher]] = []
        self._making = asyncio.Lock()
        self.system: Cipher

    async def ciphers(self, ids: Collection[str]) -> Mapping[str, Cipher]:
        """Return the keys that are there; what is left out was destroyed, or never was."""
        missing = [id for id in ids if id not in self._cached]
        found = {id: self._cached[id] for id in ids if id in self._cached}
        for id in found:
            self._cached.move_to_end(id)
        return {**found, **await self._fetched(missing)} if missing else found

    async def take_system_key(self, id: str) -> None:
        """Take the key of what belongs to no case. Raises :class:`StaleWrite` if there is none."""
        self.system = await self.cipher(id)

    async def cipher(self, id: str) -> Cipher:
        """Return a key that ought to be there. Raises :class:`StaleWrite` when it was destroyed."""
        found = await self.ciphers([id])
        if id not in found:
            raise StaleWrite(f"key {id} was destroyed")
        return found[id]

    async def fresh(self) -> str:
        """Return the id of a new key, which is on disk."""
        while not self._spare:
            async with self._making:
                if not self._spare:
                    self._spare = await self._made()
        id, cipher = self._spare.pop()
        self._keep(id, cipher)
        return id

    async def destroy(self, ids: Collection[str]) -> None:
        """Destroy keys, on disk and in memory: what was sealed with them cannot be read again."""

        async def statements(connection: AsyncConnection) -> None:
            await connection.execute(_DESTROY, {"ids": list(ids)})

        await self.transactions.write(statements)
        self._destroyed.update(ids)
        for id in ids:
            self._cached.pop(id, None)
        await self._scrub()

    @property
    def audit_key(self) -> bytes:
        """What the audit trail is chained with: who cannot open the key store cannot forge it."""
        return self.system.derived("audit")

    async def close(self) -> None:
        """Let go of the key store."""
        await self.transactions.close()

    async def _fetched(self, ids: Collection[str]) -> Mapping[str, Cipher]:
        async def statements(connection: AsyncConnection) -> Sequence[Row[Any]]:
            return (await connection.execute(_FOUND, {"ids": list(ids)})).all()

        rows = await self.transactions.read(statements)
        there = {row.id: self._unwrapped(row) for row in rows}
        found = {id: it for id, it in there.items() if it and id not in self._destroyed}
        for id, cipher in found.items():
            self._keep(id, cipher)
        return found

    def _unwrapped(self, row: Row[Any]) -> Cipher | None:
        self._must_be_mine(row.master_id)
        try:
            return Cipher(self._master.unwrapped(row.id, row.wrapped))
        except SealBroken:
            log.error("a key is of no use", extra={"ids": {"key": row.id}})
            return None

    async def _made(self) -> list[tuple[str, Cipher]]:
        made = {id: self._master.fresh(id) for id in (new_id() for _ in range(_AT_ONCE))}
        now = self._clock()
        rows = [key_row(id, wrapped, self._master.id, now) for id, (wrapped, _) in made.items()]

        async def statements(connection: AsyncConnection) -> None:
            self._must_be_mine((await connection.execute(_CURRENT)).scalar_one())
            await connection.execute(insert(keys), rows)

        await self.transactions.write(statements)
        await self._scrub()  # a copy of the file without its log must know that there were cases
        return [(id, cipher) for id, (_, cipher) in made.items()]

    def _must_be_mine(self, master_id: str) -> None:
        if master_id != self._master.id:
            raise KeyRefused("the master key was rotated: start again with the new one")

    def _keep(self, id: str, cipher: Cipher) -> None:
        self._cached[id] = cipher
        if len(self._cached) > _CACHED:
            self._cached.popitem(last=False)


def key_row(id: str, wrapped: bytes, master_id: str, now: datetime) -> dict[str, Any]:
    """Return a key as a row."""
    return {"id": id, "wrapped": wrapped, "master_id": master_id, "created_at": now}
