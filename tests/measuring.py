"""Branch coverage, measured where tests run in this process and it costs little.

``--measure`` is for whole runs: `make check` holds the report against the gate in pyproject.toml.
The tracer makes a test two or three times as long: only the tests that ``measured.txt`` names are
measured, and of each the first case. Modules' own lines count too: the process that the workers
report to, which has little else to do, begins to measure before it imports the product, and imports
all of it.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_MEASURED = frozenset(Path(__file__).with_name("measured.txt").read_text("utf-8").split())
"""Tests by name: of all quick ones those that reach, one after the other, most for their time.

More of them would add a hundredth to what is reached, and five times the time.
"""
_ROOT = Path(__file__).parents[1]
_ASKED = "OSTEOBOARD_TESTS_MEASURED"
"""Tells the workers, which do not have the command line of the process that they report to."""
_IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ

if "--measure" in sys.argv:
    os.environ[_ASKED] = "1"
_coverage: coverage.Coverage | None = None
if _ASKED in os.environ:
    _coverage = coverage.Coverage(data_suffix=True)
    if not _IS_WORKER:
        _coverage.erase()
        _coverage.start()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--measure", action="store_true", help="measure branch coverage")


def pytest_configure(config: pytest.Config) -> None:
    if _coverage:
        if _IS_WORKER:
            del os.environ[_ASKED]  # not for what a worker starts
        config.pluginmanager.register(_Measuring(_coverage))


class _Measuring:
    """One process's share; the process that the workers report to puts all together."""

    def __init__(self, measuring: coverage.Coverage) -> None:
        self._coverage = measuring
        self._measured: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionstart(self) -> Iterator[None]:
        yield  # the workers have begun
        if not _IS_WORKER:
            _import_the_product()
            self._coverage.stop()

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        first: dict[str, str] = {}
        for item in session.items:
            first.setdefault(item.nodeid.partition("[")[0], item.nodeid)
        self._measured = {id for name, id in first.items() if name in _MEASURED}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if item.nodeid not in self._measured:
            return (yield)
        self._coverage.start()
        try:
            return (yield)
        finally:
            self._coverage.stop()

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        self._coverage.save()

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self) -> None:
        if not _IS_WORKER:
            whole = coverage.Coverage()
            whole.combine([str(_ROOT)])
            whole.save()


def _import_the_product() -> None:
    for package in map(importlib.import_module, ("bot", "core", "dialogs")):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
