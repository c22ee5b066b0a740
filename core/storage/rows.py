"""From rows to dialogues and people. The answers of several dialogues are one query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.case import Dialogue, Person, Place, Role
from core.storage.tables import NEW, answers, dialogues

ONE_DIALOGUE: Final = select(dialogues)
_ANSWERS: Final = (
    select(answers.c.dialogue_id, answers.c.question, answers.c.new)
    .where(answers.c.dialogue_id.in_(bindparam("ids", expanding=True)))
    .order_by(answers.c.id)
)


async def with_answers(connection: AsyncConnection, rows: Sequence[Row[Any]]) -> list[Dialogue]:
    """Return the dialogues of some rows, with their current answers in the order given.

    A query of its own, after the rows: under PostgreSQL's read committed a join would show, beside a
    row whose lock was waited for, the answers from before the wait.
    """
    if not rows:
        return []
    current: dict[int, dict[str, str]] = {row.id: {} for row in rows}
    for dialogue_id, question, new in await connection.execute(_ANSWERS, {"ids": list(current)}):
        current[dialogue_id].pop(question, None)  # a new answer goes to the end
        if new is not None:
            current[dialogue_id][question] = new
    return [_dialogue(row, current[row.id]) for row in rows]


def person_of(row: Any) -> Person:
    """Return the person of a row of ``people`` and, where they are in a team, of ``members``."""
    return Person(
        id=row.id,
        chosen_language=row.chosen_language,
        telegram_language=row.telegram_language,
        accepted=row.accepted_at is not None,
        role=Role(row.role) if row.role else None,
        team_id=row.team_id,
    )


def owed_row(
    chat_id: int, method: str, payload: Mapping[str, Any], now: datetime
) -> dict[str, Any]:
    """Return the outbox row of a call that is owed."""
    return {
        "chat_id": chat_id,
        "method": method,
        "payload": dict(payload),
        "state": NEW,
        "created_at": now,
    }


def _dialogue(row: Row[Any], current: dict[str, str]) -> Dialogue:
    return Dialogue(
        id=row.id,
        token=row.token,
        case_id=row.case_id,
        person_id=row.person_id,
        chat_id=row.chat_id,
        definition=row.definition,
        edition=row.edition,
        state=row.state,
        revision=row.revision,
        view=row.view,
        answers=current,
        message_id=row.message_id,
        owes=Place(row.owes),
        version=row.version,
    )
