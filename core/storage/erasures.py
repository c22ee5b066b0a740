"""What comes of the messages of an erasure, one by one."""

from __future__ import annotations

from typing import Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import EraseMessage
from core.ports.erasing import Erasure
from core.ports.outbox import QueuedEffect
from core.storage.tables import erasures, messages, outbox
from core.storage.transactions import Transactions

_DONE: Final = delete(outbox).where(outbox.c.id == bindparam("effect_id"))


class SqlErasures:
    """The part of :class:`core.ports.outbox.Outbox` that is about erasing."""

    _transactions: Transactions

    async def erased(self, queued: QueuedEffect, effect: EraseMessage, outcome: str) -> None:
        """Record the erasing of a message and count what came of it: deleted, emptied, failed."""
        this = erasures.c.id == effect.erasure

        async def work(connection: AsyncConnection) -> None:
            if not (await connection.execute(_DONE, {"effect_id": queued.id})).rowcount:
                return
            row = (await connection.execute(select(erasures).where(this).with_for_update())).first()
            if row is None:  # nobody waits to be told
                return
            typed = effect.typed_at if outcome == "failed" else None
            left = [*row.left, typed.isoformat()] if typed else row.left
            counted = {outcome: getattr(row, outcome) + 1, "left": left}
            await connection.execute(update(erasures).where(this).values(counted))

        await self._transactions.write(work)

    async def erasure(self, id: int) -> Erasure | None:
        """Return what has come of an erasure."""

        async def work(connection: AsyncConnection) -> Erasure | None:
            row = (await connection.execute(select(erasures).where(erasures.c.id == id))).first()
            return Erasure(**row._mapping) if row else None  # noqa: SLF001 - SQLAlchemy's own name

        return await self._transactions.read(work)

    async def remember(self, chat_id: int, message_id: int) -> None:
        """Record a message that names what a person has: it goes with the first case erased."""
        row = {"chat_id": chat_id, "message_id": message_id, "case_id": None}
        this = (messages.c.chat_id == chat_id) & (messages.c.message_id == message_id)

        async def work(connection: AsyncConnection) -> None:
            if (
                await connection.execute(select(messages.c.message_id).where(this))
            ).first() is None:
                await connection.execute(insert(messages), row)

        await self._transactions.write(work)
