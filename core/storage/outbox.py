"""The outbox: what is owed to chats, and what of it may have arrived.

A call is new, then being sent, then gone. A drawing is a number (``due``) on its dialogue: settling
number 4 leaves number 5 owed. Screens are not claimed: one sender draws for a chat at a time.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    delete,
    false,
    insert,
    literal_column,
    null,
    or_,
    select,
    true,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.dialogue import Dialogue, Place
from core.model.person import Person
from core.ports.outbox import Owed, OwedCall, OwedScreen
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_payload, opened_shown, owed_row, sealed_shown
from core.storage.erasures import SqlErasures
from core.storage.rows import with_answers
from core.storage.tables import (
    NEW,
    SENDING,
    Clock,
    cases,
    dialogues,
    outbox,
    people,
)
from core.storage.transactions import Transactions

log = logging.getLogger(__name__)

_DIALOGUE: Final = dialogues.c
_ADDRESSES_A_MESSAGE: Final = or_(
    outbox.c.method.startswith("edit"),
    outbox.c.method.startswith("delete"),
    outbox.c.method.startswith("erase"),
)
_REPEATABLE: Final = or_(_ADDRESSES_A_MESSAGE, outbox.c.method == "answerCallbackQuery")
_OWING: Final = _DIALOGUE.owes > literal_column("0")  # as the partial index has it

_CHATS: Final = union(
    select(outbox.c.chat_id).where(outbox.c.state == NEW),
    select(_DIALOGUE.chat_id).where(_OWING),
)
_CALLS: Final = (
    select(outbox)
    .where(outbox.c.chat_id == bindparam("chat_id"), outbox.c.state == NEW)
    .order_by(outbox.c.id)
)
_SCREENS: Final = (
    select(
        dialogues,
        cases.c.key_id,
        people.c.chosen_language,
        people.c.telegram_language,
    )
    .join(cases, cases.c.id == _DIALOGUE.case_id)
    .outerjoin(people, people.c.id == _DIALOGUE.person_id)
    .where(_DIALOGUE.chat_id == bindparam("chat_id"), _OWING)
    .order_by(_DIALOGUE.touched_at, _DIALOGUE.id)
)
_CLAIM: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("call_id"), outbox.c.state == NEW)
    .values(state=SENDING)
)
_RELEASE: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("call_id"), outbox.c.state == SENDING)
    .values(state=NEW)
)
_SETTLE: Final = delete(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True)))


def _still_owed(settled: ColumnElement[Any]) -> ColumnElement[int]:
    """What remains owed once a debt is settled: whatever was asked for after it."""
    asked_for_bottom = and_(_DIALOGUE.owes == Place.BOTTOM, _DIALOGUE.bottom_due > settled)
    return case(
        (_DIALOGUE.due == settled, int(Place.NOWHERE)),
        (asked_for_bottom, int(Place.BOTTOM)),
        (_DIALOGUE.owes == Place.NOWHERE, int(Place.NOWHERE)),
        else_=int(Place.IN_PLACE),
    )


_THIS: Final = _DIALOGUE.id == bindparam("dialogue_id")
_MARK_SENDING: Final = (
    update(dialogues).where(_THIS).values(sending=true(), sending_due=bindparam("settled"))
)
_FORGIVE: Final = (
    update(dialogues)
    .where(_THIS)
    .values(owes=_still_owed(bindparam("settled")), sending=false(), sending_due=null())
)
_REDRAWN: Final = _FORGIVE.where(_DIALOGUE.message_id == bindparam("drawn_at")).values(
    shown=bindparam("now_shown")
)
_CARD: Final = select(_DIALOGUE.chat_id, _DIALOGUE.message_id).where(_THIS).with_for_update()
_MOVED_CARD: Final = _FORGIVE.values(
    message_id=bindparam("drawn_at"),
    shown=bindparam("now_shown"),
    version=_DIALOGUE.version + 1,
)
_OWE: Final = insert(outbox).inline()

_DRAWN: Final = ("dialogue_id", "settled", "drawn_at", "now_shown")

_FORGET_SENT: Final = delete(outbox).where(outbox.c.state == SENDING, ~_REPEATABLE)
_REPEAT: Final = update(outbox).where(outbox.c.state == SENDING).values(state=NEW)
_FORGET_CARDS: Final = (
    update(dialogues)
    .where(_DIALOGUE.sending)
    .values(owes=_still_owed(_DIALOGUE.sending_due), sending=false(), sending_due=null())
)

_DROP_OLD_EDITS: Final = delete(outbox).where(
    and_(outbox.c.chat_id == bindparam("old"), _ADDRESSES_A_MESSAGE)
)
_MOVE_CALLS: Final = (
    update(outbox).where(outbox.c.chat_id == bindparam("old")).values(chat_id=bindparam("moved"))
)
_MOVE_DIALOGUES: Final = (
    update(dialogues)
    .where(_DIALOGUE.chat_id == bindparam("old"))
    .values(
        chat_id=bindparam("moved"), message_id=null(), shown=null(), version=_DIALOGUE.version + 1
    )
)


class SqlOutbox(SqlErasures):
    """:class:`core.ports.outbox.Outbox`, each method a transaction of its own."""

    def __init__(self, transactions: Transactions, keys: KeyStore, clock: Clock) -> None:
        self._transactions = transactions
        self._keys = keys
        self._clock = clock

    async def recover(self) -> None:
        """After a start: forget what may have arrived, except what may be done twice."""

        async def work(connection: AsyncConnection) -> None:
            for statement in (_FORGET_SENT, _REPEAT, _FORGET_CARDS):
                await connection.execute(statement)

        await self._transactions.write(work)

    async def chats(self) -> Sequence[int]:
        """Return the chats that are owed something that nobody is sending."""

        async def work(connection: AsyncConnection) -> Sequence[int]:
            return (await connection.execute(_CHATS)).scalars().all()

        return await self._transactions.read(work)

    async def owed(self, chat_id: int) -> Owed:
        """Return what a chat is owed, oldest first, as it stood at one moment.

        Calls that are claimed are left out. Drawings being sent are not: who sends them knows. What
        does not open is left out and logged: the rest of the chat goes on.
        """

        async def work(connection: AsyncConnection) -> Owed:
            calls = await connection.execute(_CALLS, {"chat_id": chat_id})
            found = [call for row in calls if (call := _call(self._keys.system, row))]
            return Owed(found, await self._screens(connection, chat_id))

        return await self._transactions.read(work)

    async def claim(self, call: OwedCall) -> bool:
        """Mark a call as being sent; False when it is somebody else's by now."""
        return await self._change(_CLAIM, call_id=call.id) == 1

    async def done(self, calls: Sequence[OwedCall]) -> None:
        """Forget calls: they arrived, or never will."""
        if calls:
            await self._change(_SETTLE, ids=[call.id for call in calls])

    async def release(self, call: OwedCall) -> None:
        """Give a claimed call back: it surely did not arrive."""
        await self._change(_RELEASE, call_id=call.id)

    async def sending(self, screen: OwedScreen) -> None:
        """Mark that a new card is being sent: from now on it may have arrived."""
        await self._change(_MARK_SENDING, **_debt(screen))

    async def drawn(self, screen: OwedScreen, message_id: int, shown: str) -> None:
        """Settle a drawing. When the card moved, the deletion of its old message becomes owed."""
        id, token = screen.dialogue.key_id, screen.dialogue.token
        cipher = (await self._keys.ciphers([id])).get(id)
        sealed = sealed_shown(cipher, token, shown) if cipher else None
        drawing = {**_debt(screen), "drawn_at": message_id, "now_shown": sealed}
        chat_id = screen.dialogue.chat_id

        async def work(connection: AsyncConnection) -> None:
            if not (await connection.execute(_REDRAWN, drawing)).rowcount:
                await self._move_card(connection, {**drawing, "chat_id": chat_id})

        await self._transactions.write(work)

    async def forgive(self, screen: OwedScreen) -> None:
        """Drop a drawing that cannot be delivered; one that was asked for since stays owed."""
        await self._change(_FORGIVE, **_debt(screen))

    async def move_chat(self, old: int, new: int) -> None:
        """A group became a supergroup: everything of the old chat is the new one's.

        Except its messages, which stay behind: their numbers mean other messages in the new chat,
        so cards have none for now and nothing old is edited or deleted there.
        """

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(_DROP_OLD_EDITS, {"old": old})
            for statement in (_MOVE_CALLS, _MOVE_DIALOGUES):
                await connection.execute(statement, {"old": old, "moved": new})

        await self._transactions.write(work)

    async def _move_card(self, connection: AsyncConnection, drawing: Mapping[str, Any]) -> None:
        where = {"dialogue_id": drawing["dialogue_id"]}
        card = (await connection.execute(_CARD, where)).first()
        if card is None:  # erased while its card was on its way
            lost = {"message_id": drawing["drawn_at"], "erasure": 0}
            await self._owe(connection, drawing["chat_id"], "eraseMessage", lost)
            return
        await connection.execute(_MOVED_CARD, {name: drawing[name] for name in _DRAWN})
        # a press may have told the same message between the two statements: that is no move
        if card.message_id not in (None, drawing["drawn_at"]):
            payload = {"message_id": card.message_id}
            await self._owe(connection, card.chat_id, "deleteMessage", payload)

    async def _owe(
        self, connection: AsyncConnection, chat_id: int, method: str, payload: Mapping[str, Any]
    ) -> None:
        row = owed_row(self._keys.system, chat_id, method, payload, self._clock())
        await connection.execute(_OWE, row)

    async def _screens(self, connection: AsyncConnection, chat_id: int) -> list[OwedScreen]:
        rows = (await connection.execute(_SCREENS, {"chat_id": chat_id})).all()
        by_id = {row.id: row for row in rows}
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        drawn = await with_answers(connection, ciphers, rows, strict=False)
        return [_screen(it, by_id[it.id], ciphers[it.key_id]) for it in drawn]

    async def _change(self, statement: Any, **values: Any) -> int:
        async def work(connection: AsyncConnection) -> int:
            return (await connection.execute(statement, values)).rowcount

        return await self._transactions.write(work)


def _call(system: Cipher, row: Any) -> OwedCall | None:
    try:
        return OwedCall(row.id, row.chat_id, row.method, opened_payload(system, row))
    except SealBroken:
        log.error("a call cannot be made", extra={"ids": {"call": row.id}})
        return None


def _screen(dialogue: Dialogue, row: Any, cipher: Cipher) -> OwedScreen:
    try:
        shown = opened_shown(cipher, row)
    except SealBroken:
        log.error("a dialogue is drawn again", extra={"ids": {"dialogue": row.id}})
        shown = None
    return OwedScreen(dialogue, _person(row), row.due, shown)


def _person(row: Any) -> Person:
    return Person(row.person_id, row.chosen_language, row.telegram_language)


def _debt(screen: OwedScreen) -> dict[str, Any]:
    return {"dialogue_id": screen.dialogue.id, "settled": screen.due}
