"""What is on its way to chats that may not be told of cases any more, or not of these.

What waits goes; what is being sent is marked, and whoever sends it takes it out of its chat: only
they learn under which number it stands there. A reminder among it is said again.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import EditMessage, Effect, EraseMessage, Export, Say, SendExport, SendFile
from core.model.reminder import Standing
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.sealing import opened_effect
from core.storage.enqueueing import enqueue
from core.storage.moments import Clock
from core.storage.reminder_tables import reminders
from core.storage.tables import NEW, SENDING, outbox

RECALLED: Final = "recalled"
"""The state of what was recalled while it was being sent."""
UNDER_WAY: Final = (SENDING, RECALLED)
_TELLING: Final = ("say", "edit_message", "send_file", "send_export")
"""Kinds that may tell of cases."""
_ON_ITS_WAY: Final = (
    select(outbox)
    .where(outbox.c.kind.in_(_TELLING), outbox.c.state.in_((NEW, SENDING)))
    .order_by(outbox.c.id)
    .with_for_update()
)
_GONE: Final = delete(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True)))
_MARK: Final = (
    update(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True))).values(state=RECALLED)
)
_AGAIN: Final = (
    update(reminders)
    .where(
        reminders.c.id.in_(bindparam("ids", expanding=True)),
        reminders.c.state.in_((Standing.WAITING, Standing.SENT)),
    )
    .values(state=str(Standing.WAITING), due_at=bindparam("moment", type_=reminders.c.due_at.type))
)
_STATE: Final = select(outbox.c.state).where(outbox.c.id == bindparam("this")).with_for_update()


async def recall(
    connection: AsyncConnection,
    system: Cipher,
    clock: Clock,
    chats: Any,
    case_ids: Collection[int] | None = None,
) -> None:
    """Recall what is on its way to chats (a list, or a query) and tells of cases.

    A file that names its cases only where it names one of ``case_ids``, if these are given.
    """
    rows = (await connection.execute(_ON_ITS_WAY.where(outbox.c.chat_id.in_(chats)))).all()
    found = [(row, it) for row in rows if _tells(it := _effect(system, row), case_ids)]
    waiting = [row.id for row, it in found if row.state == NEW and not isinstance(it, SendExport)]
    sending = [(row, it) for row, it in found if row.state == SENDING]
    again = [it.reminder for _, it in found if isinstance(it, Say) and it.reminder is not None]
    if waiting:
        await connection.execute(_GONE, {"ids": waiting})
    if sending:
        await connection.execute(_MARK, {"ids": [row.id for row, _ in sending]})
    if again:
        await connection.execute(_AGAIN, {"ids": again, "moment": clock()})
    for row, it in sending:
        if isinstance(it, EditMessage):  # it is known where that stands: it goes right behind
            await enqueue(connection, system, clock, row.chat_id, EraseMessage(it.message_id, 0))


async def is_recalled(connection: AsyncConnection, queued_id: int) -> bool:
    """Tell whether what is being sent was recalled meanwhile; it is not before this commits."""
    return (await connection.execute(_STATE, {"this": queued_id})).scalar() == RECALLED


def _effect(system: Cipher, row: Any) -> Effect | None:
    try:
        return opened_effect(system, row)
    except (SealBroken, KeyError, TypeError, ValueError):  # then it is never sent either
        return None


def _tells(effect: Effect | None, case_ids: Collection[int] | None) -> bool:
    match effect:
        case Say() | EditMessage():
            return effect.names_cases
        case SendFile():
            return case_ids is None or not effect.cases or not {*effect.cases}.isdisjoint(case_ids)
        case SendExport():
            return effect.what not in (Export.STATISTICS, Export.TABLE)
    return False
