"""Settings from the environment. What is wrong or missing is one line that says what to do."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.environment import SettingError, check, cleaned, given
from bot.proxy import proxy_for
from core.model.rights import Policy
from core.storage import (
    DEFAULT_DATABASE,
    DatabaseInUse,
    DatabaseReplaced,
    KeyRefused,
    Keys,
    KeyStoreRefused,
    UnknownDatabaseError,
    UnreachableDatabaseError,
    key_of,
)

TELEGRAM = "https://api.telegram.org"
RETENTION_DAYS = 180
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_TOKENS_PATH = re.compile(r"/bot(?:\d|/|$)")
"""Where a token follows, or would: a gateway may answer at ``/bot-api``."""
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{30,80}")


@dataclass(frozen=True)
class Settings:
    """What the bot needs to run. Token and key are never shown."""

    token: str = field(repr=False)
    keys: Keys
    api_url: str = TELEGRAM
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    log_level: str = "INFO"
    access: Policy = Policy.INVITE
    retention_days: int = RETENTION_DAYS
    proxy: str | None = field(default=None, repr=False)

    @property
    def api_place(self) -> str:
        """Where the Bot API is, without a name and a password that may stand in its address."""
        return re.sub(r"(?<=://)[^/]*@", "", self.api_url)


def read(environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises :class:`SettingError`."""
    check(environment)
    api_url = _api_url(given(environment, "OSTEOBOARD_API_URL") or TELEGRAM)
    return Settings(
        token=_token(given(environment, "OSTEOBOARD_TOKEN")),
        api_url=api_url,
        proxy=proxy_for(api_url, environment),
        database_url=database(environment),
        log_level=_log_level(given(environment, "OSTEOBOARD_LOG").upper() or "INFO"),
        access=_access(given(environment, "OSTEOBOARD_ACCESS").lower() or Policy.INVITE),
        retention_days=_days(given(environment, "OSTEOBOARD_RETENTION_DAYS")),
        keys=keys(environment),
    )


def database(environment: Mapping[str, str]) -> str:
    """Return the URL of the database."""
    return given(environment, "OSTEOBOARD_DATABASE_URL") or DEFAULT_DATABASE


def keys(environment: Mapping[str, str]) -> Keys:
    """Return what opens the key store. Raises :class:`SettingError`."""
    master = key(environment, "OSTEOBOARD_KEY")
    return Keys(master, given(environment, "OSTEOBOARD_KEYS_URL"))


def key(environment: Mapping[str, str], name: str) -> bytes:
    """Return a key from a variable, or a file that one names. Raises :class:`SettingError`."""
    text, file = (given(environment, it) for it in (name, f"{name}_FILE"))
    if text and file:
        raise SettingError(f"{name} and {name}_FILE are both set: keep one of them.")
    if not text and not file:
        raise SettingError(
            f"{name} is missing: what is answered is encrypted with it. Make one once with "
            f"`osteoboard key new`, keep it apart from the database, and set {name} or {name}_FILE."
        )
    named = f"{name}_FILE" if file else name
    try:
        return key_of(_key_file(named, Path(file)) if file else text)
    except ValueError:
        raise SettingError(
            f"{named} is not a key: it is 44 characters, as `osteoboard key new` prints them."
        ) from None


@contextmanager
def naming_the_variable() -> Iterator[None]:
    """Say by :class:`SettingError` which variable storage is not content with."""
    try:
        yield
    except (
        UnknownDatabaseError,
        UnreachableDatabaseError,
        DatabaseInUse,
        DatabaseReplaced,
    ) as error:
        raise SettingError(f"OSTEOBOARD_DATABASE_URL: {error}.") from error
    except KeyRefused as error:
        raise SettingError(f"OSTEOBOARD_KEY: {error}.") from error
    except KeyStoreRefused as error:
        raise SettingError(f"OSTEOBOARD_KEYS_URL: {error}.") from error


def _key_file(name: str, path: Path) -> str:
    try:
        path = path.expanduser()
        mode = path.stat().st_mode  # of what a link leads to: orchestrators hand out links
        text = cleaned(path.read_text("utf-8"))
    except (OSError, RuntimeError) as error:
        raise SettingError(f"{name} cannot be read ({type(error).__name__}).") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO) and not _is_mounted_secret(mode, path):
        raise SettingError(f"{name} can be read by others than its owner: chmod 600 that file.")
    return text


def _is_mounted_secret(mode: int, path: Path) -> bool:
    """Tell whether others cannot write a file, on a mount that is read only.

    Orchestrators hand out secrets like that, with mode 0444 or 0644: nobody could chmod them there.
    """
    writable = mode & (stat.S_IWGRP | stat.S_IWOTH)
    return not writable and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _token(token: str) -> str:
    if not token:
        raise SettingError(
            "OSTEOBOARD_TOKEN is missing: set it to the token that @BotFather gave you "
            "(to try the bot without one: make run)."
        )
    if not _TOKEN.fullmatch(token):
        raise SettingError(
            "OSTEOBOARD_TOKEN is not a bot token: it looks like 123456789:AA… with 30 characters "
            "or "
            "more after the colon; copy it again from @BotFather."
        )
    return token


def _api_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        good = good and not _TOKENS_PATH.search(parts.path)
    except ValueError:
        good = False
    if not good or re.search(r"[\s?#]", url):
        raise SettingError(
            "OSTEOBOARD_API_URL is not the root of a Bot API server: write http://host:port or "
            "https://host, without a path to the token."
        )
    return url.rstrip("/")


def _days(text: str) -> int:
    if not text:
        return RETENTION_DAYS
    if not (text.isascii() and text.isdecimal() and 15 <= int(text[:6]) <= 3650):
        raise SettingError(
            "OSTEOBOARD_RETENTION_DAYS is not a number of days from 15 to 3650: cases without "
            "activity "
            "are erased after it, and their owner is warned 14 days before."
        )
    return int(text)


def _access(policy: str) -> Policy:
    try:
        return Policy(policy)
    except ValueError:
        raise SettingError(
            "OSTEOBOARD_ACCESS is neither invite (only who was invited gets in) nor open "
            "(everybody, "
            "for trials)."
        ) from None


def _log_level(level: str) -> str:
    if level not in LEVELS:
        raise SettingError(f"OSTEOBOARD_LOG is not a level: write one of {', '.join(LEVELS)}.")
    return level
