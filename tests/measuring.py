"""Branch coverage, measured where tests run in this process and it costs little.

``--measure`` is for whole runs: `make check` holds the report against the gate in pyproject.toml.
What chats show is not measured (the bot is another process there), nor are enumerations and most
walks in this process, which take minutes under the tracer to cover again what a few cover.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_UNMEASURED = (
    "tests/bot/test_advice_screens.py",
    "tests/browser/",
    "tests/chat/",
    "tests/demo/",
    "tests/hostile/",
    "tests/nursery/",
    "tests/pathways/test_exhaustive.py",
    "tests/pathways/test_properties.py",
    "tests/scores/test_every_combination.py",
    "tests/scores/test_knowing_more.py",
)
_OF_THE_WALKS = ("access", "commands", "erasing", "pathway_numbers", "question", "unsupported")
_ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--measure", action="store_true", help="measure branch coverage")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("measure"):
        config.pluginmanager.register(_Measuring(is_worker=hasattr(config, "workerinput")))


class _Measuring:
    """One process's share; the process that the workers report to puts all together."""

    def __init__(self, *, is_worker: bool) -> None:
        self._is_worker = is_worker
        self._coverage = coverage.Coverage(data_suffix=True)
        if not is_worker:
            self._coverage.erase()
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        measured = _is_measured(item.nodeid)
        if not measured:
            self._coverage.stop()
        try:
            return (yield)
        finally:
            if not measured:
                self._coverage.start()

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        self._coverage.stop()
        self._coverage.save()

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self) -> None:
        if not self._is_worker:
            whole = coverage.Coverage()
            whole.combine([str(_ROOT)])
            whole.save()


def _is_measured(name: str) -> bool:
    if name.startswith("tests/inside/"):
        return name.startswith(tuple(f"tests/inside/test_{it}.py" for it in _OF_THE_WALKS))
    return not name.startswith(_UNMEASURED)
