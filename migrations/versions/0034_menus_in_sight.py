"""What had been heard of a person when a menu that asks for a text was there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

_TABLES = ("awaited_texts", "awaited_words")


def upgrade() -> None:
    """Of menus that ask by now it is taken that they are there."""
    for table in _TABLES:
        op.add_column(table, sa.Column("heard", sa.BigInteger()))
        op.execute(f"UPDATE {table} SET heard = 0")


def downgrade() -> None:
    """Forget it."""
    for table in _TABLES:
        op.drop_column(table, "heard")
