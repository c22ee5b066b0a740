"""How somebody does in exercises, in the open transaction."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Integer, String, Table, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.practice import Tally
from core.storage.tables import metadata

practice = Table(
    "practice",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("done", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("recent", String(16), nullable=False),  # of the last ones, oldest first: 1 right, 0 not
)
_PERSON: Final = bindparam("person", type_=BigInteger)
_TALLY: Final = select(practice).where(practice.c.person_id == _PERSON)
_FORGET: Final = delete(practice).where(practice.c.person_id == _PERSON)


class SqlPractice:
    """:class:`core.ports.practice.Practice` on an open transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def tally(self, person_id: int) -> Tally:
        row = (await self._connection.execute(_TALLY, {"person": person_id})).first()
        return Tally(row.done, row.right, tuple(it == "1" for it in row.recent)) if row else Tally()

    async def keep(self, person_id: int, tally: Tally) -> None:
        await self.forget(person_id)
        recent = "".join("01"[it] for it in tally.recent)
        row = {"person_id": person_id, "done": tally.done, "right": tally.right, "recent": recent}
        await self._connection.execute(insert(practice), row)

    async def forget(self, person_id: int) -> None:
        await self._connection.execute(_FORGET, {"person": person_id})
