"""What somebody has: their dialogues, and what is still owed to their chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.case import Dialogue
from core.storage.rows import with_answers
from core.storage.tables import NEW, dialogues, outbox

_DIALOGUES: Final = (
    select(dialogues)
    .where(dialogues.c.person_id == bindparam("person"))
    .order_by(dialogues.c.id)
    .with_for_update()
)
_DROP: Final = delete(outbox).where(outbox.c.chat_id == bindparam("chat"), outbox.c.state == NEW)


class SqlHoldings:
    """:class:`core.ports.Holdings` on an open transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def dialogues(self, person_id: int) -> Sequence[Dialogue]:
        """Return everything that somebody began, the oldest first, locked."""
        rows = (await self._connection.execute(_DIALOGUES, {"person": person_id})).all()
        return await with_answers(self._connection, rows)

    async def drop_calls(self, chat_id: int) -> None:
        """Forget what is owed to a chat and is not under way."""
        await self._connection.execute(_DROP, {"chat": chat_id})
