"""An update that was seen is told from another one with the same id."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for a mark; of what was seen before it is not known."""
    with op.batch_alter_table("updates_seen") as table:
        table.add_column(sa.Column("mark", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Forget the marks: the former version goes by the id alone."""
    with op.batch_alter_table("updates_seen") as table:
        table.drop_column("mark")
