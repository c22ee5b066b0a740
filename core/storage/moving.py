"""A group that becomes a supergroup: another chat, in which the old messages are not."""

from __future__ import annotations

from typing import Final

from sqlalchemy import and_, bindparam, delete, exists, null, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.effects import OF_A_MESSAGE
from core.storage.group_tables import groups
from core.storage.sharing import MOVE_CARDS
from core.storage.tables import dialogues, outbox
from core.storage.transactions import Transactions

_DIALOGUE: Final = dialogues.c
_OTHER: Final = groups.alias()
_DROP_OLD_EDITS: Final = delete(outbox).where(
    and_(outbox.c.chat_id == bindparam("old"), outbox.c.kind.in_(OF_A_MESSAGE))
)
_MOVE_EFFECTS: Final = (
    update(outbox).where(outbox.c.chat_id == bindparam("old")).values(chat_id=bindparam("moved"))
)
_MOVE_DIALOGUES: Final = (
    update(dialogues)
    .where(_DIALOGUE.chat_id == bindparam("old"))
    .values(
        chat_id=bindparam("moved"),
        message_id=null(),
        edit_may_come=null(),
        copies_after=null(),
        shown=null(),
        on_screen=null(),
        version=_DIALOGUE.version + 1,
    )
)

_MOVE_GROUP: Final = (
    update(groups)
    .where(groups.c.chat_id == bindparam("old"), groups.c.ended_at.is_(None))
    .where(~exists().where(_OTHER.c.chat_id == bindparam("moved"), _OTHER.c.ended_at.is_(None)))
    .values(chat_id=bindparam("moved"))
)
"""The binding follows, unless Telegram's update was there first."""


async def move(connection: AsyncConnection, old: int, new: int) -> None:
    """Let everything of a group be that of the supergroup which it became.

    Except its messages, which stay behind: their numbers mean other messages in the new chat, so
    cards have none for now and nothing old is edited or deleted there.
    """
    await connection.execute(_DROP_OLD_EDITS, {"old": old})
    for statement in (_MOVE_EFFECTS, _MOVE_DIALOGUES, _MOVE_GROUP, MOVE_CARDS):
        await connection.execute(statement, {"old": old, "moved": new})


class SqlMoving:
    """The part of :class:`core.storage.outbox.SqlOutbox` about chats that move."""

    _transactions: Transactions

    async def move_chat(self, old: int, new: int) -> None:
        await self._transactions.write(lambda connection: move(connection, old, new))
