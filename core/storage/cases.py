"""Cases that have a name: their lesions, and all that was said of them."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    BindParameter,
    String,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.definition.answer import Answer, answer_of
from core.model.case import Case, CaseState, Lesion, Side
from core.ports.cases import Line, Record, Said
from core.storage.awaited import SqlAwaited
from core.storage.case_digests import SqlCaseDigests
from core.storage.case_events import SqlCaseEvents
from core.storage.case_moves import SqlCaseMoves
from core.storage.case_people import CASES, SqlCasePeople, of_the_team
from core.storage.case_tables import findings, lesions
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import (
    opened_change,
    opened_finding,
    opened_place,
    sealed_finding,
    sealed_place,
)
from core.storage.moments import Clock
from core.storage.reminder_tables import changed_cases
from core.storage.rows import DIALOGUES, with_answers
from core.storage.tables import (
    answers,
    cases,
    dialogues,
    people,
)

_CASE: Final = CASES.where(cases.c.id == bindparam("case_id"), cases.c.name.is_not(None))
_FIND: Final = _CASE.with_for_update(of=cases)
_THESE: Final = CASES.where(
    cases.c.id.in_(bindparam("ids", expanding=True)), cases.c.name.is_not(None)
)
_NAMES: Final = select(cases.c.name).where(of_the_team("owner_id"), cases.c.name.is_not(None))
_BEGINS: Final[BindParameter[str]] = bindparam("begins", type_=String)
_LISTED: Final = (
    CASES.where(
        cases.c.name.is_not(None),
        func.substr(cases.c.name, 1, func.length(_BEGINS)) == _BEGINS,
        cases.c.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(cases.c.touched_at.desc(), cases.c.id.desc())
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_LESIONS: Final = (
    select(lesions)
    .where(lesions.c.case_id.in_(bindparam("ids", expanding=True)))
    .order_by(lesions.c.id)
)
_DIALOGUES: Final = DIALOGUES.where(dialogues.c.case_id == bindparam("case_id")).order_by(
    dialogues.c.id
)
_LINES: Final = (
    select(answers).where(answers.c.case_id == bindparam("case_id")).order_by(answers.c.id)
)
_FINDINGS: Final = (
    select(findings).where(findings.c.case_id == bindparam("case_id")).order_by(findings.c.id)
)
_THIS: Final = update(cases).where(cases.c.id == bindparam("this_case"))
_OPEN: Final = (
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(
        case_id=bindparam("opened", type_=BigInteger),
        case_at=bindparam("at", type_=people.c.case_at.type),
    )
)

_CHANGED_WITH: Final = insert(changed_cases).from_select(
    ["case_id"], select(lesions.c.case_id).where(lesions.c.id == bindparam("lesion"))
)


class SqlCases(SqlCaseEvents, SqlAwaited, SqlCaseMoves, SqlCasePeople, SqlCaseDigests):
    """:class:`core.ports.cases.Cases` on an open transaction."""

    def __init__(self, connection: AsyncConnection, keys: KeyStore, clock: Clock) -> None:
        self._connection = connection
        self._keys = keys
        self._clock = clock
        self._changed = set()

    async def begin(self, owner_id: int, name: str) -> Case:
        now, key_id = self._clock(), await self._keys.fresh()
        row = {"owner_id": owner_id, "key_id": key_id, "created_at": now, **self._named(name)}
        kept = await self._connection.execute(insert(cases), row)
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        return Case(id, name, owner_id, CaseState.OPEN, now, now, key_id)

    async def name(self, case_id: int, name: str) -> None:
        await self._connection.execute(_THIS.values(self._named(name)), {"this_case": case_id})
        await self.changed(case_id)

    async def names(self, owner_id: int) -> Collection[str]:
        found = await self._connection.execute(_NAMES, {"owner_id": owner_id})
        return frozenset(found.scalars())

    async def find(self, case_id: int) -> Case | None:
        rows = (await self._connection.execute(_FIND, {"case_id": case_id})).all()
        return next(iter(await self.with_lesions(rows)), None)

    async def these(self, case_ids: Collection[int]) -> Mapping[int, Case]:
        rows = (await self._connection.execute(_THESE, {"ids": list(case_ids)})).all()
        return {it.id: it for it in await self.with_lesions(rows)}

    async def listed(
        self,
        owner_id: int,
        states: Collection[CaseState],
        limit: int,
        offset: int = 0,
        begins: str = "",
        *,
        of_team: bool = False,
    ) -> Sequence[Case]:
        whose = of_the_team("owner_id") if of_team else cases.c.owner_id == bindparam("owner_id")
        page = {
            "owner_id": owner_id,
            "states": [str(it) for it in states],
            "begins": begins,
            "limit": limit,
            "offset": offset,
        }
        rows = (await self._connection.execute(_LISTED.where(whose), page)).all()
        return await self.with_lesions(rows)

    async def set_state(self, case_id: int, state: CaseState) -> None:
        moved = _THIS.values(state=str(state), touched_at=self._clock())
        await self._connection.execute(moved, {"this_case": case_id})
        await self.changed(case_id)

    async def open_for(self, person_id: int, case_id: int | None) -> None:
        now = self._clock()
        await self._connection.execute(
            _OPEN, {"person": person_id, "opened": case_id, "at": None if case_id is None else now}
        )
        if case_id is not None:
            await self._connection.execute(_THIS.values(touched_at=now), {"this_case": case_id})

    async def add_lesion(
        self, case: Case, site: Mapping[str, str], side: Side, by: int, label: str = ""
    ) -> Lesion:
        cipher, uid, now = (
            await self._keys.cipher(case.key_id),
            secrets.token_hex(16),
            self._clock(),
        )
        row = {
            "case_id": case.id,
            "uid": uid,
            "place": sealed_place(cipher, uid, site, str(side), label),
            "by_person": by,
            "created_at": now,
        }
        kept = await self._connection.execute(insert(lesions), row)
        await self.changed(case.id)
        id = int(kept.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted
        return Lesion(id, case.id, dict(site), side, now, by, None, label)

    async def place_on(self, case: Case, lesion: Lesion, side: Side) -> None:
        cipher, this = await self._keys.cipher(case.key_id), lesions.c.id == lesion.id
        uid = (await self._connection.execute(select(lesions.c.uid).where(this))).scalar_one()
        place = sealed_place(cipher, uid, lesion.site, str(side), lesion.label)
        await self._connection.execute(update(lesions).where(this).values(place=place))
        await self.changed(case.id)

    async def attach(self, dialogue_ids: Collection[int], lesion_id: int | None) -> None:
        these = update(dialogues).where(dialogues.c.id.in_(dialogue_ids))
        await self._connection.execute(these.values(lesion_id=lesion_id))

    async def resolve(self, lesion_id: int, *, resolved: bool) -> None:
        this = update(lesions).where(lesions.c.id == lesion_id)
        await self._connection.execute(this.values(resolved_at=self._clock() if resolved else None))
        await self._connection.execute(_CHANGED_WITH, {"lesion": lesion_id})

    async def say(
        self,
        case: Case,
        lesion: int | None,
        fact: str,
        answer: Answer,
        by: int,
        on: date | None = None,
    ) -> None:
        cipher, uid = await self._keys.cipher(case.key_id), secrets.token_hex(16)
        row = {
            "case_id": case.id,
            "lesion_id": lesion,
            "fact": "",  # sealed with what is said of it
            "uid": uid,
            "answer": sealed_finding(cipher, uid, fact, answer.term, on),
            "by_person": by,
            "at": self._clock(),
        }
        await self._connection.execute(insert(findings), row)
        await self.changed(case.id)

    async def record(self, case_id: int) -> Record:
        where = {"case_id": case_id}
        rows = (await self._connection.execute(_DIALOGUES, where)).all()
        key = (await self._connection.execute(_CASE, where)).one()
        cipher = await self._keys.cipher(key.key_id)
        read = await with_answers(self._connection, {key.key_id: cipher}, rows, strict=False)
        lines = [_line(cipher, row) for row in await self._connection.execute(_LINES, where)]
        said = [_said(cipher, row) for row in await self._connection.execute(_FINDINGS, where)]
        return Record(read, lines, said, await self._events(cipher, case_id))

    def _named(self, name: str) -> dict[str, Any]:
        return {"name": name, "state": str(CaseState.OPEN), "touched_at": self._clock()}

    async def with_lesions(self, rows: Sequence[Any]) -> list[Case]:
        """Return the cases of rows of ``cases``, without those whose key is destroyed."""
        ciphers = await self._keys.ciphers({row.key_id for row in rows})
        readable = [row for row in rows if row.key_id in ciphers]
        if not readable:
            return []
        by_case: dict[int, list[Lesion]] = {row.id: [] for row in readable}
        key_of = {row.id: row.key_id for row in readable}
        for row in await self._connection.execute(_LESIONS, {"ids": list(by_case)}):
            by_case[row.case_id].append(lesion_of(ciphers[key_of[row.case_id]], row))
        return [_case(row, by_case[row.id]) for row in readable]


def lesion_of(cipher: Cipher, row: Any) -> Lesion:
    """Return the lesion of a row of ``lesions``. Raises :class:`SealBroken`."""
    site, side, label = opened_place(cipher, row.uid, row.place)
    by, resolved = row.by_person, row.resolved_at
    return Lesion(row.id, row.case_id, site, Side(side), row.created_at, by, resolved, label)


def _case(row: Any, found: Sequence[Lesion]) -> Case:
    return Case(
        row.id,
        row.name,
        row.owner_id,
        CaseState(row.state),
        row.created_at,
        row.touched_at,
        row.key_id,
        tuple(found),
        row.team_id,
    )


def _line(cipher: Cipher, row: Any) -> Line:
    told = opened_change(cipher, row)
    old, new = (None if told[it] is None else answer_of(str(told[it])) for it in ("old", "new"))
    on = date.fromisoformat(str(told["on"])) if "on" in told else None
    return Line(
        row.dialogue_id, row.question, old, new, row.at, row.by_person, bool(row.carried), on
    )


def _said(cipher: Cipher, row: Any) -> Said:
    fact, term, on = opened_finding(cipher, row)
    return Said(fact, row.lesion_id, answer_of(term), row.at, row.by_person, on)
