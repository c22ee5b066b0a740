"""Names in the names of files: a word that is neither of the field nor in a dictionary is one."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.handlers.identities import vocabulary
from core.identifiers.file_names import file_names_a_person

FILES = yaml.safe_load(Path(__file__).with_name("files.yaml").read_text("utf-8"))


def named(kind: str) -> list[str]:
    files = FILES[kind].splitlines()
    assert len(files) >= 30
    return [it for it in files if file_names_a_person(it, vocabulary())]


def test_a_file_that_is_named_after_somebody_rare_and_in_small_letters_names_a_person() -> None:
    assert named("people") == FILES["people"].splitlines()


def test_a_file_that_a_device_or_a_department_named_names_nobody() -> None:
    assert not named("things")
