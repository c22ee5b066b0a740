"""Figures of a team as they were told: later ones have no case in common with them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was kept of what was told so far."""
    op.create_table(
        "board_figures",
        sa.Column(
            "team_id",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            sa.ForeignKey("teams.id", name="fk_board_figures_team_id_teams"),
            autoincrement=False,
        ),
        sa.Column("since", sa.String(10), nullable=False),
        sa.Column("until", sa.String(10), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "since", name="pk_board_figures"),
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_table("board_figures")
