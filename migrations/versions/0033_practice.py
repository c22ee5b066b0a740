"""How somebody does in exercises: counts, and nothing of what was answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody practised so far."""
    op.create_table(
        "practice",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("recent", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_practice"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("practice")
