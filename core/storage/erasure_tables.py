"""The tables of erasures that are under way."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, metadata

doomed_keys = Table(
    "doomed_keys",  # to be destroyed as soon as what they sealed is gone, also after a kill
    metadata,
    Column("key_id", String(32), primary_key=True),
)

erasures = Table(
    "erasures",  # under way: what has come of the messages in the chat so far
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("language", String(35), nullable=False),
    Column("cases", Integer, nullable=False),
    Column("messages", Integer),  # in all chats; NULL: not counted, before 0027
    Column("deleted", Integer, nullable=False),
    Column("emptied", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("left", JSON, nullable=False),  # when the messages that stay were typed
    Column("person_forgotten", Boolean, nullable=False),
    Column("began_at", Utc, nullable=False),
    sqlite_autoincrement=True,  # the outbox names them by id
)
