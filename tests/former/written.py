"""A database that a former version wrote, and what it held; the README says how it was made."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

WRITTEN: Final = date(2026, 11, 20)
_FOLDER: Final = Path(__file__).parent / "database"
EXPECTED: Final = _FOLDER / "expected.json"


@dataclass(frozen=True)
class Held:
    """A dialogue as the former version had and drew it; ``buttons`` are what its card sends.

    ``drawn`` is what the card sends as today's code draws it.
    """

    token: str
    definition: str
    edition: str
    state: str
    revision: int
    view: str
    answers: Mapping[str, str]
    message_id: int | None
    drawing: int
    text: str
    buttons: tuple[str, ...]
    drawn: tuple[str, ...]


@dataclass(frozen=True)
class Situation:
    """What somebody had: dialogues, the oldest first, and calls still owed to their chat."""

    person: int
    dialogues: tuple[Held, ...]
    owed: tuple[Mapping[str, Any], ...]


@cache
def situations() -> Mapping[str, Situation]:
    """Return everybody's situation, by its name."""
    kept = json.loads(EXPECTED.read_text("utf-8"))
    return {
        name: Situation(
            it["person"],
            tuple(
                Held(**{**held, "buttons": tuple(held["buttons"]), "drawn": tuple(held["drawn"])})
                for held in it["dialogues"]
            ),
            tuple(it["owed"]),
        )
        for name, it in kept.items()
    }


def copy_to(folder: Path) -> str:
    """Put a copy there, with its key store beside it, as if last touched now; return its URL."""
    for file in ("former.sqlite3", "former.keys.sqlite3"):
        shutil.copyfile(_FOLDER / file, folder / file)
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    with closing(sqlite3.connect(folder / "former.sqlite3")) as database, database:
        database.execute(
            "UPDATE dialogues SET touched_at = ?", (now,)
        )  # single scores end in a week
    return f"sqlite:///{folder}/former.sqlite3"
