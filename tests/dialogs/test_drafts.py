"""A skeleton is no definition: what `osteoboard new` leaves to do is found in time."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WHERE = ("dialogs", "tests/scores/cases", "tests/scores/sheets", "tests/pathways/cases")
KINDS = {".py", ".ftl", ".yaml"}


def test_nothing_that_a_skeleton_leaves_to_do_is_left() -> None:
    left = [
        f"{file.relative_to(ROOT)}:{number} still says TODO: {line.strip()}"
        for folder in WHERE
        for file in sorted((ROOT / folder).rglob("*"))
        if file.suffix in KINDS and file.name != "freeze.py"
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(r"TODO|\btodo_", line)
    ]
    assert not left, "\n".join(left)
