"""The board in the open transaction: specialties, rules, meetings, minutes, awaited texts."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.awaited import AHEAD, Menu
from core.model.board import (
    Attendance,
    BoardRules,
    ItemState,
    Meeting,
    MeetingState,
    Minutes,
    Presence,
    Specialty,
)
from core.ports.meetings import AwaitedWords
from core.storage.awaited import OUT_OF_SIGHT
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_name, sealed_name
from core.storage.group_tables import suspensions
from core.storage.meeting_decisions import SqlDecisions
from core.storage.meeting_items import SqlAgenda
from core.storage.meeting_tables import (
    agenda_items,
    attendances,
    awaited_words,
    board_rules,
    meetings,
    minutes,
    opinions,
    specialties,
)
from core.storage.moments import Clock
from core.storage.tables import dialogues, members, menus

_PLACE: Final = "meetings.place"
_WORD: Final = "board_rules.word"
_FIND: Final = select(meetings).where(meetings.c.id == bindparam("this")).with_for_update()
_OF_TEAM: Final = select(meetings).where(
    meetings.c.team_id == bindparam("team"),
    meetings.c.state.in_(bindparam("states", expanding=True)),
)
_WROTE: Final = (
    exists()
    .where(
        agenda_items.c.meeting_id == attendances.c.meeting_id,
        agenda_items.c.state != str(ItemState.WITHDRAWN),
        opinions.c.item_id == agenda_items.c.id,
        opinions.c.person_id == attendances.c.person_id,
        opinions.c.ended_at.is_(None),
    )
    .label("wrote")
)
_AWAY: Final = (
    ~exists()
    .where(members.c.person_id == attendances.c.person_id, members.c.team_id == meetings.c.team_id)
    .correlate(attendances, meetings)
    | exists().where(suspensions.c.person_id == attendances.c.person_id)
).label("away")
"""Who left the team, or its group: they do not come any more."""
_ATTENDANCES: Final = (
    select(attendances, _WROTE, _AWAY)
    .join(meetings, meetings.c.id == attendances.c.meeting_id)
    .where(attendances.c.meeting_id.in_(bindparam("these", expanding=True)))
    .order_by(attendances.c.id)
)
_CHANGE: Final = update(meetings).where(
    meetings.c.id == bindparam("this"), meetings.c.revision == bindparam("read")
)
_BELOW: Final = (
    exists().where(
        menus.c.chat_id == awaited_words.c.person_id,
        menus.c.message_id > awaited_words.c.message_id,
    ),
    exists().where(
        dialogues.c.chat_id == awaited_words.c.person_id,
        dialogues.c.message_id >= awaited_words.c.message_id,
    ),
)
"""A menu or a card that was shown since, as in :mod:`core.storage.awaited`."""


_OVER: Final = (str(MeetingState.CLOSED), str(MeetingState.CANCELLED))
"""Of a meeting that is over, whoever took part did."""


class SqlMeetings(SqlAgenda, SqlDecisions):
    """:class:`core.ports.meetings.Meetings` on an open transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyStore, clock: Clock) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock

    async def specialties(self, person_ids: Collection[int]) -> Mapping[int, Specialty]:
        query = select(specialties).where(specialties.c.person_id.in_(list(person_ids)))
        rows = await self._connection.execute(query)
        return {row.person_id: Specialty(row.specialty) for row in rows}

    async def declare(self, person_id: int, specialty: Specialty) -> None:
        await self._connection.execute(
            delete(specialties).where(specialties.c.person_id == person_id)
        )
        row = {"person_id": person_id, "specialty": str(specialty), "at": self._clock()}
        await self._connection.execute(insert(specialties), row)

    async def rules(self, team_id: int) -> BoardRules:
        query = select(board_rules).where(board_rules.c.team_id == team_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            return BoardRules()
        word = opened_name(self._keys.system, row.word, _WORD, team_id)
        return BoardRules(word, row.least, row.solid)

    async def set_rules(self, team_id: int, rules: BoardRules) -> None:
        await self._connection.execute(delete(board_rules).where(board_rules.c.team_id == team_id))
        word = sealed_name(self._keys.system, rules.word, _WORD, team_id)
        row = {"team_id": team_id, "word": word, "least": rules.least, "solid": rules.solid}
        await self._connection.execute(insert(board_rules), row)

    # ---- meetings ---------------------------------------------------------------------------

    async def plan(self, team_id: int, at: datetime, place: str, by: int) -> Meeting:
        uid = secrets.token_hex(16)
        row = {
            "team_id": team_id,
            "at": at,
            "uid": uid,
            "place": sealed_name(self._keys.system, place, _PLACE, uid),
            "state": str(MeetingState.PLANNED),
            "by_person": by,
            "created_at": self._clock(),
            "revision": 0,
        }
        kept = await self._connection.execute(insert(meetings), row)
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        return Meeting(id, team_id, at, place, MeetingState.PLANNED, by)

    async def find(self, meeting_id: int) -> Meeting | None:
        rows = (await self._connection.execute(_FIND, {"this": meeting_id})).all()
        return next(iter(await self._read(rows)), None)

    async def of_team(
        self,
        team_id: int,
        states: Collection[MeetingState],
        *,
        since: datetime | None = None,
        newest: int | None = None,
    ) -> Sequence[Meeting]:
        where = {"team": team_id, "states": [str(it) for it in states]}
        query = _OF_TEAM if since is None else _OF_TEAM.where(meetings.c.at >= since)
        query = query.order_by(meetings.c.at.desc(), meetings.c.id.desc()).limit(newest)
        found = (await self._connection.execute(query, where)).all()
        return (await self._read(found))[::-1]

    async def change(self, meeting: Meeting) -> Meeting | None:
        uids = select(meetings.c.uid).where(meetings.c.id == meeting.id)
        uid = (await self._connection.execute(uids)).scalar_one()
        values = {
            "at": meeting.at,
            "place": sealed_name(self._keys.system, meeting.place, _PLACE, uid),
            "state": str(meeting.state),
            "quorum": meeting.quorum,
            "revision": meeting.revision + 1,
        }
        where = {"this": meeting.id, "read": meeting.revision}
        kept = await self._connection.execute(_CHANGE.values(**values), where)
        return await self.find(meeting.id) if kept.rowcount == 1 else None

    async def attend(self, meeting_id: int, attendance: Attendance) -> None:
        former = delete(attendances).where(
            attendances.c.meeting_id == meeting_id,
            attendances.c.person_id == attendance.person_id,
        )
        await self._connection.execute(former)
        row = {
            "meeting_id": meeting_id,
            "person_id": attendance.person_id,
            "specialty": attendance.specialty and str(attendance.specialty),
            "presence": str(attendance.presence),
            "at": self._clock(),
        }
        await self._connection.execute(insert(attendances), row)

    async def _read(self, rows: Sequence[Any]) -> list[Meeting]:
        these = {"these": [row.id for row in rows]}
        came = (await self._connection.execute(_ATTENDANCES, these)).all() if rows else []
        return [
            Meeting(
                row.id,
                row.team_id,
                row.at,
                opened_name(self._keys.system, row.place, _PLACE, row.uid),
                MeetingState(row.state),
                row.by_person,
                tuple(
                    _attendance(it)
                    for it in came
                    if it.meeting_id == row.id and (row.state in _OVER or not it.away)
                ),
                row.quorum,
                row.revision,
            )
            for row in rows
        ]

    # ---- minutes, and typed texts -----------------------------------------------------------

    async def validate(self, meeting_id: int, by: int) -> Minutes:
        number, at = len(await self.minutes(meeting_id)) + 1, self._clock()
        row = {"meeting_id": meeting_id, "number": number, "by_person": by, "at": at}
        await self._connection.execute(insert(minutes), row)
        return Minutes(meeting_id, number, by, at)

    async def minutes(self, meeting_id: int) -> Sequence[Minutes]:
        query = select(minutes).where(minutes.c.meeting_id == meeting_id)
        rows = await self._connection.execute(query.order_by(minutes.c.number))
        return [Minutes(row.meeting_id, row.number, row.by_person, row.at) for row in rows]

    async def await_words(
        self, person_id: int, message_id: int, asked: str, heard: int | None = None
    ) -> None:
        await self.await_no_words(person_id)
        row = {
            "person_id": person_id,
            "message_id": message_id,
            "asked": asked,
            "at": self._clock(),
            "heard": heard,
        }
        await self._connection.execute(insert(awaited_words), row)
        await self._connection.execute(OUT_OF_SIGHT, {"person": person_id})

    async def await_no_words(self, person_id: int) -> None:
        mine = awaited_words.c.person_id == person_id
        await self._connection.execute(delete(awaited_words).where(mine))

    async def awaited_words(self, person_id: int) -> AwaitedWords | None:
        query = select(awaited_words).where(
            awaited_words.c.person_id == person_id,
            or_(awaited_words.c.message_id == AHEAD, and_(*(~it for it in _BELOW))),
        )
        row = (await self._connection.execute(query)).one_or_none()
        return AwaitedWords(Menu(row.message_id, row.heard), row.asked) if row else None


def _attendance(row: Any) -> Attendance:
    specialty = Specialty(row.specialty) if row.specialty else None
    return Attendance(row.person_id, specialty, Presence(row.presence), bool(row.wrote))
