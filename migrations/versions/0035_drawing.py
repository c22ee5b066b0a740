"""What waits to be drawn is called so: a drawing of a dialogue, and of a card in a group."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_CARD = "due > drawn AND ended_at IS NULL"


def upgrade() -> None:
    """Call the column by what it holds, and both partial indexes by whose rows they have."""
    op.drop_index("ix_dialogues_owing", "dialogues")
    op.execute("ALTER TABLE dialogues RENAME COLUMN owes TO drawing")
    _index("ix_dialogues_waiting", "dialogues", "drawing > 0")
    op.drop_index("ix_shared_cards_owed", "shared_cards")
    _index("ix_shared_cards_waiting", "shared_cards", _CARD)


def downgrade() -> None:
    """Call them as before."""
    op.drop_index("ix_shared_cards_waiting", "shared_cards")
    _index("ix_shared_cards_owed", "shared_cards", _CARD)
    op.drop_index("ix_dialogues_waiting", "dialogues")
    op.execute("ALTER TABLE dialogues RENAME COLUMN drawing TO owes")
    _index("ix_dialogues_owing", "dialogues", "owes > 0")


def _index(name: str, table: str, rows: str) -> None:
    where = sa.text(rows)
    op.create_index(name, table, ["chat_id"], sqlite_where=where, postgresql_where=where)
