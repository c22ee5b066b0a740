"""The store: where everything is kept, opened from a URL."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from asyncpg import PostgresError
from sqlalchemy import Delete, bindparam, delete, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.audit import Anchor, Entry, Verdict
from core.ports.store import Work
from core.storage import audit, extent
from core.storage.backlog import SqlBacklog
from core.storage.case_reading import CaseReading
from core.storage.counts import Counts, counts, without_key
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.unlocking import Keys, key_store_url, unlocked
from core.storage.engine import database_url, is_sqlite
from core.storage.erasing import SqlErasing
from core.storage.erasure_tables import doomed_keys, erasures
from core.storage.files import DatabaseReplaced, identity
from core.storage.group_reading import GroupReading
from core.storage.inspection import must_be_there
from core.storage.lease import Lease
from core.storage.moments import Clock, utc_now
from core.storage.outbox import SqlOutbox
from core.storage.records import FailedSend, GivenUp, KeptReport, kept_report
from core.storage.schema import upgrade
from core.storage.tables import (
    failed_sends,
    failed_updates,
    invitations,
    menus,
    passed_time,
    reports,
    strangers,
    updates_seen,
)
from core.storage.transactions import Patient, Transactions, transactions_on
from core.storage.unit_of_work import SqlUnitOfWork
from core.storage.unless_there import UnlessThere
from core.storage.unreachable import UnreachableDatabaseError

T = TypeVar("T")

_REDELIVERED_WITHIN: Final = timedelta(hours=48)  # Telegram itself forgets updates after 24
_TIDY: Final = delete(updates_seen).where(updates_seen.c.seen_at < bindparam("before"))
_KEPT: Final = timedelta(days=30)  # who knocked, invitations that are over, erasures that were told
_OLD: Final = (
    delete(strangers).where(strangers.c.last_at < bindparam("before")),
    delete(invitations).where(
        or_(
            invitations.c.closed_at < bindparam("before"),
            invitations.c.expires_at < bindparam("before"),
        )
    ),
    delete(erasures).where(erasures.c.began_at < bindparam("before")),
    delete(menus).where(menus.c.said_at < bindparam("before")),
    delete(failed_sends).where(failed_sends.c.failed_at < bindparam("before")),
)
_PASSED: Final = select(passed_time.c.known)
_BEGIN_TIME: Final = UnlessThere(passed_time)
_DOOMED: Final = select(doomed_keys.c.key_id).limit(1000)  # as parameters of one statement
_REPORTS: Final = select(reports).order_by(reports.c.id)
_GAVE_UP: Final = failed_updates.c
_FAILED: Final = select(failed_updates).order_by(_GAVE_UP.failed_at, _GAVE_UP.update_id)
_UNSENT: Final = select(failed_sends).order_by(failed_sends.c.id)


class SqlStore:
    """:class:`core.ports.store.Store` on SQLite or PostgreSQL."""

    def __init__(
        self,
        transactions: Transactions,
        keys: KeyStore,
        clock: Clock,
        files: Sequence[Path] = (),
    ) -> None:
        self._files = {it: identity(it) for it in files}
        self._transactions = transactions
        self._keys = keys
        self._clock = clock
        patient = Patient(transactions)
        self._outbox = SqlOutbox(patient, keys, clock)
        self._backlog = SqlBacklog(patient, keys)
        self.case_reading = CaseReading(transactions, keys, clock)
        self.group_reading = GroupReading(transactions, keys, clock)

    def is_replaced(self) -> bool:
        """Tell whether a file is no longer the one that was opened: what is written is lost."""
        return any(identity(it) != found for it, found in self._files.items())

    @property
    def outbox(self) -> SqlOutbox:
        return self._outbox

    @property
    def backlog(self) -> SqlBacklog:
        return self._backlog

    async def write(self, work: Work[T]) -> T:
        """Run work in a transaction and return once it is on disk.

        Runs it again on a conflict, and on SQLite also when a neighbour in its group failed. On
        SQLite it runs in the writer's task: it must not call ``write`` itself.
        """
        dooms = False

        async def statements(connection: AsyncConnection) -> T:
            nonlocal dooms
            if self.is_replaced():
                raise DatabaseReplaced
            uow = SqlUnitOfWork(connection, self._keys, self._clock)
            result = await work(uow)
            await uow.finish()
            dooms = uow.erasing.dooms
            return result

        result = await self._transactions.write(statements)
        if dooms:
            await self.destroy_doomed()
        return result

    async def read(self, work: Work[T]) -> T:
        async def statements(connection: AsyncConnection) -> T:
            return await work(SqlUnitOfWork(connection, self._keys, self._clock))

        return await self._transactions.read(statements)

    async def destroy_doomed(self) -> int:
        """Destroy the keys of what was erased; also at a start, since a kill may have come between.

        Returns how many.
        """

        async def named(connection: AsyncConnection) -> Sequence[str]:
            return (await connection.execute(_DOOMED)).scalars().all()

        count = 0
        while ids := await self._transactions.read(named):
            await self._keys.destroy(ids)
            gone = delete(doomed_keys).where(doomed_keys.c.key_id.in_(ids))
            await self._transactions.write(partial(_execute, gone))
            count += len(ids)
        return count

    async def passed(self) -> datetime | None:
        """Return the time that was known to have passed, None if Telegram never gave a date."""

        async def statements(connection: AsyncConnection) -> datetime | None:
            found: datetime | None = (await connection.execute(_PASSED)).scalar()
            return found

        return await self._transactions.read(statements)

    async def note_passed(self, known: datetime, clock: datetime) -> None:
        """Keep a time that surely came, and what the clock said then; an earlier one is none."""
        row = {"id": 1, "known": known, "clock": clock}

        async def statements(connection: AsyncConnection) -> None:
            if not await _BEGIN_TIME.into(connection, row):
                later = update(passed_time).where(passed_time.c.known <= known)
                await connection.execute(later.values(known=known, clock=clock))

        await self._transactions.write(statements)

    async def tidy(self, now: datetime) -> int:
        """Forget ids of updates that cannot come again, and what is over; return how many ids."""

        async def statements(connection: AsyncConnection) -> int:
            for statement in _OLD:
                await connection.execute(statement, {"before": now - _KEPT})
            before = now - _REDELIVERED_WITHIN
            return (await connection.execute(_TIDY, {"before": before})).rowcount

        return await self._transactions.write(statements)

    async def counts(self) -> Counts:
        """Return how much waits, failed, and is to be destroyed."""
        return await counts(self._transactions)

    async def missing_entries(self) -> int:
        """Return how many entries of the trail are known of, and not there: the data is older."""
        return await extent.missing(self._transactions, self._keys.transactions)

    async def note_extent(self) -> None:
        """Let the key store know how much the data holds now."""
        await extent.note(self._transactions, self._keys.transactions)

    async def due(self, quick: Collection[str], *, quick_before: datetime, before: datetime) -> int:
        """Return how many cases had no activity since a moment; another one for ``quick`` ones."""

        async def statements(connection: AsyncConnection) -> int:
            erasing, after, count = SqlErasing(connection, self._keys, self._clock), 0, 0
            while ids := await erasing.case_ids(after, 1000):
                found = await erasing.idle(ids, quick, quick_before=quick_before, before=before)
                after, count = ids[-1], count + len(found)
            return count

        return await self._transactions.read(statements)

    async def without_key(self) -> int:
        """Return how many cases have no key in the key store."""
        return await without_key(self._transactions, self._keys.transactions)

    async def reports(self) -> Sequence[KeptReport]:
        """Return every report of an error, the oldest first."""

        async def statements(connection: AsyncConnection) -> Sequence[KeptReport]:
            rows = await connection.execute(_REPORTS)
            return [kept_report(row, self._keys.system) for row in rows]

        return await self._transactions.read(statements)

    async def failed(self) -> Sequence[GivenUp]:
        """Return every update that was given up, the oldest first."""

        async def statements(connection: AsyncConnection) -> Sequence[GivenUp]:
            rows = await connection.execute(_FAILED)
            return [GivenUp(row.update_id, row.kind, row.failed_at) for row in rows]

        return await self._transactions.read(statements)

    async def failed_sends(self) -> Sequence[FailedSend]:
        """Return all that was given up when sending, the oldest first."""

        async def statements(connection: AsyncConnection) -> Sequence[FailedSend]:
            rows = await connection.execute(_UNSENT)
            return [FailedSend(it.what, it.of, it.kind, it.reason, it.failed_at) for it in rows]

        return await self._transactions.read(statements)

    async def destroy(self, key_ids: Collection[str]) -> None:
        """Destroy the keys of cases: their dialogues can no longer be read, and do not exist."""
        await self._keys.destroy(key_ids)

    async def verify_audit(self, expected: Anchor | None = None) -> Verdict:
        """Tell whether the audit trail is as it was written, and whether an anchor is on it."""

        async def statements(connection: AsyncConnection) -> Verdict:
            return await audit.verify(connection, self._keys.audit_key, expected)

        return await self._transactions.read(statements)

    async def audited(
        self, *, case_id: int | None = None, person_id: int | None = None
    ) -> Sequence[Entry]:
        """Return the audit trail, all of it or what concerns a case or a person."""

        async def statements(connection: AsyncConnection) -> Sequence[Entry]:
            return await audit.entries(connection, case_id=case_id, person_id=person_id)

        return await self._transactions.read(statements)

    async def close(self) -> None:
        """Finish what is being written and let go of the database and its keys."""
        await self._transactions.close()
        await self._keys.close()


async def _execute(statement: Delete, connection: AsyncConnection) -> None:
    await connection.execute(statement)


async def open_store(
    url: str, clock: Clock = utc_now, *, keys: Keys, create: bool = True, lease: Lease | None = None
) -> SqlStore:
    """Open the database at a URL with its keys, creating and migrating it where needed.

    Without ``create`` nothing is made; nothing is written while a ``lease`` is lost. Raises
    :class:`NoDatabaseError`, :class:`UnknownDatabaseError` for a URL that cannot be used,
    :class:`UnreachableDatabaseError`, :class:`KeyRefused` for another key than the one that the
    database was begun with, :class:`KeyStoreRefused` for a key store that is lost or another's.
    """
    where = database_url(url)
    beside = key_store_url(where, keys.url)
    try:
        await (upgrade(where) if create else must_be_there(where))
    except (OSError, SQLAlchemyError, PostgresError, sqlite3.Error) as fault:
        raise UnreachableDatabaseError(fault) from fault
    transactions = transactions_on(where, lease)
    try:
        opened = await unlocked(transactions, beside, keys, clock)
        files = [Path(str(it.database)) for it in (where, beside) if is_sqlite(it)]
        return SqlStore(transactions, opened, clock, files)
    except BaseException:
        await transactions.close()
        raise
