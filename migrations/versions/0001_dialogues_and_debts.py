"""People, cases, dialogues with their answers, and what is owed to chats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create every table."""
    _create_updates()
    _create_people_and_cases()
    _create_dialogues()
    _create_answers()
    _create_outbox_and_reports()


def downgrade() -> None:
    """Drop every table, children first."""
    for table in ("reports", "outbox", "answers", "dialogues", "cases", "people"):
        op.drop_table(table)
    for table in ("failed_updates", "updates_seen"):
        op.drop_table(table)


def _create_updates() -> None:
    op.create_table(
        "updates_seen",
        sa.Column("update_id", _ID, autoincrement=False, nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_updates_seen"),
    )
    op.create_table(
        "failed_updates",
        sa.Column("update_id", _ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("failed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_failed_updates"),
    )


def _create_people_and_cases() -> None:
    op.create_table(
        "people",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("chosen_language", sa.String(35)),
        sa.Column("telegram_language", sa.String(35)),
        sa.Column("welcomed", sa.Boolean(), nullable=False),
        sa.Column("first_seen_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "cases",
        sa.Column("id", _ID, nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("active_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_owner_id", "cases", ["owner_id"])


def _create_dialogues() -> None:
    op.create_table(
        "dialogues",
        sa.Column("id", _ID, nullable=False),
        sa.Column("token", sa.String(11), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("definition", sa.String(64), nullable=False),
        sa.Column("edition", sa.String(64), nullable=False),
        sa.Column("state", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("owes", sa.Integer(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("bottom_due", sa.Integer(), nullable=False),
        sa.Column("sending", sa.Boolean(), nullable=False),
        sa.Column("sending_due", sa.Integer()),
        sa.Column("shown", sa.String(128)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("touched_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dialogues"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_dialogues_case_id_cases"),
        sa.UniqueConstraint("token", name="uq_dialogues_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dialogues_case_id", "dialogues", ["case_id"])
    op.create_index("ix_dialogues_person_id_touched_at", "dialogues", ["person_id", "touched_at"])
    op.create_index("ix_dialogues_chat_id_message_id", "dialogues", ["chat_id", "message_id"])
    op.create_index(
        "ix_dialogues_owing",
        "dialogues",
        ["chat_id"],
        sqlite_where=sa.text("owes > 0"),
        postgresql_where=sa.text("owes > 0"),
    )


def _create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("id", _ID, nullable=False),
        sa.Column("dialogue_id", _ID, nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("question", sa.String(64), nullable=False),
        sa.Column("old", sa.Text()),
        sa.Column("new", sa.Text()),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
        sa.ForeignKeyConstraint(
            ["dialogue_id"], ["dialogues.id"], name="fk_answers_dialogue_id_dialogues"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_answers_case_id_cases"),
    )
    op.create_index("ix_answers_case_id", "answers", ["case_id"])
    op.create_index("ix_answers_dialogue_id_id", "answers", ["dialogue_id", "id"])


def _create_outbox_and_reports() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(64), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id_id", "outbox", ["chat_id", "id"])
    op.create_table(
        "reports",
        sa.Column("id", _ID, nullable=False),
        sa.Column("definition", sa.String(64), nullable=False),
        sa.Column("edition", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(128), nullable=False),
        sa.Column("statement", sa.String(64), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
