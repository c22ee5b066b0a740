"""Groups that may see cases, who was seen in them, and who left, in the open transaction."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.group import Group, Look, Looked, Presence, Suspension
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.sealing import opened_name, sealed_name
from core.storage.group_tables import group_people, groups, suspensions
from core.storage.moments import Clock
from core.storage.moving import move
from core.storage.unless_there import UnlessThere

_BOUND: Final = select(groups).where(groups.c.ended_at.is_(None)).order_by(groups.c.id)
_OF_TEAM: Final = _BOUND.where(groups.c.team_id == bindparam("team"))
_OF_CHAT: Final = _BOUND.where(groups.c.chat_id == bindparam("chat")).with_for_update()
_FORMERLY: Final = (
    select(groups)
    .where(groups.c.chat_id == bindparam("chat"))
    .order_by(groups.c.id.desc())
    .limit(1)
)
_BY_ID: Final = select(groups).where(groups.c.id == bindparam("this")).with_for_update()
_THIS: Final = update(groups).where(groups.c.id == bindparam("this"))
_PEOPLE: Final = (
    select(group_people.c.person_id)
    .where(group_people.c.group_id == bindparam("of_group"))
    .order_by(group_people.c.person_id)
)
_SAW: Final = UnlessThere(group_people)
_SEEN_AGAIN: Final = update(group_people).where(
    group_people.c.group_id == bindparam("of_group"), group_people.c.person_id == bindparam("who")
)
_SUSPEND: Final = UnlessThere(suspensions)
_SUSPENDED: Final = (
    select(suspensions)
    .where(suspensions.c.team_id == bindparam("team"))
    .order_by(suspensions.c.since, suspensions.c.person_id)
)
_SUSPENSION: Final = (
    select(suspensions).where(suspensions.c.person_id == bindparam("who")).with_for_update()
)
_LET_BACK: Final = delete(suspensions).where(suspensions.c.person_id == bindparam("who"))


class SqlGroups:
    """:class:`core.ports.groups.Groups` on an open transaction."""

    def __init__(self, connection: AsyncConnection, system: Cipher, clock: Clock) -> None:
        self._connection = connection
        self._system = system
        self._clock = clock

    async def of_team(self, team_id: int) -> Sequence[Group]:
        rows = await self._connection.execute(_OF_TEAM, {"team": team_id})
        return [self._group(row) for row in rows]

    async def every(self) -> Sequence[Group]:
        return [self._group(row) for row in await self._connection.execute(_BOUND)]

    async def of_chat(self, chat_id: int) -> Group | None:
        row = (await self._connection.execute(_OF_CHAT, {"chat": chat_id})).first()
        return self._group(row) if row else None

    async def formerly_of_chat(self, chat_id: int) -> Group | None:
        row = (await self._connection.execute(_FORMERLY, {"chat": chat_id})).first()
        return self._group(row) if row else None

    async def find(self, group_id: int) -> Group | None:
        row = (await self._connection.execute(_BY_ID, {"this": group_id})).first()
        return self._group(row) if row else None

    async def bind(self, team_id: int, seen: Looked, by: int) -> Group:
        now, uid = self._clock(), secrets.token_hex(16)
        row = {
            "team_id": team_id,
            "chat_id": seen.chat_id,
            "uid": uid,
            "title": sealed_name(self._system, seen.title, "groups.title", uid),
            "bound_by": by,
            "bound_at": now,
            "look": _written(seen.look),
            "looked_at": now,
        }
        kept = await self._connection.execute(insert(groups), row)
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        group = Group(id, team_id, seen.chat_id, seen.title, None, by, now, seen.look, now)
        await self._saw_all(group, seen)
        return group

    async def end(self, group: Group) -> None:
        await self._change(group, ended_at=self._clock())

    async def set_topic(self, group: Group, topic: int | None) -> None:
        await self._change(group, topic=topic)

    async def looked(self, group: Group, seen: Looked) -> None:
        row = (await self._connection.execute(_BY_ID, {"this": group.id})).one()
        title = sealed_name(self._system, seen.title, "groups.title", row.uid)
        now = self._clock()
        await self._change(group, look=_written(seen.look), looked_at=now, title=title)
        await self._saw_all(group, seen)

    async def move(self, old: int, new: int) -> None:
        await move(self._connection, old, new)

    async def people(self, group: Group) -> Sequence[int]:
        found = await self._connection.execute(_PEOPLE, {"of_group": group.id})
        return found.scalars().all()

    async def saw(self, group: Group, person_id: int) -> None:
        now = self._clock()
        row = {"group_id": group.id, "person_id": person_id, "seen_at": now}
        if not await _SAW.into(self._connection, row):
            where = {"of_group": group.id, "who": person_id}
            await self._connection.execute(_SEEN_AGAIN.values(seen_at=now), where)

    async def unsee(self, person_id: int) -> None:
        theirs = group_people.c.person_id == person_id
        await self._connection.execute(delete(group_people).where(theirs))

    async def suspend(self, group: Group, person_id: int) -> bool:
        row = {"person_id": person_id, "team_id": group.team_id, "group_id": group.id}
        return await _SUSPEND.into(self._connection, {**row, "since": self._clock()})

    async def suspended(self, team_id: int) -> Sequence[Suspension]:
        rows = await self._connection.execute(_SUSPENDED, {"team": team_id})
        return [_suspension(row) for row in rows]

    async def suspension(self, person_id: int) -> Suspension | None:
        row = (await self._connection.execute(_SUSPENSION, {"who": person_id})).first()
        return _suspension(row) if row else None

    async def let_back(self, person_id: int) -> bool:
        return (await self._connection.execute(_LET_BACK, {"who": person_id})).rowcount == 1

    async def _saw_all(self, group: Group, seen: Looked) -> None:
        for person_id, presence in seen.people.items():
            if presence is Presence.IN:
                await self.saw(group, person_id)

    async def _change(self, group: Group, **values: Any) -> None:
        await self._connection.execute(_THIS.values(values), {"this": group.id})

    def _group(self, row: Row[Any]) -> Group:
        return Group(
            row.id,
            row.team_id,
            row.chat_id,
            opened_name(self._system, row.title, "groups.title", row.uid),
            row.topic,
            row.bound_by,
            row.bound_at,
            Look(**json.loads(row.look)) if row.look else None,
            row.looked_at,
            row.ended_at,
        )


def _written(look: Look) -> str:
    return json.dumps(asdict(look), separators=(",", ":"))


def _suspension(row: Row[Any]) -> Suspension:
    return Suspension(row.person_id, row.team_id, row.group_id, row.since)
