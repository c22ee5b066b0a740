"""Names in the names of files: a word that is neither of the field nor in a dictionary is one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import yaml
from telegram import Chat, Document, Message

from bot.handlers.identities import names_somebody

FILES = yaml.load(Path(__file__).with_name("files.yaml").read_text("utf-8"), yaml.CSafeLoader)


def is_refused(file: str) -> bool:
    document = Document("1", "1", file_name=f"{file}.pdf")
    return names_somebody(Message(1, datetime.now(UTC), Chat(1, "private"), document=document))


def named(kind: str) -> list[str]:
    files = FILES[kind].splitlines()
    assert len(files) >= 30
    return [it for it in files if is_refused(it)]


def test_a_file_that_is_named_after_somebody_names_a_person_though_the_surname_is_a_word() -> None:
    assert named("people") == FILES["people"].splitlines()


def test_a_file_that_a_device_or_a_department_named_names_nobody() -> None:
    assert not named("things")
