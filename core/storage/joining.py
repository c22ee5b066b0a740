"""A quick score that becomes part of a case: sealed anew, since each case has its key."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, BindParameter, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.encryption.cipher import Cipher
from core.storage.encryption.key_store import KeyStore
from core.storage.encryption.sealing import (
    opened_line,
    opened_shown,
    opened_view,
    resealed_change,
    sealed_line,
    sealed_shown,
    sealed_view,
)
from core.storage.erasure_tables import doomed_keys
from core.storage.reminder_tables import CHANGED, changed_cases
from core.storage.tables import answers, cases, dialogues, messages

_QUICK: Final[BindParameter[int]] = bindparam("quick", type_=BigInteger)
_KEYS: Final = select(cases.c.id, cases.c.key_id, cases.c.name, cases.c.owner_id).where(
    cases.c.id.in_(bindparam("ids", expanding=True))
)
_DIALOGUES: Final = select(dialogues).where(dialogues.c.case_id == _QUICK)
_ANSWERS: Final = select(answers).where(answers.c.case_id == _QUICK)
_TO: Final[BindParameter[int]] = bindparam("to", type_=BigInteger)
_MESSAGES: Final = update(messages).where(messages.c.case_id == _QUICK).values(case_id=_TO)


class SqlJoining:
    """The part of :class:`core.ports.erasing.Erasing` that joins a quick score to a case."""

    _connection: AsyncConnection
    _keys: KeyStore
    dooms: bool

    async def join(self, quick_id: int, case_id: int, lesion_id: int | None) -> bool:
        found = (await self._connection.execute(_KEYS, {"ids": [quick_id, case_id]})).all()
        by_id = {row.id: row for row in found}
        quick, case = by_id.get(quick_id), by_id.get(case_id)
        if quick is None or case is None or quick.name is not None or case.name is None:
            return False
        if quick.owner_id != case.owner_id:
            return False
        old, new = await self._keys.cipher(quick.key_id), await self._keys.cipher(case.key_id)
        where = {"quick": quick_id}
        for row in (await self._connection.execute(_DIALOGUES, where)).all():
            moved = {**_dialogue(old, new, row), "case_id": case_id, "lesion_id": lesion_id}
            this = update(dialogues).where(dialogues.c.id == row.id)
            await self._connection.execute(this.values(moved))
        for row in (await self._connection.execute(_ANSWERS, where)).all():
            this = update(answers).where(answers.c.id == row.id)
            sealed = resealed_change(old, new, row)
            await self._connection.execute(this.values(case_id=case_id, **sealed))
        await self._connection.execute(_MESSAGES, {**where, "to": case_id})
        await self._connection.execute(
            delete(changed_cases).where(changed_cases.c.case_id == quick_id)
        )
        await self._connection.execute(CHANGED, {"case_id": case_id})
        await self._connection.execute(insert(doomed_keys), {"key_id": quick.key_id})
        await self._connection.execute(delete(cases).where(cases.c.id == quick_id))
        self.dooms = True
        return True


def _dialogue(old: Cipher, new: Cipher, row: Any) -> dict[str, Any]:
    shown = opened_shown(old, row)
    return {
        "view": sealed_view(new, row.token, opened_view(old, row)),
        "shown": None if shown is None else sealed_shown(new, row.token, shown),
        "begun_with": sealed_line(new, row.token, opened_line(old, row)),
        "version": row.version + 1,
    }
