"""The table of favourites. Its columns are as in :mod:`core.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, String, Table

from core.storage.moments import Utc
from core.storage.tables import metadata

favourites = Table(
    "favourites",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("definition", String(64), primary_key=True),
    Column("at", Utc, nullable=False),
)

shown_pages = Table(
    "shown_pages",  # which somebody looked at last: it is drawn again in another language
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("press", String(64), nullable=False),  # the button that draws it again
    Column("message_id", BigInteger),  # None: the next menu that is said to them
)
