"""From rows to dialogues and people. The answers of several dialogues are one query."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.definition.answer import Answer, answer_of
from core.model.case import Lesion, Side
from core.model.dialogue import Change, Dialogue, Place
from core.model.on_screen import Edited, OnScreen
from core.model.person import Person, Role
from core.storage.case_tables import lesions
from core.storage.encryption.cipher import Cipher, SealBroken
from core.storage.encryption.sealing import (
    opened_answer,
    opened_former,
    opened_line,
    opened_place,
    opened_view,
    sealed_change,
)
from core.storage.tables import answers, cases, dialogues

log = logging.getLogger(__name__)

DIALOGUE_COLUMNS: Final = (
    dialogues,
    cases.c.key_id,
    cases.c.name.label("case_name"),
    lesions.c.uid.label("lesion_uid"),
    lesions.c.place.label("lesion_place"),
    lesions.c.created_at.label("lesion_created_at"),
    lesions.c.by_person.label("lesion_by"),
    lesions.c.resolved_at.label("lesion_resolved_at"),
)
"""What a dialogue is read from, with the case and the lesion that it is about."""


def of_cases(query: Select[Any]) -> Select[Any]:
    """Add to a query of dialogues the case of each, and the lesion, if it is about one."""
    return query.join(cases, cases.c.id == dialogues.c.case_id).outerjoin(
        lesions, lesions.c.id == dialogues.c.lesion_id
    )


DIALOGUES: Final = of_cases(select(*DIALOGUE_COLUMNS))
_ANSWERS: Final = (
    select(
        answers.c.dialogue_id,
        answers.c.revision,
        answers.c.question,
        answers.c.old,
        answers.c.new,
        answers.c.carried,
    )
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
        case_id=row.case_id,
        case_at=row.case_at,
        suspended=bool(row.suspended),
        all_at_once=bool(row.all_at_once),
    )


def _current(cipher: Cipher, given: Iterable[Any]) -> tuple[dict[str, Answer], dict[str, date]]:
    """Return the answers that stand, and of which another day was told."""
    newest: dict[str, Any] = {}
    for line in given:
        question = line.question
        newest.pop(question, None)  # a new answer goes to the end
        newest[question] = line
    opened = {question: opened_answer(cipher, line) for question, line in newest.items()}
    standing = {question: told for question, (told, _) in opened.items() if told is not None}
    return (
        {question: answer_of(told) for question, told in standing.items()},
        {question: on for question, (_, on) in opened.items() if on is not None},
    )


def _former(
    cipher: Cipher, given: Iterable[Any], current: Container[str]
) -> dict[str, tuple[Answer, date]]:
    """Return what lapsed and was not answered since, each with its day."""
    found = {}
    for line in given:
        if line.carried and line.question not in current:
            term, on = opened_former(cipher, line)
            if term is not None and on is not None:
                found[line.question] = (answer_of(term), on)
    return found


def _dialogue(row: Row[Any], cipher: Cipher, given: Sequence[Any], strict: bool) -> Dialogue | None:
    try:
        view, (current, days) = opened_view(cipher, row), _current(cipher, given)
        former = _former(cipher, given, current)
        begun_with, lesion = opened_line(cipher, row), _lesion(cipher, row)
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
        days=days,
        message_id=row.message_id,
        drawing=Place(row.drawing),
        on_screen=_on_screen(row),
        begun_with=begun_with,
        asked_by=row.below,
        version=row.version,
        touched_at=row.touched_at,
        opened_by=row.opened_by,
        former=former,
        carried=_carried(given, current),
        case_name=row.case_name,
        lesion=lesion,
    )


def _lesion(cipher: Cipher, row: Row[Any]) -> Lesion | None:
    if row.lesion_uid is None:
        return None
    site, side, label = opened_place(cipher, row.lesion_uid, row.lesion_place)
    since, by, resolved = row.lesion_created_at, row.lesion_by, row.lesion_resolved_at
    return Lesion(row.lesion_id, row.case_id, site, Side(side), since, by, resolved, label)


def _carried(given: Iterable[Any], current: Iterable[str]) -> frozenset[str]:
    """Return the questions whose answers were taken over, and not given here since."""
    newest = {line.question: line.carried for line in given}
    return frozenset(question for question in current if newest[question])


def _on_screen(row: Row[Any]) -> OnScreen | None:
    if row.on_screen is None:
        return None
    edited_at = row.on_screen_edited_at
    edited = None if edited_at is None else Edited(edited_at, row.on_screen_heard)
    return OnScreen(row.on_screen, row.on_screen_in, edited, row.on_screen_again)


def row_of_change(
    cipher: Cipher, dialogue: Dialogue, change: Change, at: datetime
) -> dict[str, Any]:
    """Return the row of a line of the record of answers."""
    return {
        "dialogue_id": dialogue.id,
        "case_id": dialogue.case_id,
        "revision": change.revision,
        "question": change.question,
        "carried": change.carried or None,
        **sealed_change(cipher, dialogue, change),
        "by_person": dialogue.person_id,
        "at": at,
    }
