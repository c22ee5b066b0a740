"""What may come late to a chat: copies of cards, edits, and which messages are no copies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    BindParameter,
    and_,
    bindparam,
    func,
    or_,
    select,
    true,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.awaited import SAID, TURNED
from core.storage.moments import Clock
from core.storage.shortcuts import SHOWN_IN
from core.storage.tables import dialogues, menus
from core.storage.transactions import Transactions
from core.storage.unless_there import UnlessThere

_DIALOGUE: Final = dialogues.c
_SAID: Final = UnlessThere(menus)
_CHAT: Final[BindParameter[int]] = bindparam("chat")
_AFTER: Final[BindParameter[int]] = bindparam("after", type_=BigInteger)
_RECORDED: Final = union(
    select(_DIALOGUE.message_id).where(_DIALOGUE.chat_id == _CHAT, _DIALOGUE.message_id > _AFTER),
    select(menus.c.message_id).where(menus.c.chat_id == _CHAT, menus.c.message_id > _AFTER),
)
_PRIVATE: Final = _DIALOGUE.chat_id > 0
_NEWEST_CARD: Final = select(func.max(_DIALOGUE.message_id)).where(_PRIVATE)
_NEWEST_ASKED: Final = select(func.max(_DIALOGUE.below)).where(_PRIVATE)
_EDIT_MAY_COME: Final = (
    update(dialogues).where(_DIALOGUE.id == bindparam("this")).values(edit_may_come=true())
)
EDITS_MAY_COME: Final = (
    update(dialogues)
    .where(_DIALOGUE.drawing > 0, _DIALOGUE.message_id.is_not(None))
    .values(edit_may_come=true())
)
"""After a start: a drawing that waits may have been on its way when the process ended."""
_WITH_COPIES: Final = select(_DIALOGUE.chat_id).where(_DIALOGUE.copies_after.is_not(None))
_COPIES_AFTER: Final = select(func.min(_DIALOGUE.copies_after)).where(_DIALOGUE.chat_id == _CHAT)
_SOUGHT: Final = update(dialogues).where(
    _DIALOGUE.chat_id == _CHAT, _DIALOGUE.copies_after.is_not(None)
)
COPIES_MAY_COME: Final = (
    update(dialogues)
    .where(
        and_(
            _DIALOGUE.id == bindparam("this"),
            or_(_DIALOGUE.copies_after.is_(None), _DIALOGUE.copies_after > _AFTER),
        )
    )
    .values(copies_after=_AFTER)
)


class SqlLate:
    """:class:`core.ports.late.Late`, for :class:`core.storage.outbox.SqlOutbox`."""

    _transactions: Transactions
    _clock: Clock

    async def said(self, chat_id: int, message_id: int) -> None:
        row = {"chat_id": chat_id, "message_id": message_id, "said_at": self._clock()}

        async def work(connection: AsyncConnection) -> None:
            await _SAID.into(connection, row)
            for statement in (*SAID, SHOWN_IN):
                await connection.execute(statement, {"chat": chat_id, "menu": message_id})

        await self._transactions.write(work)

    async def turned(self, chat_id: int, message_id: int, heard: int) -> None:
        values = {"chat": chat_id, "menu": message_id, "now_heard": heard}

        async def work(connection: AsyncConnection) -> None:
            for statement in TURNED:
                await connection.execute(statement, values)

        await self._transactions.write(work)

    async def recorded(self, chat_id: int, after: int) -> Collection[int]:
        return frozenset(await self._read(_RECORDED, chat=chat_id, after=after))

    async def newest(self) -> int | None:
        found = (await self._read(_NEWEST_CARD))[0], (await self._read(_NEWEST_ASKED))[0]
        return max((it for it in found if it is not None), default=None)

    async def edit_may_come(self, dialogue_id: int) -> None:
        await self._write(_EDIT_MAY_COME, this=dialogue_id)

    async def chats_with_copies(self) -> Sequence[int]:
        return sorted(set(await self._read(_WITH_COPIES)))

    async def copies_after(self, chat_id: int) -> int | None:
        found: int | None = (await self._read(_COPIES_AFTER, chat=chat_id))[0]
        return found

    async def copies_sought(self, chat_id: int, up_to: int | None) -> None:
        await self._write(_SOUGHT.values(copies_after=up_to), chat=chat_id)

    async def _read(self, statement: Any, **values: Any) -> Sequence[Any]:
        async def work(connection: AsyncConnection) -> Sequence[Any]:
            return (await connection.execute(statement, values)).scalars().all()

        return await self._transactions.read(work)

    async def _write(self, statement: Any, **values: Any) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(statement, values)

        await self._transactions.write(work)
