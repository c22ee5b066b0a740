"""The outbox keeps effects by their kind; what a former version enqueued is still read as it was sealed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KINDS = {
    "sendMessage": "say",
    "sendDocument": "send_file",
    "answerCallbackQuery": "answer_press",
    "editMessageText": "edit_message",
    "editMessageReplyMarkup": "strip_buttons",
    "deleteMessage": "delete_message",
    "eraseMessage": "erase_message",
    "sendErasure": "report_erasure",
}

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """Name every row's kind. Its payload is bound to the method that it was sealed as, so that stays."""
    op.execute("ALTER TABLE outbox RENAME COLUMN method TO kind")
    op.add_column("outbox", sa.Column("former_method", sa.String(64)))
    op.execute("UPDATE outbox SET former_method = kind")
    outbox = sa.table("outbox", sa.column("kind"))
    for method, kind in _KINDS.items():
        op.execute(sa.update(outbox).where(outbox.c.kind == method).values(kind=kind))


def downgrade() -> None:
    """Give rows their method back. What was enqueued since, the former version cannot read."""
    op.execute("DELETE FROM outbox WHERE former_method IS NULL")
    op.execute("UPDATE outbox SET kind = former_method")
    op.execute("ALTER TABLE outbox DROP COLUMN former_method")
    op.execute("ALTER TABLE outbox RENAME COLUMN kind TO method")
