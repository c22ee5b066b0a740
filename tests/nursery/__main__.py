"""The parent: imports and reads all that a bot needs, then forks a process for each request.

It has neither threads nor an event loop, so that a fork has all of it and nothing half done.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import ctypes
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, NoReturn

import bot
import core
import dialogs
from tests.nursery import PID, PREPARE, SHARE, SIZE, STATUS
from tests.nursery.hasty import Hasty

_MAIN = "bot.cli"  # what a child runs as its main module must not be imported before
_LATER = (
    "alembic.autogenerate",
    "anyio._backends._asyncio",
    "encodings.utf_8_sig",
    "httpcore",
)
"""What libraries import only once they run: the environment of migrations, the line to Telegram."""
_WITH_ITS_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_FILES = 4
"""Files that come with a request: where the end is told, and the three streams."""


def _prepare() -> None:
    """Import all of the program and read its words: every child has them from birth."""
    for package in (bot, core, dialogs):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name != _MAIN:
                importlib.import_module(module.name)
    for name in _LATER:
        importlib.import_module(name)
    from bot import app

    app.read_words()
    gc.collect()
    gc.freeze()  # a collection in a child then copies no page of these


def _share(listening: socket.socket) -> socket.socket:
    """Fork a nursery for each that asks; returns, in each of them only, what it is to serve."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who asked is told by the end of the connection
    ready = False
    while True:
        told, _, _ = select.select([listening, sys.stdin], [], [])
        if sys.stdin in told:
            sys.exit(0)  # whoever began it has ended
        requests, _ = listening.accept()
        if not ready:
            _prepare()
            ready = True
        if not os.fork():
            listening.close()
            return requests
        requests.close()


def _serve(requests: socket.socket) -> Callable[[], None]:
    """Fork until the requests end. Returns what to do, in each child only."""
    lines: dict[int, socket.socket] = {}
    told, tells = os.pipe()
    os.set_blocking(told, False)
    os.set_blocking(tells, False)
    signal.set_wakeup_fd(tells)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    while True:
        ready, _, _ = select.select([requests.fileno(), told], [], [])
        if told in ready:
            os.read(told, 4096)
            _bury(lines)
        if requests.fileno() not in ready:
            continue
        asked = _request(requests)
        if asked is None:
            _end(lines)
        request, files = asked
        pid = os.fork()
        if not pid:
            signal.set_wakeup_fd(-1)
            for descriptor in (requests, *lines.values()):
                descriptor.close()
            for pipe in (told, tells, files[0]):
                os.close(pipe)
            return lambda: _live(request, files[1:])
        line = lines[pid] = socket.socket(fileno=files[0])
        line.sendall(PID.pack(pid))
        for stream in set(files[1:]):
            os.close(stream)


def _request(requests: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return the next request and its files, None when whoever asks has ended."""
    size, files, _, _ = socket.recv_fds(requests, SIZE.size, _FILES)
    if not size:
        return None
    body = b""
    while len(body) < SIZE.unpack(size)[0]:
        body += requests.recv(SIZE.unpack(size)[0] - len(body))
    return json.loads(body), files


def _bury(lines: dict[int, socket.socket]) -> None:
    """Tell the end of each child that has ended, and leave no zombie."""
    while lines:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        with lines.pop(pid) as line:
            try:
                line.sendall(STATUS.pack(os.waitstatus_to_exitcode(status)))
            except OSError:
                continue  # nobody wants to know any more


def _end(lines: dict[int, socket.socket]) -> NoReturn:
    """End with whoever asked, and with everything that was born."""
    for pid in lines:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    sys.exit(0)


def _live(request: dict[str, Any], streams: list[int]) -> None:
    """Be ``python -m module words``."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_WITH_ITS_PARENT, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    for stream in set(streams):
        os.close(stream)
    _open_streams()
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    os.chdir(request["cwd"])
    more = os.environ.get("PYTHONPATH", "")
    sys.path[:0] = [request["cwd"], *filter(None, more.split(os.pathsep))]
    if request["pace"] != 1:
        asyncio.set_event_loop_policy(Hasty(request["pace"]))
    sys.executable = request["python"]
    sys.argv[1:] = request["words"]
    try:
        runpy.run_module(request["module"], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - an interpreter prints it and ends with 1
        sys.excepthook(*sys.exc_info())
        code = 1
    _end_at_once(code)


def _open_streams() -> None:
    """Open the three streams anew: the parent's remember whether theirs could seek."""
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for as long as it lives
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(  # noqa: SIM115
        2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False
    )


def _end_at_once(code: int) -> NoReturn:
    """End as an interpreter does, but for taking the heap apart: that would copy the parent's."""
    threading._shutdown()  # type: ignore[attr-defined] # waits for the threads
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BrokenPipeError):
            stream.flush()
    os._exit(code)


def main() -> None:
    """Serve the socket that the first argument names."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests = socket.socket(fileno=int(sys.argv[1]))
    if sys.argv[2:] == [SHARE]:
        requests = _share(requests)
    elif sys.argv[2:] == PREPARE:
        _prepare()
    _serve(requests)()


if __name__ == "__main__":
    main()
