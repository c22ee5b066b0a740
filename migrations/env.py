"""Alembic's entry: used by the program with its own connection, and by ``alembic`` in a shell.

In a shell the database is ``-x url=…``, or else the bot's: ``OSTEOBOARD_DATABASE_URL``, or else its
file in the current folder.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

from core.storage.engine import DEFAULT_DATABASE, database_url, migration_engine
from core.storage.moments import Utc
from core.storage.schema import lock_schema
from core.storage.tables import metadata


def _url() -> str:
    given = context.get_x_argument(as_dictionary=True).get("url")
    named = os.environ.get("OSTEOBOARD_DATABASE_URL", "").strip()
    return str(given or named or DEFAULT_DATABASE)


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our own type of time into new migrations as what it is: migrations outlive code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Utc) else False


def _migrate(connection: Connection) -> None:
    lock_schema(connection)
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        transactional_ddl=True,
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()
    _check_references(connection)


def _check_references(connection: Connection) -> None:
    """SQLite's migrations run with foreign keys off; nothing may be left dangling."""
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if dangling:
            raise RuntimeError(
                f"rows without their parent in {sorted({row[0] for row in dangling})}"
            )


async def _migrate_on_its_own() -> None:
    engine = migration_engine(database_url(_url()))
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_migrate)
    finally:
        await engine.dispose()


def _print_sql() -> None:
    context.configure(
        url=database_url(_url()), target_metadata=metadata, literal_binds=True, render_as_batch=True
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    _print_sql()
elif (given := context.config.attributes.get("connection")) is not None:
    _migrate(given)
else:
    asyncio.run(_migrate_on_its_own())
