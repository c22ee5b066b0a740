"""Whether a database is away, or what was asked of it is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from asyncpg import InterfaceError, InternalClientError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from core.errors import StorageAway

_SQLITE: Final = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}
_PRIMARY: Final = 0xFF  # the rest of a result code tells the kind more closely
_POSTGRESQL: Final = (
    "08",  # the connection
    "28",  # a password that was changed
    "3D000",  # no such database, for now
    "40",  # rolled back, again and again
    "53",  # disk, memory or connections used up
    "55",  # locked by somebody else
    "57",  # shut down, starting, or a statement that took too long
    "58",  # its system
    "XX",  # a damaged file
)


@contextmanager
def naming_absence(*, to_write: bool) -> Iterator[None]:
    """Raise :class:`StorageAway` for whatever the database itself or the way to it raises.

    To write, a disk or a server that can only be read for now is away too.
    """
    try:
        yield
    except Exception as error:
        if is_away(error) or (to_write and _is_read_only(error)):
            raise StorageAway(type(error).__name__) from error
        raise


def _is_read_only(error: Exception) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & _PRIMARY
    return code == sqlite3.SQLITE_READONLY or getattr(cause, "sqlstate", None) == "25006"


def is_away(error: Exception) -> bool:
    """Tell whether waiting can mend it: a lock, a full disk, a server that is not there.

    A time-out of ours is not among them: it does not say who took the time.
    """
    if isinstance(error, DBAPIError):
        cause = error.orig
        return error.connection_invalidated or (isinstance(cause, Exception) and is_away(cause))
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", 0) & _PRIMARY) in _SQLITE
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return state.startswith(_POSTGRESQL)
    return isinstance(
        error, (ConnectionError, NoConnectionFree, InterfaceError, InternalClientError)
    )
