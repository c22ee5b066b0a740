"""Whether a case is as it was: a digest of the rows that its record is read from, all sealed.

What is worked out of a case may be kept in memory beside its digest, as long as that is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.case_tables import case_events, findings, lesions
from core.storage.edition_tables import edition_choices
from core.storage.tables import answers, cases, dialogues

_THESE: Final[BindParameter[int]] = bindparam("ids", expanding=True)


def _rows(*columns: Any) -> Select[Any]:
    """Return a query of columns: the first is the id of the case, the second that of the row."""
    return select(*columns).where(columns[0].in_(_THESE)).order_by(columns[0], columns[1])


_EVERY: Final = (
    _rows(cases.c.id, cases.c.name, cases.c.state, cases.c.edition_set),
    _rows(lesions.c.case_id, lesions.c.id, lesions.c.place, lesions.c.resolved_at),
    _rows(  # its view, its card and what stands on screen say nothing of a case
        dialogues.c.case_id,
        dialogues.c.id,
        dialogues.c.definition,
        dialogues.c.edition,
        dialogues.c.lesion_id,
    ),
    _rows(answers.c.case_id, *(it for it in answers.c if it.name != "case_id")),
    _rows(findings.c.case_id, *(it for it in findings.c if it.name != "case_id")),
    _rows(case_events.c.case_id, *(it for it in case_events.c if it.name != "case_id")),
    _rows(edition_choices.c.case_id, *(it for it in edition_choices.c if it.name != "case_id")),
)
"""What :meth:`core.ports.cases.Cases.record` is read from, and with which editions."""


class SqlCaseDigests:
    """The part of :class:`core.ports.cases.Cases` about digests, on an open transaction."""

    _connection: AsyncConnection

    async def digests(self, case_ids: Collection[int]) -> Mapping[int, str]:
        found = {id: sha256() for id in case_ids}
        for number, query in enumerate(_EVERY):
            for row in await self._connection.execute(query, {"ids": list(found)}):
                found[row[0]].update(repr((number, *row)).encode())
        return {id: it.hexdigest() for id, it in found.items()}
