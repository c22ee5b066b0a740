"""How people like to be asked."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, bindparam, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.tables import people

_LAYS_OUT: Final = (
    update(people)
    .where(people.c.id == bindparam("person_id", type_=BigInteger))
    .values(all_at_once=bindparam("all_at_once"))
)


class SqlHabits:
    """:class:`core.ports.habits.Habits` on an open transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lays_out(self, person_id: int, *, all_at_once: bool) -> None:
        values = {"person_id": person_id, "all_at_once": all_at_once}
        await self._connection.execute(_LAYS_OUT, values)
