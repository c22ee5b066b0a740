"""Whether somebody had the questions of a score on one screen last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody had them on one screen so far."""
    op.add_column("people", sa.Column("all_at_once", sa.Boolean()))


def downgrade() -> None:
    """Forget it."""
    op.drop_column("people", "all_at_once")
