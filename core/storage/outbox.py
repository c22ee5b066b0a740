"""The outbox: what waits to be sent to chats, and what of it may have arrived.

An effect is new, then being sent, then gone. A drawing is a number (``due``) on its dialogue: when
number 4 is done, number 5 still waits. Drawings are not claimed: one sender draws for a chat at a
time.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.dialogue import Dialogue
from core.model.effects import DeleteMessage, Effect, EraseMessage, RemoveCopies
from core.model.on_screen import Edited
from core.model.person import Person
from core.ports.outbox import Queue, QueuedDrawing, QueuedEffect, Reason
from core.storage.card_sends import CARDS_WAIT, SqlCardSends
from core.storage.drawing_statements import (
    CARD,
    DRAWINGS,
    DROP,
    MARK_SENDING,
    MOVED_CARD,
    REDRAWN,
    SENDING_SINCE,
    UNMARK_SENDING,
    WAITS,
)
from core.storage.effects import LAST, REPEATABLE
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_effect, opened_shown, sealed_shown
from core.storage.erasures import SqlErasures
from core.storage.exports import SqlExports
from core.storage.failed_sends import SqlFailedSends
from core.storage.late import COPIES_MAY_COME, EDITS_MAY_COME, SqlLate
from core.storage.moments import Clock
from core.storage.moving import SqlMoving
from core.storage.recalling import RECALLED, UNDER_WAY, is_recalled
from core.storage.reminder_sends import SqlReminderSends
from core.storage.rows import with_answers
from core.storage.tables import (
    NEW,
    SENDING,
    dialogues,
    outbox,
)
from core.storage.transactions import Transactions

log = logging.getLogger(__name__)

_DIALOGUE: Final = dialogues.c
_REPEATABLE: Final = outbox.c.kind.in_(REPEATABLE)
_CHATS: Final = union(
    select(outbox.c.chat_id).where(outbox.c.state == NEW),
    select(_DIALOGUE.chat_id).where(WAITS),
    CARDS_WAIT,
)
_THEIRS: Final = and_(outbox.c.chat_id == bindparam("chat_id"), outbox.c.state == NEW)
_IS_LAST: Final = outbox.c.kind.in_(LAST)
_SOME_LAST: Final = (  # thousands of messages may have to go, and nobody waits for them
    select(outbox.c.id).where(_THEIRS, _IS_LAST).order_by(outbox.c.id).limit(20)
)
_EFFECTS: Final = (
    select(outbox)
    .where(_THEIRS, or_(~_IS_LAST, outbox.c.id.in_(_SOME_LAST.scalar_subquery())))
    .order_by(_IS_LAST, outbox.c.id)
)
_CLAIM: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("effect_id"), outbox.c.state == NEW)
    .values(state=SENDING)
)
_OVER: Final = and_(outbox.c.state == RECALLED, outbox.c.kind != "send_export")
"""What is not sent any more; what is written of cases is written anew, as they are by then."""
_RELEASE: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("effect_id"), outbox.c.state.in_(UNDER_WAY), ~_OVER)
    .values(state=NEW)
)
_TAKEN_BACK: Final = delete(outbox).where(outbox.c.id == bindparam("effect_id"), _OVER)
_DONE: Final = delete(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True)))

_SENT: Final = select(outbox).where(outbox.c.state.in_(UNDER_WAY)).order_by(outbox.c.id)
_FORGET_SENT: Final = delete(outbox).where(
    or_(and_(outbox.c.state == SENDING, ~_REPEATABLE), _OVER)
)
_REPEAT: Final = update(outbox).where(outbox.c.state.in_(UNDER_WAY)).values(state=NEW)


class SqlOutbox(
    SqlReminderSends, SqlErasures, SqlFailedSends, SqlLate, SqlMoving, SqlCardSends, SqlExports
):
    """:class:`core.ports.outbox.Outbox`, each method a transaction of its own."""

    def __init__(self, transactions: Transactions, keys: KeyStore, clock: Clock) -> None:
        self._transactions = transactions
        self._keys = keys
        self._clock = clock

    async def recover(self) -> Sequence[QueuedEffect]:
        """After a start: forget what may have arrived, except what may be done twice."""

        async def work(connection: AsyncConnection) -> Sequence[QueuedEffect]:
            rows = (await connection.execute(_SENT)).all()
            for statement in (_FORGET_SENT, _REPEAT, EDITS_MAY_COME):
                await connection.execute(statement)
            for row in rows:
                if row.kind in ("say", "send_file"):
                    await self._note(connection, "call", row.id, row.kind, "uncertain")
            return [queued for row in rows if (queued := _queued(self._keys.system, row))]

        return await self._transactions.write(work)

    async def chats(self) -> Sequence[int]:
        """Return the chats for which something waits that nobody is sending."""

        async def work(connection: AsyncConnection) -> Sequence[int]:
            return (await connection.execute(_CHATS)).scalars().all()

        return await self._transactions.read(work)

    async def queue(self, chat_id: int) -> Queue:
        """Return what waits for a chat, oldest first, as it stood at one moment.

        Effects that are claimed are left out. Drawings being sent are not: who sends them knows.
        What does not open is left out and logged: the rest of the chat goes on.
        """

        async def work(connection: AsyncConnection) -> Queue:
            rows = await connection.execute(_EFFECTS, {"chat_id": chat_id})
            found = [queued for row in rows if (queued := _queued(self._keys.system, row))]
            cards = await self._queued_cards(connection, chat_id)
            return Queue(found, await self._drawings(connection, chat_id), cards)

        return await self._transactions.read(work)

    async def claim(self, queued: QueuedEffect) -> bool:
        return await self._change(_CLAIM, effect_id=queued.id) == 1

    async def done(self, queued: Sequence[QueuedEffect]) -> None:
        if queued:
            await self._change(_DONE, ids=[it.id for it in queued])

    async def replace(self, queued: QueuedEffect, effect: Effect) -> None:

        async def work(connection: AsyncConnection) -> None:
            if await is_recalled(connection, queued.id):
                await connection.execute(_RELEASE, {"effect_id": queued.id})
            elif (await connection.execute(_DONE, {"ids": [queued.id]})).rowcount:
                await self._enqueue(connection, queued.chat_id, effect)

        await self._transactions.write(work)

    async def release(self, queued: QueuedEffect) -> None:
        async def work(connection: AsyncConnection) -> None:
            for statement in (_TAKEN_BACK, _RELEASE):
                await connection.execute(statement, {"effect_id": queued.id})

        await self._transactions.write(work)

    async def sending(self, drawing: QueuedDrawing, newest: int | None = None) -> int | None:
        where = {"dialogue_id": drawing.dialogue.id}

        async def work(connection: AsyncConnection) -> int | None:
            row = (await connection.execute(SENDING_SINCE, where)).first()
            if row is None:  # erased meanwhile
                return None
            if row.sending:
                return cast("int | None", row.sending_after)
            known = [it for it in (newest, row.below, row.newest_card) if it is not None]
            await connection.execute(MARK_SENDING, {**where, "after": max(known, default=None)})
            return None

        return await self._transactions.write(work)

    async def unsent(self, drawing: QueuedDrawing) -> None:
        await self._change(UNMARK_SENDING, dialogue_id=drawing.dialogue.id)

    async def drawn(
        self,
        drawing: QueuedDrawing,
        message_id: int,
        shown: str,
        edited: Edited | None = None,
        copies_after: int | None = None,
    ) -> None:
        id, token = drawing.dialogue.key_id, drawing.dialogue.token
        cipher = (await self._keys.ciphers([id])).get(id)
        sealed = sealed_shown(cipher, token, shown) if cipher else None
        drawn = {
            **_of(drawing),
            "drawn_at": message_id,
            "now_shown": sealed,
            "prompt": drawing.dialogue.prompt,
            "sent": None if edited else message_id,
            "new_on_screen_in": message_id,
            "new_on_screen_edited_at": edited and edited.at,
            "new_on_screen_heard": edited and edited.heard,
        }
        chat_id = drawing.dialogue.chat_id

        async def work(connection: AsyncConnection) -> None:
            if not (await connection.execute(REDRAWN, drawn)).rowcount:
                await self._move_card(connection, drawn, chat_id)
            if copies_after is not None:
                await self._enqueue(connection, chat_id, RemoveCopies(copies_after, message_id))
                late = {"this": drawing.dialogue.id, "after": message_id}
                await connection.execute(COPIES_MAY_COME, late)

        await self._transactions.write(work)

    async def drop(
        self,
        drawing: QueuedDrawing,
        instead: Sequence[Effect] = (),
        reason: Reason | None = None,
    ) -> None:
        """Give up a drawing that cannot be delivered; one that was asked for since still waits."""

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(DROP, _of(drawing))
            if reason is not None:
                await self._note(connection, "dialogue", drawing.dialogue.id, "card", reason)
            for effect in instead:
                await self._enqueue(connection, drawing.dialogue.chat_id, effect)

        await self._transactions.write(work)

    async def _move_card(
        self, connection: AsyncConnection, drawn: Mapping[str, Any], chat_id: int
    ) -> None:
        where = {"dialogue_id": drawn["dialogue_id"]}
        card = (await connection.execute(CARD, where)).first()
        if card is None:  # erased while its card was on its way
            lost = EraseMessage(drawn["drawn_at"], erasure=0)
            await self._enqueue(connection, chat_id, lost)
            return
        await connection.execute(MOVED_CARD, drawn)
        # a press may have told the same message between the two statements: that is no move
        if card.message_id not in (None, drawn["drawn_at"]):
            await self._enqueue(connection, card.chat_id, DeleteMessage(card.message_id))

    async def _drawings(self, connection: AsyncConnection, chat_id: int) -> list[QueuedDrawing]:
        rows = (await connection.execute(DRAWINGS, {"chat_id": chat_id})).all()
        by_id = {row.id: row for row in rows}
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        read = await with_answers(connection, ciphers, rows, strict=False)
        return [_drawing(it, by_id[it.id], ciphers[it.key_id]) for it in read]

    async def _change(self, statement: Any, **values: Any) -> int:
        async def work(connection: AsyncConnection) -> int:
            return (await connection.execute(statement, values)).rowcount

        return await self._transactions.write(work)


def _queued(system: Cipher, row: Any) -> QueuedEffect | None:
    try:
        return QueuedEffect(row.id, row.chat_id, opened_effect(system, row))
    except (SealBroken, KeyError, TypeError, ValueError):
        log.error("a call cannot be made", extra={"ids": {"call": row.id}})
        return None


def _drawing(dialogue: Dialogue, row: Any, cipher: Cipher) -> QueuedDrawing:
    try:
        shown = opened_shown(cipher, row)
    except SealBroken:
        log.error("a dialogue is drawn again", extra={"ids": {"dialogue": row.id}})
        shown = None
    may_come = bool(row.edit_may_come)
    return QueuedDrawing(dialogue, _person(row), row.due, shown, row.sending, may_come)


def _person(row: Any) -> Person:
    return Person(row.person_id, row.chosen_language, row.telegram_language)


def _of(drawing: QueuedDrawing) -> dict[str, Any]:
    return {"dialogue_id": drawing.dialogue.id, "done": drawing.number}
