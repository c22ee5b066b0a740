"""PostgreSQL addresses as libpq has them: what asyncpg takes otherwise, or not at all.

https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS lists them. What can
be honoured is; what changes nothing of what is kept may be left out; all else is refused by name.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from ssl import PROTOCOL_TLS_CLIENT, SSLContext, SSLError
from typing import Any, Final
from urllib.parse import quote, unquote, urlencode

from sqlalchemy import URL

from core.errors import OsteoBoardError

_SSL_MODES: Final = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_CHECKED: Final = ("verify-ca", "verify-full")
_DRIVERS: Final = ("host", "port", "passfile", "target_session_attrs", "ssl")
"""What asyncpg takes as it is."""
_OF_THE_ADDRESS: Final = {
    "user": "username",
    "password": "password",
    "dbname": "database",
    "database": "database",
}
"""What libpq takes behind the question mark too, and what it is in an address."""
_LINE: Final = (
    "sslrootcert",
    "sslcert",
    "sslkey",
    "sslcrl",
    "sslpassword",
    "sslnegotiation",
    "ssl_min_protocol_version",
    "ssl_max_protocol_version",
    "krbsrvname",
    "gsslib",
)
"""What asyncpg takes in an address of its own only."""
_FILES: Final = ("sslrootcert", "sslcert", "sslkey", "sslcrl", "passfile")
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
    "load_balance_hosts",
    "max_protocol_version",
)
"""What changes nothing of what is kept, and may be left out."""
_ONLY: Final = {
    "channel_binding": ("prefer", "disable"),
    "gssencmode": ("prefer", "disable"),
    "gssdelegation": ("0",),
    "sslcertmode": ("allow",),
    "min_protocol_version": ("3.0",),
    "target_session_attrs": ("any", "read-write", "primary"),
    "sslnegotiation": ("postgres", "direct"),
    "ssl_min_protocol_version": ("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
    "ssl_max_protocol_version": ("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
}
"""The values that can be honoured: the bot writes, and asyncpg cannot do all that libpq can."""
_ELSEWHERE: Final = {
    "hostaddr": "write the address in place of the host",
    "service": "write what the service's file says into the address",
    "servicefile": "write what the service's file says into the address",
    "sslcrldir": "name one file with sslcrl",
}
_HOSTS: Final = re.compile(r"(?P<head>\w+(?:\+\w+)?://(?:[^@/]*@)?)(?P<hosts>[^/?@]*,[^/?@]*)")
_ONE_HOST: Final = re.compile(r"(\[[^\]]*\]|[^:]*)(?::(\d+))?")


class UnknownParameter(OsteoBoardError):
    """A parameter of an address that cannot be honoured. Names it, never its value."""


def with_one_host(text: str) -> str:
    """Return an address whose several hosts stand behind the question mark, as all else reads it.

    Raises :class:`UnknownParameter`.
    """
    found = _HOSTS.match(text)
    if found is None:
        return text
    each = [_ONE_HOST.fullmatch(it) for it in found["hosts"].split(",")]
    if not all(it and it[1] for it in each):
        raise UnknownParameter("One of its hosts is not host:port")
    query = urlencode(
        {
            "host": ",".join(it[1].strip("[]") for it in each if it),
            "port": ",".join(it[2] or "5432" for it in each if it),
        }
    )
    rest = text[found.end() :]
    return f"{found['head']}{rest}{'&' if '?' in rest else '?'}{query}"


def checked(url: URL) -> URL:
    """Return the address with what the driver takes. Raises :class:`UnknownParameter`."""
    if any(not isinstance(it, str) for it in url.query.values()):
        raise UnknownParameter("A parameter stands there twice: leave one of them out")
    for name, part in _OF_THE_ADDRESS.items():
        if name in url.query:
            said: dict[str, Any] = {part: url.query[name]}
            url = url.difference_update_query([name]).set(**said)
    if (url.host or "").lower().startswith("%2f"):  # a folder with the server's socket
        url = url._replace(host=None).update_query_dict({"host": unquote(str(url.host))})
    mode = url.query.get("sslmode", url.query.get("ssl"))
    if mode is not None:
        if mode not in _SSL_MODES:
            raise UnknownParameter(f"sslmode is none of {', '.join(_SSL_MODES)}")
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    ports = (
        str(5432 if url.port is None else url.port),
        *str(url.query.get("port") or 5432).split(","),
    )
    if not all(it.isdecimal() and 0 < int(it) < 65536 for it in ports):
        raise UnknownParameter("Its port is no number from 1 to 65535")
    for name, value in url.query.items():
        _check(name, str(value))
    _check_certificates(url.query)
    if mode in _CHECKED and not _has_roots(url):
        raise UnknownParameter(
            f"sslmode={mode} needs sslrootcert=FILE, the certificate of who signed the server's"
        )
    connect_arguments(url, {})
    return url


def _check(name: str, value: str) -> None:
    if name in _ELSEWHERE:
        raise UnknownParameter(f"{name} is not known here: {_ELSEWHERE[name]}")
    known = (*_DRIVERS, *_LINE, *_NAMES, *_TUNING, *_ONLY, "connect_timeout", "options")
    if name not in known:
        raise UnknownParameter(f"{name} is not a parameter that is known here: leave it out")
    if name in _ONLY and value not in _ONLY[name]:
        values = " or ".join(_ONLY[name])
        raise UnknownParameter(f"{name} can only be {values} here: write that, or leave it out")
    if name in _FILES and not os.access(value, os.R_OK):
        raise UnknownParameter(f"{name} names no file that can be read")
    if name == "passfile" and Path(value).stat().st_mode & 0o077:
        raise UnknownParameter("passfile can be read by others than its owner: chmod 600 that file")


def _check_certificates(given: Mapping[str, Any]) -> None:
    """Open what is named, here where a fault can name it; nobody is asked for a password."""
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    try:
        if "sslrootcert" in given:
            context.load_verify_locations(str(given["sslrootcert"]))
    except SSLError:
        raise UnknownParameter("sslrootcert is no certificate in PEM") from None
    files = [str(given[it]) for it in ("sslcert", "sslkey") if it in given]
    if len(files) == 1:
        raise UnknownParameter("sslcert and sslkey belong together: name both")
    try:
        if files:
            context.load_cert_chain(files[0], files[1], password=str(given.get("sslpassword", "")))
    except SSLError:
        raise UnknownParameter(
            "sslcert and sslkey do not open as a certificate and its key, both in PEM (an "
            "encrypted key needs sslpassword)"
        ) from None


def _has_roots(url: URL) -> bool:
    if "sslrootcert" in url.query or os.environ.get("PGSSLROOTCERT"):
        return True
    try:
        return (Path.home() / ".postgresql" / "root.crt").exists()
    except (RuntimeError, KeyError):  # nobody's home
        return False


def bare(url: URL) -> URL:
    """Return the address with nothing but what the driver takes as it is."""
    return url.difference_update_query([it for it in url.query if it not in _DRIVERS])


def connect_arguments(url: URL, settings: Mapping[str, str]) -> dict[str, Any]:
    """Return how to connect: TLS, settings of the session, how long to wait for the server."""
    given = url.query
    name = next((str(given[it]) for it in _NAMES if it in given), None)
    session = {**settings, **({"application_name": name} if name else {}), **_options(given)}
    arguments: dict[str, Any] = {"server_settings": session} if session else {}
    if line := {it: given[it] for it in _LINE if it in given}:
        arguments["dsn"] = f"postgresql://?{urlencode(line, quote_via=quote)}"
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
