"""What can be taken back: cases, their messages and keys, what is kept of a person; retention."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    and_,
    bindparam,
    case,
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
from core.ports.erasing import CaseHeld, CaseMessage, IdleCase
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_change, opened_name
from core.storage.moments import Utc
from core.storage.rows import DIALOGUES, with_answers
from core.storage.tables import (
    answers,
    audit,
    cases,
    dialogues,
    doomed_keys,
    erasures,
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
_OF_CASE: Final = (answers, messages, dialogues)
"""Tables with rows of a case, children first."""
_LAST: Final = (
    select(dialogues.c.case_id, func.max(dialogues.c.touched_at).label("active_at"))
    .group_by(dialogues.c.case_id)
    .subquery()
)
_CASES: Final = select(cases, _LAST.c.active_at.label("last_at")).join(
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


class SqlErasing:
    """:class:`core.ports.erasing.Erasing` on an open transaction."""

    def __init__(
        self, connection: AsyncConnection, keys: KeyStore, clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock
        self.dooms = False

    async def took(self, person_id: int, chat_id: int, message_id: int) -> None:
        where = {"person": person_id, "chat": chat_id, "message": message_id}
        await _TOOK.into(self._connection, {**where, "now": self._clock()})

    async def cases(self, person_id: int) -> Sequence[CaseHeld]:
        query = _CASES.where(cases.c.owner_id == person_id).order_by(cases.c.id.desc())
        return await self._held(query)

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

    async def case_ids(self, after: int, limit: int) -> Sequence[int]:
        query = select(cases.c.id).where(cases.c.id > after).order_by(cases.c.id).limit(limit)
        return (await self._connection.execute(query)).scalars().all()

    async def idle(
        self,
        case_ids: Sequence[int],
        quick: Collection[str],
        *,
        quick_before: datetime | None,
        before: datetime,
    ) -> Sequence[IdleCase]:
        more = func.sum(case((dialogues.c.definition.in_(quick), 0), else_=1))
        last = func.max(dialogues.c.touched_at)
        over = and_(more > 0, last < before)
        if quick_before is not None:
            over = or_(over, and_(more == 0, last < quick_before))
        query = (
            select(
                cases.c.id,
                cases.c.owner_id,
                cases.c.warned_at,
                last.label("last_at"),
                more.label("more"),
            )
            .join(dialogues, dialogues.c.case_id == cases.c.id)
            .where(cases.c.id.in_(case_ids))
            .group_by(cases.c.id, cases.c.owner_id, cases.c.warned_at)
            .having(over)
            .order_by(cases.c.id)
        )
        return [_idle(row) for row in await self._connection.execute(query)]

    async def warned(self, case_ids: Sequence[int]) -> None:
        these = update(cases).where(cases.c.id.in_(case_ids))
        await self._connection.execute(these.values(warned_at=self._clock()))

    async def keep(self, person_id: int) -> int:
        theirs = (cases.c.owner_id == person_id, cases.c.warned_at.is_not(None))
        ids = (await self._connection.execute(select(cases.c.id).where(*theirs))).scalars().all()
        touched = update(dialogues).where(dialogues.c.case_id.in_(ids))
        await self._connection.execute(touched.values(touched_at=self._clock()))
        await self._connection.execute(update(cases).where(*theirs).values(warned_at=None))
        return len(ids)

    async def begin(self, language: str, cases: int, *, person_forgotten: bool = False) -> int:
        row = {
            "language": language,
            "cases": cases,
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
        of_these = dialogues.c.case_id.in_(case_ids)
        cards = select(dialogues.c.chat_id, dialogues.c.message_id).where(
            of_these, dialogues.c.message_id.is_not(None)
        )
        chats = select(dialogues.c.chat_id).where(of_these)
        about = or_(
            messages.c.case_id.in_(case_ids),
            messages.c.case_id.is_(None) & messages.c.chat_id.in_(chats),
        )
        others = select(messages.c.chat_id, messages.c.message_id, messages.c.typed_at).where(about)
        return [
            *(CaseMessage(*row, None) for row in await self._connection.execute(cards)),
            *(CaseMessage(*row) for row in await self._connection.execute(others)),
        ]

    async def erase_cases(self, case_ids: Sequence[int], *, at_once: bool = True) -> None:
        if not case_ids:
            return
        key = select(cases.c.key_id).where(cases.c.id.in_(case_ids))
        await self._connection.execute(insert(doomed_keys).from_select(["key_id"], key))
        chats = select(dialogues.c.chat_id).where(dialogues.c.case_id.in_(case_ids))
        about_everything = messages.c.case_id.is_(None) & messages.c.chat_id.in_(chats)
        await self._connection.execute(delete(messages).where(about_everything))
        for table in _OF_CASE:
            await self._connection.execute(delete(table).where(table.c.case_id.in_(case_ids)))
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
            update(reports).where(reports.c.by_person == person_id).values(by_person=0),
            delete(people).where(people.c.id == person_id),
        ):
            await self._connection.execute(statement)

    async def everything(self, person_id: int) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        found = {
            "people": await self._rows(select(people).where(people.c.id == person_id)),
            "members": await self._rows(select(members).where(members.c.person_id == person_id)),
            "invitations": await self._rows(
                select(*(it for it in invitations.c if it.name not in ("digest", "label"))).where(
                    or_(
                        invitations.c.invited_by == person_id, invitations.c.claimed_by == person_id
                    )
                )
            ),
            "messages": await self._rows(select(messages).where(messages.c.chat_id == person_id)),
            "reports": await self._rows(select(reports).where(reports.c.by_person == person_id)),
            "audit": await self._rows(
                select(audit).where(
                    or_(
                        audit.c.actor_id == person_id,
                        (audit.c.subject_kind == "person") & (audit.c.subject_id == str(person_id)),
                    )
                )
            ),
            "answers": await self._record(person_id),
        }
        for member in found["members"]:
            place = ("members.label", person_id)
            member["label"] = opened_name(self._keys.system, member["label"], *place)
        return found

    async def _record(self, person_id: int) -> list[dict[str, Any]]:
        """Return every change of an answer by somebody, opened."""
        query = select(answers, cases.c.key_id).join(cases, cases.c.id == answers.c.case_id)
        rows = (await self._connection.execute(query.where(answers.c.by_person == person_id))).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            {
                "dialogue_id": row.dialogue_id,
                "revision": row.revision,
                "question": row.question,
                "at": row.at,
                **opened_change(ciphers[row.key_id], row),
            }
            for row in rows
            if row.key_id in ciphers
        ]

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        return [dict(row._mapping) for row in await self._connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's own name

    async def _held(self, query: Any) -> list[CaseHeld]:
        found = (await self._connection.execute(query)).all()
        theirs = DIALOGUES.where(dialogues.c.case_id.in_([row.id for row in found]))
        rows = (await self._connection.execute(theirs.order_by(dialogues.c.id))).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        read = await with_answers(self._connection, ciphers, rows, strict=False)
        return [
            CaseHeld(row.id, row.owner_id, row.last_at, [it for it in read if it.case_id == row.id])
            for row in found
        ]


def _idle(row: Any) -> IdleCase:
    told = row.warned_at if row.warned_at and row.warned_at > row.last_at else None
    return IdleCase(row.id, row.owner_id, row.last_at, told, quick=row.more == 0)
