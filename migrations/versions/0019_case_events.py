"""What happened to a patient, or is planned: treatments, doses, fractures, each with its day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Nothing was kept of it so far."""
    op.create_table(
        "case_events",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_case_events_case_id_cases"),
            nullable=False,
        ),
        sa.Column("lesion_id", sa.BigInteger()),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("what", sa.LargeBinary(), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_events_case_id", "case_events", ["case_id"])


def downgrade() -> None:
    """Forget it."""
    op.drop_table("case_events")
