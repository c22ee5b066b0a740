"""What somebody has: their dialogues, and what still waits for their chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import bindparam, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.dialogue import Dialogue
from core.storage.encryption.key_store import KeyStore
from core.storage.moments import Clock
from core.storage.recalling import recall
from core.storage.rows import DIALOGUES, with_answers
from core.storage.tables import NEW, dialogues, outbox

_DIALOGUES: Final = (
    DIALOGUES.where(dialogues.c.person_id == bindparam("person"))
    .order_by(dialogues.c.id)
    .with_for_update(of=dialogues)
)
_DROP: Final = delete(outbox).where(outbox.c.chat_id == bindparam("chat"), outbox.c.state == NEW)


class SqlHoldings:
    """:class:`core.ports.holdings.Holdings` on an open transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyStore, clock: Clock) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock

    async def dialogues(self, person_id: int) -> Sequence[Dialogue]:
        """Return everything that somebody began and that can be read, the oldest first, locked."""
        rows = (await self._connection.execute(_DIALOGUES, {"person": person_id})).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return await with_answers(self._connection, ciphers, rows, strict=False)

    async def drop_effects(self, chat_id: int) -> None:
        await recall(self._connection, self._keys.system, self._clock, [chat_id])
        await self._connection.execute(_DROP, {"chat": chat_id})
