"""Reminders of cases, in the open transaction.

What a reminder is about is sealed with its case's key. It is claimed by how often it was sent: of
two who send the same one, one finds that it was sent meanwhile.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.case import Case
from core.model.hours import Hours
from core.model.reminder import OPEN, About, Reminder, Standing
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_reminder, sealed_reminder
from core.storage.moments import Clock
from core.storage.reminder_tables import changed_cases, reminder_hours, reminders
from core.storage.tables import cases
from core.storage.unless_there import UnlessThere

log = logging.getLogger(__name__)

_REMINDERS: Final = select(reminders, cases.c.name, cases.c.key_id).join(
    cases, cases.c.id == reminders.c.case_id
)
_OF_CASE: Final = _REMINDERS.where(reminders.c.case_id == bindparam("of_case")).order_by(
    reminders.c.id
)
_OF_PERSON: Final = _REMINDERS.where(
    or_(
        reminders.c.person_id == bindparam("person"),
        reminders.c.case_id.in_(select(cases.c.id).where(cases.c.owner_id == bindparam("person"))),
    ),
    reminders.c.state.in_(sorted(OPEN)),
)
_ONE: Final = _REMINDERS.where(reminders.c.id == bindparam("this"))
_DUE: Final = (
    select(reminders.c.id)
    .where(reminders.c.state == Standing.WAITING, reminders.c.due_at <= bindparam("now"))
    .order_by(reminders.c.due_at, reminders.c.id)
    .limit(bindparam("most"))
)
_CHANGED: Final = select(changed_cases.c.case_id).distinct().limit(bindparam("most"))
_TAKEN_UP: Final = delete(changed_cases).where(changed_cases.c.case_id == bindparam("of_case"))
_ADD: Final = UnlessThere(reminders)
_THIS: Final = update(reminders).where(reminders.c.id == bindparam("this"))
_CLAIM: Final = _THIS.where(
    reminders.c.state == Standing.WAITING, reminders.c.sent == bindparam("sent_before")
)
_HOURS: Final = select(reminder_hours).where(reminder_hours.c.person_id == bindparam("person"))
_FORGET_HOURS: Final = delete(reminder_hours).where(
    reminder_hours.c.person_id == bindparam("person")
)


class SqlReminders:
    """:class:`core.ports.reminders.Reminders` on an open transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyStore, clock: Clock) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock

    async def changed(self, limit: int, owner_id: int | None = None) -> Sequence[int]:
        query = _CHANGED
        if owner_id is not None:
            query = query.join(cases, cases.c.id == changed_cases.c.case_id).where(
                cases.c.owner_id == owner_id
            )
        return (await self._connection.execute(query, {"most": limit})).scalars().all()

    async def taken_up(self, case_id: int) -> None:
        await self._connection.execute(_TAKEN_UP, {"of_case": case_id})

    async def of_case(self, case: Case) -> Sequence[Reminder]:
        return await self._read(_OF_CASE, of_case=case.id)

    async def of_person(self, person_id: int) -> Sequence[Reminder]:
        return await self._read(_OF_PERSON, person=person_id)

    async def find(self, reminder_id: int) -> Reminder | None:
        return next(iter(await self._read(_ONE, this=reminder_id)), None)

    async def due(self, limit: int) -> Sequence[int]:
        where = {"now": self._clock(), "most": limit}
        return (await self._connection.execute(_DUE, where)).scalars().all()

    async def add(self, case: Case, about: About, due_at: datetime, person_id: int) -> None:
        cipher, uid = await self._keys.cipher(case.key_id), secrets.token_hex(16)
        row = {
            "case_id": case.id,
            "person_id": person_id,
            "uid": uid,
            "mark": _mark(cipher, about.key),
            "what": sealed_reminder(cipher, uid, about.told),
            "state": Standing.WAITING,
            "due_at": due_at,
            "sent": 0,
        }
        await _ADD.into(self._connection, row)

    async def move(
        self, reminder: Reminder, standing: Standing, due_at: datetime, about: About | None = None
    ) -> None:
        values: dict[str, Any] = {"state": str(standing), "due_at": due_at}
        if about is not None:
            row = (await self._connection.execute(_ONE, {"this": reminder.id})).one()
            cipher = await self._keys.cipher(row.key_id)
            values["what"] = sealed_reminder(cipher, row.uid, about.told)
        await self._connection.execute(_THIS.values(**values), {"this": reminder.id})

    async def put_back(self, reminder_id: int, due_at: datetime) -> None:
        await self._connection.execute(_THIS.values(due_at=due_at), {"this": reminder_id})

    async def hand_over(self, reminder: Reminder, to: int) -> None:
        await self._connection.execute(_THIS.values(person_id=to), {"this": reminder.id})

    async def claim(self, reminder: Reminder, then: Standing, due_at: datetime) -> bool:
        claimed = _CLAIM.values(state=str(then), due_at=due_at, sent=reminder.sent + 1)
        where = {"this": reminder.id, "sent_before": reminder.sent}
        return (await self._connection.execute(claimed, where)).rowcount == 1

    async def hours(self, person_id: int) -> Hours:
        row = (await self._connection.execute(_HOURS, {"person": person_id})).first()
        return Hours() if row is None else Hours(row.zone, row.quiet_from, row.quiet_until)

    async def set_hours(self, person_id: int, hours: Hours) -> None:
        await self._connection.execute(_FORGET_HOURS, {"person": person_id})
        row = {
            "person_id": person_id,
            "zone": hours.zone,
            "quiet_from": hours.quiet_from,
            "quiet_until": hours.quiet_until,
        }
        await self._connection.execute(insert(reminder_hours), row)

    async def _read(self, query: Any, **where: Any) -> list[Reminder]:
        rows = (await self._connection.execute(query, where)).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        found = (_reminder(ciphers[row.key_id], row) for row in rows if row.key_id in ciphers)
        return [it for it in found if it is not None]


def _mark(cipher: Cipher, key: str) -> str:
    """Return the digest of an occasion: the few that there are cannot be tried without the key."""
    return hmac.new(cipher.derived("reminders"), key.encode(), "sha256").hexdigest()


def _reminder(cipher: Cipher, row: Any) -> Reminder | None:
    try:
        about = About.read(opened_reminder(cipher, row))
    except (SealBroken, KeyError, TypeError, ValueError):
        log.error("a reminder cannot be read", extra={"ids": {"reminder": row.id}})
        return None
    standing = Standing(row.state)
    return Reminder(
        row.id, row.case_id, row.name, row.person_id, about, standing, row.due_at, row.sent
    )
