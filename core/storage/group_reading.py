"""Groups that are bound, read outside the bot: nothing is locked, nothing is written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.group import Group
from core.storage.encryption.key_store import KeyStore
from core.storage.groups import SqlGroups
from core.storage.moments import Clock
from core.storage.tables import members
from core.storage.transactions import Transactions


class GroupReading:
    """Groups of every team, for whoever runs the bot."""

    def __init__(self, transactions: Transactions, keys: KeyStore, clock: Clock) -> None:
        self._transactions = transactions
        self._keys = keys
        self._clock = clock

    async def every(self) -> Sequence[tuple[Group, Sequence[int]]]:
        """Return every group that is bound, each with the people of its team."""

        async def statements(connection: AsyncConnection) -> Sequence[tuple[Group, Sequence[int]]]:
            found = await SqlGroups(connection, self._keys.system, self._clock).every()
            rows = (await connection.execute(select(members.c.team_id, members.c.person_id))).all()
            return [(it, [row[1] for row in rows if row[0] == it.team_id]) for it in found]

        return await self._transactions.read(statements)
