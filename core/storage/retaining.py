"""How long nothing was done in cases: who is warned of their end, and what was kept from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports.erasing import IdleCase
from core.storage.tables import cases, dialogues


def active_at(latest: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return when something was done in a case last; ``latest`` is when in a dialogue of it.

    A named case can be active without a dialogue.
    """
    return func.coalesce(latest, cases.c.touched_at, cases.c.created_at)


class SqlRetaining:
    """The part of :class:`core.ports.erasing.Erasing` about retention, on an open transaction."""

    _connection: AsyncConnection
    _clock: Callable[[], datetime]

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
        of_quick = or_(dialogues.c.id.is_(None), dialogues.c.definition.in_(quick))
        is_named = case((cases.c.name.is_(None), 0), else_=1)
        more = func.sum(case((of_quick, 0), else_=1)) + func.max(is_named)
        last = active_at(func.max(dialogues.c.touched_at))
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
            .outerjoin(dialogues, dialogues.c.case_id == cases.c.id)
            .where(cases.c.id.in_(case_ids))
            .group_by(
                *(cases.c.id, cases.c.owner_id, cases.c.warned_at),
                *(cases.c.touched_at, cases.c.created_at),
            )
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
        named = update(cases).where(*theirs, cases.c.name.is_not(None))
        await self._connection.execute(named.values(touched_at=self._clock()))
        await self._connection.execute(update(cases).where(*theirs).values(warned_at=None))
        return len(ids)


def _idle(row: Any) -> IdleCase:
    told = row.warned_at if row.warned_at and row.warned_at > row.last_at else None
    return IdleCase(row.id, row.owner_id, row.last_at, told, quick=row.more == 0)
