"""Settings from the environment. What is wrong or missing is one line that says what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from core.access import Policy
from core.errors import OsteoBoardError

TELEGRAM = "https://api.telegram.org"
DEFAULT_DATABASE = "sqlite+aiosqlite:///osteoboard.sqlite3"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{30,80}")


class SettingError(OsteoBoardError):
    """A setting is missing or wrong. The message names the variable, never its value."""


@dataclass(frozen=True)
class Settings:
    """What the bot needs to run. The token is never shown."""

    token: str = field(repr=False)
    api_url: str = TELEGRAM
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    log_level: str = "INFO"
    access: Policy = Policy.INVITE


def read(environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises :class:`SettingError`."""
    return Settings(
        _token(environment.get("OSTEOBOARD_TOKEN", "").strip()),
        _api_url(environment.get("OSTEOBOARD_API_URL", "").strip() or TELEGRAM),
        environment.get("OSTEOBOARD_DATABASE_URL", "").strip() or DEFAULT_DATABASE,
        _log_level(environment.get("OSTEOBOARD_LOG", "").strip().upper() or "INFO"),
        _access(environment.get("OSTEOBOARD_ACCESS", "").strip().lower() or Policy.INVITE),
    )


def _token(token: str) -> str:
    if not token:
        raise SettingError(
            "OSTEOBOARD_TOKEN is missing: set it to the token that @BotFather gave you "
            "(to try the bot without one: make run)."
        )
    if not _TOKEN.fullmatch(token):
        raise SettingError(
            "OSTEOBOARD_TOKEN is not a bot token: it looks like 123456789:AA… with 30 characters or "
            "more after the colon; copy it again from @BotFather."
        )
    return token


def _api_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"[\s?#]|/bot", url):
        raise SettingError(
            "OSTEOBOARD_API_URL is not the root of a Bot API server: write http://host:port or "
            "https://host, without a path to the token."
        )
    return url.rstrip("/")


def _access(policy: str) -> Policy:
    try:
        return Policy(policy)
    except ValueError:
        raise SettingError(
            "OSTEOBOARD_ACCESS is neither invite (only who was invited gets in) nor open (everybody, "
            "for trials)."
        ) from None


def _log_level(level: str) -> str:
    if level not in LEVELS:
        raise SettingError(f"OSTEOBOARD_LOG is not a level: write one of {', '.join(LEVELS)}.")
    return level
