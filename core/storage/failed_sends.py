"""What was given up when sending: by id and kind, and why."""

from __future__ import annotations

from typing import Any, Final, Literal

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.outbox import QueuedEffect, Reason
from core.storage.effects import kind_of
from core.storage.moments import Clock
from core.storage.tables import failed_sends, outbox
from core.storage.transactions import Transactions

_RECORD: Final = insert(failed_sends).inline()


class SqlFailedSends:
    """The part of :class:`core.storage.outbox.SqlOutbox` about calls that are given up."""

    _transactions: Transactions
    _clock: Clock

    async def give_up(self, queued: QueuedEffect, reason: Reason) -> None:
        async def work(connection: AsyncConnection) -> None:
            gone = delete(outbox).where(outbox.c.id == queued.id)
            if (await connection.execute(gone)).rowcount:
                await self._note(connection, "call", queued.id, kind_of(queued.effect), reason)

        await self._transactions.write(work)

    async def _note(
        self,
        connection: AsyncConnection,
        what: Literal["call", "dialogue"],
        id: int,
        kind: str,
        reason: Reason,
    ) -> None:
        row: dict[str, Any] = {"what": what, "of": id, "kind": kind, "reason": reason}
        await connection.execute(_RECORD, {**row, "failed_at": self._clock()})
