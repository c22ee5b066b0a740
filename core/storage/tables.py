"""The tables. Times are UTC; a LargeBinary is sealed (:mod:`core.storage.encryption.sealing`)."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from core.storage.moments import Utc

NEW: Final = "new"
SENDING: Final = "sending"

ROW_ID: Final = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER is SQLite's own row id

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

updates_seen = Table(
    "updates_seen",
    metadata,
    Column("update_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("seen_at", Utc, nullable=False),
    Column("mark", BigInteger),  # of which update that was: the id can come again for another
)

put_by = Table(
    "put_by",  # updates that were confirmed before they are handled: bursts
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("lane", String(64), nullable=False),  # who is handled one update after the other
    Column("uid", String(32), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("key_id", String(32), index=True),  # of the burst; None: the system's, before 0016
    Index(None, "lane", "id"),
    Index(None, "uid", unique=True),
    sqlite_autoincrement=True,
)

failed_updates = Table(
    "failed_updates",
    metadata,
    Column("update_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("kind", String(64), nullable=False),
    Column("failed_at", Utc, nullable=False),
)

failed_sends = Table(
    "failed_sends",  # what was given up when sending
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("what", String(16), nullable=False),  # a call or the card of a dialogue
    Column("of", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("reason", String(16), nullable=False),
    Column("failed_at", Utc, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", ROW_ID, primary_key=True, autoincrement=False),
    Column("chosen_language", String(35)),
    Column("telegram_language", String(35)),
    Column("accepted_at", Utc),
    Column("first_seen_at", Utc, nullable=False),
    Column("case_id", BigInteger),  # the case that is open for them, if one is
    Column("case_at", Utc),  # when they did something in it last
    Column("all_at_once", Boolean),  # whether they had a score on one screen last; NULL: neither
)

teams = Table(
    "teams",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("uid", String(32), nullable=False),  # what the name is bound to
    Column("name", LargeBinary, nullable=False),
    Column("created_at", Utc, nullable=False),
)

members = Table(
    "members",  # nobody is in two teams at once
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("team_id", ForeignKey(teams.c.id), nullable=False, index=True),
    Column("role", String(16), nullable=False),
    Column("label", LargeBinary, nullable=False),
    Column("since", Utc, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),  # of the link, which is kept nowhere
    Column("team_id", ForeignKey(teams.c.id), nullable=False, index=True),
    Column("role", String(16), nullable=False),
    Column("invited_by", BigInteger),  # None: the code that the first start prints
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("claimed_by", BigInteger),  # who opened it and waits to be let in
    Column("claimed_language", String(35)),
    Column("label", LargeBinary),  # what they are called in Telegram
    Column("closed_at", Utc),  # used, refused or revoked
    sqlite_autoincrement=True,  # a button names it by id: none may be given out twice
)

strangers = Table(
    "strangers",
    metadata,
    Column("person_id", ROW_ID, primary_key=True, autoincrement=False),
    Column("attempts", Integer, nullable=False),
    Column("last_at", Utc, nullable=False),
    Column("quiet_until", Utc, nullable=False),
)

_NAMED: Final = text("name IS NOT NULL")

cases = Table(
    "cases",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("owner_id", BigInteger, nullable=False, index=True),
    Column("key_id", String(32), nullable=False, unique=True),  # in the key store, or destroyed
    Column("created_at", Utc, nullable=False),
    Column("warned_at", Utc),  # when its owner was told that it will be erased
    Column("name", String(16)),  # made up by the bot and without meaning; NULL: a quick score
    Column("state", String(16)),
    Column("touched_at", Utc),
    Column("edition_set", String(64)),  # what was current when it began; NULL: not kept
    Index(
        "ix_cases_of_owner", "owner_id", "touched_at", sqlite_where=_NAMED, postgresql_where=_NAMED
    ),
    Index(
        "ix_cases_named",
        "owner_id",
        "name",
        unique=True,
        sqlite_where=_NAMED,
        postgresql_where=_NAMED,
    ),
)

messages = Table(
    "messages",  # of a case, apart from its cards; without one, of everything that a person has
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("case_id", ForeignKey(cases.c.id), index=True),
    Column("typed_at", Utc),  # None: the bot's own
)

menus = Table(
    "menus",  # messages of the bot that have buttons and are no cards: none is taken for a copy
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("said_at", Utc, nullable=False),
)

dialogues = Table(
    "dialogues",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("token", String(11), nullable=False, unique=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("person_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("definition", String(64), nullable=False),
    Column("edition", String(64), nullable=False),
    Column("state", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("view", LargeBinary, nullable=False),
    Column("message_id", BigInteger),
    Column("drawing", Integer, nullable=False),  # where a drawing waits: a Place
    Column("due", Integer, nullable=False),  # the number of the newest drawing asked for
    Column("bottom_due", Integer, nullable=False),  # the newest one that asked for the bottom
    Column("sending", Boolean, nullable=False),  # a new card is under way and may have arrived
    Column("sending_after", BigInteger),  # a message that it would stand below
    Column("copies_after", BigInteger),  # above it a copy of the card may come yet
    Column("edit_may_come", Boolean),  # an edit that nobody knows the end of, over its message
    Column("below", BigInteger),  # the message by which a drawing was asked for last
    Column("shown", LargeBinary),
    Column(
        "on_screen", String(80)
    ),  # what a typed text would answer, once that surely stands there
    Column("on_screen_in", BigInteger),  # the message that asks it
    Column("on_screen_edited_at", Utc),  # Telegram's date of its edit; NULL: it was sent with it
    Column("on_screen_heard", BigInteger),  # what had come from the chat when that was confirmed
    Column("on_screen_again", BigInteger),  # the first message that was sent with it since
    Column("begun_with", LargeBinary),  # the line that began it: its digest and date
    Column("opened_by", BigInteger),  # the dialogue from which it was opened
    Column("lesion_id", BigInteger),  # the lesion that it is about, if it is about one
    Column("version", Integer, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("touched_at", Utc, nullable=False),
    Index(None, "person_id", "touched_at"),
    Index(None, "chat_id", "message_id"),
    Index(
        "ix_dialogues_waiting",
        "chat_id",
        sqlite_where=text("drawing > 0"),
        postgresql_where=text("drawing > 0"),
    ),
    sqlite_autoincrement=True,  # the sender keeps ids in memory: none may be given out twice
)

answers = Table(
    "answers",  # append-only: the current answer to a question is its newest row, if that has one
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("dialogue_id", ForeignKey(dialogues.c.id), nullable=False),
    Column("case_id", ForeignKey(cases.c.id), nullable=False, index=True),
    Column("revision", Integer, nullable=False),  # of the dialogue once this was recorded
    Column("question", String(64), nullable=False),
    Column("old", LargeBinary, nullable=False),
    Column("new", LargeBinary, nullable=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("carried", Boolean),  # true: nobody gave it here, it was taken over
    UniqueConstraint("dialogue_id", "revision"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),  # of effect: core.storage.effects
    Column("former_method", String(64)),  # what a former version sealed it as, None for its kind
    Column("uid", String(32), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("state", String(8), nullable=False),
    Column("created_at", Utc, nullable=False),
    Index(None, "chat_id", "id"),
    sqlite_autoincrement=True,  # as above
)

vault = Table(
    "vault",  # one row: the key store that this data needs, and the key of what belongs to no case
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1
    Column("store_id", String(32), nullable=False),
    Column("system_key_id", String(32), nullable=False),
)

passed_time = Table(
    "passed_time",  # one row: the time that surely came, by Telegram's dates, and the clock then
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1
    Column("known", Utc, nullable=False),
    Column("clock", Utc, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", ROW_ID, primary_key=True),
    Column("definition", String(64), nullable=False),
    Column("edition", String(64), nullable=False),
    Column("digest", String(128), nullable=False),
    Column("statement", String(64), nullable=False),
    Column("by_person", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("sentence", LargeBinary),  # what was written with it, if anything
)

audit = Table(
    # append-only, by triggers; each row carries the digest of the one before: core.model.audit
    "audit",
    metadata,
    Column("id", ROW_ID, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
    Column("event", String(32), nullable=False),
    Column("actor_id", BigInteger),
    Column("subject_kind", String(16), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("team_id", BigInteger),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
)
