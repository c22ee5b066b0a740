"""What a killed process sent can come late: copies of cards, edits, and what is no copy."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Of what was sent before it is not known."""
    op.add_column("dialogues", sa.Column("copies_after", sa.BigInteger()))
    op.add_column("dialogues", sa.Column("edit_may_come", sa.Boolean()))
    op.create_table(
        "menus",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_menus"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("menus")
    for name in ("edit_may_come", "copies_after"):
        op.execute(f"ALTER TABLE dialogues DROP COLUMN {name}")
