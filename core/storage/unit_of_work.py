"""The unit of work: what a use case reads and keeps in one transaction.

A tap is seven statements at most, two or three for its audit, and one that marks its case as
changed. They are built once, here, and not per call.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import (
    Row,
    Select,
    bindparam,
    insert,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.errors import StaleWrite
from core.model.begun_with import Line
from core.model.case import Lesion
from core.model.dialogue import Change, Dialogue, Place
from core.model.effects import AnswerPress, Effect, Say
from core.model.person import Person
from core.model.view import LIVE_VIEW
from core.ports.unit_of_work import Report
from core.storage.audit import AuditedTransaction
from core.storage.backlog import SEE, SqlPuts
from core.storage.cases import SqlCases
from core.storage.dialogue_statements import (
    AT_MESSAGE,
    BY_ID,
    BY_TOKEN,
    ENQUEUE_DRAWING,
    LIVE,
    PUT_ASIDE,
    SAVE,
)
from core.storage.editions import SqlEditions
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import (
    outbox_row,
    sealed_line,
    sealed_view,
)
from core.storage.erasing import SqlErasing
from core.storage.groups import SqlGroups
from core.storage.habits import SqlHabits
from core.storage.holdings import SqlHoldings
from core.storage.meetings import SqlMeetings
from core.storage.moments import Clock
from core.storage.person_statements import MEET, PERSON, SAVE_PERSON
from core.storage.practice import SqlPractice
from core.storage.reminders import SqlReminders
from core.storage.roster import SqlRoster
from core.storage.rows import person_of, row_of_change, with_answers
from core.storage.sharing import SqlSharing
from core.storage.shortcuts import SqlShortcuts
from core.storage.tables import (
    answers,
    cases,
    dialogues,
    failed_updates,
    outbox,
    reports,
)
from core.storage.unless_there import UnlessThere

_FAIL: Final = UnlessThere(failed_updates)
_KEY_OF: Final = select(cases.c.key_id, cases.c.name).where(cases.c.id == bindparam("case_id"))
_RECORD: Final = insert(answers).inline()
_ENQUEUE: Final = insert(outbox).inline()
_REPORT: Final = insert(reports).inline()


class SqlUnitOfWork(AuditedTransaction):
    """:class:`core.ports.unit_of_work.UnitOfWork` on an open transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyStore, clock: Clock) -> None:
        super().__init__(connection, clock, keys.audit_key)
        self._keys = keys
        self.chats_to_wake: set[int] = set()
        self.quiet = False
        self.message_id: int | None = None
        self.roster = SqlRoster(connection, keys.system, clock)
        self.groups = SqlGroups(connection, keys.system, clock)
        self.habits = SqlHabits(connection)
        self.holdings = SqlHoldings(connection, keys, clock)
        self.erasing = SqlErasing(connection, keys, clock)
        self.cases = SqlCases(connection, keys, clock)
        self.editions = SqlEditions(connection, clock)
        self.reminders = SqlReminders(connection, keys, clock)
        self.sharing = SqlSharing(connection, keys, clock, self.chats_to_wake)
        self.practice = SqlPractice(connection)
        self.shortcuts = SqlShortcuts(connection, clock)
        self.meetings = SqlMeetings(connection, keys, clock)
        self.backlog = SqlPuts(connection, keys, self.erasing, clock)

    @property
    def now(self) -> datetime:
        return self._clock()

    async def first_time(self, update_id: int, mark: int = 0) -> bool:
        row = {"update_id": update_id, "seen_at": self._clock(), "mark": mark}
        return await SEE.into(self._connection, row)

    async def give_up(self, update_id: int, kind: str) -> None:
        row = {"update_id": update_id, "kind": kind, "failed_at": self._clock()}
        await _FAIL.into(self._connection, row)

    async def person(self, person_id: int) -> Person:
        rows = await self._connection.execute(PERSON, {"person_id": person_id})
        return person_of(rows.one())

    async def save_person(self, person: Person) -> None:
        now = self._clock()
        values = {
            "chosen_language": person.chosen_language,
            "telegram_language": person.telegram_language,
            "accepted_at": now if person.accepted else None,
        }
        saved = await self._connection.execute(SAVE_PERSON, {"person_id": person.id, **values})
        if not saved.rowcount:
            await MEET.into(self._connection, {"id": person.id, **values, "first_seen_at": now})

    async def begin(
        self,
        *,
        person_id: int,
        chat_id: int,
        definition: str,
        edition: str,
        state: str,
        case_id: int | None = None,
        lesion: Lesion | None = None,
        opened_by: int | None = None,
        begun_with: Line | None = None,
    ) -> Dialogue:
        name: str | None = None
        if case_id is None:
            case_id, key_id = await self._open_case(person_id)
        else:
            where = {"case_id": case_id}
            key_id, name = (await self._connection.execute(_KEY_OF, where)).one()
        values: dict[str, Any] = {
            "token": secrets.token_urlsafe(8),
            "case_id": case_id,
            "person_id": person_id,
            "chat_id": chat_id,
            "definition": definition,
            "edition": edition,
            "state": state,
            "opened_by": opened_by,
        }
        cipher, token, now = await self._keys.cipher(key_id), values["token"], self._clock()
        row = {
            **values,
            **self._fresh(now),
            "lesion_id": lesion and lesion.id,
            "view": sealed_view(cipher, token, LIVE_VIEW),
            "begun_with": sealed_line(cipher, token, begun_with),
        }
        id = _key((await self._connection.execute(insert(dialogues), row)).inserted_primary_key)
        about: dict[str, Any] = {"begun_with": begun_with, "case_name": name, "lesion": lesion}
        return Dialogue(id=id, key_id=key_id, touched_at=now, **about, **values)

    async def dialogue(self, token: str) -> Dialogue | None:
        return await self._one(BY_TOKEN, {"token": token})

    async def opener(self, dialogue: Dialogue) -> Dialogue | None:
        return await self._one(BY_ID, {"dialogue_id": dialogue.opened_by})

    async def live(self, person_id: int) -> Dialogue | None:
        """Return the dialogue that the person is in: of the live ones, the last they touched.

        Passes over one that cannot be read: its person must be able to begin another. Looks
        twice: on PostgreSQL a row that stopped being live while its lock was waited for hides the
        one that took its place.
        """
        where = {"person_id": person_id}
        return await self._live(where) or await self._live(where)

    async def at_message(self, chat_id: int, message_id: int) -> Dialogue | None:
        """Return the dialogue whose card is this message, locked until the transaction ends."""
        return await self._one(AT_MESSAGE, {"chat_id": chat_id, "message_id": message_id})

    async def put_aside(self, person_id: int, limit: int, offset: int = 0) -> Sequence[Dialogue]:
        page = {"person_id": person_id, "limit": limit, "offset": offset}
        return await self._opened(
            (await self._connection.execute(PUT_ASIDE, page)).all(), strict=False
        )

    async def save(self, dialogue: Dialogue) -> None:
        """Keep chat, state, revision, view and message, unless the row moved since it was read.

        What another message shows is not known.
        """
        cipher = await self._keys.cipher(dialogue.key_id)
        values = {
            "dialogue_id": dialogue.id,
            "read": dialogue.version,
            "chat_id": dialogue.chat_id,
            "state": dialogue.state,
            "revision": dialogue.revision,
            "view": sealed_view(cipher, dialogue.token, dialogue.view),
            "message_id": dialogue.message_id,
            "prompt": dialogue.prompt if dialogue.on_screen else None,
            "touched_at": self._clock(),
        }
        if not (await self._connection.execute(SAVE, values)).rowcount:
            raise StaleWrite(f"dialogue {dialogue.id} after version {dialogue.version}")
        dialogue.version += 1

    async def record(self, dialogue: Dialogue, *changes: Change) -> None:
        """Append to the record of answers who changed what: one line at most for a revision."""
        if not changes:
            return
        cipher, at = await self._keys.cipher(dialogue.key_id), self._clock()
        rows = [row_of_change(cipher, dialogue, change, at) for change in changes]
        await self._connection.execute(_RECORD, rows)
        if dialogue.case_name:
            await self.cases.changed(dialogue.case_id)

    async def enqueue_drawing(self, dialogue: Dialogue, place: Place) -> None:
        if place is Place.NOWHERE:
            return
        asked = {"dialogue_id": dialogue.id, "asked_by": self.message_id}
        await self._connection.execute(ENQUEUE_DRAWING[place], asked)
        dialogue.drawing = max(dialogue.drawing, place)
        self.chats_to_wake.add(dialogue.chat_id)

    async def enqueue(self, chat_id: int, effect: Effect) -> None:
        await self.enqueue_all([(chat_id, effect)])

    async def enqueue_all(self, effects: Sequence[tuple[int, Effect]]) -> None:
        left_out = (Say, AnswerPress) if self.quiet else ()
        row = partial(outbox_row, self._keys.system, now=self._clock())
        if rows := [row(*it) for it in effects if not isinstance(it[1], left_out)]:
            self.chats_to_wake.update(row["chat_id"] for row in rows)
            await self._connection.execute(_ENQUEUE, rows)

    async def report(self, report: Report, by: int) -> None:
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
        return next(iter(await self._opened(rows)), None)

    async def _live(self, where: Mapping[str, Any]) -> Dialogue | None:
        passed_over = [0]  # nobody's id: an empty list would be a subquery
        while rows := (
            await self._connection.execute(LIVE, {**where, "passed_over": passed_over})
        ).all():
            if found := await self._opened(rows, strict=False):
                return found[0]
            passed_over += [row.id for row in rows]
        return None

    async def _opened(self, rows: Sequence[Row[Any]], *, strict: bool = True) -> list[Dialogue]:
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return await with_answers(self._connection, ciphers, rows, strict=strict)

    async def _open_case(self, owner_id: int) -> tuple[int, str]:
        now, key_id = self._clock(), await self._keys.fresh()
        row = {"owner_id": owner_id, "key_id": key_id, "created_at": now}
        kept = await self._connection.execute(insert(cases), row)
        return _key(kept.inserted_primary_key), key_id

    def _fresh(self, now: datetime) -> dict[str, Any]:
        return {
            **dict.fromkeys(("revision", "due", "bottom_due", "version"), 0),
            "drawing": int(Place.NOWHERE),
            "sending": False,
            "created_at": now,
            "touched_at": now,
        }


def _key(inserted: Any) -> int:
    return int(inserted[0])
