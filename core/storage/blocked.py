"""People who blocked the bot: what was to be called to mind ends, without a word."""

from __future__ import annotations

from typing import Final

from sqlalchemy import bindparam, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.reminder import Standing
from core.storage.reminder_tables import reminders
from core.storage.transactions import Transactions

_BLOCKED: Final = (
    update(reminders)
    .where(
        reminders.c.person_id == bindparam("person"),
        reminders.c.state.in_((Standing.WAITING, Standing.SENT)),
    )
    .values(state=str(Standing.UNREACHABLE))
)


class SqlBlocked:
    """The part of :class:`core.ports.outbox.Outbox` about people who blocked the bot."""

    _transactions: Transactions

    async def blocked(self, chat_id: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(_BLOCKED, {"person": chat_id})

        await self._transactions.write(work)
