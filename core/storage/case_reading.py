"""Named cases read outside the bot, a batch at a time: nothing is locked, nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, bindparam
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.case import Case
from core.model.editions import Held
from core.ports.cases import Record
from core.storage.case_people import CASES
from core.storage.cases import SqlCases
from core.storage.editions import SqlEditions
from core.storage.encryption.key_store import KeyStore
from core.storage.moments import Clock
from core.storage.tables import cases
from core.storage.transactions import Transactions

_DIGITS: Final = 18  # of a number that either database holds
_NAMED: Final = CASES.where(cases.c.name.is_not(None)).order_by(cases.c.id)
_AFTER: Final = _NAMED.where(cases.c.id > bindparam("after")).limit(bindparam("limit"))
_BY_ID: Final = _NAMED.where(cases.c.id == bindparam("case_id"))
_BY_NAME: Final = _NAMED.where(cases.c.name == bindparam("called"))


@dataclass(frozen=True)
class Batch:
    """Some cases, with what each is pinned to; those whose keys are destroyed are left out.

    ``last`` is the id behind which it goes on, None where nothing is left.
    """

    last: int | None
    cases: Sequence[Case]
    held: Mapping[int, Held]


class CaseReading:
    """Named cases, whosever they are, for whoever runs the bot."""

    def __init__(self, transactions: Transactions, keys: KeyStore, clock: Clock) -> None:
        self._transactions = transactions
        self._keys = keys
        self._clock = clock

    async def batch(self, after: int, limit: int) -> Batch:
        """Return the cases behind an id, by id, with what they are pinned to."""
        return await self._cases(_AFTER, {"after": after, "limit": limit})

    async def called(self, which: str) -> Batch:
        """Return the case with an id, or the cases with a name, which each owner can give."""
        if which.isdecimal() and len(which) <= _DIGITS:
            return await self._cases(_BY_ID, {"case_id": int(which)})
        return await self._cases(_BY_NAME, {"called": which})

    async def record(self, case: Case) -> Record:
        """Return all that was said of a case. Raises :class:`SealBroken`."""

        async def statements(connection: AsyncConnection) -> Record:
            return await SqlCases(connection, self._keys, self._clock).record(case.id)

        return await self._transactions.read(statements)

    async def _cases(self, query: Select[Any], where: Mapping[str, Any]) -> Batch:
        async def statements(connection: AsyncConnection) -> Batch:
            rows = (await connection.execute(query, where)).all()
            found = await SqlCases(connection, self._keys, self._clock).with_lesions(rows)
            held = await SqlEditions(connection, self._clock).held([it.id for it in found])
            return Batch(rows[-1].id if rows else None, found, held)

        return await self._transactions.read(statements)
