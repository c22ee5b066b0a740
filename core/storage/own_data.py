"""Everything that is kept about somebody, opened, to be given to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import (
    opened_board,
    opened_change,
    opened_name,
    opened_sentence,
)
from core.storage.group_tables import group_people, groups, suspensions
from core.storage.own_board import at_the_board
from core.storage.practice import practice
from core.storage.reminder_tables import reminder_hours
from core.storage.sharing_tables import board_questions, shared_cards
from core.storage.shortcut_tables import favourites, shown_pages
from core.storage.tables import (
    answers,
    audit,
    cases,
    invitations,
    members,
    messages,
    people,
    reports,
)

_BOUND = (groups.c.id, groups.c.team_id, groups.c.bound_at, groups.c.ended_at)


class SqlOwnData:
    """The part of :class:`core.ports.erasing.Erasing` that only reads, on an open transaction."""

    _connection: AsyncConnection
    _keys: KeyStore

    async def everything(self, person_id: int) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        found = {
            "people": await self._rows(select(people).where(people.c.id == person_id)),
            "members": await self._rows(select(members).where(members.c.person_id == person_id)),
            "invitations": await self._rows(
                select(*(it for it in invitations.c if it.name not in ("digest", "label"))).where(
                    or_(
                        invitations.c.invited_by == person_id, invitations.c.claimed_by == person_id
                    )
                )
            ),
            "messages": await self._rows(select(messages).where(messages.c.chat_id == person_id)),
            "groups": await self._rows(select(*_BOUND).where(groups.c.bound_by == person_id)),
            **{
                it.name: await self._rows(select(it).where(it.c.person_id == person_id))
                for it in (
                    *(reminder_hours, favourites, shown_pages, practice),
                    *(group_people, suspensions),
                )
            },
            "reports": await self._reports(person_id),
            "audit": await self._rows(
                select(audit).where(
                    or_(
                        audit.c.actor_id == person_id,
                        (audit.c.subject_kind == "person") & (audit.c.subject_id == str(person_id)),
                    )
                )
            ),
            "answers": await self._record(person_id),
            "board_questions": await self._questions(person_id),
            "shared_cards": await self._shared(person_id),
            **await at_the_board(self._connection, self._keys, person_id),
        }
        for member in found["members"]:
            place = ("members.label", person_id)
            member["label"] = opened_name(self._keys.system, member["label"], *place)
        return found

    async def _reports(self, person_id: int) -> list[dict[str, Any]]:
        query = select(reports).where(reports.c.by_person == person_id).order_by(reports.c.id)
        return [
            {**row._mapping, "sentence": opened_sentence(self._keys.system, row)}  # noqa: SLF001 - SQLAlchemy's own name
            for row in await self._connection.execute(query)
        ]

    async def _record(self, person_id: int) -> list[dict[str, Any]]:
        """Return every change of an answer by somebody, opened."""
        query = select(answers, cases.c.key_id).join(cases, cases.c.id == answers.c.case_id)
        rows = (await self._connection.execute(query.where(answers.c.by_person == person_id))).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            {
                "dialogue_id": row.dialogue_id,
                "revision": row.revision,
                "question": row.question,
                "at": row.at,
                **opened_change(ciphers[row.key_id], row),
            }
            for row in rows
            if row.key_id in ciphers
        ]

    async def _shared(self, person_id: int) -> list[dict[str, Any]]:
        """Return which cases somebody shared, or withdrew, and where."""
        query = select(*(it for it in shared_cards.c if it.name != "shown"))
        theirs = (shared_cards.c.by_person == person_id, shared_cards.c.ended_by == person_id)
        return await self._rows(query.where(or_(*theirs)))

    async def _questions(self, person_id: int) -> list[dict[str, Any]]:
        """Return what somebody asked the board, of any case, opened."""
        query = select(board_questions, cases.c.key_id).join(cases)
        theirs = query.where(board_questions.c.by_person == person_id)
        rows = (await self._connection.execute(theirs)).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [
            {
                "case_id": row.case_id,
                "at": row.at,
                **opened_board(ciphers[row.key_id], "board_questions", row.uid, row.question),
            }
            for row in rows
            if row.key_id in ciphers
        ]

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        return [dict(row._mapping) for row in await self._connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's own name
