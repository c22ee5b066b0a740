"""Cases that change hands, and what is said of one lesion that belongs to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import BigInteger, BindParameter, bindparam, case, delete, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.engine.flow import CANCELLED, SET_ASIDE
from core.ports.cases import Moved
from core.storage.case_tables import awaited_texts, case_events, findings
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import opened_finding
from core.storage.reminder_tables import CHANGED
from core.storage.tables import cases, dialogues, messages, people
from core.storage.unless_there import UnlessThere

_CASE: Final[BindParameter[int]] = bindparam("of_case", type_=BigInteger)
_FORMER: Final = select(cases.c.owner_id).where(cases.c.id == _CASE).scalar_subquery()
_THEIRS: Final = (dialogues.c.case_id == _CASE, dialogues.c.person_id == _FORMER)
"""What others of the team began in the case stays theirs."""
_CARDS: Final = select(dialogues.c.chat_id, dialogues.c.message_id, dialogues.c.case_id).where(
    *_THEIRS, dialogues.c.message_id.is_not(None)
)
_KEEP_CARDS: Final = UnlessThere(messages, ("chat_id", "message_id", "case_id"), _CARDS)
_KEEP: Final = UnlessThere(messages)
_OF_CASE: Final = (
    update(messages)
    .where(messages.c.chat_id == bindparam("chat"), messages.c.message_id == bindparam("message"))
    .values(case_id=_CASE)
)
"""A menu of the former owner, so that what names cases there goes with this one too."""
_DIALOGUES: Final = (
    update(dialogues)
    .where(*_THEIRS)
    .values(
        person_id=bindparam("to"),
        chat_id=bindparam("to"),  # the private chat of a person has the person's id
        state=case((dialogues.c.state == CANCELLED, CANCELLED), else_=SET_ASIDE),
        **dict.fromkeys(("message_id", "shown", "on_screen", "below", "copies_after"), null()),
        drawing=0,
        version=dialogues.c.version + 1,
    )
)
_OWNER: Final = (
    update(cases)
    .where(cases.c.id == _CASE)
    .values(owner_id=bindparam("to"), name=bindparam("named"), warned_at=None)
)
_OF_A_LESION: Final = (dialogues, case_events, findings)
"""Where something is said of a lesion, as :class:`core.ports.cases.Moved` names it."""
_FINDINGS: Final = (
    select(findings, cases.c.key_id)
    .join(cases, cases.c.id == findings.c.case_id)
    .where(findings.c.case_id == _CASE)
)
_LET_GO: Final = update(people).where(people.c.case_id == _CASE).values(case_id=None, case_at=None)


class SqlCaseMoves:
    """The part of :class:`core.ports.cases.Cases` about moves, on an open transaction."""

    _connection: AsyncConnection
    _keys: KeyStore

    async def hand_over(
        self, case_id: int, owner_id: int, name: str, *, chat_id: int, message_id: int
    ) -> None:
        where = {"of_case": case_id}
        await _KEEP_CARDS.into(self._connection, where)
        menu = {"chat_id": chat_id, "message_id": message_id, "case_id": case_id}
        await _KEEP.into(self._connection, menu)
        this = {**where, "chat": chat_id, "message": message_id}
        await self._connection.execute(_OF_CASE, this)
        await self._connection.execute(_DIALOGUES, {**where, "to": owner_id})
        await self._connection.execute(_OWNER, {**where, "to": owner_id, "named": name})
        await self._connection.execute(_LET_GO, where)
        await self._connection.execute(
            delete(awaited_texts).where(awaited_texts.c.case_id == case_id)
        )
        await self._connection.execute(CHANGED, {"case_id": case_id})

    async def move(
        self,
        case_id: int,
        lesion: int,
        to: int,
        *,
        dialogue: int | None = None,
        event: int | None = None,
        fact: str | None = None,
    ) -> bool:
        """Move one thing, or where none is named all that is said of a lesion, to another."""
        every = dialogue is None and event is None and fact is None
        moved = 0
        for table, one in (
            (dialogues, None if dialogue is None else dialogues.c.id == dialogue),
            (case_events, None if event is None else case_events.c.id == event),
            (findings, None if fact is None else findings.c.id.in_(await self._of(case_id, fact))),
        ):
            if one is None and not every:
                continue
            these = update(table).where(table.c.case_id == case_id, table.c.lesion_id == lesion)
            these = these if one is None else these.where(one)
            moved += (await self._connection.execute(these.values(lesion_id=to))).rowcount
        await self._connection.execute(CHANGED, {"case_id": case_id})
        return moved > 0

    async def _of(self, case_id: int, fact: str) -> Sequence[int]:
        """Return the rows in which something was said of a fact: which one it is, is sealed."""
        rows = (await self._connection.execute(_FINDINGS, {"of_case": case_id})).all()
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        return [row.id for row in rows if opened_finding(ciphers[row.key_id], row)[0] == fact]

    async def said_of(self, case_id: int, lesion: int) -> Moved:
        found = []
        for table in _OF_A_LESION:
            these = select(table.c.id).where(
                table.c.case_id == case_id, table.c.lesion_id == lesion
            )
            rows = await self._connection.execute(these.order_by(table.c.id))
            found.append(list(rows.scalars()))
        return Moved(*found)

    async def move_back(self, case_id: int, lesion: int, to: int, moved: Moved) -> None:
        for table, ids in zip(
            _OF_A_LESION, (moved.dialogues, moved.events, moved.findings), strict=True
        ):
            these = update(table).where(
                table.c.case_id == case_id, table.c.lesion_id == lesion, table.c.id.in_(ids)
            )
            await self._connection.execute(these.values(lesion_id=to))
        await self._connection.execute(CHANGED, {"case_id": case_id})
