"""Reminders of deadlines, the cases in which something changed, and when people may be reminded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    """Count every case that has a name as changed: its deadlines are worked out at the start."""
    op.create_table(
        "reminders",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID,
            sa.ForeignKey("cases.id", name="fk_reminders_case_id_cases"),
            nullable=False,
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("what", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminders_person_id", "reminders", ["person_id"])
    op.create_index("ix_reminders_occasion", "reminders", ["case_id", "mark"], unique=True)
    op.create_index(
        "ix_reminders_due",
        "reminders",
        ["due_at"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
    op.create_table(
        "changed_cases",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID,
            sa.ForeignKey("cases.id", name="fk_changed_cases_case_id_cases"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_changed_cases"),
    )
    op.create_index("ix_changed_cases_case_id", "changed_cases", ["case_id"])
    op.execute("INSERT INTO changed_cases (case_id) SELECT id FROM cases WHERE name IS NOT NULL")
    op.create_table(
        "reminder_hours",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("zone", sa.String(40), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=False),
        sa.Column("quiet_until", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_reminder_hours"),
    )


def downgrade() -> None:
    """Forget them."""
    for table in ("reminder_hours", "changed_cases", "reminders"):
        op.drop_table(table)
