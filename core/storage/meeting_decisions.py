"""Opinions and decisions, in the open transaction; each is sealed with the key of its case."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.board import Opinion
from core.model.decision import Application, Decision, Draft
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_board, sealed_board
from core.storage.meeting_tables import (
    agenda_items,
    applications,
    decision_drafts,
    decisions,
    opinions,
)
from core.storage.meeting_values import (
    application_of,
    decision_of,
    draft_of,
    opinion_of,
    told_of_application,
    told_of_decision,
    told_of_draft,
    told_of_opinion,
)
from core.storage.moments import Clock
from core.storage.reminder_tables import CHANGED
from core.storage.tables import cases
from core.storage.unless_there import UnlessThere

_OPINION: Final = "opinions.what"
_DRAFT: Final = "decision_drafts.what"
_DECISION: Final = "decisions.what"
_APPLICATION: Final = "applications.what"


def _with_key(table: Any) -> Any:
    return select(table, cases.c.key_id).join(cases, cases.c.id == table.c.case_id)


_OPINIONS: Final = (
    _with_key(opinions)
    .where(opinions.c.item_id == bindparam("this_item"))
    .order_by(opinions.c.at, opinions.c.id)
)
_END: Final = (
    update(opinions)
    .where(
        opinions.c.item_id == bindparam("this_item"),
        opinions.c.person_id == bindparam("who"),
        opinions.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("moment"))
)
_DECISIONS: Final = _with_key(decisions).order_by(decisions.c.id)
_APPLICATIONS: Final = (
    _with_key(applications)
    .where(applications.c.decision_id.in_(bindparam("these", expanding=True)))
    .order_by(applications.c.id)
)
_CASE_OF: Final = (
    select(cases.c.id, cases.c.key_id)
    .join(agenda_items, agenda_items.c.case_id == cases.c.id)
    .where(agenda_items.c.id == bindparam("this_item"))
)
_DECIDE: Final = UnlessThere(decisions)


class SqlDecisions:
    """The part of :class:`core.ports.meetings.Meetings` about what is thought and decided."""

    _connection: AsyncConnection
    _keys: KeyStore
    _clock: Clock

    async def opinions(self, item_id: int, *, former: bool = False) -> Sequence[Opinion]:
        query = _OPINIONS if former else _OPINIONS.where(opinions.c.ended_at.is_(None))
        return [
            opinion_of(row, told)
            for row, told in await self._opened(query, _OPINION, this_item=item_id)
        ]

    async def give(self, opinion: Opinion) -> None:
        now = self._clock()
        ended = {"this_item": opinion.item_id, "who": opinion.person_id, "moment": now}
        await self._connection.execute(_END, ended)
        case_id, cipher, uid = await self._sealing(opinion.item_id)
        row = {
            "item_id": opinion.item_id,
            "case_id": case_id,
            "person_id": opinion.person_id,
            "uid": uid,
            "what": sealed_board(cipher, _OPINION, uid, told_of_opinion(opinion)),
            "beforehand": opinion.beforehand,
            "at": now,
        }
        await self._connection.execute(insert(opinions), row)
        await self._connection.execute(CHANGED, {"case_id": case_id})

    async def draft(self, item_id: int, person_id: int) -> Draft:
        query = _with_key(decision_drafts).where(*_of(item_id, person_id))
        found = await self._opened(query, _DRAFT)
        return draft_of(found[0][1]) if found else Draft()

    async def set_draft(self, item_id: int, person_id: int, draft: Draft | None) -> None:
        await self._connection.execute(delete(decision_drafts).where(*_of(item_id, person_id)))
        if draft is None:
            return
        case_id, cipher, uid = await self._sealing(item_id)
        row = {
            "item_id": item_id,
            "person_id": person_id,
            "case_id": case_id,
            "uid": uid,
            "what": sealed_board(cipher, _DRAFT, uid, told_of_draft(draft)),
            "at": self._clock(),
        }
        await self._connection.execute(insert(decision_drafts), row)

    async def decide(self, decision: Decision) -> Decision | None:
        case_id, cipher, uid = await self._sealing(decision.item_id)
        row = {
            "item_id": decision.item_id,
            "case_id": case_id,
            "number": decision.number,
            "uid": uid,
            "what": sealed_board(cipher, _DECISION, uid, told_of_decision(decision)),
            "by_person": decision.by,
            "at": self._clock(),
        }
        if not await _DECIDE.into(self._connection, row):
            return None
        await self._connection.execute(CHANGED, {"case_id": case_id})
        return (await self.decisions(decision.item_id))[-1]

    async def decision(self, decision_id: int) -> Decision | None:
        found = await self._decisions(_DECISIONS.where(decisions.c.id == decision_id))
        return next(iter(found), None)

    async def decisions(self, item_id: int) -> Sequence[Decision]:
        return await self._decisions(_DECISIONS.where(decisions.c.item_id == item_id))

    async def decisions_of(self, case_id: int) -> Sequence[Decision]:
        return await self._decisions(_DECISIONS.where(decisions.c.case_id == case_id))

    async def apply(self, decision: Decision, application: Application) -> None:
        case_id, cipher, uid = await self._sealing(decision.item_id)
        row = {
            "decision_id": decision.id,
            "case_id": case_id,
            "uid": uid,
            "what": sealed_board(cipher, _APPLICATION, uid, told_of_application(application)),
            "by_person": application.by,
            "at": self._clock(),
        }
        await self._connection.execute(insert(applications), row)
        await self._connection.execute(CHANGED, {"case_id": case_id})

    async def applications(self, decision_id: int) -> Sequence[Application]:
        found = await self._opened(_APPLICATIONS, _APPLICATION, these=[decision_id])
        return [application_of(row, told) for row, told in found]

    async def _decisions(self, query: Any) -> list[Decision]:
        found = await self._opened(query, _DECISION)
        these = [row.id for row, _ in found]
        said = await self._opened(_APPLICATIONS, _APPLICATION, these=these) if these else []
        last = {row.decision_id: application_of(row, told) for row, told in said}
        return [decision_of(row, told, last.get(row.id)) for row, told in found]

    async def _sealing(self, item_id: int) -> tuple[int, Cipher, str]:
        """Return the case of an item, its key, and a random name for a row of it."""
        row = (await self._connection.execute(_CASE_OF, {"this_item": item_id})).one()
        return row.id, await self._keys.cipher(row.key_id), secrets.token_hex(16)

    async def _opened(self, query: Any, place: str, **where: Any) -> list[tuple[Any, Any]]:
        rows = (await self._connection.execute(query, where)).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            (row, opened_board(ciphers[row.key_id], place, row.uid, row.what))
            for row in rows
            if row.key_id in ciphers
        ]


def _of(item_id: int, person_id: int) -> tuple[Any, Any]:
    table = decision_drafts.c
    return table.item_id == item_id, table.person_id == person_id
