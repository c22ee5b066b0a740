"""docs/hazards.md: every hazard has a number, a control, and tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROWS = re.findall(
    r"^\| (H\d+) \|(.+)\|$", (ROOT / "docs/hazards.md").read_text("utf-8"), re.MULTILINE
)
TESTS = {
    name
    for file in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^(?:async )?def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
}


def test_every_hazard_has_a_number_of_its_own() -> None:
    numbers = [number for number, _ in ROWS]
    assert len(numbers) > 20
    assert len(set(numbers)) == len(numbers)


def test_every_hazard_has_a_cause_a_control_and_tests_that_there_are() -> None:
    for number, row in ROWS:
        hazard, cause, control, tests = (cell.strip() for cell in row.split(" | "))
        assert all((hazard, cause, control)), number
        named = re.findall(r"`(test_\w+)`", tests)
        assert named, f"{number} has no test"
        assert set(named) <= TESTS, f"{number}: {sorted(set(named) - TESTS)}"
