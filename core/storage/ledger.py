"""The ledger: what a use case reads and keeps in one transaction.

A tap is seven statements at most, and two or three for its audit. They are built once, here, and
not per call.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Insert, Select, Table, bindparam, case, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.case import LIVE_VIEW, Change, Dialogue, Person, Place
from core.errors import StaleWrite
from core.flow import CANCELLED, SET_ASIDE
from core.ports import Report
from core.storage.audit import AuditedTransaction
from core.storage.rows import person_of, with_answers
from core.storage.tables import (
    NEW,
    answers,
    cases,
    dialogues,
    failed_updates,
    outbox,
    people,
    reports,
    updates_seen,
)

Clock = Callable[[], datetime]


def _unless_there(table: Table) -> dict[str, Insert]:
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing(),
    }


_SEE: Final = _unless_there(updates_seen)
_FAIL: Final = _unless_there(failed_updates)
_MEET: Final = _unless_there(people)
_PERSON: Final = select(people).where(people.c.id == bindparam("person_id"))
_SAVE_PERSON: Final = (
    update(people)
    .where(people.c.id == bindparam("person_id"))
    .values(
        {name: bindparam(name) for name in ("chosen_language", "telegram_language", "welcomed")}
    )
)

_LOCKED: Final = select(dialogues).with_for_update()  # SQLite's writer is alone anyway
_BY_TOKEN: Final = _LOCKED.where(dialogues.c.token == bindparam("token"))
_NEWEST_FIRST: Final = (dialogues.c.touched_at.desc(), dialogues.c.id.desc())
_LIVE: Final = (
    _LOCKED.where(
        dialogues.c.person_id == bindparam("person_id"),
        dialogues.c.state.not_in((SET_ASIDE, CANCELLED)),
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_AT_MESSAGE: Final = (
    _LOCKED.where(
        dialogues.c.chat_id == bindparam("chat_id"),
        dialogues.c.message_id == bindparam("message_id"),
    )
    .order_by(dialogues.c.id.desc())
    .limit(1)
)
_SET_ASIDE: Final = (
    select(dialogues)
    .where(dialogues.c.person_id == bindparam("person_id"), dialogues.c.state == SET_ASIDE)
    .order_by(*_NEWEST_FIRST)
    .limit(bindparam("limit"))
)
_CARD: Final = bindparam("message_id", type_=dialogues.c.message_id.type)
_SAVE: Final = (
    update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"), dialogues.c.version == bindparam("read"))
    .values(
        {
            **{name: bindparam(name) for name in ("chat_id", "state", "revision", "view")},
            "message_id": _CARD,
            "shown": case((dialogues.c.message_id.is_not_distinct_from(_CARD), dialogues.c.shown)),
            "touched_at": bindparam("touched_at"),
            "version": dialogues.c.version + 1,
        }
    )
)
_OWE_SCREEN: Final = {
    Place.IN_PLACE: update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"))
    .values(
        owes=case((dialogues.c.owes < Place.IN_PLACE, Place.IN_PLACE), else_=dialogues.c.owes),
        due=dialogues.c.due + 1,
    ),
    Place.BOTTOM: update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"))
    .values(owes=int(Place.BOTTOM), due=dialogues.c.due + 1, bottom_due=dialogues.c.due + 1),
}
_RECORD: Final = insert(answers).inline()
_OWE: Final = insert(outbox).inline()
_REPORT: Final = insert(reports).inline()


class SqlLedger(AuditedTransaction):
    """:class:`core.ports.Ledger` on an open transaction."""

    async def first_time(self, update_id: int) -> bool:
        """Record an update as handled; False when it already was."""
        row = {"update_id": update_id, "seen_at": self._clock()}
        return await self._unless_there(_SEE, row)

    async def give_up(self, update_id: int, kind: str) -> None:
        """Record by id and kind only that an update could not be handled."""
        row = {"update_id": update_id, "kind": kind, "failed_at": self._clock()}
        await self._unless_there(_FAIL, row)

    async def person(self, person_id: int) -> Person:
        """Return a person, known from now on if they were not."""
        rows = await self._connection.execute(_PERSON, {"person_id": person_id})
        if (row := rows.first()) is not None:
            return person_of(row)
        await self._meet(Person(person_id))
        return Person(person_id)

    async def save_person(self, person: Person) -> None:
        """Keep a person's languages and whether they were welcomed."""
        values = {
            "person_id": person.id,
            "chosen_language": person.chosen_language,
            "telegram_language": person.telegram_language,
            "welcomed": person.welcomed,
        }
        if not (await self._connection.execute(_SAVE_PERSON, values)).rowcount:
            await self._meet(person)

    async def begin(
        self, *, person_id: int, chat_id: int, definition: str, edition: str, state: str,
        case_id: int | None = None,
    ) -> Dialogue:  # fmt: skip
        """Open a dialogue in a case, or in an unnamed one of its own."""
        values: dict[str, Any] = {
            "token": secrets.token_urlsafe(8),
            "case_id": await self._open_case(person_id) if case_id is None else case_id,
            "person_id": person_id,
            "chat_id": chat_id,
            "definition": definition,
            "edition": edition,
            "state": state,
        }
        kept = await self._connection.execute(insert(dialogues), values | self._fresh())
        return Dialogue(id=_key(kept.inserted_primary_key), **values)

    async def dialogue(self, token: str) -> Dialogue | None:
        """Return a dialogue with its answers, locked until the transaction ends."""
        return await self._one(_BY_TOKEN, {"token": token})

    async def live(self, person_id: int) -> Dialogue | None:
        """Return the dialogue that the person is in: of the live ones, the last they touched.

        Looks twice: on PostgreSQL a row that stopped being live while its lock was waited for hides
        the one that took its place.
        """
        where = {"person_id": person_id}
        return await self._one(_LIVE, where) or await self._one(_LIVE, where)

    async def at_message(self, chat_id: int, message_id: int) -> Dialogue | None:
        """Return the dialogue whose card is this message, locked until the transaction ends."""
        return await self._one(_AT_MESSAGE, {"chat_id": chat_id, "message_id": message_id})

    async def unfinished(self, person_id: int, limit: int) -> Sequence[Dialogue]:
        """Return the dialogues that were set aside, the newest first.

        Whether a question is still open is the definition's to say, so it is the caller's to ask.
        """
        where = {"person_id": person_id, "limit": limit}
        rows = (await self._connection.execute(_SET_ASIDE, where)).all()
        return await with_answers(self._connection, rows)

    async def save(self, dialogue: Dialogue) -> None:
        """Keep chat, state, revision, view and message, unless the row moved since it was read.

        What another message shows is not known.
        """
        values = {
            "dialogue_id": dialogue.id,
            "read": dialogue.version,
            "chat_id": dialogue.chat_id,
            "state": dialogue.state,
            "revision": dialogue.revision,
            "view": dialogue.view,
            "message_id": dialogue.message_id,
            "touched_at": self._clock(),
        }
        if not (await self._connection.execute(_SAVE, values)).rowcount:
            raise StaleWrite(f"dialogue {dialogue.id} after version {dialogue.version}")
        dialogue.version += 1

    async def record(self, dialogue: Dialogue, change: Change) -> None:
        """Append to the record of answers who changed what."""
        row = {
            "dialogue_id": dialogue.id,
            "case_id": dialogue.case_id,
            "question": change.question,
            "old": change.old,
            "new": change.new,
            "by_person": dialogue.person_id,
            "at": self._clock(),
        }
        await self._connection.execute(_RECORD, row)

    async def owe_screen(self, dialogue: Dialogue, place: Place) -> None:
        """Owe the newest drawing of a dialogue's card; replaces an older debt, never softens it."""
        if place is Place.NOWHERE:
            return
        await self._connection.execute(_OWE_SCREEN[place], {"dialogue_id": dialogue.id})
        dialogue.owes = max(dialogue.owes, place)

    async def owe(self, chat_id: int, method: str, payload: Mapping[str, Any]) -> None:
        """Owe any other call of the Bot API."""
        await self._connection.execute(_OWE, owed_row(chat_id, method, payload, self._clock()))

    async def report(self, report: Report, by: int) -> None:
        """Keep a report of an error."""
        row = {
            "definition": report.definition,
            "edition": report.edition,
            "digest": report.digest,
            "statement": report.statement,
            "by_person": by,
            "at": self._clock(),
        }
        await self._connection.execute(_REPORT, row)

    async def _one(self, query: Select[Any], where: Mapping[str, Any]) -> Dialogue | None:
        rows = (await self._connection.execute(query, where)).all()
        return next(iter(await with_answers(self._connection, rows)), None)

    async def _unless_there(self, inserts: Mapping[str, Insert], row: Mapping[str, Any]) -> bool:
        statement = inserts[self._connection.dialect.name]
        return (await self._connection.execute(statement, row)).rowcount == 1

    async def _meet(self, person: Person) -> None:
        row = {
            "id": person.id,
            "chosen_language": person.chosen_language,
            "telegram_language": person.telegram_language,
            "welcomed": person.welcomed,
            "first_seen_at": self._clock(),
        }
        await self._unless_there(_MEET, row)

    async def _open_case(self, owner_id: int) -> int:
        now = self._clock()
        row = {"owner_id": owner_id, "created_at": now, "active_at": now}
        return _key((await self._connection.execute(insert(cases), row)).inserted_primary_key)

    def _fresh(self) -> dict[str, Any]:
        now = self._clock()
        return {
            "revision": 0,
            "view": LIVE_VIEW,
            "owes": int(Place.NOWHERE),
            "due": 0,
            "bottom_due": 0,
            "sending": False,
            "version": 0,
            "created_at": now,
            "touched_at": now,
        }


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


def _key(inserted: Any) -> int:
    return int(inserted[0])
