"""Which page of a menu somebody looks at, so that it is drawn again in another language."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of nobody that is known so far."""
    op.create_table(
        "shown_pages",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("press", sa.String(64), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("person_id", name="pk_shown_pages"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("shown_pages")
