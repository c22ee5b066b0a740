"""The tables of what cases ask the board, and of their cards in groups."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table
from sqlalchemy import text as sql

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, cases, metadata

_LIVE: Final = sql("ended_at IS NULL")
_WAITS: Final = sql("due > drawn AND ended_at IS NULL")

board_questions = Table(
    "board_questions",  # append-only: the newest is what a case asks
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("uid", String(32), nullable=False),
    Column("question", LargeBinary, nullable=False),  # why, in which words, to whom what apart
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
)

shared_cards = Table(
    "shared_cards",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread", BigInteger),
    Column("token", String(32), nullable=False, unique=True),
    Column("language", String(35), nullable=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("message_id", BigInteger),  # NULL: not sent yet, or nobody knows of it
    Column("sent_at", Utc),
    Column("replaces", BigInteger),  # an earlier message there, told so once this one stands
    Column("due", Integer, nullable=False),  # the number of the newest drawing asked for
    Column("drawn", Integer, nullable=False),  # and of the newest that is done
    Column("shown", LargeBinary),
    Column("ended_at", Utc),
    Column("ended_by", BigInteger),
    Index(
        "ix_shared_cards_live",
        "case_id",
        "chat_id",
        unique=True,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    ),
    Index("ix_shared_cards_waiting", "chat_id", sqlite_where=_WAITS, postgresql_where=_WAITS),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)
