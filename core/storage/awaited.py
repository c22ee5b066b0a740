"""Which text a menu of a case waits for, in the open transaction."""

from __future__ import annotations

import secrets
from typing import Final

from sqlalchemy import and_, bindparam, delete, exists, insert, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.awaited import AHEAD, Awaited, Menu
from core.model.case import Case
from core.storage.case_tables import awaited_texts
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_awaited, sealed_awaited
from core.storage.meeting_tables import awaited_words
from core.storage.moments import Clock
from core.storage.tables import cases, dialogues, menus

_NONE: Final = delete(awaited_texts).where(awaited_texts.c.person_id == bindparam("person"))
_BELOW: Final = (
    exists().where(
        menus.c.chat_id == awaited_texts.c.person_id,
        menus.c.message_id > awaited_texts.c.message_id,
    ),
    exists().where(
        dialogues.c.chat_id == awaited_texts.c.person_id,
        dialogues.c.message_id >= awaited_texts.c.message_id,
    ),
)
"""A menu or a card that was shown since. The private chat of a person has the person's id."""
_AWAITED: Final = (
    select(awaited_texts, cases.c.key_id)
    .join(cases, cases.c.id == awaited_texts.c.case_id)
    .where(
        awaited_texts.c.person_id == bindparam("person"),
        or_(awaited_texts.c.message_id == AHEAD, and_(*(~it for it in _BELOW))),
    )
)
_ANEW: Final = (
    update(awaited_texts)
    .where(
        awaited_texts.c.person_id == bindparam("person"),
        awaited_texts.c.message_id == bindparam("menu"),
        or_(*_BELOW),
    )
    .values(message_id=AHEAD, heard=null())
)
SAID: Final = tuple(
    update(table)
    .where(table.c.person_id == bindparam("chat"), table.c.message_id == AHEAD)
    .values(message_id=bindparam("menu"), heard=0)
    for table in (awaited_texts, awaited_words)
)
"""A menu was said: it is the one that was ahead, and its number tells what came before it."""
TURNED: Final = tuple(
    update(table)
    .where(
        table.c.person_id == bindparam("chat"),
        table.c.message_id == bindparam("menu"),
        table.c.heard.is_(None),
    )
    .values(heard=bindparam("now_heard"))
    for table in (awaited_texts, awaited_words)
)
"""A menu was edited: it is there."""
OUT_OF_SIGHT: Final = (
    update(dialogues)
    .where(dialogues.c.person_id == bindparam("person"), dialogues.c.on_screen.is_not(None))
    .values(on_screen=null())
)
"""A menu asks for a text: what is typed answers no card before that is drawn again."""


class SqlAwaited:
    """The part of :class:`core.ports.cases.Cases` about typed texts, on an open transaction."""

    _connection: AsyncConnection
    _keys: KeyStore
    _clock: Clock

    async def await_text(
        self, case: Case, person_id: int, message_id: int, asked: str, heard: int | None = None
    ) -> None:
        await self.await_nothing(person_id)
        cipher, uid = await self._keys.cipher(case.key_id), secrets.token_hex(16)
        row = {
            "person_id": person_id,
            "case_id": case.id,
            "message_id": message_id,
            "uid": uid,
            "asked": sealed_awaited(cipher, uid, asked),
            "heard": heard,
            "at": self._clock(),
        }
        await self._connection.execute(insert(awaited_texts), row)
        await self._connection.execute(OUT_OF_SIGHT, {"person": person_id})

    async def await_below(self, person_id: int, message_id: int) -> bool:
        asked = {"person": person_id, "menu": message_id}
        return (await self._connection.execute(_ANEW, asked)).rowcount == 1

    async def await_nothing(self, person_id: int) -> None:
        await self._connection.execute(_NONE, {"person": person_id})

    async def awaited(self, person_id: int) -> Awaited | None:
        row = (await self._connection.execute(_AWAITED, {"person": person_id})).one_or_none()
        if row is None:
            return None
        cipher = await self._keys.cipher(row.key_id)
        asked = opened_awaited(cipher, row)
        return Awaited(row.case_id, Menu(row.message_id, row.heard), asked)
