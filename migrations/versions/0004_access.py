"""Who gets in: teams, members, invitations, strangers who knocked, terms accepted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.drop_column("welcomed")
        people.add_column(sa.Column("accepted_at", _TIME))
    op.create_table(
        "teams",
        sa.Column("id", _ID, nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
    )
    op.create_table(
        "members",
        sa.Column("person_id", _ID, autoincrement=False, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("label", sa.LargeBinary(), nullable=False),
        sa.Column("since", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_members_team_id_teams")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_members")),
    )
    op.create_index(op.f("ix_members_team_id"), "members", ["team_id"])
    op.create_table(
        "invitations",
        sa.Column("id", _ID, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("invited_by", sa.BigInteger()),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
        sa.Column("claimed_by", sa.BigInteger()),
        sa.Column("claimed_language", sa.String(35)),
        sa.Column("label", sa.LargeBinary()),
        sa.Column("closed_at", _TIME),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_invitations_team_id_teams")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("digest", name=op.f("uq_invitations_digest")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_invitations_team_id"), "invitations", ["team_id"])
    op.create_table(
        "strangers",
        sa.Column("person_id", _ID, autoincrement=False, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_at", _TIME, nullable=False),
        sa.Column("quiet_until", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_strangers")),
    )


def downgrade() -> None:
    for table in ("strangers", "invitations", "members", "teams"):
        op.drop_table(table)
    with op.batch_alter_table("people") as people:
        people.drop_column("accepted_at")
        people.add_column(
            sa.Column("welcomed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
