"""Every place that is written: whether the bot may write there, and how much room is left."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOW: Final = 200 << 20
"""Bytes: below that somebody should make room."""
FULL: Final = 1 << 20
"""Bytes: below that nothing can be written any more."""
FEW: Final = 1000
"""Files that can still be made (inodes); SQLite makes some for each transaction's log."""


@dataclass(frozen=True)
class Place:
    """A place and what is wrong with it: nothing, or what to do about it."""

    name: str
    said: str
    do: str = ""
    fatal: bool = False


def places(stores: Mapping[str, Path | None]) -> Iterator[Place]:
    """Look at where data and keys lie (None: a server has them), at temporary files and logs."""
    for name, file in stores.items():
        if file is None:
            yield Place(name, "PostgreSQL has them: its disk is not visible from here")
        else:
            yield _folder(name, file.absolute().parent)
    yield _temporary()
    yield _log()


def _temporary() -> Place:
    try:
        return _folder("temporary files", Path(tempfile.gettempdir()))
    except FileNotFoundError:
        return Place("temporary files", "there is no folder for them", "set TMPDIR")


def _log() -> Place:
    """Look at what the log is written into here, which is where the bot's goes if it is a file."""
    try:
        if Path("/dev/stderr").is_file():
            return _room("log", os.fstatvfs(2))
    except OSError:
        pass  # it is closed
    return Place("log", "goes to standard error: whoever keeps it has to watch its disk")


def _folder(name: str, folder: Path) -> Place:
    if not os.access(folder, os.W_OK):
        said = f"{folder} cannot be written to"
        return Place(name, said, "let the bot's account write there", fatal=True)
    return _room(name, os.statvfs(folder))


def _room(name: str, found: os.statvfs_result) -> Place:
    free = found.f_bavail * found.f_frsize
    counted = found.f_files > 0  # some file systems have no fixed number of files
    said = f"{free >> 20} MB free" + (f", {found.f_favail} files can be made" if counted else "")
    full = free < FULL or (counted and found.f_favail == 0)
    if full or free < LOW:
        return Place(name, said, "make room", fatal=full)
    if counted and found.f_favail < FEW:
        return Place(name, said, "remove files that are needed no more: it runs out of inodes")
    return Place(name, said)
