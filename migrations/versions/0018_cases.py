"""Cases have a name and a state, lesions, and what is said of them beside their dialogues."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_NAMED = sa.text("name IS NOT NULL")

# plain statements: a batch would build the table anew, and forget on SQLite which ids were given out


def upgrade() -> None:
    """What stands has no name: each case is still a quick score of its owner."""
    op.add_column("people", sa.Column("case_id", sa.BigInteger()))
    op.add_column("people", sa.Column("case_at", sa.DateTime(timezone=True)))
    op.add_column("cases", sa.Column("name", sa.String(16)))
    op.add_column("cases", sa.Column("state", sa.String(16)))
    op.add_column("cases", sa.Column("touched_at", sa.DateTime(timezone=True)))
    op.add_column("dialogues", sa.Column("lesion_id", sa.BigInteger()))
    op.add_column("answers", sa.Column("carried", sa.Boolean()))
    op.execute(
        "UPDATE answers SET carried = true WHERE EXISTS (SELECT 1 FROM dialogues"
        " WHERE dialogues.id = answers.dialogue_id AND answers.revision <= dialogues.carried_until)"
    )
    op.execute("ALTER TABLE dialogues DROP COLUMN carried_until")
    named = {"sqlite_where": _NAMED, "postgresql_where": _NAMED}
    op.create_index("ix_cases_of_owner", "cases", ["owner_id", "touched_at"], **named)
    op.create_index("ix_cases_named", "cases", ["owner_id", "name"], unique=True, **named)
    op.create_table(
        "lesions",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_lesions_case_id_cases"),
            nullable=False,
        ),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_lesions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lesions_case_id", "lesions", ["case_id"])
    op.create_table(
        "findings",
        sa.Column("id", _ID),
        sa.Column(
            "case_id",
            _ID, sa.ForeignKey("cases.id", name="fk_findings_case_id_cases"),
            nullable=False,
        ),
        sa.Column("lesion_id", sa.BigInteger()),
        sa.Column("fact", sa.String(64), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_findings"),
    )
    op.create_index("ix_findings_case_id", "findings", ["case_id"])


def downgrade() -> None:
    """Forget names, lesions, and what was said of a case beside its dialogues."""
    op.add_column("dialogues", sa.Column("carried_until", sa.Integer()))
    op.execute(
        "UPDATE dialogues SET carried_until = (SELECT MAX(revision) FROM answers"
        " WHERE answers.dialogue_id = dialogues.id AND answers.carried)"
    )
    op.drop_table("findings")
    op.drop_table("lesions")
    op.drop_index("ix_cases_named", "cases")
    op.drop_index("ix_cases_of_owner", "cases")
    for table, column in (
        ("answers", "carried"),
        ("dialogues", "lesion_id"),
        ("cases", "touched_at"),
        ("cases", "state"),
        ("cases", "name"),
        ("people", "case_at"),
        ("people", "case_id"),
    ):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
