"""A real PostgreSQL for tests: a throw-away cluster, one a session, an empty database a test.

Where the programs of PostgreSQL are missing its tests are skipped, but in CI they fail.
"""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

_ACCOUNT: Final = "postgres"  # the server refuses to run as root
_ROOM: Final = 4 << 30
_SETTINGS: Final = {
    "listen_addresses": "",
    "max_connections": "120",
    "fsync": "off",  # clients are killed in these tests, the machine is not
    "shared_buffers": "32MB",
    "max_wal_size": "128MB",
}


@dataclass(frozen=True)
class Server:
    """A running cluster, reached through a socket in its own directory."""

    bin: Path
    home: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @contextmanager
    def database(self) -> Iterator[str]:
        """The URL of an empty database, with one for its keys beside it, until the end of the block."""
        name, there = f"test_{next(self._numbers)}", ("-h", str(self.home), "-U", _ACCOUNT)
        both = (name, f"{name}_keys")
        for each in both:
            _run(self, "createdb", *there, each)
        try:
            yield f"postgresql://{_ACCOUNT}@/{name}?host={self.home}"
        finally:  # the cluster lies in memory
            for each in both:
                _run(self, "dropdb", "--force", *there, each)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One cluster for the session."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed: initdb and pg_ctl are nowhere")
        pytest.skip("PostgreSQL is not installed")
    with _cluster(programs) as server:
        yield server


@contextmanager
def _cluster(programs: Path) -> Iterator[Server]:
    home = Path(tempfile.mkdtemp(prefix="osteoboard-pg-", dir=_place()))
    if os.geteuid() == 0:
        shutil.chown(home, _ACCOUNT)
    server = Server(programs, home)
    data = ["-D", str(home / "data")]
    options = f"-k {home} " + " ".join(f"-c {name}='{_SETTINGS[name]}'" for name in _SETTINGS)
    try:
        _run(
            server,
            "initdb",
            *data,
            "-U",
            _ACCOUNT,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        _run(server, "pg_ctl", *data, "-w", "-l", str(home / "log"), "-o", options, "start")
        yield server
    finally:
        _run(server, "pg_ctl", *data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(home, ignore_errors=True)


def _place() -> str:
    """Memory where there is plenty: a database is a thousand files. Short: it holds the socket."""
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM:
        return str(memory)
    return "/tmp"


def _run(server: Server, program: str, *arguments: str, check: bool = True) -> None:
    other_account: dict[str, Any] = {}
    if os.geteuid() == 0:
        group = pwd.getpwnam(_ACCOUNT).pw_gid
        other_account = {"user": _ACCOUNT, "group": group, "extra_groups": []}
    subprocess.run(
        [server.bin / program, *arguments],
        check=check,
        cwd=server.home,
        stdout=subprocess.DEVNULL,
        **other_account,
    )


def _programs() -> Path | None:
    if (found := shutil.which("initdb")) is not None:
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_release)
    return installed[-1].parent if installed else None


def _release(initdb: Path) -> float:
    return float(initdb.parent.parent.name)
