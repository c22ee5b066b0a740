"""What was given up when sending: by id and kind, and why."""

from __future__ import annotations

from typing import Any, Final, Literal

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import Effect
from core.model.person import Person
from core.ports.outbox import QueuedEffect, Reason
from core.storage.effects import kind_of
from core.storage.enqueueing import SqlEnqueueing
from core.storage.moments import Clock
from core.storage.person_statements import PERSON
from core.storage.rows import person_of
from core.storage.tables import failed_sends, outbox
from core.storage.transactions import Transactions

_RECORD: Final = insert(failed_sends).inline()


class SqlFailedSends(SqlEnqueueing):
    """The part of :class:`core.storage.outbox.SqlOutbox` about calls that are given up."""

    _transactions: Transactions
    _clock: Clock

    async def give_up(
        self, queued: QueuedEffect, reason: Reason, instead: Effect | None = None
    ) -> None:
        async def work(connection: AsyncConnection) -> None:
            gone = delete(outbox).where(outbox.c.id == queued.id)
            if (await connection.execute(gone)).rowcount:
                await self._note(connection, "call", queued.id, kind_of(queued.effect), reason)
                if instead is not None:
                    await self._enqueue(connection, queued.chat_id, instead)

        await self._transactions.write(work)

    async def person(self, id: int) -> Person:
        async def work(connection: AsyncConnection) -> Person:
            return person_of((await connection.execute(PERSON, {"person_id": id})).one())

        return await self._transactions.read(work)

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
