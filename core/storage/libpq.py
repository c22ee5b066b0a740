"""PostgreSQL addresses as libpq has them: what asyncpg takes otherwise, or not at all."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import URL

from core.errors import OsteoBoardError

_SSL_MODES: Final = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_DRIVERS: Final = ("host", "port", "user", "password", "passfile", "target_session_attrs", "ssl")
"""What asyncpg takes as it is."""
_NAMES: Final = ("application_name", "fallback_application_name")
_TUNING: Final = (
    "keepalives",
    "keepalives_count",
    "keepalives_idle",
    "keepalives_interval",
    "tcp_user_timeout",
    "client_encoding",
    "sslcompression",
    "sslsni",
)
"""What changes nothing of what is kept, and may be left out."""
_WITHOUT: Final = {"channel_binding": ("prefer", "disable"), "gssencmode": ("prefer", "disable")}
"""What asyncpg cannot do, and the values that do without it."""


class UnknownParameter(OsteoBoardError):
    """A parameter of an address that cannot be honoured. Names it, never its value."""


def checked(url: URL) -> URL:
    """Return the address with what the driver takes. Raises :class:`UnknownParameter`."""
    mode = url.query.get("sslmode", url.query.get("ssl"))
    if mode is not None:
        if mode not in _SSL_MODES:
            raise UnknownParameter(f"sslmode is none of {', '.join(_SSL_MODES)}")
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    for name, value in url.query.items():
        if name in _WITHOUT and value not in _WITHOUT[name]:
            raise UnknownParameter(f"{name} cannot be demanded here: leave it out")
        if name.startswith("ssl") and name not in ("ssl", *_TUNING):
            raise UnknownParameter(f"{name} goes into the variable PG{name.upper()} instead")
        if name not in (*_DRIVERS, *_NAMES, *_TUNING, *_WITHOUT, "connect_timeout", "options"):
            raise UnknownParameter(f"{name} is not a parameter that is known here: leave it out")
    connect_arguments(url, {})
    return url


def bare(url: URL) -> URL:
    """Return the address with nothing but what the driver takes as it is."""
    return url.difference_update_query([it for it in url.query if it not in _DRIVERS])


def connect_arguments(url: URL, settings: Mapping[str, str]) -> dict[str, Any]:
    """Return how to connect: settings of the session, and how long to wait for the server."""
    given = url.query
    name = next((str(given[it]) for it in _NAMES if it in given), None)
    session = {**settings, **({"application_name": name} if name else {}), **_options(given)}
    arguments: dict[str, Any] = {"server_settings": session} if session else {}
    seconds = str(given.get("connect_timeout", "0"))
    if not seconds.isdecimal():
        raise UnknownParameter("connect_timeout is not a number of seconds")
    return arguments | ({"timeout": float(seconds)} if int(seconds) else {})


def _options(given: Mapping[str, Any]) -> dict[str, str]:
    """Read ``options=-c name=value``."""
    try:
        words = shlex.split(str(given.get("options", "")).replace("-c", "-c "))
        pairs = [it.removeprefix("--").split("=", 1) for it in words if it != "-c"]
        return {name.replace("-", "_"): value for name, value in pairs}
    except ValueError:
        raise UnknownParameter("options is not -c name=value") from None
