"""What the text is for that somebody types next in a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Nothing was waited for so far."""
    op.create_table(
        "awaited_texts",
        sa.Column("person_id", _ID, autoincrement=False),
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_awaited_texts_case_id_cases"),
            nullable=False,
        ),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_awaited_texts"),
    )
    op.create_index("ix_awaited_texts_case_id", "awaited_texts", ["case_id"])


def downgrade() -> None:
    """Forget it."""
    op.drop_table("awaited_texts")
