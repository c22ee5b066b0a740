"""Worked syntheses as they are written: whole patients, and what is expected of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

CASES = Path(__file__).parent / "syntheses"


def worked() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["cases"]:
            yield pytest.param(case, id=f"{file.stem}: {case['title']}")
