"""From rows to dialogues and people. The answers of several dialogues are one query."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.definition.answer import Answer, answer_of
from core.model.dialogue import Dialogue, Place
from core.model.on_screen import Edited, OnScreen
from core.model.person import Person, Role
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.sealing import opened_answer, opened_line, opened_view
from core.storage.tables import answers, cases, dialogues

log = logging.getLogger(__name__)

DIALOGUES: Final = select(dialogues, cases.c.key_id).join(cases, cases.c.id == dialogues.c.case_id)
_ANSWERS: Final = (
    select(answers.c.dialogue_id, answers.c.revision, answers.c.question, answers.c.new)
    .where(answers.c.dialogue_id.in_(bindparam("ids", expanding=True)))
    .order_by(answers.c.dialogue_id, answers.c.revision)
)


async def with_answers(
    connection: AsyncConnection,
    ciphers: Mapping[str, Cipher],
    rows: Sequence[Row[Any]],
    *,
    strict: bool = True,
) -> list[Dialogue]:
    """Return the dialogues of some rows, with their current answers in the order given.

    Leaves out those whose key is gone. Raises :class:`SealBroken` for one that does not open; not
    ``strict``, leaves it out and logs its ids, so that it does not take its neighbours with it.

    A query of its own, after the rows: under PostgreSQL's read committed a join would show, beside
    a row whose lock was waited for, the answers from before the wait.
    """
    readable = {row.id: row for row in rows if row.key_id in ciphers}
    given: dict[int, list[Any]] = {id: [] for id in readable}
    if readable:
        for line in await connection.execute(_ANSWERS, {"ids": list(readable)}):
            given[line.dialogue_id].append(line)
    found = (_dialogue(row, ciphers[row.key_id], given[id], strict) for id, row in readable.items())
    return [dialogue for dialogue in found if dialogue]


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


def _current(cipher: Cipher, given: Iterable[Any]) -> dict[str, Answer]:
    newest: dict[str, Any] = {}
    for line in given:
        question = line.question
        newest.pop(question, None)  # a new answer goes to the end
        newest[question] = line
    opened = {question: opened_answer(cipher, line) for question, line in newest.items()}
    return {question: answer_of(new) for question, new in opened.items() if new is not None}


def _dialogue(row: Row[Any], cipher: Cipher, given: Sequence[Any], strict: bool) -> Dialogue | None:
    try:
        view, current = opened_view(cipher, row), _current(cipher, given)
        begun_with = opened_line(cipher, row)
    except SealBroken:
        log.error("a dialogue cannot be read", extra={"ids": {"dialogue": row.id}})
        if strict:
            raise
        return None
    return Dialogue(
        id=row.id,
        token=row.token,
        case_id=row.case_id,
        key_id=row.key_id,
        person_id=row.person_id,
        chat_id=row.chat_id,
        definition=row.definition,
        edition=row.edition,
        state=row.state,
        revision=row.revision,
        view=view,
        answers=current,
        message_id=row.message_id,
        drawing=Place(row.owes),
        on_screen=_on_screen(row),
        begun_with=begun_with,
        asked_by=row.below,
        version=row.version,
        touched_at=row.touched_at,
        opened_by=row.opened_by,
        carried_until=row.carried_until,
        carried=_carried(row, given, current),
    )


def _carried(row: Row[Any], given: Iterable[Any], current: Iterable[str]) -> frozenset[str]:
    """Return the questions whose answers were taken over, and not given here since."""
    if row.carried_until is None:
        return frozenset()
    later = {line.question for line in given if line.revision > row.carried_until}
    return frozenset(current) - later


def _on_screen(row: Row[Any]) -> OnScreen | None:
    if row.on_screen is None:
        return None
    edited_at = row.on_screen_edited_at
    edited = None if edited_at is None else Edited(edited_at, row.on_screen_heard)
    return OnScreen(row.on_screen, row.on_screen_in, edited, row.on_screen_again)
