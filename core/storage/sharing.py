"""What cases ask the board, and where they are shared, in the open transaction."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, bindparam, delete, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.board import Motive, Question, Specialty
from core.model.case import Case
from core.model.shared_card import SharedCard
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_board, sealed_board
from core.storage.moments import Clock
from core.storage.recalling import recall
from core.storage.reminder_tables import CHANGED
from core.storage.sharing_tables import board_questions, shared_cards
from core.storage.tables import cases, messages
from core.storage.unless_there import UnlessThere

_CARD: Final = shared_cards.c
_ASKED: Final = (
    select(board_questions, cases.c.key_id)
    .join(cases, cases.c.id == board_questions.c.case_id)
    .where(board_questions.c.case_id == bindparam("case_id"))
    .order_by(board_questions.c.id)
)
_NEWEST: Final = _ASKED.order_by(None).order_by(board_questions.c.id.desc()).limit(1)
_SHARE: Final = UnlessThere(shared_cards)
_BY_TOKEN: Final = select(shared_cards).where(_CARD.token == bindparam("named"))
_OF_CASE: Final = (
    select(shared_cards).where(_CARD.case_id == bindparam("case_id")).order_by(_CARD.id)
)
_LIVE: Final = select(shared_cards).where(_CARD.ended_at.is_(None)).order_by(_CARD.id)
_LIVE_IN: Final = _LIVE.where(_CARD.chat_id == bindparam("chat"))
_LIVE_OF_OWNER: Final = _LIVE.join(cases, cases.c.id == _CARD.case_id).where(
    cases.c.owner_id == bindparam("owner")
)
_OWE: Final = (
    update(shared_cards)
    .where(_CARD.ended_at.is_(None))
    .values(due=_CARD.due + 1)
    .returning(_CARD.chat_id)
)
_OWE_OF_CASE: Final = _OWE.where(_CARD.case_id == bindparam("of_case"))
_OWE_IN: Final = _OWE.where(_CARD.chat_id == bindparam("in_chat"))
_END: Final = (
    update(shared_cards)
    .where(_CARD.id == bindparam("this"), _CARD.ended_at.is_(None))
    .values(ended_at=bindparam("moment", type_=_CARD.ended_at.type), ended_by=bindparam("who"))
)
MOVE_CARDS: Final = (
    update(shared_cards)
    .where(_CARD.chat_id == bindparam("old"))
    .values(
        chat_id=bindparam("moved", type_=BigInteger),
        due=_CARD.due + 1,
        **dict.fromkeys(("message_id", "sent_at", "replaces", "shown", "thread"), null()),
    )
)
"""A group that has another id: its messages stay behind, the cards are sent anew."""
_MESSAGES: Final = select(messages.c.message_id).where(
    messages.c.chat_id == bindparam("chat"), messages.c.case_id == bindparam("case_id")
)


class SqlSharing:
    """:class:`core.ports.sharing.Sharing` on an open transaction.

    ``wake`` are the chats for which something waits once it is committed.
    """

    def __init__(
        self, connection: AsyncConnection, keys: KeyStore, clock: Clock, wake: set[int]
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock
        self._wake = wake

    async def ask(self, case: Case, question: Question) -> None:
        cipher, uid = await self._keys.cipher(case.key_id), secrets.token_hex(16)
        row = {
            "case_id": case.id,
            "uid": uid,
            "question": sealed_board(cipher, "board_questions", uid, told_of(question)),
            "by_person": question.by,
            "at": self._clock(),
        }
        await self._connection.execute(insert(board_questions), row)
        await self._connection.execute(CHANGED, {"case_id": case.id})

    async def question(self, case_id: int) -> Question | None:
        row = (await self._connection.execute(_NEWEST, {"case_id": case_id})).first()
        if row is None:
            return None
        return question_of(await self._keys.cipher(row.key_id), row)

    async def share(
        self,
        case: Case,
        chat_id: int,
        thread: int | None,
        by: int,
        language: str,
        replaces: int | None = None,
    ) -> SharedCard | None:
        row = {
            "case_id": case.id,
            "chat_id": chat_id,
            "thread": thread,
            "token": secrets.token_urlsafe(18),
            "language": language,
            "by_person": by,
            "at": self._clock(),
            "replaces": replaces,
            "due": 1,
            "drawn": 0,
        }
        if not await _SHARE.into(self._connection, row):
            return None
        self._wake.add(chat_id)
        return await self.behind(str(row["token"]))

    async def cards(self, case_id: int) -> Sequence[SharedCard]:
        return await self._read(_OF_CASE, case_id=case_id)

    async def live_in(self, chat_id: int) -> Sequence[SharedCard]:
        return await self._read(_LIVE_IN, chat=chat_id)

    async def live_of_owner(self, owner_id: int) -> Sequence[SharedCard]:
        return await self._read(_LIVE_OF_OWNER, owner=owner_id)

    async def behind(self, token: str) -> SharedCard | None:
        return next(iter(await self._read(_BY_TOKEN, named=token)), None)

    async def enqueue_cards(self, case_id: int) -> None:
        chats = await self._connection.execute(_OWE_OF_CASE, {"of_case": case_id})
        self._wake.update(chats.scalars())

    async def enqueue_cards_in(self, chat_id: int) -> None:
        chats = await self._connection.execute(_OWE_IN, {"in_chat": chat_id})
        self._wake.update(chats.scalars())

    async def end(self, card: SharedCard, by: int | None) -> bool:
        ended = {"this": card.id, "moment": self._clock(), "who": by}
        return (await self._connection.execute(_END, ended)).rowcount == 1

    async def messages(self, card: SharedCard) -> Collection[int]:
        where = {"chat": card.chat_id, "case_id": card.case_id}
        found = (await self._connection.execute(_MESSAGES, where)).scalars().all()
        more = (it for it in (card.message_id, card.replaces) if it is not None)
        return sorted({*found, *more})

    async def taken_beside(self, chat_id: int) -> Collection[int]:
        await recall(self._connection, self._keys.system, self._clock, [chat_id])
        these = (messages.c.chat_id == chat_id, messages.c.case_id.is_(None))
        query = select(messages.c.message_id).where(*these)
        found = (await self._connection.execute(query)).scalars().all()
        if found:
            await self._connection.execute(delete(messages).where(*these))
        return found

    async def _read(self, query: Any, **where: Any) -> list[SharedCard]:
        return [card_of(row) for row in await self._connection.execute(query, where)]


def card_of(row: Any) -> SharedCard:
    """Return the card of a row of ``shared_cards``."""
    return SharedCard(
        row.id,
        row.case_id,
        row.chat_id,
        row.thread,
        row.token,
        row.language,
        row.by_person,
        row.at,
        row.message_id,
        row.sent_at,
        row.replaces,
        row.ended_at,
        row.ended_by,
    )


def told_of(question: Question) -> dict[str, Any]:
    """Return what a question says, as plain data."""
    each = {str(specialty): text for specialty, text in question.each.items()}
    return {"motive": str(question.motive), "text": question.text, "each": each}


def question_of(cipher: Cipher, row: Any) -> Question:
    """Return the question of a row of ``board_questions``. Raises :class:`SealBroken`."""
    told = opened_board(cipher, "board_questions", row.uid, row.question)
    each = {Specialty(specialty): str(text) for specialty, text in told["each"].items()}
    return Question(Motive(told["motive"]), told["text"], each, row.by_person, row.at)
