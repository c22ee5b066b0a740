"""The shape of the source itself, where no linter looks."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_only_tables_of_definitions_are_left_out_of_the_formatting() -> None:
    here = Path(__file__)
    for folder in ("bot", "core", "migrations", "tests", "benchmarks"):
        for file in (ROOT / folder).rglob("*.py"):
            assert file == here or "# fmt:" not in file.read_text("utf-8"), file
