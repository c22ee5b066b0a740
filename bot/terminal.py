"""What is printed and read, on terminals that do not speak UTF-8 too."""

from __future__ import annotations

import codecs
import io
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Final

ESCAPED: Final = "osteoboard.escaped"
"""How a character is written that a terminal cannot show: as JSON has it, so JSON stays JSON."""


def prepare() -> None:
    """Let nothing that is printed fail, and read UTF-8, with a byte order mark or without."""
    codecs.register_error(ESCAPED, escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ESCAPED)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    sys.stdin = sys.stdin or io.StringIO()  # one that is closed is none, and holds nothing


def finish() -> None:
    """Let what was printed be written now, where it can still be said that it was not."""
    if sys.stdout is not None:
        sys.stdout.flush()


def forget_output() -> None:
    """Let nothing that is still to be printed fail again at the end of the process."""
    try:
        finish()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def said_of(error: OSError) -> str:
    """Return what a fault of the machine is, in one line."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return "the folder that this was started in is gone: change into another one"
    where = f": {error.filename}" if error.filename else ""
    return f"{error.strerror or type(error).__name__}{where}"


def escaped(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for what cannot be written, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    return "".join(f"\\u{it.hex()}" for it in pairs), error.end


def day_of(text: str | None) -> date:
    """Return the day that a command is told to count as today, or today.

    Raises ``ValueError`` in words that say how one is written.
    """
    if not text:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"a day is written 2026-11-30, not {text!r}") from None
