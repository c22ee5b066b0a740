"""Processes that begin where importing ends: forked from a parent that has everything ready.

``born("bot.cli", "run", ...)`` is ``python -m bot.cli run`` without the two seconds of imports: a
process of its own, with its own environment, folder, files and exit code, that signals reach and
kill. Each pytest process has one nursery, begun at the first birth; it ends, with all that it bore,
when that process does. Where workers share the tests, their nurseries are forked from one that has
everything ready (:func:`share`). What it cannot show stays with real starts: that the interpreter
finds and imports the program, and the switches that an interpreter reads at its own start
(``PYTHONUNBUFFERED`` and others).
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from shutil import rmtree
from typing import IO, Any, NamedTuple

SIZE = struct.Struct("!I")
PID = STATUS = struct.Struct("!i")
PREPARE = ["prepare"]
"""A nursery imports the program and reads its words; with nothing here it is only started."""
SHARE = "share"
"""What a nursery is begun with from which others are forked."""
SHARED = "OSTEOBOARD_TESTS_NURSERY"
"""Names the socket at which such a nursery is asked for another one."""
QUICK_PYTHON = Path(__file__).with_name("quick_python")
"""Stands for the interpreter: ``quick_python -m module words`` is born, not started."""
GRAVE = signal.SIGKILL
"""What ended a process when its nursery is gone: nothing of the nursery outlives it."""


class Ended(NamedTuple):
    """How a process ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str


@dataclass(eq=False)
class Child:
    """A process of the nursery, with what tests use of ``asyncio.subprocess.Process``."""

    pid: int
    returncode: int | None = None
    _end: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    _watching: asyncio.Task[None] | None = field(default=None, repr=False)

    def watch(self, line: socket.socket) -> None:
        """Learn the end from the nursery, also while nobody waits for it."""
        self._watching = asyncio.create_task(self._watch(line))

    async def _watch(self, line: socket.socket) -> None:
        with line:
            self.returncode = await _number(line, STATUS, -GRAVE)
        self._end.set()

    async def wait(self) -> int:
        """Wait for the end; return the exit code, or minus the signal that ended it."""
        await self._end.wait()
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):  # it ended, and nobody has heard of it yet
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.send_signal(signal.SIGKILL)


async def born(
    module: str,
    *words: str,
    env: Mapping[str, str],
    cwd: Path | None = None,
    stdin: IO[Any] | int | None = None,
    stdout: IO[Any] | int | None = None,
    stderr: IO[Any] | int | None = None,
    pace: float = 1,
    bears: bool = False,
) -> Child:
    """Begin ``python -m module words``. A stream that is not given is empty, or goes nowhere.

    Its event loop's clock runs ``pace`` times as fast as others: see tests/nursery/hasty.py.
    What it starts by ``sys.executable`` is born too if it ``bears``, where a nursery is shared.
    """
    here, there = socket.socketpair()
    here.setblocking(False)
    asked = {
        "module": module,
        "words": words,
        "env": dict(env),
        "cwd": str(cwd or Path.cwd()),
        "pace": pace,
        "python": str(QUICK_PYTHON) if bears and SHARED in os.environ else sys.executable,
    }
    with there, Path(os.devnull).open("r+b") as nothing:  # noqa: ASYNC230 - no disk is behind it
        streams = [_number_of(nothing if it is None else it) for it in (stdin, stdout, stderr)]
        _ask(begin(), asked, [there.fileno(), *streams])
    pid = await _number(here, PID, 0)
    assert pid, "the nursery is gone"
    child = Child(pid)
    child.watch(here)
    return child


async def heard(
    module: str, *words: str, env: Mapping[str, str], bears: bool = False
) -> tuple[Child, asyncio.StreamReader]:
    """Begin ``python -m module words`` and listen to what it prints."""
    reads, writes = os.pipe()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(reads, "rb"))
    child = await born(module, *words, env=env, stdout=writes, stderr=writes, bears=bears)
    os.close(writes)
    return child, reader


async def run(
    module: str,
    *words: str,
    env: Mapping[str, str],
    cwd: Path | None = None,
    given: str = "",
    pace: float = 1,
) -> Ended:
    """Run ``python -m module words`` to its end; ``pace`` as for :func:`born`."""
    with (
        tempfile.TemporaryFile() as stdin,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        stdin.write(given.encode())
        stdin.seek(0)
        child = await born(
            module, *words, env=env, cwd=cwd, stdin=stdin, stdout=out, stderr=err, pace=pace
        )
        try:
            code = await child.wait()
        finally:
            child.kill()
        return Ended(code, *(_read(it) for it in (out, err)))


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def _number_of(stream: IO[Any] | int) -> int:
    return stream if isinstance(stream, int) else stream.fileno()


async def _number(line: socket.socket, kind: struct.Struct, otherwise: int) -> int:
    """Return the next number that the nursery tells, or something else when it is gone."""
    loop, told = asyncio.get_running_loop(), b""
    while len(told) < kind.size:
        try:
            part = await loop.sock_recv(line, kind.size - len(told))
        except ConnectionError:
            part = b""
        if not part:
            return otherwise
        told += part
    number: int = kind.unpack(told)[0]
    return number


def _ask(nursery: socket.socket, asked: Mapping[str, Any], files: list[int]) -> None:
    body = json.dumps(asked).encode()
    socket.send_fds(nursery, [SIZE.pack(len(body))], files)
    nursery.sendall(body)


@cache
def begin() -> socket.socket:
    """Begin the nursery of this process; what is asked before it is ready waits in the socket."""
    if place := os.environ.get(SHARED):
        shared = socket.socket(socket.AF_UNIX)
        shared.connect(place)
        return shared
    here, there = socket.socketpair()
    with there:
        subprocess.Popen(
            [sys.executable, "-m", __name__, str(there.fileno()), *PREPARE],
            pass_fds=[there.fileno()],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for pytest, whose end ends this
        )
    return here


@cache
def share() -> subprocess.Popen[bytes]:
    """Let the workers' nurseries be forked from one, which gets ready when the first asks for it.

    It ends with this process, which holds its input open.
    """
    place = Path(tempfile.mkdtemp(prefix="osteoboard-")) / "nursery"
    atexit.register(rmtree, place.parent, ignore_errors=True)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
        listening.listen()
        os.environ[SHARED] = str(place)
        return subprocess.Popen(
            [sys.executable, "-m", __name__, str(listening.fileno()), SHARE],
            pass_fds=[listening.fileno()],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
