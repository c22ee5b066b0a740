"""What can be taken back: cases, their messages and keys, what is kept of a person; retention."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.engine.flow import CANCELLED, SET_ASIDE
from core.ports.erasing import CaseHeld, CaseMessage
from core.storage.case_chats import chats_of
from core.storage.case_tables import awaited_texts, case_events, case_visits, findings, lesions
from core.storage.edition_tables import edition_choices
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import sealed_sentence
from core.storage.erasure_tables import doomed_keys, erasures
from core.storage.group_tables import group_people, groups, suspensions
from core.storage.joining import SqlJoining
from core.storage.leaving import said_by_nobody
from core.storage.meeting_tables import OF_A_CASE as OF_THE_BOARD
from core.storage.moments import Utc
from core.storage.own_data import SqlOwnData
from core.storage.practice import practice
from core.storage.recalling import recall
from core.storage.reminder_tables import changed_cases, reminder_hours, reminders
from core.storage.retaining import SqlRetaining, active_at
from core.storage.rows import DIALOGUES, with_answers
from core.storage.sharing_tables import board_questions, shared_cards
from core.storage.shortcut_tables import favourites, shown_pages
from core.storage.tables import (
    answers,
    cases,
    dialogues,
    invitations,
    members,
    menus,
    messages,
    people,
    reports,
    strangers,
)
from core.storage.unless_there import UnlessThere

A_MINUTE: Final = timedelta(minutes=1)
_LIVE_CASE: Final = (
    select(
        bindparam("chat", type_=BigInteger),
        bindparam("message", type_=BigInteger),
        dialogues.c.case_id,
        bindparam("now", type_=Utc),
    )
    .where(
        dialogues.c.person_id == bindparam("person"),
        dialogues.c.state.not_in((SET_ASIDE, CANCELLED)),
    )
    .order_by(dialogues.c.touched_at.desc(), dialogues.c.id.desc())
    .limit(1)
)
_TAKEN: Final = ("chat_id", "message_id", "case_id", "typed_at")
_TOOK: Final = UnlessThere(messages, _TAKEN, _LIVE_CASE)
_TOOK_FOR: Final = UnlessThere(messages)
_OF_CASE: Final = (
    *(*OF_THE_BOARD, board_questions, shared_cards),
    *(answers, messages, dialogues, findings, case_events, case_visits),
    *(awaited_texts, edition_choices, reminders, changed_cases, lesions),
)
"""Tables with rows of a case, children first."""
_LAST: Final = (
    select(dialogues.c.case_id, func.max(dialogues.c.touched_at).label("active_at"))
    .group_by(dialogues.c.case_id)
    .subquery()
)
_CASES: Final = select(cases, active_at(_LAST.c.active_at).label("last_at")).outerjoin(
    _LAST, _LAST.c.case_id == cases.c.id
)

_LISTS: Final = (
    select(menus.c.message_id)
    .join(
        messages,
        and_(messages.c.chat_id == menus.c.chat_id, messages.c.message_id == menus.c.message_id),
    )
    .where(
        menus.c.chat_id == bindparam("chat", type_=BigInteger),
        messages.c.case_id.is_(None),
        messages.c.typed_at.is_(None),
        # who was warned of an erasure still needs the button that keeps
        ~exists().where(cases.c.owner_id == menus.c.chat_id, cases.c.warned_at.is_not(None)),
    )
)
"""Menus that name cases: a list of them, or a question about some."""


class SqlErasing(SqlOwnData, SqlJoining, SqlRetaining):
    """:class:`core.ports.erasing.Erasing` on an open transaction."""

    def __init__(
        self, connection: AsyncConnection, keys: KeyStore, clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock
        self.dooms = False

    async def took(
        self, person_id: int, chat_id: int, message_id: int, case_id: int | None = None
    ) -> None:
        if case_id is not None:
            row = {"chat_id": chat_id, "message_id": message_id, "case_id": case_id}
            await _TOOK_FOR.into(self._connection, {**row, "typed_at": self._clock()})
            return
        where = {"person": person_id, "chat": chat_id, "message": message_id}
        await _TOOK.into(self._connection, {**where, "now": self._clock()})

    async def cases(self, person_id: int) -> Sequence[CaseHeld]:
        query = _CASES.where(cases.c.owner_id == person_id).order_by(cases.c.id.desc())
        return await self._held(query)

    async def all_there(self, case_ids: Collection[int]) -> bool:
        query = select(func.count()).where(cases.c.id.in_(case_ids))
        return bool((await self._connection.execute(query)).scalar_one() == len(set(case_ids)))

    async def word_report(self, person_id: int, statement: str, sentence: str) -> bool:
        mine = (reports.c.by_person == person_id, reports.c.statement == statement)
        newest = select(func.max(reports.c.id)).where(*mine)
        id = (await self._connection.execute(newest)).scalar()
        sealed = sealed_sentence(self._keys.system, id, sentence)
        this = update(reports).where(reports.c.id == id, reports.c.sentence.is_(None))
        return (await self._connection.execute(this.values(sentence=sealed))).rowcount == 1

    async def withdraw_report(self, person_id: int, statement: str) -> bool:
        mine = (reports.c.by_person == person_id, reports.c.statement == statement)
        lately = reports.c.at >= self._clock() - A_MINUTE
        deleted = await self._connection.execute(delete(reports).where(*mine, lately))
        return deleted.rowcount > 0

    async def former_lists(self, chat_id: int) -> Sequence[int]:
        found = (await self._connection.execute(_LISTS, {"chat": chat_id})).scalars().all()
        if found:
            there = (menus.c.chat_id == chat_id, menus.c.message_id.in_(found))
            await self._connection.execute(delete(menus).where(*there))
        return found

    async def begin(
        self, language: str, cases: int, messages: int, *, person_forgotten: bool = False
    ) -> int:
        row = {
            "language": language,
            "cases": cases,
            "messages": messages,
            "deleted": 0,
            "emptied": 0,
            "failed": 0,
            "left": [],
            "person_forgotten": person_forgotten,
            "began_at": self._clock(),
        }
        kept = await self._connection.execute(insert(erasures), row)
        return int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted

    async def messages(self, case_ids: Sequence[int]) -> Sequence[CaseMessage]:
        if not case_ids:
            return []
        of_these = dialogues.c.case_id.in_(case_ids)
        cards = select(dialogues.c.chat_id, dialogues.c.message_id).where(
            of_these, dialogues.c.message_id.is_not(None)
        )
        chats = chats_of(case_ids)
        await recall(self._connection, self._keys.system, self._clock, chats, case_ids)
        about = or_(
            messages.c.case_id.in_(case_ids),
            messages.c.case_id.is_(None) & messages.c.chat_id.in_(chats),
        )
        others = select(messages.c.chat_id, messages.c.message_id, messages.c.typed_at).where(about)
        return [
            *(CaseMessage(*row, None) for row in await self._connection.execute(cards)),
            *(CaseMessage(*row) for row in await self._connection.execute(others)),
        ]

    async def of_others_in(self, person_id: int) -> Sequence[CaseMessage]:
        own = select(cases.c.id).where(cases.c.owner_id == person_id)
        these = (
            messages.c.chat_id == person_id,
            or_(messages.c.case_id.is_(None), messages.c.case_id.not_in(own)),
        )
        query = select(messages.c.chat_id, messages.c.message_id, messages.c.typed_at)
        found = [CaseMessage(*row) for row in await self._connection.execute(query.where(*these))]
        await self._connection.execute(delete(messages).where(*these))
        theirs = (
            menus.c.chat_id == person_id,
            menus.c.message_id.in_([it.message_id for it in found]),
        )
        await self._connection.execute(delete(menus).where(*theirs))
        return found

    async def erase_cases(self, case_ids: Sequence[int], *, at_once: bool = True) -> None:
        if not case_ids:
            return
        key = select(cases.c.key_id).where(cases.c.id.in_(case_ids))
        await self._connection.execute(insert(doomed_keys).from_select(["key_id"], key))
        chats = chats_of(case_ids)
        about_everything = messages.c.case_id.is_(None) & messages.c.chat_id.in_(chats)
        await self._connection.execute(delete(messages).where(about_everything))
        looked_at = shown_pages.c.person_id.in_(chats) & shown_pages.c.press.not_like("%.P.%")
        await self._connection.execute(delete(shown_pages).where(looked_at))
        for table in _OF_CASE:
            await self._connection.execute(delete(table).where(table.c.case_id.in_(case_ids)))
        left = update(people).where(people.c.case_id.in_(case_ids))
        await self._connection.execute(left.values(case_id=None, case_at=None))
        await self._connection.execute(delete(cases).where(cases.c.id.in_(case_ids)))
        self.dooms |= at_once

    async def erase_person(self, person_id: int) -> None:
        theirs = or_(invitations.c.invited_by == person_id, invitations.c.claimed_by == person_id)
        for statement in (
            delete(members).where(members.c.person_id == person_id),
            delete(invitations).where(theirs),
            delete(strangers).where(strangers.c.person_id == person_id),
            delete(messages).where(messages.c.chat_id == person_id),
            delete(menus).where(menus.c.chat_id == person_id),
            *(
                delete(it).where(it.c.person_id == person_id)
                for it in (
                    *(reminder_hours, favourites, shown_pages, practice),
                    *(group_people, suspensions),
                )
            ),
            update(groups).where(groups.c.bound_by == person_id).values(bound_by=0),
            update(reports)
            .where(reports.c.by_person == person_id)
            .values(by_person=0, sentence=None),
            delete(people).where(people.c.id == person_id),
            *said_by_nobody(person_id),
        ):
            await self._connection.execute(statement)

    async def _held(self, query: Any) -> list[CaseHeld]:
        found = (await self._connection.execute(query)).all()
        theirs = DIALOGUES.where(dialogues.c.case_id.in_([row.id for row in found]))
        rows = (await self._connection.execute(theirs.order_by(dialogues.c.id))).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        read = await with_answers(self._connection, ciphers, rows, strict=False)
        return [
            CaseHeld(
                row.id,
                row.owner_id,
                row.last_at,
                [it for it in read if it.case_id == row.id],
                row.name,
            )
            for row in found
        ]
