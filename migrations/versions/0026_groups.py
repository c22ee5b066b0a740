"""Groups that may see cases of a team, who was seen in them, and who left."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_BOUND = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """No group is bound so far."""
    _groups()
    op.create_table(
        "group_people",
        _of("group_people", "group"),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person_id", name="pk_group_people"),
    )
    op.create_table(
        "suspensions",
        sa.Column("person_id", _ID, autoincrement=False),
        _of("suspensions", "team"),
        _of("suspensions", "group"),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_suspensions"),
    )
    op.create_index("ix_suspensions_team_id", "suspensions", ["team_id"])


def _groups() -> None:
    op.create_table(
        "groups",
        sa.Column("id", _ID),
        _of("groups", "team"),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=False),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("bound_by", sa.BigInteger(), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("look", sa.String(400)),
        sa.Column("looked_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_groups"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_groups_team_id", "groups", ["team_id"])
    op.create_index(
        "ix_groups_chat",
        "groups",
        ["chat_id"],
        unique=True,
        sqlite_where=_BOUND,
        postgresql_where=_BOUND,
    )


def _of(table: str, what: str) -> sa.Column[int]:
    """Return a column that names a team or a group."""
    key = sa.ForeignKey(f"{what}s.id", name=f"fk_{table}_{what}_id_{what}s")
    return sa.Column(f"{what}_id", _ID, key, nullable=False, autoincrement=False)


def downgrade() -> None:
    """Forget them."""
    for table in ("suspensions", "group_people", "groups"):
        op.drop_table(table)
