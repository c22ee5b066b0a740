"""Inserting a row unless it is there already, in the words of either database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Any, Final

from sqlalchemy import Select, Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


class UnlessThere:
    """An insert into a table that leaves a row with the same key as it is. Built once."""

    def __init__(
        self, table: Table, columns: tuple[str, ...] = (), rows: Select[Any] | None = None
    ) -> None:
        """Insert what is given at the call or, where there are ``rows``, these into ``columns``."""
        inserts = {
            "sqlite": sqlite.insert(table).on_conflict_do_nothing(),
            "postgresql": postgresql.insert(table).on_conflict_do_nothing(),
        }
        self._by_dialect: Final = {
            name: insert if rows is None else insert.from_select(columns, rows)
            for name, insert in inserts.items()
        }

    async def into(self, connection: AsyncConnection, row: Mapping[str, Any]) -> bool:
        """Insert; tell whether there is a new row."""
        statement = self._by_dialect[connection.dialect.name]
        return (await connection.execute(statement, row)).rowcount == 1


class UnlessTheSame:
    """An insert that takes the place of a row with the same key, unless that has the same mark."""

    def __init__(self, table: Table, mark: str) -> None:
        """Compare the column ``mark``; a row that has none counts as the same."""
        (self._key,), self._mark = table.primary_key, table.c[mark]
        self._by_dialect: Final = {
            "sqlite": _replacing(sqlite.insert(table), table, mark),
            "postgresql": _replacing(postgresql.insert(table), table, mark),
        }

    async def into(self, connection: AsyncConnection, row: Mapping[str, Any]) -> bool:
        """Insert; tell whether this was not there yet."""
        statement = self._by_dialect[connection.dialect.name]
        return (await connection.execute(statement, row)).rowcount == 1

    async def each_into(
        self, connection: AsyncConnection, rows: Sequence[Mapping[str, Any]]
    ) -> Sequence[bool]:
        """Insert rows of different keys; tell of each whether it was not there yet."""
        key, mark = self._key.name, self._mark.name
        there = select(self._key, self._mark).where(self._key.in_([row[key] for row in rows]))
        marks = {row[0]: row[1] for row in await connection.execute(there)}
        new = [row[key] not in marks or marks[row[key]] not in (None, row[mark]) for row in rows]
        if any(new):
            statement = self._by_dialect[connection.dialect.name]
            await connection.execute(statement, [dict(it) for it in compress(rows, new)])
        return new


def _replacing(insert: sqlite.Insert | postgresql.Insert, table: Table, mark: str) -> Any:
    key = [column.name for column in table.primary_key]
    given = insert.excluded
    rest = {column.name: given[column.name] for column in table.c if column.name not in key}
    other = table.c[mark] != given[mark]
    return insert.on_conflict_do_update(index_elements=key, set_=rest, where=other)
