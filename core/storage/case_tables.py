"""The tables of cases that have a name. Their columns are as in :mod:`core.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, String, Table

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, cases, metadata

lesions = Table(
    "lesions",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("uid", String(32), nullable=False),  # what the place is bound to
    Column("place", LargeBinary, nullable=False),  # where it is, on which side
    Column("by_person", BigInteger, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("resolved_at", Utc),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

findings = Table(
    "findings",  # append-only: what was said of a case beside the answers of its dialogues
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("lesion_id", BigInteger),
    Column("fact", String(64), nullable=False),  # "", or of a former version: else it is sealed
    Column("uid", String(32), nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
)

case_events = Table(
    "case_events",  # append-only but for their end: treatments, doses, fractures, what is booked
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("lesion_id", BigInteger),
    Column("uid", String(32), nullable=False),
    Column("what", LargeBinary, nullable=False),  # kind, detail, days, whether it is planned
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("ended_at", Utc),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

awaited_texts = Table(
    "awaited_texts",  # one for each person: what the text that they type next is for
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("message_id", BigInteger, nullable=False),  # the menu that asks it
    Column("uid", String(32), nullable=False),
    Column("asked", LargeBinary, nullable=False),  # which lesion, event, fact it is about
    Column("at", Utc, nullable=False),
    Column("heard", BigInteger),  # what had come when the menu was there; NULL: it is not yet
)

case_visits = Table(
    "case_visits",  # when somebody saw a case last: they are told what others changed since
    metadata,
    Column("case_id", ForeignKey(cases.c.id), primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
)
