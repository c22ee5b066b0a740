"""Logs: each line one JSON object, ids only, and no secret in any of them, at any level.

An event is a fixed sentence; what it is about stands beside it as ids of :class:`Ids`. What
anything else logs (a library, Python itself) becomes its place only: its words can quote what
someone typed. ``core``, which cannot import this, writes the same lines with ``extra={"ids":
{…}}``.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypedDict, Unpack
from urllib.parse import quote

from bot.environment import cleaned

_TALKATIVE = (
    "httpx",
    "httpcore",  # write whole addresses, token included, at INFO
    "aiosqlite",
    "sqlalchemy",
    "asyncio",  # write statements with their values at DEBUG
    "transitions",  # writes states at INFO
    "alembic",  # says at each start, in several lines, that there is nothing to do
)
"""Libraries that would write more than ids; they only warn, whatever level is asked for."""
_ANY_TOKEN: Final = re.compile(r"\d{3,20}(?::|%3A)[A-Za-z0-9_-]{30,80}")
_SECRET_NAME: Final = re.compile(r"OSTEOBOARD_(TOKEN|\w*KEY)")
_SHORTEST_SECRET: Final = 12  # blotting out less would blot out words
_ID: Final = re.compile(r"[A-Za-z0-9_.:/@<>-]{1,200}")
_QUOTED: Final = re.compile(r"""["“«`].*|(?<!\w)'.*""", re.DOTALL)
_REFUSAL: Final = 100


class Ids(TypedDict, total=False):
    """All that may stand beside an event."""

    update: int
    attempt: int
    person: int
    chat: int
    dialogue: int
    call: int
    reminder: int
    card: int  # of a case in a group
    key: str  # its name in the key store
    effect: str  # its kind
    look: str  # what is looked at now and then
    bot: str  # its user name
    seconds: float
    error: str  # its type
    place: str  # file and line
    refusal: str  # Telegram's own words: see refusal()


class Log:
    """The log of one module."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def debug(self, event: str, **ids: Unpack[Ids]) -> None:
        """Say what happens all the time."""
        self._write(logging.DEBUG, event, ids)

    def info(self, event: str, **ids: Unpack[Ids]) -> None:
        """Say what happens now and then."""
        self._write(logging.INFO, event, ids)

    def warning(self, event: str, **ids: Unpack[Ids]) -> None:
        """Say what may need somebody, if it goes on."""
        self._write(logging.WARNING, event, ids)

    def error(self, event: str, **ids: Unpack[Ids]) -> None:
        """Say what needs somebody."""
        self._write(logging.ERROR, event, ids)

    def failed(self, event: str, error: BaseException, /, **ids: Unpack[Ids]) -> None:
        """Say what needs somebody because something was raised: its type and place."""
        self._write(logging.ERROR, event, {**ids, **_where(error)})

    def _write(self, level: int, event: str, ids: Ids) -> None:
        self._logger.log(level, event, extra={"ids": ids})


class JsonLines(logging.Formatter):
    """A record as a line of JSON, in which every secret is blotted out."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        whole = [secret for secret in secrets if len(secret) >= _SHORTEST_SECRET]
        parts = [secret.partition(":")[2] for secret in whole]  # a token without the bot's number
        known = [it for it in (*whole, *parts) if len(it) >= _SHORTEST_SECRET]
        written = {form for it in known for form in (it, json.dumps(it)[1:-1], quote(it, safe=""))}
        self._secrets = sorted(written, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        head = {"at": at, "level": record.levelname, "logger": _plain(record.name)}
        line = json.dumps({**head, **_said(record)}, ensure_ascii=False)
        for secret in self._secrets:
            line = line.replace(secret, "[secret]")
        return _ANY_TOKEN.sub("[secret]", line)


def configure(secrets: Iterable[str], level: str = "INFO") -> None:
    """Log to standard error, also what nobody caught."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # would print a record that cannot be written, values and all
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # writes whole payloads, at ERROR too; all that it has to say reaches us as exceptions
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    log = Log(__name__)
    sys.excepthook = lambda _, error, __: log.failed("an error ended the program", error)
    threading.excepthook = lambda it: _uncaught(log, "an error ended a thread", it.exc_value)
    sys.unraisablehook = lambda it: _uncaught(log, "an error had nobody to go to", it.exc_value)


def secrets_in(environment: Mapping[str, str]) -> list[str]:
    """Return the values of the environment that must be in no log: the token and the keys."""
    return [cleaned(value) for name, value in environment.items() if _SECRET_NAME.fullmatch(name)]


def place(error: BaseException) -> str:
    """Return an error's type and where it was raised: a message can quote what someone typed."""
    frames = traceback.extract_tb(error.__traceback__)
    return (
        f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}"
        if frames
        else type(error).__name__
    )


def refusal(description: str) -> str:
    """Return Telegram's words of why it refused, up to where it begins to quote ours."""
    return _QUOTED.sub("", description).strip()[:_REFUSAL]


def _uncaught(log: Log, event: str, error: BaseException | None) -> None:
    if error is not None:
        log.failed(event, error)


def _said(record: logging.LogRecord) -> dict[str, Any]:
    ids = getattr(record, "ids", None)
    if ids is not None:
        known = {name: value for name, value in ids.items() if name in Ids.__annotations__}
        return {"event": record.msg, **{name: _value(name, it) for name, it in known.items()}}
    error = record.exc_info[1] if record.exc_info else None
    where = _where(error) if error else {"place": _file(record.pathname, record.lineno)}
    return {"event": "a library reports", **where}


def _where(error: BaseException) -> Ids:
    frames = traceback.extract_tb(error.__traceback__)
    name = type(error).__name__
    return (
        {"error": name, "place": _file(frames[-1].filename, frames[-1].lineno)}
        if frames
        else {"error": name}
    )


def _file(path: str, line: int | None) -> str:
    return _plain(f"{'/'.join(Path(path).parts[-3:])}:{line}")


def _value(name: str, value: Any) -> Any:
    if name == "refusal":
        return refusal(str(value))
    return round(value, 3) if isinstance(value, (int, float)) else _plain(str(value))


def _plain(text: str) -> str:
    """Return what can be an id; anything else is not shown."""
    return text if _ID.fullmatch(text) else "[no id]"
