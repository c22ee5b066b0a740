"""The tables of the board. Their columns are as in :mod:`core.storage.tables`."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from core.storage.moments import Utc
from core.storage.tables import ROW_ID, cases, metadata, teams

specialties = Table(
    "specialties",  # what somebody answers for at the board
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("specialty", String(32), nullable=False),
    Column("at", Utc, nullable=False),
)

board_rules = Table(
    "board_rules",
    metadata,
    Column("team_id", ForeignKey(teams.c.id), primary_key=True, autoincrement=False),
    Column("word", LargeBinary, nullable=False),  # what the team calls its meeting
    Column("least", Integer, nullable=False),
    Column("solid", Boolean, nullable=False),
)

board_figures = Table(
    "board_figures",  # as they were told: counts, each of five cases at least
    metadata,
    Column("team_id", ForeignKey(teams.c.id), primary_key=True, autoincrement=False),
    Column("since", String(10), primary_key=True),
    Column("until", String(10), nullable=False),
    Column("told", Text, nullable=False),
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("team_id", ForeignKey(teams.c.id), nullable=False, index=True),
    Column("at", Utc, nullable=False),
    Column("uid", String(32), nullable=False),  # what the place is bound to
    Column("place", LargeBinary, nullable=False),  # a room, or a link; of no case
    Column("state", String(16), nullable=False),
    Column("quorum", Boolean),  # what the chair said of it, if anything
    Column("by_person", BigInteger, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("revision", Integer, nullable=False),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

attendances = Table(
    "attendances",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id), nullable=False, index=True),
    Column("person_id", BigInteger, nullable=False),  # 0: forgotten since
    Column("specialty", String(32)),
    Column("presence", String(16), nullable=False),
    Column("at", Utc, nullable=False),
)

agenda_items = Table(
    "agenda_items",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id), nullable=False),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("uid", String(32), nullable=False),
    Column("reason", LargeBinary, nullable=False),  # why it was put off, in words
    Column("state", String(16), nullable=False),
    Column("triage", String(16)),  # the chair's
    Column("deferred_from", BigInteger),
    Column("acted_first", Boolean, nullable=False),
    Column("opened", Boolean, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("shown_at", Utc),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("revision", Integer, nullable=False),
    UniqueConstraint("meeting_id", "case_id"),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

opinions = Table(
    "opinions",  # append-only but for their end: one who thinks otherwise now thought so before
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("item_id", ForeignKey(agenda_items.c.id), nullable=False, index=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("person_id", BigInteger, nullable=False),  # 0: forgotten since
    Column("uid", String(32), nullable=False),
    Column("what", LargeBinary, nullable=False),  # specialty, stand, option, text
    Column("beforehand", Boolean, nullable=False),
    Column("at", Utc, nullable=False),
    Column("ended_at", Utc),
)

decision_drafts = Table(
    "decision_drafts",
    metadata,
    Column("item_id", ForeignKey(agenda_items.c.id), primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("uid", String(32), nullable=False),
    Column("what", LargeBinary, nullable=False),
    Column("at", Utc, nullable=False),
)

decisions = Table(
    "decisions",  # append-only: a correction is a new one
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("item_id", ForeignKey(agenda_items.c.id), nullable=False),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("uid", String(32), nullable=False),
    Column("what", LargeBinary, nullable=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    UniqueConstraint("item_id", "number"),
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

applications = Table(
    "applications",  # append-only: what was said last of a decision counts
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("decision_id", ForeignKey(decisions.c.id), nullable=False, index=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("uid", String(32), nullable=False),
    Column("what", LargeBinary, nullable=False),  # whether it was done, on which day, why not
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
)

minutes = Table(
    "minutes",
    metadata,
    Column("meeting_id", ForeignKey(meetings.c.id), primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
)

awaited_words = Table(
    "awaited_words",  # one for each person: what the text is for that they type next of a meeting
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, nullable=False),  # the menu that asks it
    Column("asked", String(64), nullable=False),
    Column("at", Utc, nullable=False),
    Column("heard", BigInteger),  # what had come when the menu was there; NULL: it is not yet
)

OF_A_CASE: Final = (applications, decisions, decision_drafts, opinions, agenda_items)
"""What of the board goes with a case, children first."""
SAID_BY: Final = (meetings, agenda_items, decisions, applications, minutes)
"""Rows that say who did something at the board."""
