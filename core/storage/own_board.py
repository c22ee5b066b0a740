"""What somebody said and thought at the board, opened, to be given to them."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Select, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_board
from core.storage.meeting_tables import (
    agenda_items,
    applications,
    attendances,
    decision_drafts,
    decisions,
    meetings,
    minutes,
    opinions,
    specialties,
)
from core.storage.tables import cases

_CLEAR: Final = (
    (specialties, specialties.c.person_id),
    (attendances, attendances.c.person_id),
    (minutes, minutes.c.by_person),
)
_SEALED: Final = (
    (opinions, opinions.c.person_id, "what"),
    (decision_drafts, decision_drafts.c.person_id, "what"),
    (decisions, decisions.c.by_person, "what"),
    (applications, applications.c.by_person, "what"),
    (agenda_items, agenda_items.c.by_person, "reason"),
)


async def at_the_board(
    connection: AsyncConnection, keys: KeyStore, person_id: int
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the board that are somebody's, by table."""
    planned = select(*(it for it in meetings.c if it.name not in ("uid", "place")))
    found = {
        "meetings": await _rows(connection, planned.where(meetings.c.by_person == person_id)),
        **{
            table.name: await _rows(connection, select(table).where(who == person_id))
            for table, who in _CLEAR
        },
    }
    for table, who, column in _SEALED:
        found[table.name] = await _opened(connection, keys, table, who == person_id, column)
    return found


async def _opened(
    connection: AsyncConnection, keys: KeyStore, table: Table, where: Any, column: str
) -> list[dict[str, Any]]:
    query = select(table, cases.c.key_id).join(cases, cases.c.id == table.c.case_id).where(where)
    rows = await _rows(connection, query)
    ciphers = await keys.ciphers({row["key_id"] for row in rows})
    for row in rows:
        cipher, uid = ciphers.get(row.pop("key_id")), row.pop("uid")
        place = f"{table.name}.{column}"
        row[column] = opened_board(cipher, place, uid, row[column]) if cipher else None
    return rows


async def _rows(connection: AsyncConnection, query: Select[Any]) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in await connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's own name
