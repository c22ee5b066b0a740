"""Tests of many cases: of these `make test` takes one in so many, the first among them.

The others are a soak's. It is for what pure tests show of each case, and a chat shows as a kind.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from dialogs.wording import LANGUAGES


def one_in(number: int) -> pytest.MarkDecorator:
    """Let a test take one in so many of its cases for every commit."""
    return pytest.mark.one_in(number)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the soak the cases not taken; of a case that is taken either language may be."""
    met: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for item in items:
        if mark := item.get_closest_marker("one_in"):
            assert isinstance(item, pytest.Function)
            case = "-".join(it for it in item.callspec.id.split("-") if it not in LANGUAGES)
            cases = met[item.nodeid.partition("[")[0]]
            if cases.setdefault(case, len(cases)) % mark.args[0]:
                item.add_marker(pytest.mark.soak)
