"""A card that may have arrived is sent again: where its copies would stand is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Which drawing is being sent matters no more: all are sent again."""
    op.execute("ALTER TABLE dialogues DROP COLUMN sending_due")
    for name in ("sending_after", "below"):
        op.add_column("dialogues", sa.Column(name, sa.BigInteger()))


def downgrade() -> None:
    for name in ("sending_after", "below"):
        op.execute(f"ALTER TABLE dialogues DROP COLUMN {name}")
    op.add_column("dialogues", sa.Column("sending_due", sa.Integer()))
    op.execute("UPDATE dialogues SET sending_due = due WHERE sending")
