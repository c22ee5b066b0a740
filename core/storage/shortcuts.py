"""What somebody comes back to, in the open transaction. What they used last is kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import BigInteger, bindparam, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.shortcuts import FAVOURITES
from core.storage.case_tables import case_visits
from core.storage.moments import Clock
from core.storage.shortcut_tables import favourites
from core.storage.tables import dialogues
from core.storage.unless_there import UnlessThere

_PERSON: Final = bindparam("person", type_=BigInteger)
_BEGUN: Final = (
    select(dialogues.c.definition)
    .where(dialogues.c.person_id == _PERSON)
    .group_by(dialogues.c.definition)
    .order_by(func.max(dialogues.c.id).desc())
    .limit(bindparam("most"))
)
_SEEN: Final = (
    select(case_visits.c.case_id)
    .where(case_visits.c.person_id == _PERSON)
    .order_by(case_visits.c.at.desc(), case_visits.c.case_id.desc())
    .limit(1)
)
_STARRED: Final = (
    select(favourites.c.definition)
    .where(favourites.c.person_id == _PERSON)
    .order_by(favourites.c.at, favourites.c.definition)
)
_STAR: Final = UnlessThere(favourites)
_UNSTAR: Final = delete(favourites).where(
    favourites.c.person_id == _PERSON, favourites.c.definition == bindparam("starred")
)


class SqlShortcuts:
    """:class:`core.ports.shortcuts.Shortcuts` on an open transaction."""

    def __init__(self, connection: AsyncConnection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    async def begun(self, person_id: int, limit: int) -> Sequence[str]:
        where = {"person": person_id, "most": limit}
        return (await self._connection.execute(_BEGUN, where)).scalars().all()

    async def seen_case(self, person_id: int) -> int | None:
        found = await self._connection.execute(_SEEN, {"person": person_id})
        return found.scalar_one_or_none()

    async def favourites(self, person_id: int) -> Sequence[str]:
        return (await self._connection.execute(_STARRED, {"person": person_id})).scalars().all()

    async def star(self, person_id: int, definition: str) -> bool:
        there = await self.favourites(person_id)
        if definition in there:
            return True
        if len(there) >= FAVOURITES:
            return False
        row = {"person_id": person_id, "definition": definition, "at": self._clock()}
        await _STAR.into(self._connection, row)
        return True

    async def unstar(self, person_id: int, definition: str) -> None:
        await self._connection.execute(_UNSTAR, {"person": person_id, "starred": definition})
