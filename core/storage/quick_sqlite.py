"""SQLite connections that hop to their thread only for what can wait.

aiosqlite sends each call to a thread: about five hops a statement, which cost more than the
statements. Inside a transaction nothing waits: the lock is held and the pages are in memory, so
those calls run at once. BEGIN, which waits for other writers, and COMMIT, which waits for the disk,
still go to the thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, Final

import aiosqlite

_WAITS: Final = frozenset({"commit"})
_ITERATION_CHUNK: Final = 64


class QuickConnection(aiosqlite.Connection):
    """An aiosqlite connection whose calls inside a transaction run at once."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, _ITERATION_CHUNK)
        self._thread.daemon = True  # a forgotten connection must not keep the process alive

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._waits(fn):
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # aiosqlite's
        return fn(*args, **kwargs)

    def _waits(self, fn: Callable[..., Any]) -> bool:
        connection = self._connection
        if connection is None or not connection.in_transaction:
            return fn.__name__ not in ("cursor", "rollback")
        return fn.__name__ in _WAITS


def quick_connection(path: str, pragmas: Mapping[str, str], busy_seconds: float) -> QuickConnection:
    """Return a connection, to be awaited, on which ``BEGIN`` is the caller's."""
    return QuickConnection(lambda: _connect(path, pragmas, busy_seconds))


def _connect(path: str, pragmas: Mapping[str, str], busy_seconds: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name}={value}")
    return connection
