"""The time that surely passed is kept: nothing is destroyed by a clock that jumped."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for the newest date that Telegram gave."""
    op.create_table(
        "passed_time",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("known", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clock", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passed_time")),
    )


def downgrade() -> None:
    """Forget it: the former version believes the clock."""
    op.drop_table("passed_time")
