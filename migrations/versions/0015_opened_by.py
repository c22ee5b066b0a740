"""A dialogue knows from which it was opened, and what it took over; some numbers mean anew.

Options stand in the order of their fact now: a card that shows the former numbers answers to no
number any more, and comes again before it does.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

RENUMBERED = (
    "lesion",
    "lesion_type",
    "collapse",
    "vertebral_collapse",
    "primary",
    "visceral",
    "visceral_metastases",
    "vertebral",
    "vertebral_metastases",
)
"""Questions of which some definition showed the options in another order."""

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Of what was opened before it is not known."""
    op.add_column("dialogues", sa.Column("opened_by", sa.BigInteger()))
    op.add_column("dialogues", sa.Column("carried_until", sa.Integer()))
    for question in RENUMBERED:
        op.execute(
            sa.text("UPDATE dialogues SET on_screen = NULL WHERE on_screen LIKE :asks").bindparams(
                asks=f"%:{question}"
            )
        )


def downgrade() -> None:
    """Forget it."""
    op.execute("ALTER TABLE dialogues DROP COLUMN carried_until")
    op.execute("ALTER TABLE dialogues DROP COLUMN opened_by")
