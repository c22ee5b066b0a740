"""How many opinions a case has on the agenda that it is on: what its card in a group counts."""

from __future__ import annotations

from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.board import ItemState
from core.storage.meeting_tables import agenda_items, opinions, specialties
from core.storage.tables import members

_ITEM: Final = (
    select(agenda_items.c.id)
    .where(
        agenda_items.c.case_id == bindparam("of_case"),
        agenda_items.c.state.in_((str(ItemState.WAITING), str(ItemState.PRESENTED))),
    )
    .order_by(agenda_items.c.id.desc())
    .limit(1)
)
_GIVEN: Final = select(func.count(opinions.c.id)).where(
    opinions.c.item_id == bindparam("this_item"), opinions.c.ended_at.is_(None)
)
_COULD: Final = (
    select(func.count(members.c.person_id))
    .join(specialties, specialties.c.person_id == members.c.person_id)
    .where(members.c.team_id == bindparam("team"))
)


async def voices(connection: AsyncConnection, case_id: int, team_id: int) -> tuple[int, int] | None:
    """Return how many opinions there are, and how many of the team declared a specialty.

    None for a case that waits on no agenda.
    """
    item = (await connection.execute(_ITEM, {"of_case": case_id})).scalar()
    if item is None:
        return None
    given = (await connection.execute(_GIVEN, {"this_item": item})).scalar_one()
    could = (await connection.execute(_COULD, {"team": team_id})).scalar_one()
    return given, max(given, could)
