"""A burst is sealed with a key of its own, which is destroyed with its last update."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """What is put by now stays sealed with the system's key."""
    op.add_column("put_by", sa.Column("key_id", sa.String(length=32)))
    op.create_index("ix_put_by_key_id", "put_by", ["key_id"])
    op.create_index("ix_put_by_uid", "put_by", ["uid"], unique=True)


def downgrade() -> None:
    """Lose what is sealed so and was not handled yet: the former version cannot open it."""
    op.execute("DELETE FROM put_by WHERE key_id IS NOT NULL")
    op.drop_index("ix_put_by_uid", "put_by")
    op.drop_index("ix_put_by_key_id", "put_by")
    op.execute("ALTER TABLE put_by DROP COLUMN key_id")
