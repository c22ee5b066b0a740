"""What people answer is encrypted.

Empties cases, dialogues, answers and debts: no version that kept them in the clear was ever released,
and nothing may be left in the clear. People, reports and the ids of updates stay.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_EMPTIED = ("answers", "dialogues", "outbox", "cases")  # children first


def upgrade() -> None:
    """Empty what was in the clear, and make its columns binary."""
    _empty()
    op.create_table(
        "vault",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("store_id", sa.String(32), nullable=False),
        sa.Column("system_key_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vault"),
    )
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("key_id", sa.String(32), nullable=False))
        cases.create_unique_constraint("uq_cases_key_id", ["key_id"])
    _retype("dialogues", view=sa.LargeBinary(), shown=sa.LargeBinary())
    _retype("outbox", payload=sa.LargeBinary())
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.add_column(sa.Column("uid", sa.String(32), nullable=False))
    _retype("answers", old=sa.LargeBinary(), new=sa.LargeBinary())
    with op.batch_alter_table("answers") as answers:
        answers.add_column(sa.Column("revision", sa.Integer(), nullable=False))
        answers.drop_index("ix_answers_dialogue_id_id")
        answers.create_unique_constraint(
            "uq_answers_dialogue_id_revision", ["dialogue_id", "revision"]
        )


def downgrade() -> None:
    """Empty what is sealed: it cannot be read without the code that sealed it."""
    _empty()
    with op.batch_alter_table("answers") as answers:
        answers.drop_constraint("uq_answers_dialogue_id_revision", type_="unique")
        answers.drop_column("revision")
        answers.create_index("ix_answers_dialogue_id_id", ["dialogue_id", "id"])
    _retype("answers", old=sa.Text(), new=sa.Text())
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.drop_column("uid")
    _retype("outbox", payload=sa.JSON())
    _retype("dialogues", view=sa.Text(), shown=sa.String(128))
    with op.batch_alter_table("cases") as cases:
        cases.drop_constraint("uq_cases_key_id", type_="unique")
        cases.drop_column("key_id")
    op.drop_table("vault")


def _empty() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(f"TRUNCATE {', '.join(_EMPTIED)}")  # a deleted row would stay on the disk
        return
    for table in _EMPTIED:
        op.execute(f"DELETE FROM {table}")


def _retype(table: str, **columns: sa.types.TypeEngine) -> None:
    """Give columns of an empty table another type."""
    nullable = {"shown"} if table == "dialogues" else set()
    if table == "answers" and any(isinstance(type_, sa.Text) for type_ in columns.values()):
        nullable = set(columns)
    autoincrement = {"sqlite_autoincrement": True} if table != "answers" else {}
    with op.batch_alter_table(table, table_kwargs=autoincrement) as batch:
        for name, type_ in columns.items():
            batch.drop_column(name)
            batch.add_column(sa.Column(name, type_, nullable=name in nullable))
