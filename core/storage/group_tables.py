"""The tables of groups. Their columns are as in :mod:`core.storage.tables`."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, String, Table
from sqlalchemy import text as sql

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, metadata, teams

_BOUND: Final = sql("ended_at IS NULL")

groups = Table(
    "groups",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("team_id", ForeignKey(teams.c.id), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("uid", String(32), nullable=False),  # what the title is bound to
    Column("title", LargeBinary, nullable=False),
    Column("topic", BigInteger),  # of a forum, in which the bot writes
    Column("bound_by", BigInteger, nullable=False),
    Column("bound_at", Utc, nullable=False),
    Column("look", String(400)),  # what the newest look found: flags and numbers, as JSON
    Column("looked_at", Utc),
    Column("ended_at", Utc),  # NULL while it is bound
    # a chat is one team's at once
    Index("ix_groups_chat", "chat_id", unique=True, sqlite_where=_BOUND, postgresql_where=_BOUND),
    sqlite_autoincrement=True,  # links and cards name it by id: none may be given out twice
)

group_people = Table(
    "group_people",  # who of the team was seen in a group: of others nothing is kept
    metadata,
    Column("group_id", ForeignKey(groups.c.id), primary_key=True),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Utc, nullable=False),
)

suspensions = Table(
    "suspensions",  # who left a group of their team, and is neither back nor let in again
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("team_id", ForeignKey(teams.c.id), nullable=False, index=True),
    Column("group_id", ForeignKey(groups.c.id), nullable=False),
    Column("since", Utc, nullable=False),
)
