"""What somebody starred, to have it at hand on the start."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody starred anything so far."""
    op.create_table(
        "favourites",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("definition", sa.String(64)),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "definition", name="pk_favourites"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("favourites")
