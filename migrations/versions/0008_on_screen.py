"""What is known to stand on screen, and since when: a typed text answers that, or nothing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("on_screen", sa.String(80)),
    ("on_screen_in", sa.BigInteger()),
    ("on_screen_edited_at", sa.DateTime(timezone=True)),
    ("on_screen_heard", sa.BigInteger()),
    ("on_screen_again", sa.BigInteger()),
)

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Take the cards that were drawn last, and to which nothing is owed, for what is on screen.

    What lies over a result is sealed: there a text is read as one typed on the result itself, or it
    is asked for again.
    """
    for name, kind in _COLUMNS:
        op.add_column("dialogues", sa.Column(name, kind))
    op.execute(
        "UPDATE dialogues SET on_screen_in = message_id, on_screen = revision || ':' || CASE WHEN state = 'result' THEN '' ELSE state END "
        "WHERE owes = 0 AND shown IS NOT NULL AND message_id IS NOT NULL"
    )


def downgrade() -> None:
    for name, _ in _COLUMNS:
        op.execute(f"ALTER TABLE dialogues DROP COLUMN {name}")
