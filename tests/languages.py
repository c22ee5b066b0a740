"""Tests that are told in both languages: in `make test` each case in one, drawn by its name.

The other one is a soak's. What a language says is shown by pure tests of its texts, all of it each
time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from zlib import crc32

import pytest

from dialogs.wording import LANGUAGES

Test = TypeVar("Test", bound=Callable[..., Any])


def both(test: Test) -> Test:
    """Give a test its ``language``."""
    told: Test = pytest.mark.both(pytest.mark.parametrize("language", LANGUAGES)(test))
    return told


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the soak the languages not drawn, before any case is chosen by its marks."""
    for item in items:
        if item.get_closest_marker("both"):
            assert isinstance(item, pytest.Function)
            language = item.callspec.params["language"]
            others = item.callspec.id.split("-")
            others.remove(str(language))
            case = f"{item.originalname}-{'-'.join(others)}"
            if language != LANGUAGES[crc32(case.encode()) % len(LANGUAGES)]:
                item.add_marker(pytest.mark.soak)
