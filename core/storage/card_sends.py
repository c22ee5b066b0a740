"""Cards of cases in groups, as the sender finds them and reports back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import bindparam, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.effects import DeleteMessage, Effect
from core.model.person import Person, Role
from core.ports.card_sends import CardedCase, QueuedCard
from core.storage.case_people import CASES
from core.storage.cases import SqlCases
from core.storage.editions import SqlEditions
from core.storage.encryption.cipher import SealBroken
from core.storage.encryption.sealing import opened_card, sealed_card
from core.storage.enqueueing import SqlEnqueueing
from core.storage.group_tables import groups
from core.storage.groups import SqlGroups
from core.storage.meeting_voices import voices
from core.storage.meetings import SqlMeetings
from core.storage.person_statements import PERSON
from core.storage.rows import person_of
from core.storage.sharing import SqlSharing, card_of
from core.storage.sharing_tables import shared_cards
from core.storage.tables import cases, members, messages
from core.storage.transactions import Transactions
from core.storage.unless_there import UnlessThere

_CARD: Final = shared_cards.c
CARDS_WAIT: Final = select(_CARD.chat_id).where(_CARD.due > _CARD.drawn, _CARD.ended_at.is_(None))
"""The groups in which a card waits to be drawn."""
_WAITING_IN: Final = (
    select(shared_cards, cases.c.key_id)
    .join(cases, cases.c.id == _CARD.case_id)
    .where(_CARD.chat_id == bindparam("chat"), _CARD.due > _CARD.drawn, _CARD.ended_at.is_(None))
    .order_by(_CARD.id)
)
_CASE: Final = CASES.join(shared_cards, _CARD.case_id == cases.c.id).where(
    _CARD.id == bindparam("this_card"), _CARD.ended_at.is_(None), cases.c.name.is_not(None)
)
_THIS: Final = update(shared_cards).where(_CARD.id == bindparam("this"))
_SENT: Final = _THIS.where(_CARD.ended_at.is_(None)).values(
    message_id=bindparam("sent_as"),
    sent_at=bindparam("moment", type_=_CARD.sent_at.type),
    replaces=null(),
    shown=null(),
)
_DRAWN: Final = _THIS.values(
    drawn=bindparam("number"), shown=bindparam("now_shown", type_=_CARD.shown.type)
)
_UNREACHABLE: Final = (
    update(shared_cards).where(_CARD.chat_id == bindparam("chat")).values(drawn=_CARD.due)
)
_OUT_OF_TOPIC: Final = (
    update(shared_cards)
    .where(_CARD.chat_id == bindparam("chat"), _CARD.thread == bindparam("gone"))
    .values(thread=null())
)
_NO_TOPIC: Final = (
    update(groups)
    .where(
        groups.c.chat_id == bindparam("chat"),
        groups.c.topic == bindparam("gone"),
        groups.c.ended_at.is_(None),
    )
    .values(topic=null())
)
_ADMINISTRATORS: Final = select(members.c.person_id).where(
    members.c.team_id == bindparam("team"), members.c.role == Role.ADMINISTRATOR
)
_REMEMBER: Final = UnlessThere(messages)


class SqlCardSends(SqlEnqueueing):
    """:class:`core.ports.sharing.CardSends`, for :class:`core.storage.outbox.SqlOutbox`."""

    _transactions: Transactions

    async def carded(self, queued: QueuedCard) -> CardedCase | None:
        where = {"this_card": queued.card.id}

        async def work(connection: AsyncConnection) -> CardedCase | None:
            reading = SqlCases(connection, self._keys, self._clock)
            bound = await SqlGroups(connection, self._keys.system, self._clock).every()
            group = next((it for it in bound if it.chat_id == queued.card.chat_id), None)
            rows = (await connection.execute(_CASE, where)).all()
            for case in await reading.with_lesions(rows):
                if group is None or not group.fit or group.team_id != case.team_id:
                    return None
                held = await SqlEditions(connection, self._clock).held([case.id])
                sharing = SqlSharing(connection, self._keys, self._clock, set())
                question = await sharing.question(case.id)
                record = await reading.record(case.id)
                board = SqlMeetings(connection, self._keys, self._clock)
                decided = next(reversed(await board.decisions_of(case.id)), None)
                given = await voices(connection, case.id, group.team_id)
                kept = (record, held[case.id], question, decided, given)
                return CardedCase(self._clock(), case, group, *kept)
            return None

        return await self._transactions.read(work)

    async def card_sent(
        self, queued: QueuedCard, message_id: int, replaced: Effect | None = None
    ) -> bool:
        card = queued.card
        sent = {"this": card.id, "sent_as": message_id, "moment": self._clock()}
        kept = {"chat_id": card.chat_id, "case_id": card.case_id, "typed_at": None}

        async def work(connection: AsyncConnection) -> bool:
            if not (await connection.execute(_SENT, sent)).rowcount:
                await self._enqueue(connection, card.chat_id, DeleteMessage(message_id))
                return False
            for id in (message_id, card.replaces):
                if id is not None:
                    await _REMEMBER.into(connection, {**kept, "message_id": id})
            if replaced is not None:
                await self._enqueue(connection, card.chat_id, replaced)
            return True

        return await self._transactions.write(work)

    async def card_drawn(self, queued: QueuedCard, shown: str | None) -> None:
        card = queued.card

        async def work(connection: AsyncConnection) -> None:
            key = select(cases.c.key_id).where(cases.c.id == card.case_id)
            id = (await connection.execute(key)).scalar()
            cipher = (await self._keys.ciphers([id])).get(id) if id else None
            sealed = sealed_card(cipher, card.token, shown) if cipher and shown else None
            drawn = {"this": card.id, "number": queued.number, "now_shown": sealed}
            await connection.execute(_DRAWN, drawn)

        await self._transactions.write(work)

    async def card_ended(self, queued: QueuedCard, told: Effect | None = None) -> None:
        card = queued.card

        async def work(connection: AsyncConnection) -> None:
            sharing = SqlSharing(connection, self._keys, self._clock, set())
            if await sharing.end(card, None):
                for id in await sharing.messages(card):
                    await self._enqueue(connection, card.chat_id, DeleteMessage(id))
                if told is not None and card.by:
                    await self._enqueue(connection, card.by, told)

        await self._transactions.write(work)

    async def topic_lost(
        self, queued: QueuedCard, team_id: int, tell: Callable[[Person], Effect]
    ) -> Sequence[int]:
        card = queued.card
        where = {"chat": card.chat_id, "gone": card.thread}

        async def work(connection: AsyncConnection) -> Sequence[int]:
            await connection.execute(_OUT_OF_TOPIC, where)
            if not (await connection.execute(_NO_TOPIC, where)).rowcount:
                return []
            lead = (await connection.execute(_ADMINISTRATORS, {"team": team_id})).scalars().all()
            told = sorted({*lead, card.by} - {0})
            for id in told:
                row = (await connection.execute(PERSON, {"person_id": id})).one()
                await self._enqueue(connection, id, tell(person_of(row)))
            return told

        return await self._transactions.write(work)

    async def cards_unreachable(self, chat_id: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(_UNREACHABLE, {"chat": chat_id})

        await self._transactions.write(work)

    async def _queued_cards(self, connection: AsyncConnection, chat_id: int) -> list[QueuedCard]:
        """Return the cards that wait in a chat: only groups have any."""
        if chat_id > 0:
            return []
        rows = (await connection.execute(_WAITING_IN, {"chat": chat_id})).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            QueuedCard(card_of(row), row.due, _shown(ciphers[row.key_id], row))
            for row in rows
            if row.key_id in ciphers
        ]


def _shown(cipher: Any, row: Any) -> str | None:
    try:
        return opened_card(cipher, row)
    except SealBroken:
        return None
