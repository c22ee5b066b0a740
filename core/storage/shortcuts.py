"""What somebody comes back to, in the open transaction. What they used last is kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import BigInteger, and_, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.shortcuts import FAVOURITES, ShownPage
from core.storage.case_tables import case_visits
from core.storage.moments import Clock
from core.storage.shortcut_tables import favourites, shown_pages
from core.storage.tables import dialogues, menus
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
_SHOW: Final = UnlessThere(shown_pages)
_SHOWN: Final = (
    select(shown_pages.c.message_id, shown_pages.c.press)
    .join(
        menus,
        and_(
            menus.c.chat_id == shown_pages.c.person_id,
            menus.c.message_id == shown_pages.c.message_id,
        ),
    )
    .where(shown_pages.c.person_id == _PERSON)
)
"""The private chat of a person has the person's id."""
_SHOWS: Final = (
    update(shown_pages)
    .where(shown_pages.c.person_id == _PERSON)
    .values(press=bindparam("now_shown"), message_id=bindparam("shown_in", type_=BigInteger))
)
SHOWN_IN: Final = (
    update(shown_pages)
    .where(shown_pages.c.person_id == bindparam("chat"), shown_pages.c.message_id.is_(None))
    .values(message_id=bindparam("menu"))
)
"""A menu was said: it is the page that was to come."""


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

    async def shows(self, person_id: int, press: str, message_id: int | None = None) -> None:
        values = {"person": person_id, "now_shown": press, "shown_in": message_id}
        if not (await self._connection.execute(_SHOWS, values)).rowcount:
            row = {"person_id": person_id, "press": press, "message_id": message_id}
            await _SHOW.into(self._connection, row)

    async def shown(self, person_id: int) -> ShownPage | None:
        row = (await self._connection.execute(_SHOWN, {"person": person_id})).first()
        return ShownPage(row.message_id, row.press) if row else None
