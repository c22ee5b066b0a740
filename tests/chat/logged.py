"""What the bot's log says, line by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def lines(log: Path) -> list[Line]:
    """Return every line of the log; what the command says to its operator is no line of it."""
    whole = log.read_text().rpartition("\n")[0]
    return [json.loads(line) for line in whole.splitlines() if line.startswith("{")]


def logged(log: Path, event: str, **ids: int | str) -> list[Line]:
    """Return the lines of an event, about these ids."""
    return [line for line in lines(log) if ids.items() <= line.items() and line["event"] == event]
