"""What comes in a burst is put by, sealed, until it is handled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for it."""
    op.create_table(
        "put_by",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
        ),
        sa.Column("lane", sa.String(length=64), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_put_by"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_put_by_lane_id", "put_by", ["lane", "id"])


def downgrade() -> None:
    """Lose what was not handled yet: the former version knows nothing of it."""
    op.drop_table("put_by")
