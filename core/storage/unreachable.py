"""Why a database cannot be opened, in words that say what to do and name nothing of its address."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import Final

from sqlalchemy.exc import DBAPIError

from core.errors import OsteoBoardError

_KINDS: Final = (
    (IsADirectoryError, "that is a folder, name a file in it"),
    (FileExistsError, "a folder on the way to it is a file"),
    (PermissionError, "let the bot's account read and write its folder"),
    (ssl.SSLError, "its certificate is not trusted, check sslmode and sslrootcert"),
    (
        socket.gaierror,
        "its host is not known, check the name (in a password @ : / # are %40 %3A %2F %23)",
    ),
    (ConnectionRefusedError, "nothing answers there, check host and port, and start its server"),
    (TimeoutError, "its server does not answer in time, check host and port, and the firewall"),
)
_STATES: Final = {
    "28": "its server refuses that user, password or client certificate",
    "3D": "there is no database of that name on its server (nothing was created)",
    "42501": "its user may not do that, grant it the rights on that database",
    "53300": "its server has no connection free",
    "57P03": "its server is starting or stopping, try again",
}
_SQLITE: Final = {
    "SQLITE_NOTADB": "that file is no SQLite database, check its name",
    "SQLITE_CORRUPT": "its file is damaged, `osteoboard doctor` says where: restore a backup",
    "SQLITE_READONLY": "that place is read only, name a file on a volume that can be written to",
    "SQLITE_FULL": "its disk is full, make room",
}
_OTHERWISE: Final = (
    "check that its server runs and lets you in, or that its folder can be written to"
)


class UnreachableDatabaseError(OsteoBoardError):
    """A database that cannot be opened now. Names the kind of fault, nothing of the URL."""

    def __init__(self, fault: BaseException) -> None:
        super().__init__(f"The database cannot be opened ({type(fault).__name__}): {remedy(fault)}")


class NoDatabaseError(UnreachableDatabaseError):
    """There is no database of this program's where one was named. Nothing was created."""

    def __init__(self, fault: str) -> None:
        Exception.__init__(self, fault)


def remedy(fault: BaseException) -> str:
    """Return what to do about a fault."""
    cause = fault.orig if isinstance(fault, DBAPIError) and fault.orig else fault
    state = getattr(cause, "sqlstate", None) or ""
    by_state = (said for start, said in _STATES.items() if state.startswith(start))
    by_kind = (said for kind, said in _KINDS if isinstance(cause, kind))
    if getattr(cause, "errno", None) == errno.EROFS:
        return "that place is read only, name a file on a volume that can be written to"
    name = getattr(cause, "sqlite_errorname", None) or ""
    by_name = (said for start, said in _SQLITE.items() if name.startswith(start))
    return next(by_state, None) or next(by_name, None) or next(by_kind, _OTHERWISE)
