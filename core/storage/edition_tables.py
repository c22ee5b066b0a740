"""The tables of the editions that cases are pinned to. No answer is in them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, Text

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, cases, metadata

edition_sets = Table(
    "edition_sets",  # what was current at one time: cases of one release share a row
    metadata,
    Column("id", String(64), primary_key=True),  # the SHA-256 of what is listed
    Column("listed", Text, nullable=False),
)

edition_choices = Table(
    "edition_choices",  # append-only: with which edition a case is read from then on
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("definition", String(64), nullable=False),
    Column("edition", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("beside", String(64), nullable=False),  # the edition that was current then
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
)
