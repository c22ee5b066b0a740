"""A case's last activity is that of its dialogues; the column beside it was written once and never read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_LAST = "(SELECT max(touched_at) FROM dialogues WHERE dialogues.case_id = cases.id)"


def upgrade() -> None:
    """Forget when each case was begun, which ``created_at`` says too."""
    op.drop_column("cases", "active_at")


def downgrade() -> None:
    """Say when each case was last touched."""
    op.add_column("cases", sa.Column("active_at", sa.DateTime(timezone=True)))
    op.execute(f"UPDATE cases SET active_at = coalesce({_LAST}, created_at)")  # noqa: S608 - a constant
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("active_at", nullable=False)
