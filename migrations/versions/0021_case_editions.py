"""A case is pinned to the edition of each definition that it began with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0019"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """A case that stands is held to the editions that its dialogues began with."""
    op.create_table(
        "edition_sets",
        sa.Column("id", sa.String(64)),
        sa.Column("listed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_edition_sets"),
    )
    op.create_table(
        "edition_choices",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_edition_choices_case_id_cases"),
            nullable=False,
        ),
        sa.Column("definition", sa.String(64), nullable=False),
        sa.Column("edition", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("beside", sa.String(64), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_edition_choices"),
    )
    op.create_index("ix_edition_choices_case_id", "edition_choices", ["case_id"])
    op.add_column("cases", sa.Column("edition_set", sa.String(64)))


def downgrade() -> None:
    """Forget it: each case is read with what is current."""
    op.execute("ALTER TABLE cases DROP COLUMN edition_set")
    op.drop_table("edition_choices")
    op.drop_table("edition_sets")
