"""Tests of many cases: of these `make test` takes one in so many.

The others are a soak's. It is for what pure tests show of each case, and a chat shows as a kind; or
for many cases that are alike, each test of which takes other ones.
"""

from __future__ import annotations

from collections import defaultdict
from zlib import crc32

import pytest

from dialogs.wording import LANGUAGES


def one_in(number: int) -> pytest.MarkDecorator:
    """Let a test take one in so many of its cases for every commit.

    Which of them comes first is drawn by the test's name.
    """
    return pytest.mark.one_in(number)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the soak the cases not taken; of a case that is taken either language may be."""
    for name, cases in _cases(items).items():
        for place, case in enumerate(cases.values()):
            number = case[0].get_closest_marker("one_in").args[0]  # type: ignore[union-attr]
            if (place - crc32(name.encode())) % min(number, len(cases)):
                for item in case:
                    item.add_marker(pytest.mark.soak)


def _cases(items: list[pytest.Item]) -> dict[str, dict[str, list[pytest.Item]]]:
    """Return what is told in each language of each case of each test that is not a soak's whole."""
    found: defaultdict[str, dict[str, list[pytest.Item]]] = defaultdict(dict)
    for item in items:
        if item.get_closest_marker("one_in") and not item.get_closest_marker("soak"):
            assert isinstance(item, pytest.Function)
            case = "-".join(it for it in item.callspec.id.split("-") if it not in LANGUAGES)
            found[item.nodeid.partition("[")[0]].setdefault(case, []).append(item)
    return found
