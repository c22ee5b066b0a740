"""Agendas of meetings, in the open transaction. Why a case was put off is sealed with its key."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.board import Item, ItemState
from core.model.case import Case
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_board, sealed_board
from core.storage.meeting_tables import agenda_items, meetings
from core.storage.meeting_values import item_of
from core.storage.moments import Clock
from core.storage.reminder_tables import CHANGED
from core.storage.tables import cases

log = logging.getLogger(__name__)

_REASON: Final = "agenda_items.reason"
_ITEMS: Final = select(agenda_items, cases.c.key_id).join(
    cases, cases.c.id == agenda_items.c.case_id
)
_OF_MEETING: Final = _ITEMS.where(agenda_items.c.meeting_id == bindparam("meeting")).order_by(
    agenda_items.c.id
)
_OF_CASE: Final = _ITEMS.where(agenda_items.c.case_id == bindparam("of_case")).order_by(
    agenda_items.c.id
)
_ONE: Final = _ITEMS.where(agenda_items.c.id == bindparam("this")).with_for_update(of=agenda_items)
_CHANGE: Final = update(agenda_items).where(
    agenda_items.c.id == bindparam("this"), agenda_items.c.revision == bindparam("read")
)
_THERE: Final = _ITEMS.where(
    agenda_items.c.meeting_id == bindparam("meeting"),
    agenda_items.c.case_id == bindparam("of_case"),
).with_for_update(of=agenda_items)
_LATER: Final = agenda_items.alias()
_BEFORE: Final = bindparam("before", type_=meetings.c.at.type)
_LEFT_OVER: Final = (
    _ITEMS.join(meetings, meetings.c.id == agenda_items.c.meeting_id)
    .where(
        meetings.c.team_id == bindparam("team"),
        agenda_items.c.state.in_(("waiting", "presented", "deferred")),
        or_(
            and_(agenda_items.c.state == "deferred", meetings.c.at < _BEFORE),
            meetings.c.state == "cancelled",
            and_(
                meetings.c.state.in_(("planned", "open")),
                meetings.c.at < bindparam("lapsed", type_=meetings.c.at.type),
            ),
        ),
        ~exists().where(
            _LATER.c.case_id == agenda_items.c.case_id, _LATER.c.id > agenda_items.c.id
        ),
    )
    .order_by(meetings.c.at, agenda_items.c.id)
)
_FIRST: Final = (
    select(agenda_items.c.case_id, func.min(meetings.c.at))
    .join(meetings, meetings.c.id == agenda_items.c.meeting_id)
    .where(
        meetings.c.team_id == bindparam("team"),
        agenda_items.c.state != "withdrawn",
        or_(agenda_items.c.state.in_(("presented", "decided")), agenda_items.c.seconds > 0),
    )
    .group_by(agenda_items.c.case_id)
)


class SqlAgenda:
    """The part of :class:`core.ports.meetings.Meetings` about agendas, on an open transaction."""

    _connection: AsyncConnection
    _keys: KeyStore
    _clock: Clock

    async def enter(
        self,
        meeting_id: int,
        case: Case,
        by: int,
        *,
        deferred_from: int | None = None,
        reason: str = "",
        acted_first: bool = False,
    ) -> Item:
        there = next(iter(await self._items(_THERE, meeting=meeting_id, of_case=case.id)), None)
        if there is not None:
            return await self._entered_again(there)
        cipher, uid = await self._keys.cipher(case.key_id), secrets.token_hex(16)
        row = {
            "meeting_id": meeting_id,
            "case_id": case.id,
            "uid": uid,
            "reason": sealed_board(cipher, _REASON, uid, reason),
            "state": str(ItemState.WAITING),
            "deferred_from": deferred_from,
            "acted_first": acted_first,
            "opened": False,
            "seconds": 0,
            "by_person": by,
            "at": self._clock(),
            "revision": 0,
        }
        kept = await self._connection.execute(insert(agenda_items), row)
        await self._connection.execute(CHANGED, {"case_id": case.id})
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        return (await self._items(_ONE, this=id))[0]

    async def items(self, meeting_id: int) -> Sequence[Item]:
        return await self._items(_OF_MEETING, meeting=meeting_id)

    async def item(self, item_id: int) -> Item | None:
        return next(iter(await self._items(_ONE, this=item_id)), None)

    async def items_of(self, case_id: int) -> Sequence[Item]:
        return await self._items(_OF_CASE, of_case=case_id)

    async def left_over(self, team_id: int, before: datetime, lapsed: datetime) -> Sequence[Item]:
        return await self._items(_LEFT_OVER, team=team_id, before=before, lapsed=lapsed)

    async def presented_first(self, team_id: int) -> Mapping[int, datetime]:
        found = await self._connection.execute(_FIRST, {"team": team_id})
        return {row[0]: row[1] for row in found}

    async def change_item(self, item: Item) -> Item | None:
        keys = select(cases.c.key_id, agenda_items.c.uid).join(
            agenda_items, agenda_items.c.case_id == cases.c.id
        )
        row = (await self._connection.execute(keys.where(agenda_items.c.id == item.id))).one()
        cipher = await self._keys.cipher(row.key_id)
        values: Mapping[str, Any] = {
            "reason": sealed_board(cipher, _REASON, row.uid, item.reason),
            "state": str(item.state),
            "triage": item.triage and str(item.triage),
            "acted_first": item.acted_first,
            "opened": item.opened,
            "seconds": item.seconds,
            "shown_at": item.shown_at,
            "revision": item.revision + 1,
        }
        where = {"this": item.id, "read": item.revision}
        kept = await self._connection.execute(_CHANGE.values(**values), where)
        if kept.rowcount != 1:
            return None
        await self._connection.execute(CHANGED, {"case_id": item.case_id})
        return await self.item(item.id)

    async def _entered_again(self, there: Item) -> Item:
        if there.state is not ItemState.WITHDRAWN:
            return there
        values = {"state": str(ItemState.WAITING), "revision": there.revision + 1}
        where = {"this": there.id, "read": there.revision}
        await self._connection.execute(_CHANGE.values(**values), where)
        await self._connection.execute(CHANGED, {"case_id": there.case_id})
        return await self.item(there.id) or there

    async def _items(self, query: Any, **where: Any) -> list[Item]:
        rows = (await self._connection.execute(query, where)).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            item_of(row, _reason(ciphers[row.key_id], row)) for row in rows if row.key_id in ciphers
        ]


def _reason(cipher: Cipher, row: Any) -> str:
    """Return why a case was put off: that one which cannot be read hides no case of an agenda."""
    try:
        return str(opened_board(cipher, _REASON, row.uid, row.reason))
    except SealBroken:
        log.error("why a case was put off cannot be read", extra={"ids": {"item": row.id}})
        return ""
