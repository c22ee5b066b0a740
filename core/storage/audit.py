"""The audit trail in the database. Triggers (see the migration) refuse to change or delete a row.

Lines are gathered while a transaction works and written as its last statements, so that whoever
waits for the end of the chain waits for a commit only. On SQLite the writer is alone: each member
of a group reads what the one before it wrote. On PostgreSQL a lock keeps writers apart until they
commit.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.audit import START, Anchor, Entry, Event, Line, Verdict, after, holds
from core.storage.tables import audit, dialogues

_LOCK: Final = 0x05737E0C  # any number of our own, until the transaction ends
_CHUNK: Final = 1000
_BEFORE_ALL: Final = -(2**63)  # a row that was slipped in before the first one is read too
_WAIT: Final = select(func.pg_advisory_xact_lock(_LOCK))
_END: Final = select(audit.c.id, audit.c.digest).order_by(audit.c.id.desc()).limit(1)
_APPEND: Final = insert(audit).inline()
_BEHIND: Final = (
    select(audit).where(audit.c.id > bindparam("id")).order_by(audit.c.id).limit(_CHUNK)
)
_OF_CASE: Final = select(dialogues.c.token).where(dialogues.c.case_id == bindparam("case_id"))


class AuditedTransaction:
    """An open transaction, and the lines of the audit trail that it adds when it ends."""

    def __init__(
        self, connection: AsyncConnection, clock: Callable[[], datetime], audit_key: bytes = b""
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._audit_key = audit_key
        self._lines: dict[Line, None] = {}

    async def audit(
        self,
        event: Event,
        subject_kind: str,
        subject_id: str,
        actor_id: int | None,
        team_id: int | None = None,
    ) -> None:
        """Audit a deed; the same one twice in a transaction (a line of five answers) is one."""
        self._lines[Line(event.value, subject_kind, subject_id, actor_id, team_id)] = None

    async def finish(self) -> None:
        """Write what was audited: the last thing that a transaction does."""
        if self._lines:
            await _append(self._connection, tuple(self._lines), self._clock(), self._audit_key)


async def verify(
    connection: AsyncConnection, key: bytes, expected: Anchor | None = None
) -> Verdict:
    """Follow the chain from its beginning; ``expected`` must be on it."""
    anchor = START
    try:
        async for row in _rows(connection):
            if not holds(anchor, _entry(row), row.previous, row.digest, key):
                return Verdict(anchor, anchor.count + 1)
            anchor = Anchor(row.id, row.digest)
            if expected and expected.count == anchor.count and expected != anchor:
                return Verdict(anchor, anchor.count)
    except (ValueError, TypeError, AttributeError):  # what no column of that kind can hold
        return Verdict(anchor, anchor.count + 1)
    missing = expected is not None and expected.count > anchor.count
    return Verdict(anchor, anchor.count + 1 if missing else None)


async def entries(
    connection: AsyncConnection, *, case_id: int | None = None, person_id: int | None = None
) -> list[Entry]:
    """Return the trail: of a case and its dialogues, of what a person did or was done to them."""
    subjects = None if case_id is None else await _subjects(connection, case_id)
    return [
        entry
        async for entry in _entries(connection)
        if (subjects is None or (entry.line.subject_kind, entry.line.subject_id) in subjects)
        and (person_id is None or _concerns(entry.line, person_id))
    ]


async def _append(
    connection: AsyncConnection, lines: Sequence[Line], at: datetime, key: bytes
) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(_WAIT)
    end = (await connection.execute(_END)).first()
    anchor = Anchor(end.id, end.digest) if end else START
    await connection.execute(_APPEND, list(_chained(anchor, lines, at, key)))


def _chained(
    anchor: Anchor, lines: Iterable[Line], at: datetime, key: bytes
) -> Iterable[dict[str, Any]]:
    for line in lines:
        entry = Entry(anchor.count + 1, at, line)
        previous, anchor = anchor.digest, after(anchor, entry, key)
        yield {
            **vars(line),
            "id": entry.id,
            "at": at,
            "previous": previous,
            "digest": anchor.digest,
        }


async def _rows(connection: AsyncConnection) -> AsyncIterator[Row[Any]]:
    """Read the trail in pieces: it only ever grows."""
    last: int | None = _BEFORE_ALL
    while last is not None:
        found, last = await connection.execute(_BEHIND, {"id": last}), None
        for row in found:
            yield row
            last = row.id


async def _entries(connection: AsyncConnection) -> AsyncIterator[Entry]:
    async for row in _rows(connection):
        yield _entry(row)


def _entry(row: Row[Any]) -> Entry:
    line = Line(row.event, row.subject_kind, row.subject_id, row.actor_id, row.team_id)
    return Entry(row.id, row.at, line)


async def _subjects(connection: AsyncConnection, case_id: int) -> frozenset[tuple[str, str]]:
    tokens = (await connection.execute(_OF_CASE, {"case_id": case_id})).scalars()
    return frozenset({("case", str(case_id)), *(("dialogue", token) for token in tokens)})


def _concerns(line: Line, person_id: int) -> bool:
    subject = (line.subject_kind, line.subject_id)
    return line.actor_id == person_id or subject == ("person", str(person_id))
