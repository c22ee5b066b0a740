"""When somebody saw a case last, so that they are told what others changed since."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Nobody saw anything so far."""
    op.create_table(
        "case_visits",
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_case_visits_case_id_cases"),
            nullable=False,
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "person_id", name="pk_case_visits"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("case_visits")
