"""Where the files of tests are: in memory where there is plenty of it.

Databases write each commit to a disk; tests kill processes, not machines, so what a process left
behind is as true in memory. What failed keeps its files until the machine ends.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory."""
_ROOM = 1 << 30
"""How much has to be free there: the limit of containers is often a sixteenth of it."""


def in_memory(room: int = _ROOM) -> Path | None:
    """Return where files are kept in memory; None where fewer bytes are free."""
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > room:
        return _MEMORY
    return None


class Folders:
    """The folders of a whole run, which all its workers have theirs in."""

    def __init__(self, config: pytest.Config, memory: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="osteoboard-", dir=memory))
        config.option.basetemp = self._folder / "tests"

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if exitstatus == pytest.ExitCode.OK:
            shutil.rmtree(self._folder, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    memory = in_memory()
    if memory and not config.option.basetemp and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Folders(config, memory))
