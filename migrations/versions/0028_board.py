"""The board of a team: specialties, meetings, agendas, opinions, decisions, what became of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TABLES = (
    *("specialties", "board_rules", "meetings", "attendances", "agenda_items", "opinions"),
    *("decision_drafts", "decisions", "applications", "minutes", "awaited_words"),
)


def upgrade() -> None:
    """Nothing is planned so far."""
    op.create_table(
        "specialties",
        sa.Column("person_id", _ID, autoincrement=False),
        sa.Column("specialty", sa.String(32), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("person_id", name="pk_specialties"),
    )
    op.create_table(
        "board_rules",
        _of("board_rules", "teams", "team_id"),
        sa.Column("word", sa.LargeBinary(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("solid", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", name="pk_board_rules"),
    )
    _meetings()
    _opinions()
    _decisions()
    op.create_table(
        "awaited_words",
        sa.Column("person_id", _ID, autoincrement=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("asked", sa.String(64), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("person_id", name="pk_awaited_words"),
    )


def downgrade() -> None:
    """Forget it."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", _ID),
        _of("meetings", "teams", "team_id"),
        _moment("at"),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("quorum", sa.Boolean()),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        _moment("created_at"),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_team_id", "meetings", ["team_id"])
    op.create_table(
        "attendances",
        sa.Column("id", _ID),
        _of("attendances", "meetings", "meeting_id"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("specialty", sa.String(32)),
        sa.Column("presence", sa.String(16), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_attendances"),
    )
    op.create_index("ix_attendances_meeting_id", "attendances", ["meeting_id"])
    op.create_table(
        "minutes",
        _of("minutes", "meetings", "meeting_id"),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("meeting_id", "number", name="pk_minutes"),
    )
    op.create_table(
        "agenda_items",
        sa.Column("id", _ID),
        _of("agenda_items", "meetings", "meeting_id"),
        _of("agenda_items", "cases", "case_id"),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("triage", sa.String(16)),
        sa.Column("deferred_from", sa.BigInteger()),
        sa.Column("acted_first", sa.Boolean(), nullable=False),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True)),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        _moment("at"),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_items"),
        sa.UniqueConstraint("meeting_id", "case_id", name="uq_agenda_items_meeting_id_case_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agenda_items_case_id", "agenda_items", ["case_id"])


def _opinions() -> None:
    op.create_table(
        "opinions",
        sa.Column("id", _ID),
        _of("opinions", "agenda_items", "item_id"),
        _of("opinions", "cases", "case_id"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        *_sealed(),
        sa.Column("beforehand", sa.Boolean(), nullable=False),
        _moment("at"),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_opinions"),
    )
    op.create_index("ix_opinions_item_id", "opinions", ["item_id"])
    op.create_index("ix_opinions_case_id", "opinions", ["case_id"])
    op.create_table(
        "decision_drafts",
        _of("decision_drafts", "agenda_items", "item_id"),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        _of("decision_drafts", "cases", "case_id"),
        *_sealed(),
        _moment("at"),
        sa.PrimaryKeyConstraint("item_id", "person_id", name="pk_decision_drafts"),
    )
    op.create_index("ix_decision_drafts_case_id", "decision_drafts", ["case_id"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", _ID),
        _of("decisions", "agenda_items", "item_id"),
        _of("decisions", "cases", "case_id"),
        sa.Column("number", sa.Integer(), nullable=False),
        *_sealed(),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sa.UniqueConstraint("item_id", "number", name="uq_decisions_item_id_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_case_id", "decisions", ["case_id"])
    op.create_table(
        "applications",
        sa.Column("id", _ID),
        _of("applications", "decisions", "decision_id"),
        _of("applications", "cases", "case_id"),
        *_sealed(),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_applications"),
    )
    op.create_index("ix_applications_decision_id", "applications", ["decision_id"])
    op.create_index("ix_applications_case_id", "applications", ["case_id"])


def _of(table: str, other: str, column: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{other}.id", name=f"fk_{table}_{column}_{other}")
    return sa.Column(column, _ID, key, nullable=False, autoincrement=False)


def _sealed() -> tuple[sa.Column[str], sa.Column[bytes]]:
    """Return what a sealed text is bound to, and the text."""
    uid = sa.Column("uid", sa.String(32), nullable=False)
    return uid, sa.Column("what", sa.LargeBinary(), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
