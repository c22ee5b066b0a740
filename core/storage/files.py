"""The files of a database that is open: whether they are still those that were opened."""

from __future__ import annotations

from pathlib import Path

from core.errors import OsteoBoardError


class DatabaseReplaced(OsteoBoardError):
    """The file of the database was deleted or replaced under a running bot."""

    def __init__(self) -> None:
        super().__init__(
            "The file of the database was deleted or replaced while the bot ran: it stopped, so "
            "that no answer goes into a file that is gone. Start it again"
        )


def identity(file: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of its name; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
