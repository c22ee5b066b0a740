"""Logs: ids only, and the token in none of them, at any level."""

from __future__ import annotations

import logging
import traceback

_TALKATIVE = (
    "httpx", "httpcore",  # write whole addresses, token included, at INFO
    "aiosqlite", "sqlalchemy", "asyncio",  # write statements with their values at DEBUG
    "transitions",  # writes states at INFO
)  # fmt: skip
"""Libraries that would write more than ids; they only warn, whatever level is asked for."""


class Redacting(logging.Formatter):
    """A formatter that blots out a secret wherever it stands, in a traceback too."""

    def __init__(self, secret: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without the secret."""
        return super().format(record).replace(self._secret, "[token]") if self._secret else super().format(record)


def place(error: BaseException) -> str:
    """Return an error's type and where it was raised: a message can quote what someone typed."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}" if frames else type(error).__name__


def configure(secret: str, level: str = "INFO") -> None:
    """Log to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # writes whole payloads, at ERROR too; all that it has to say reaches us as exceptions
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
