"""What is to be done in a chat is kept with what it follows from."""

from __future__ import annotations

from typing import Final

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import Effect
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import outbox_row
from core.storage.moments import Clock
from core.storage.tables import outbox

_ENQUEUE: Final = insert(outbox).inline()


async def enqueue(
    connection: AsyncConnection, system: Cipher, clock: Clock, chat_id: int, effect: Effect
) -> None:
    """Keep an effect for a chat in the open transaction."""
    await connection.execute(_ENQUEUE, outbox_row(system, chat_id, effect, clock()))


class SqlEnqueueing:
    """The parts of :class:`core.storage.outbox.SqlOutbox` that keep effects."""

    _keys: KeyStore
    _clock: Clock

    async def _enqueue(self, connection: AsyncConnection, chat_id: int, effect: Effect) -> None:
        await enqueue(connection, self._keys.system, self._clock, chat_id, effect)
