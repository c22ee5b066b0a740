"""Branch coverage, measured where tests run in this process and it costs little.

``--measure`` is for whole runs: `make check` holds the report against the gate in pyproject.toml.
The tracer makes a test two or three times as long, so only quick tests that reach most of the
product are measured. It begins before the product is imported: modules' own lines count.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_MEASURED = (
    "tests/bot/test_citing.py",
    "tests/bot/test_doctor.py",
    "tests/bot/test_document.py",
    "tests/bot/test_numbering.py",
    "tests/core/test_flow.py",
    "tests/core/test_numbers_as_typed.py",
    "tests/core/test_on_screen.py",
    "tests/core/test_view.py",
    "tests/dialogs/test_editions.py",
    "tests/identities/test_message_words.py",
    "tests/inside/test_access.py",
    "tests/inside/test_commands.py",
    "tests/inside/test_early.py",
    "tests/inside/test_erasing.py",
    "tests/inside/test_question.py",
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

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        measured = item.nodeid.startswith(_MEASURED)
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
        if not _IS_WORKER:
            whole = coverage.Coverage()
            whole.combine([str(_ROOT)])
            whole.save()
