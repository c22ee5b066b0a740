"""Meetings with their cases, as a file of them is made; and files that were sent."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.engine.quarters import Figures
from core.model.board import Item, ItemState, Meeting, MeetingState
from core.model.case import may_open
from core.model.person import Person, Role
from core.ports.exports import Exported, HeldItem, HeldMeeting
from core.storage.board_figures import figures_of, keep_figures
from core.storage.case_people import CASES
from core.storage.cases import SqlCases
from core.storage.editions import SqlEditions
from core.storage.encryption.key_store import KeyStore
from core.storage.meetings import SqlMeetings
from core.storage.moments import Clock
from core.storage.person_statements import PERSON
from core.storage.reminders import SqlReminders
from core.storage.roster import SqlRoster
from core.storage.rows import person_of
from core.storage.sharing import SqlSharing
from core.storage.tables import cases, messages
from core.storage.transactions import Transactions
from core.storage.unless_there import UnlessThere

LEADING: Final = frozenset({Role.CHAIR, Role.ADMINISTRATOR})
"""Who is sent files of a team's meetings."""
_CASES: Final = CASES.where(cases.c.id.in_(bindparam("ids", expanding=True)))
_THERE: Final = select(func.count()).where(cases.c.id.in_(bindparam("ids", expanding=True)))
_REMEMBER: Final = UnlessThere(messages)


class SqlExports:
    """:class:`core.ports.exports.Exports`, for :class:`core.storage.outbox.SqlOutbox`."""

    _transactions: Transactions
    _keys: KeyStore
    _clock: Clock

    async def exported(self, person_id: int, meeting_id: int | None = None) -> Exported | None:
        async def work(connection: AsyncConnection) -> Exported | None:
            who = (await connection.execute(PERSON, {"person_id": person_id})).one()
            person = person_of(who)
            if person.team_id is None or person.role not in LEADING or person.suspended:
                return None
            board = SqlMeetings(connection, self._keys, self._clock)
            told = await figures_of(connection, person.team_id)
            since = told[-1].period.ends_at if told and meeting_id is None else None
            every = await board.of_team(person.team_id, tuple(MeetingState), since=since)
            found = [it for it in every if meeting_id in (None, it.id)]
            if meeting_id is not None and not found:
                return None
            roster = SqlRoster(connection, self._keys.system, self._clock)
            return Exported(
                self._clock(),
                person,
                await roster.team_name(person.team_id),
                await board.rules(person.team_id),
                await SqlReminders(connection, self._keys, self._clock).hours(person_id),
                [await self._meeting(connection, person, it) for it in found],
                told,
                await board.presented_first(person.team_id),
            )

        return await self._transactions.read(work)

    async def tell(self, team_id: int, fresh: Sequence[Figures]) -> Sequence[Figures]:
        async def work(connection: AsyncConnection) -> Sequence[Figures]:
            await keep_figures(connection, team_id, fresh)
            return await figures_of(connection, team_id)

        return await self._transactions.write(work)

    async def may_go(self, case_ids: Collection[int]) -> bool:
        async def work(connection: AsyncConnection) -> bool:
            there = (await connection.execute(_THERE, {"ids": list(case_ids)})).scalar_one()
            return bool(there == len(set(case_ids)))

        return await self._transactions.read(work)

        return await self._transactions.write(work)

    async def _meeting(
        self, connection: AsyncConnection, person: Person, meeting: Meeting
    ) -> HeldMeeting:
        board = SqlMeetings(connection, self._keys, self._clock)
        items = [it for it in await board.items(meeting.id) if it.state is not ItemState.WITHDRAWN]
        found = await self._items(connection, person, items)
        minutes = await board.minutes(meeting.id)
        return HeldMeeting(meeting, found, minutes, len(items) - len(found))

    async def _items(
        self, connection: AsyncConnection, person: Person, items: Sequence[Item]
    ) -> list[HeldItem]:
        board = SqlMeetings(connection, self._keys, self._clock)
        reading = SqlCases(connection, self._keys, self._clock)
        sharing = SqlSharing(connection, self._keys, self._clock, set())
        ids = [it.case_id for it in items]
        rows = (await connection.execute(_CASES, {"ids": ids})).all()
        there = {it.id: it for it in await reading.with_lesions(rows) if may_open(person, it)}
        held = await SqlEditions(connection, self._clock).held(list(there))
        return [
            HeldItem(
                it,
                there[it.case_id],
                await reading.record(it.case_id),
                held[it.case_id],
                await sharing.question(it.case_id),
                await board.opinions(it.id),
                await board.decisions(it.id),
            )
            for it in items
            if it.case_id in there
        ]
