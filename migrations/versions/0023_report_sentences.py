"""A sentence can be written with a report of an error."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No report so far has one."""
    op.add_column("reports", sa.Column("sentence", sa.LargeBinary()))


def downgrade() -> None:
    """Forget what was written."""
    op.execute("ALTER TABLE reports DROP COLUMN sentence")
