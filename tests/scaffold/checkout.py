"""A copy of the checkout in which a test may change what it likes, and commands run in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = ("bot", "core", "dialogs", "docs", "migrations", "tests", "pyproject.toml", "README.md")
PASSED_OVER = shutil.ignore_patterns("*.pyc.*", "static", "identities", "browser", "pictures")
"""Byte code goes along, but for what is being written: else each command compiles everything."""


class Checkout:
    """A copy of the project: its files, and what runs in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in KEPT:
            there = ROOT / name
            if there.is_dir():
                shutil.copytree(there, root / name, ignore=PASSED_OVER)
            else:
                shutil.copy(there, root / name)

    def run(self, *module: str) -> subprocess.CompletedProcess[str]:
        """Run a module of the copy, or of a tool, in it."""
        clean = {it: value for it, value in os.environ.items() if not it.startswith("OSTEOBOARD_")}
        return subprocess.run(
            [sys.executable, "-m", *module],
            cwd=self.root,
            env=clean | {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Replace texts in a file. Each must be there."""
        text = self.read(path)
        for old, new in changes:
            assert old in text, (path, old)
            text = text.replace(old, new)
        (self.root / path).write_text(text, "utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file by its path: what "nothing left" is measured by."""
        return {
            str(file.relative_to(self.root)): file.read_bytes()
            for file in self.root.rglob("*")
            if file.is_file()
        }
