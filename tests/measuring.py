"""Branch coverage, measured where tests run in this process and it costs little.

``--measure`` is for whole runs: `make check` holds the report against the gate in pyproject.toml.
The tracer makes a test two or three times as long, so only quick tests that reach most of the
product are measured, and of each the first case. Modules' own lines count too: the process that the
workers report to, which has little else to do, begins to measure before it imports the product, and
imports all of it.
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

_MEASURED = (
    "tests/bot/test_citing.py",
    "tests/bot/test_cli_catalogue.py",
    "tests/bot/test_doctor.py",
    "tests/bot/test_document.py",
    "tests/bot/test_former_calls.py",
    "tests/bot/test_knowledge.py",
    "tests/bot/test_logs.py",
    "tests/bot/test_numbering.py",
    "tests/bot/test_screens.py",
    "tests/bot/test_tidying.py",
    "tests/core/test_dates.py",
    "tests/core/test_flow.py",
    "tests/core/test_numbers_as_typed.py",
    "tests/core/test_on_screen.py",
    "tests/core/test_view.py",
    "tests/identities/test_message_words.py",
    "tests/inside/test_commands.py",
    "tests/inside/test_early.py",
    "tests/inside/test_erasing.py",
    "tests/inside/test_groups.py",
    "tests/inside/test_identities.py",
    "tests/inside/test_pathway_menus.py",
    "tests/inside/test_question.py",
    "tests/inside/test_shorthand.py",
    "tests/inside/test_unsupported.py",
    "tests/pathways/test_worked_cases.py",
    "tests/scores/test_worked_cases.py",
    "tests/storage/test_away.py",
    "tests/storage/test_backup.py",
    "tests/storage/test_erasing.py",
    "tests/storage/test_migrations.py",
    "tests/storage/test_outbox.py",
    "tests/storage/test_roster.py",
    "tests/storage/test_sealing.py",
    "tests/storage/test_unit_of_work.py",
)
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
            if item.nodeid.startswith(_MEASURED):
                first.setdefault(item.nodeid.partition("[")[0], item.nodeid)
        self._measured = set(first.values())

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
