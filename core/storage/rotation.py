"""Another master key: every key of the store is wrapped anew, in one transaction.

A process that is killed on the way leaves all as it was. What is sealed in the data stays as it is:
only what wraps its keys changes.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, inspect, select, update

from core.storage.encryption.key_tables import keys, masters
from core.storage.encryption.unlocking import (
    LOST,
    Clock,
    Keys,
    KeyStoreRefused,
    fitting,
    key_store_url,
    master_row,
    on_key_store,
)
from core.storage.encryption.wrapping import KeyRefused, Master, new_id
from core.storage.engine import database_url, exists, fold_log
from core.storage.moments import utc_now

NEITHER: Final = (
    "The key store opens neither with the old key nor with the new one: nothing was changed"
)
_WRAP: Final = (
    update(keys)
    .where(keys.c.id == bindparam("key_id"))
    .values(wrapped=bindparam("anew"), master_id=bindparam("by"))
)


async def rotate(url: str, old: bytes, new: Keys, clock: Clock = utc_now) -> int:
    """Wrap the keys of a database's key store with a new master key; return how many.

    Zero when they are already. Raises :class:`KeyRefused` when the old key is not the one that they
    are wrapped with, and :class:`KeyStoreRefused` for a key store that is not there.
    """
    where = key_store_url(database_url(url), new.url)
    if not exists(where):
        raise KeyStoreRefused(LOST)
    count = await on_key_store(where, partial(_rotated, old, new.master, clock))
    await fold_log(where)
    return count


def _rotated(old: bytes, new: bytes, clock: Clock, connection: Connection) -> int:
    if not inspect(connection).has_table(masters.name):
        raise KeyStoreRefused(LOST)
    row = connection.execute(select(masters).with_for_update()).first()
    if row is None:
        raise KeyStoreRefused(LOST)
    if fitting(new, row) is not None:
        return 0
    former = fitting(old, row)
    if former is None:
        raise KeyRefused(NEITHER)
    master = Master(new, row.store_id, new_id())
    count = _wrap_all(former, master, connection)
    connection.execute(update(masters).values(master_row(master, clock())))
    return count


def _wrap_all(former: Master, master: Master, connection: Connection) -> int:
    """Wrap every key anew. Raises :class:`SealBroken` for one that does not open."""
    found = connection.execute(select(keys.c.id, keys.c.wrapped)).all()
    rows = [
        {
            "key_id": row.id,
            "anew": master.wrapped(row.id, former.unwrapped(row.id, row.wrapped)),
            "by": master.id,
        }
        for row in found
    ]
    connection.execute(_WRAP, rows)
    return len(rows)
