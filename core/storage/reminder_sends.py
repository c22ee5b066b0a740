"""What came of sending reminders: their person blocked the bot, or nobody knows if one arrived."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from sqlalchemy import bindparam, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.reminder import Standing
from core.storage.moments import Clock
from core.storage.reminder_tables import reminders
from core.storage.transactions import Transactions

AGAIN_AFTER: Final = timedelta(hours=12)
"""When a reminder that may have arrived is said again, unless it is answered by then."""
_BLOCKED: Final = (
    update(reminders)
    .where(
        reminders.c.person_id == bindparam("person"),
        reminders.c.state.in_((Standing.WAITING, Standing.SENT)),
    )
    .values(state=str(Standing.UNREACHABLE))
)


_DOUBTED: Final = (
    update(reminders)
    .where(
        reminders.c.id == bindparam("this"),
        reminders.c.state.in_((Standing.WAITING, Standing.SENT)),
    )
    .values(state=str(Standing.WAITING), due_at=bindparam("moment", type_=reminders.c.due_at.type))
)


class SqlReminderSends:
    """The part of :class:`core.ports.outbox.Outbox` about reminders: what came of sending them."""

    _transactions: Transactions
    _clock: Clock

    async def doubted(self, reminder_id: int) -> None:
        again = {"this": reminder_id, "moment": self._clock() + AGAIN_AFTER}

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(_DOUBTED, again)

        await self._transactions.write(work)

    async def blocked(self, chat_id: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(_BLOCKED, {"person": chat_id})

        await self._transactions.write(work)
