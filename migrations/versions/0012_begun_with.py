"""The line that began a dialogue is kept with it, sealed: one that comes twice is known again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Of what was begun before it is not known."""
    op.add_column("dialogues", sa.Column("begun_with", sa.LargeBinary()))


def downgrade() -> None:
    """Forget it."""
    op.execute("ALTER TABLE dialogues DROP COLUMN begun_with")
