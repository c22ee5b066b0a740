"""The editions that cases are pinned to, as SQL."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Final

from sqlalchemy import BindParameter, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.model.editions import Decision, Held, Pin
from core.storage.edition_tables import edition_choices, edition_sets
from core.storage.moments import Clock
from core.storage.tables import cases, dialogues
from core.storage.unless_there import UnlessThere

_KEEP: Final = UnlessThere(edition_sets)
_PIN: Final = update(cases).where(cases.c.id == bindparam("this_case"))
_THESE: Final[BindParameter[int]] = bindparam("ids", expanding=True)
_BEGAN: Final = (
    select(cases.c.id, edition_sets.c.listed)
    .join(edition_sets, edition_sets.c.id == cases.c.edition_set)
    .where(cases.c.id.in_(_THESE))
)
_WALKED: Final = (
    select(dialogues.c.case_id, dialogues.c.definition, dialogues.c.edition)
    .where(dialogues.c.case_id.in_(_THESE))
    .order_by(dialogues.c.id)
)
_DECIDED: Final = (
    select(edition_choices)
    .where(edition_choices.c.case_id.in_(_THESE))
    .order_by(edition_choices.c.id)
)


class SqlEditions:
    """:class:`core.ports.editions.Editions` on an open transaction."""

    def __init__(self, connection: AsyncConnection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    async def begin(self, case_id: int, pins: Mapping[str, Pin]) -> None:
        listed = {id: [it.edition, it.digest] for id, it in sorted(pins.items())}
        text = json.dumps(listed, separators=(",", ":"))
        id = hashlib.sha256(text.encode()).hexdigest()
        await _KEEP.into(self._connection, {"id": id, "listed": text})
        await self._connection.execute(_PIN.values(edition_set=id), {"this_case": case_id})

    async def decide(
        self, case_id: int, definition: str, pin: Pin, *, beside: str, by: int
    ) -> None:
        row = {
            "case_id": case_id,
            "definition": definition,
            "edition": pin.edition,
            "digest": pin.digest,
            "beside": beside,
            "by_person": by,
            "at": self._clock(),
        }
        await self._connection.execute(insert(edition_choices), row)

    async def held(self, case_ids: Collection[int]) -> Mapping[int, Held]:
        these = {"ids": list(case_ids)}
        began: dict[int, dict[str, Pin]] = {}
        for row in await self._connection.execute(_BEGAN, these):
            listed = json.loads(row.listed)
            began[row.id] = {id: Pin(*it) for id, it in listed.items()}
        if unpinned := [it for it in case_ids if it not in began]:
            for first in await self._connection.execute(_WALKED, {"ids": unpinned}):
                of_case = began.setdefault(first.case_id, {})
                of_case.setdefault(first.definition, Pin(first.edition))
        decided: dict[int, list[Decision]] = {}
        for it in await self._connection.execute(_DECIDED, these):
            pin = Pin(it.edition, it.digest)
            one = Decision(it.definition, pin, it.beside, it.at, it.by_person)
            decided.setdefault(it.case_id, []).append(one)
        return {id: Held(began.get(id, {}), decided.get(id, ())) for id in case_ids}
