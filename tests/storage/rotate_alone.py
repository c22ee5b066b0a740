"""Rotates the master key, and says when it comes to a moment: to be killed there."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.storage import Keys, key_of, rotate


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def main(url: str, old: str, new: str, moment: str) -> None:
    """Rotate. Dies before a statement or the commit, or says ``there`` and goes on."""

    def execute(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if moment == "UPDATE keys" and statement.startswith(moment):
            os.write(1, b"there\n")
        elif statement.startswith(moment):
            _die()

    def commit(_connection: Any) -> None:
        if moment == "COMMIT":
            _die()

    event.listen(Engine, "before_cursor_execute", execute)
    event.listen(Engine, "commit", commit)
    await rotate(url, key_of(old), Keys(key_of(new)))
    os.write(1, b"done\n")
    _die()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
