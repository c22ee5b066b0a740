"""Who is about a case: its owner's team, and when somebody saw it last."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import BigInteger, ColumnElement, bindparam, exists, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.case_tables import case_visits
from core.storage.group_tables import suspensions
from core.storage.moments import Clock
from core.storage.tables import cases, members
from core.storage.unless_there import UnlessThere

CASES: Final = select(
    cases,
    select(members.c.team_id)
    .where(members.c.person_id == cases.c.owner_id)
    .scalar_subquery()
    .label("team_id"),
)
"""Cases, each with the team that its owner is in."""

_SEEN: Final = select(case_visits.c.at).where(
    case_visits.c.case_id == bindparam("case_id"), case_visits.c.person_id == bindparam("person_id")
)
_VISIT: Final = UnlessThere(case_visits)


def of_the_team(person: str) -> ColumnElement[bool]:
    """Return that a case is somebody's, or of somebody in their team; ``person`` names the id.

    Of who left a group of the team, their own alone.
    """
    who = bindparam(person, type_=BigInteger)
    left = exists().where(suspensions.c.person_id == who)
    mine = select(members.c.team_id).where(members.c.person_id == who, ~left)
    theirs = mine.scalar_subquery()
    team = select(members.c.person_id).where(members.c.team_id == theirs)
    # one list, and no "or": the cases are found by the index on their owners
    return cases.c.owner_id.in_(union_all(select(who), team))


class SqlCasePeople:
    """The part of :class:`core.ports.cases.Cases` about people, on an open transaction."""

    _connection: AsyncConnection
    _clock: Clock

    async def visited(self, case_id: int, person_id: int) -> datetime | None:
        who, now = {"case_id": case_id, "person_id": person_id}, self._clock()
        before: datetime | None = (await self._connection.execute(_SEEN, who)).scalar()
        if before is None:
            await _VISIT.into(self._connection, {**who, "at": now})
        else:
            this = case_visits.update().where(
                case_visits.c.case_id == case_id, case_visits.c.person_id == person_id
            )
            await self._connection.execute(this.values(at=now))
        return before
