"""What comes of the messages of an erasure, one by one."""

from __future__ import annotations

from typing import Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import EraseMessage
from core.ports.erasures import Erasure
from core.storage.enqueueing import SqlEnqueueing
from core.storage.erasure_tables import erasures
from core.storage.recalling import is_recalled
from core.storage.tables import messages, outbox
from core.storage.transactions import Transactions
from core.storage.unless_there import UnlessThere

_REMEMBER: Final = UnlessThere(messages)
_DONE: Final = delete(outbox).where(outbox.c.id == bindparam("effect_id"))


class SqlErasures(SqlEnqueueing):
    """:class:`core.ports.erasures.Erasures`, for :class:`core.storage.outbox.SqlOutbox`."""

    _transactions: Transactions

    async def erased(
        self, queued_id: int, effect: EraseMessage, outcome: str, again_in: int | None = None
    ) -> None:
        this = erasures.c.id == effect.erasure

        async def work(connection: AsyncConnection) -> None:
            if not (await connection.execute(_DONE, {"effect_id": queued_id})).rowcount:
                return
            if again_in is not None:
                once_more = EraseMessage(effect.message_id, erasure=0)
                await self._enqueue(connection, again_in, once_more)
            row = (await connection.execute(select(erasures).where(this).with_for_update())).first()
            if row is None:  # nobody waits to be told
                return
            typed = effect.typed_at if outcome == "failed" else None
            left = [*row.left, typed.isoformat()] if typed else row.left
            counted = {outcome: getattr(row, outcome) + 1, "left": left}
            await connection.execute(update(erasures).where(this).values(counted))

        await self._transactions.write(work)

    async def erasure(self, id: int) -> Erasure | None:

        async def work(connection: AsyncConnection) -> Erasure | None:
            row = (await connection.execute(select(erasures).where(erasures.c.id == id))).first()
            return Erasure(**row._mapping) if row else None  # noqa: SLF001 - SQLAlchemy's own name

        return await self._transactions.read(work)

    async def remember(self, queued_id: int, chat_id: int, message_id: int) -> None:
        row = {"chat_id": chat_id, "message_id": message_id, "case_id": None}

        async def work(connection: AsyncConnection) -> None:
            if await is_recalled(connection, queued_id):
                erase = EraseMessage(message_id, erasure=0)
                await self._enqueue(connection, chat_id, erase)
            else:
                await _REMEMBER.into(connection, row)

        await self._transactions.write(work)
