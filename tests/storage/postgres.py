"""A real PostgreSQL for tests: a throw-away cluster, one a session, a database a test.

Where the programs of PostgreSQL are missing its tests are skipped, but in CI they fail.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import pytest

from tests.memory import in_memory
from tests.storage.founded import found

_ACCOUNT: Final = "postgres"  # the server refuses to run as root
_ROOM: Final = 4 << 30
_SETTINGS: Final = {
    "listen_addresses": "",
    "max_connections": "120",
    "fsync": "off",  # clients are killed in these tests, the machine is not
    "shared_buffers": "32MB",
    "max_wal_size": "128MB",
}


@dataclass
class Server:
    """A running cluster, reached through a socket in its own directory."""

    bin: Path
    home: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _models: dict[tuple[int, bool], str] = field(default_factory=dict)

    @contextmanager
    def database(self, *, people: int | None = 0, keyed: bool = True) -> Iterator[str]:
        """The URL of a founded database, with one for its keys, until the end of the block.

        So many ``people`` have accepted the terms in it; with None it is not even founded.
        If not ``keyed`` it is migrated, and has no keys yet.
        """
        model = "template0" if people is None else self._model(people, keyed)
        name = self._copied(model)
        try:
            yield self.url(name)
        finally:  # the cluster lies in memory
            for each in _with_keys(name):
                self._administrator.do(f"DROP DATABASE {each} WITH (FORCE)")

    def url(self, name: str) -> str:
        """Return the URL of a database."""
        return f"postgresql://{_ACCOUNT}@/{name}?host={self.home}"

    def _model(self, people: int, keyed: bool) -> str:
        if (people, keyed) not in self._models:
            name = self._copied("template0")
            with ThreadPoolExecutor(1) as aside:  # a loop may be running here
                founding = found(self.url(name), people, keyed=keyed)
                aside.submit(asyncio.run, founding).result()
            self._models[people, keyed] = name
        return self._models[people, keyed]

    def _copied(self, model: str) -> str:
        name = f"test_{next(self._numbers)}"
        models = (model, model) if model == "template0" else _with_keys(model)
        for new, old in zip(_with_keys(name), models, strict=True):
            self._administrator.do(f"CREATE DATABASE {new} TEMPLATE {old} STRATEGY FILE_COPY")
        return name

    def close(self) -> None:
        """End the administrator's connection, if there is one."""
        if "_administrator" in self.__dict__:
            self.__dict__.pop("_administrator").close()

    def stop(self) -> None:
        """Stop it as a machine does that is shut down."""
        self.close()
        _run(self, "pg_ctl", *_data(self), "-w", "-m", "fast", "stop")

    def start(self, **more: str) -> None:
        """Start it, or start it again, with these settings too."""
        settings = _SETTINGS | more
        options = f"-k {self.home} " + " ".join(f"-c {it}='{settings[it]}'" for it in settings)
        _run(
            self, "pg_ctl", *_data(self), "-w", "-l", str(self.home / "log"), "-o", options, "start"
        )

    def send(self, number: int) -> None:
        """Send a signal to all of its processes, each of which is a session of its own."""
        main = int((self.home / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(main, number)
        for pid in _children(main):
            with suppress(ProcessLookupError):  # a session may end while the others are told
                os.kill(pid, number)

    @cached_property
    def _administrator(self) -> Administrator:
        return Administrator(self.bin / "psql", self.home)


class Administrator:
    """One connection that stays open: a client's start takes longer than a copy."""

    def __init__(self, psql: Path, home: Path) -> None:
        self._psql = subprocess.Popen(
            [psql, "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", home, "-U", _ACCOUNT, _ACCOUNT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def do(self, statement: str) -> None:
        """Carry out a statement that returns nothing."""
        assert self._psql.stdin is not None
        assert self._psql.stdout is not None
        self._psql.stdin.write(f"{statement};\n\\echo done\n")
        self._psql.stdin.flush()
        assert self._psql.stdout.readline() == "done\n", f"PostgreSQL did not do: {statement}"

    def close(self) -> None:
        """End the connection."""
        self._psql.communicate()


def _with_keys(name: str) -> tuple[str, str]:
    return name, f"{name}_keys"


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


@pytest.fixture
def postgres_of_its_own() -> Iterator[Server]:
    """A cluster that a test may stop."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    with _cluster(programs) as server:
        yield server


def _data(server: Server) -> list[str]:
    return ["-D", str(server.home / "data")]


def _children(main: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, _, rest = status.read_text().rpartition(")")
            if int(rest.split()[1]) == main:
                yield int(name.partition(" ")[0])


@contextmanager
def _cluster(programs: Path) -> Iterator[Server]:
    # a database is a thousand files; the path is short, since it holds the socket
    home = Path(tempfile.mkdtemp(prefix="osteoboard-pg-", dir=in_memory(_ROOM) or "/tmp"))
    if os.geteuid() == 0:
        shutil.chown(home, _ACCOUNT)
    server = Server(programs, home)
    try:
        _run(
            server,
            "initdb",
            *_data(server),
            "-U",
            _ACCOUNT,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        server.start()
        yield server
    finally:
        server.close()
        with suppress(OSError):
            server.send(signal.SIGCONT)
        _run(server, "pg_ctl", *_data(server), "-m", "immediate", "stop", check=False)
        shutil.rmtree(home, ignore_errors=True)


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
