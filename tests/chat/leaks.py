"""What must never stand in a log or, in the clear, on the disk: answers, words, token, key."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from core.definition.definition import Definition
from dialogs.registry import definitions, pathways
from tests.chat.world import KEY, TOKEN, Town

ROOT = Path(__file__).parents[2]
LONG_ENOUGH = 8
"""Shorter ids of answers stand in other words by chance."""
TYPED = ("kanarienvogel", "serinus", "canarilytique", "zerbinette")
"""Words that tests type or bear as a name, and that stand nowhere else."""


def canaries() -> frozenset[str]:
    """Return ids of answers that cannot stand anywhere in the clear for another reason."""
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    clear = {question.id for it in everything for question in it.questions}
    clear |= {it.id for it in everything}
    clear |= {part for file in ROOT.glob("[bcdmt]*/**/*.py") for part in (file.stem,)}
    answers = {
        choice.id for it in everything for question in it.questions for choice in question.choices
    }
    long = {answer for answer in answers if len(answer) >= LONG_ENOUGH}
    return frozenset(it for it in long if not any(it in word for word in clear))


def leaks(files: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Return the words that stand in some files, with the file's name. Capitals do not matter."""
    found = []
    for file in files:
        content = file.read_bytes().lower()
        found += [f"{word} in {file.name}" for word in words if word.lower().encode() in content]
    return found


def leaks_of(at: Town, folder: Path) -> list[str]:
    """Return what leaked into the log and the files of a world, database and keys included."""
    words = [*canaries(), *TYPED, TOKEN, TOKEN.partition(":")[2], KEY, KEY.rstrip("=")]
    files = [it for it in folder.rglob("*") if it.is_file()]
    temporary = Path(tempfile.gettempdir()).glob("etilqs_*")  # what SQLite calls its own
    return leaks([*files, *temporary], words)
