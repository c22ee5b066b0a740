"""Treatments, doses and skeletal events of cases, in the open transaction."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.definition.terms import Days, value_of
from core.model.case import Case
from core.model.case_event import CaseEvent
from core.ports.cases import Happening
from core.storage.case_tables import case_events
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_event, sealed_event
from core.storage.moments import Clock
from core.storage.reminder_tables import CHANGED

_EVENTS: Final = (
    select(case_events)
    .where(case_events.c.case_id == bindparam("case_id"))
    .order_by(case_events.c.id)
)
_END: Final = (
    update(case_events)
    .where(
        case_events.c.id == bindparam("this_event"),
        case_events.c.case_id == bindparam("of_case"),
        case_events.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("moment"))
)


class SqlCaseEvents:
    """The part of :class:`core.ports.cases.Cases` about events, on an open transaction."""

    _connection: AsyncConnection
    _keys: KeyStore
    _clock: Clock
    _changed: set[int]

    async def changed(self, case_id: int) -> None:
        if case_id not in self._changed:
            self._changed.add(case_id)
            await self._connection.execute(CHANGED, {"case_id": case_id})

    async def log(self, case: Case, lesion: int | None, what: Happening, by: int) -> CaseEvent:
        cipher, uid, now = (
            await self._keys.cipher(case.key_id),
            secrets.token_hex(16),
            self._clock(),
        )
        told = {
            "kind": what.kind,
            "detail": what.detail,
            "on": what.on.term,
            "planned": what.planned,
            "about": what.about,
            "text": what.text,
        }
        row = {
            "case_id": case.id,
            "lesion_id": lesion,
            "uid": uid,
            "what": sealed_event(cipher, uid, told),
            "by_person": by,
            "at": now,
        }
        kept = await self._connection.execute(insert(case_events), row)
        await self.changed(case.id)
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        said = (what.kind, what.detail, what.on, what.planned)
        return CaseEvent(id, case.id, lesion, *said, now, by, None, what.about, what.text)

    async def end_event(self, case: Case, event_id: int) -> bool:
        ended = {"this_event": event_id, "of_case": case.id, "moment": self._clock()}
        await self.changed(case.id)
        return (await self._connection.execute(_END, ended)).rowcount == 1

    async def _events(self, cipher: Cipher, case_id: int) -> Sequence[CaseEvent]:
        rows = await self._connection.execute(_EVENTS, {"case_id": case_id})
        return [_event(cipher, row) for row in rows]


def _event(cipher: Cipher, row: Any) -> CaseEvent:
    told = opened_event(cipher, row)
    on = value_of(told["on"])
    assert isinstance(on, Days)  # only days are sealed
    return CaseEvent(
        row.id,
        row.case_id,
        row.lesion_id,
        told["kind"],
        told["detail"],
        on,
        told["planned"],
        row.at,
        row.by_person,
        row.ended_at,
        told.get("about", ""),
        told.get("text", ""),
    )
