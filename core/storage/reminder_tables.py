"""The tables of reminders. Their columns are as in :mod:`core.storage.tables`."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
)
from sqlalchemy import text as sql

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, cases, metadata

_WAITING: Final = sql("state = 'waiting'")

reminders = Table(
    "reminders",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False),
    Column("person_id", BigInteger, nullable=False, index=True),
    Column("uid", String(32), nullable=False),  # what it is about is bound to it
    Column("mark", String(64), nullable=False),  # one occasion, by a digest with the case's key
    Column("what", LargeBinary, nullable=False),  # which deadline, its days, what was answered
    Column("state", String(16), nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("sent", Integer, nullable=False),
    Index("ix_reminders_occasion", "case_id", "mark", unique=True),
    Index("ix_reminders_due", "due_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

changed_cases = Table(
    "changed_cases",  # a row for each change: who works it out takes away those that were there
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
)

CHANGED: Final = insert(changed_cases).inline()
"""Marks a case as changed."""

reminder_hours = Table(
    "reminder_hours",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("zone", String(40), nullable=False),
    Column("quiet_from", Integer, nullable=False),
    Column("quiet_until", Integer, nullable=False),
)
