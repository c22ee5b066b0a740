"""Who is in: teams, their members, invitations, and strangers who knocked."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.person import Role
from core.model.rights import can_be_a_person
from core.ports.roster import Invitation, Member
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.sealing import opened_name, sealed_name
from core.storage.group_tables import group_people, suspensions
from core.storage.moments import Clock
from core.storage.tables import invitations, members, strangers, teams

_QUIET: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 10, 60, 6 * 60, 24 * 60))
"""How long a stranger who was answered gets no other answer, from one attempt to the next."""

_OPEN: Final = (
    select(invitations)
    .where(invitations.c.closed_at.is_(None), invitations.c.expires_at > bindparam("now"))
    .with_for_update()
)
_BY_ID: Final = _OPEN.where(invitations.c.id == bindparam("invitation_id"))
_BY_DIGEST: Final = _OPEN.where(invitations.c.digest == bindparam("link_digest"))
_PENDING: Final = _OPEN.where(invitations.c.team_id == bindparam("team")).order_by(invitations.c.id)
_CLAIM: Final = (
    update(invitations)
    .where(invitations.c.id == bindparam("invitation_id"))
    .values({name: bindparam(name) for name in ("claimed_by", "claimed_language", "label")})
)
_CLOSE: Final = update(invitations).values(closed_at=bindparam("closed"), label=None)
_MEMBERS: Final = (
    select(members)
    .where(members.c.team_id == bindparam("team"))
    .order_by(members.c.since, members.c.person_id)
    .with_for_update()
)
_MEMBER: Final = select(members).where(members.c.person_id == bindparam("person"))
_HAS_ADMINISTRATOR: Final = select(exists().where(members.c.role == Role.ADMINISTRATOR))
_STRANGER: Final = select(strangers).where(strangers.c.person_id == bindparam("person"))


class SqlRoster:
    """:class:`core.ports.roster.Roster` on an open transaction."""

    def __init__(self, connection: AsyncConnection, system: Cipher, clock: Clock) -> None:
        self._connection = connection
        self._system = system
        self._clock = clock

    # ---- teams and members -----------------------------------------------------------------

    async def new_team(self, name: str) -> int:
        uid = secrets.token_hex(16)
        sealed = sealed_name(self._system, name, "teams.name", uid)
        row = {"uid": uid, "name": sealed, "created_at": self._clock()}
        return _key(await self._connection.execute(insert(teams), row))

    async def team_name(self, team_id: int) -> str:
        return (await self.teams())[team_id]

    async def teams(self) -> Mapping[int, str]:
        rows = await self._connection.execute(select(teams).order_by(teams.c.id))
        return {row.id: opened_name(self._system, row.name, "teams.name", row.uid) for row in rows}

    async def has_administrator(self) -> bool:
        return bool((await self._connection.execute(_HAS_ADMINISTRATOR)).scalar_one())

    async def members(self, team_id: int) -> Sequence[Member]:
        rows = await self._connection.execute(_MEMBERS, {"team": team_id})
        return [self._member(row) for row in rows]

    async def member(self, person_id: int) -> Member | None:
        row = (await self._connection.execute(_MEMBER, {"person": person_id})).first()
        return self._member(row) if row else None

    async def admit(self, person_id: int, team_id: int, role: Role, label: str) -> None:
        if not can_be_a_person(person_id):
            raise ValueError(f"{person_id} is nobody's own id")
        sealed = sealed_name(self._system, label, "members.label", person_id)
        row = {
            "person_id": person_id,
            "team_id": team_id,
            "role": role.value,
            "label": sealed,
            "since": self._clock(),
        }
        await self._connection.execute(insert(members), row)
        await self._connection.execute(delete(strangers).where(strangers.c.person_id == person_id))

    async def change_role(self, person_id: int, role: Role) -> None:
        change = update(members).where(members.c.person_id == person_id).values(role=role.value)
        await self._connection.execute(change)

    async def remove(self, person_id: int) -> None:
        for table in (members, group_people, suspensions):
            await self._connection.execute(delete(table).where(table.c.person_id == person_id))
        theirs = or_(invitations.c.invited_by == person_id, invitations.c.claimed_by == person_id)
        await self._close(theirs)

    # ---- invitations -----------------------------------------------------------------------

    async def invite(
        self, digest: str, team_id: int, role: Role, invited_by: int | None, valid: timedelta
    ) -> int:
        now = self._clock()
        row = {
            "digest": digest,
            "team_id": team_id,
            "role": role.value,
            "invited_by": invited_by,
            "created_at": now,
            "expires_at": now + valid,
        }
        return _key(await self._connection.execute(insert(invitations), row))

    async def invitation(self, id: int) -> Invitation | None:
        return await self._invitation(_BY_ID, {"invitation_id": id})

    async def invitation_behind(self, digest: str) -> Invitation | None:
        return await self._invitation(_BY_DIGEST, {"link_digest": digest})

    async def pending(self, team_id: int) -> Sequence[Invitation]:
        where = {"team": team_id, "now": self._clock()}
        return [self._invited(row) for row in await self._connection.execute(_PENDING, where)]

    async def claim(self, id: int, person_id: int, language: str | None, label: str) -> None:
        sealed = sealed_name(self._system, label, "invitations.label", id, person_id)
        row = {"claimed_by": person_id, "claimed_language": language, "label": sealed}
        await self._connection.execute(_CLAIM, {"invitation_id": id, **row})

    async def close(self, id: int) -> None:
        await self._close(invitations.c.id == id)

    async def close_codes(self, team_id: int) -> None:
        theirs = invitations.c.team_id == team_id
        await self._close(invitations.c.invited_by.is_(None) & theirs)

    # ---- strangers -------------------------------------------------------------------------

    async def knock(self, person_id: int) -> bool:
        now = self._clock()
        row = (await self._connection.execute(_STRANGER, {"person": person_id})).first()
        attempts, until = (row.attempts + 1, row.quiet_until) if row else (1, now)
        answered = now >= until
        quiet = now + _QUIET[min(attempts, len(_QUIET)) - 1] if answered else until
        values = {"attempts": attempts, "last_at": now, "quiet_until": quiet}
        if row is None:
            await self._connection.execute(insert(strangers), {"person_id": person_id, **values})
        else:
            there = update(strangers).where(strangers.c.person_id == person_id)
            await self._connection.execute(there.values(values))
        return answered

    async def _invitation(self, query: Any, where: dict[str, Any]) -> Invitation | None:
        row = (await self._connection.execute(query, {**where, "now": self._clock()})).first()
        return self._invited(row) if row else None

    def _member(self, row: Row[Any]) -> Member:
        label = opened_name(self._system, row.label, "members.label", row.person_id)
        return Member(row.person_id, row.team_id, Role(row.role), label, row.since)

    def _invited(self, row: Row[Any]) -> Invitation:
        place = ("invitations.label", row.id, row.claimed_by)
        return Invitation(
            id=row.id,
            team_id=row.team_id,
            role=Role(row.role),
            invited_by=row.invited_by,
            expires_at=row.expires_at,
            claimed_by=row.claimed_by,
            claimed_language=row.claimed_language,
            label=opened_name(self._system, row.label, *place) if row.label else "",
        )

    async def _close(self, which: Any) -> None:
        still_open = invitations.c.closed_at.is_(None)
        await self._connection.execute(_CLOSE.where(which, still_open), {"closed": self._clock()})


def _key(result: Any) -> int:
    return int(result.inserted_primary_key[0])
