"""Bring a database to the newest schema, from the checkout or from an installed wheel."""

from __future__ import annotations

import asyncio
import threading
from importlib import resources
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, text

from core.storage.engine import migration_engine

_LOCK: Final = 0x05737E0B  # any number of our own: who holds it migrates, others wait
_ONE_AT_A_TIME: Final = threading.Lock()


async def upgrade(url: URL) -> None:
    """Run the migrations that are missing, in one transaction, one process at a time.

    In a thread with a loop of its own: others go on meanwhile, and Alembic, which keeps its context
    in module globals, sees one migration at a time.
    """
    await asyncio.to_thread(_upgrade_alone, url)


def alembic_config(connection: Connection) -> Config:
    """Return Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(resources.files("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def lock_schema(connection: Connection) -> None:
    """Wait until no other process migrates; SQLite's ``BEGIN IMMEDIATE`` has waited already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _upgrade_alone(url: URL) -> None:
    with _ONE_AT_A_TIME:
        asyncio.run(_upgrade(url))


async def _upgrade(url: URL) -> None:
    engine = migration_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_to_head)
    finally:
        await engine.dispose()


def _to_head(connection: Connection) -> None:
    command.upgrade(alembic_config(connection), "head")
