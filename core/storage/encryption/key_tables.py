"""The tables of the key store: a database apart from the data, and not in the data's backups."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, String, Table

from core.storage.moments import Utc

key_metadata: Final = MetaData(naming_convention={"pk": "pk_%(table_name)s"})

masters: Final = Table(
    "masters",  # one row: the master key that wraps every key here
    key_metadata,
    Column("store_id", String(32), primary_key=True),  # the data names the same
    Column("master_id", String(32), nullable=False),  # a new one with each rotation
    Column("proof", LargeBinary, nullable=False),  # opens with the right master only
    Column("created_at", Utc, nullable=False),
)

keys: Final = Table(
    "keys",
    key_metadata,
    Column("id", String(32), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("master_id", String(32), nullable=False),
    Column("created_at", Utc, nullable=False),
)
"""A key for each case, one for what belongs to no case, and a few that wait for their case."""

extents: Final = Table(
    "extents",  # one row: how long the audit trail of the data was when the bot last looked
    key_metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1
    Column("entries", BigInteger, nullable=False),
)
