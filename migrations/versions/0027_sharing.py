"""What a case asks the board, and its cards in groups."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_AT = sa.DateTime(timezone=True)
_LIVE = sa.text("ended_at IS NULL")
_OWED = sa.text("due > drawn AND ended_at IS NULL")


def upgrade() -> None:
    """Nothing was asked or shared so far; messages of what is being erased were not counted."""
    op.add_column("erasures", sa.Column("messages", sa.Integer()))
    op.create_table(
        "board_questions",
        sa.Column("id", _ID, primary_key=True),
        _case("board_questions"),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("question", sa.LargeBinary(), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_board_questions"),
    )
    op.create_index("ix_board_questions_case_id", "board_questions", ["case_id"])
    op.create_table(
        "shared_cards",
        sa.Column("id", _ID, primary_key=True),
        _case("shared_cards"),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread", sa.BigInteger()),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("sent_at", _AT),
        sa.Column("replaces", sa.BigInteger()),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.Integer(), nullable=False),
        sa.Column("shown", sa.LargeBinary()),
        sa.Column("ended_at", _AT),
        sa.Column("ended_by", sa.BigInteger()),
        sa.UniqueConstraint("token", name="uq_shared_cards_token"),
        sa.PrimaryKeyConstraint("id", name="pk_shared_cards"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shared_cards_case_id", "shared_cards", ["case_id"])
    op.create_index(
        "ix_shared_cards_live",
        "shared_cards",
        ["case_id", "chat_id"],
        unique=True,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    )
    op.create_index(
        "ix_shared_cards_owed",
        "shared_cards",
        ["chat_id"],
        sqlite_where=_OWED,
        postgresql_where=_OWED,
    )


def downgrade() -> None:
    """Forget it: cards stay in their groups as they are."""
    op.drop_table("shared_cards")
    op.drop_table("board_questions")
    with op.batch_alter_table("erasures") as erasures:
        erasures.drop_column("messages")


def _case(table: str) -> sa.Column[int]:
    of = sa.ForeignKey("cases.id", name=f"fk_{table}_case_id_cases")
    return sa.Column("case_id", _ID, of, nullable=False)
