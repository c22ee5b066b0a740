"""A child of the nursery is as good as a process that was started: tests lean on it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest

from tests import nursery
from tests.chat.sins import until

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder, where modules are found and children live."""
    (tmp_path / "shown.py").write_text(
        textwrap.dedent("""
        import os, sys
        print(__name__, sys.argv[1:], os.getcwd(), sorted(os.environ), sys.stdin.read())
        print("aside", file=sys.stderr)
        print(sorted(map(int, os.listdir("/proc/self/fd"))), os.getppid())
        sys.exit(int(sys.argv[1]))
        """)
    )
    (tmp_path / "waits.py").write_text("import time\nprint('here', flush=True)\ntime.sleep(600)\n")
    (tmp_path / "raises.py").write_text("raise ValueError('as it was raised')")
    return tmp_path


@pytest.fixture
def of_folder(program: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(program)}


async def test_it_has_its_own_words_folder_environment_streams_and_exit_code(
    program: Path, of_folder: dict[str, str]
) -> None:
    ended = await nursery.run(
        "shown", "3", "b c", env=of_folder, cwd=program, given="what is given"
    )
    first, second, *_ = ended.out.splitlines()
    assert first == f"__main__ ['3', 'b c'] {program} ['PYTHONPATH'] what is given"
    assert ended.err == "aside\n"
    assert ended.code == 3
    files, _, _ = second.partition("]")
    assert len(files.split(",")) == 4, "the three streams, and the folder that is listed"


async def test_what_it_raises_is_printed_and_is_exit_code_1(
    program: Path, of_folder: dict[str, str]
) -> None:
    ended = await nursery.run("raises", env=of_folder, cwd=program)
    assert ended.code == 1
    assert ended.err.startswith("Traceback (most recent call last):\n")
    assert ended.err.endswith("ValueError: as it was raised\n")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_and_leaves_no_zombie(
    program: Path, of_folder: dict[str, str], number: signal.Signals
) -> None:
    with tempfile.TemporaryFile() as out:
        child = await nursery.born("waits", env=of_folder, cwd=program, stdout=out)
        await until(lambda: bool(os.fstat(out.fileno()).st_size))
        assert child.returncode is None
        child.send_signal(number)
        code = await child.wait()
    assert code == (1 if number == signal.SIGINT else -number)
    with pytest.raises(ProcessLookupError):
        os.kill(child.pid, 0)


async def test_the_end_is_known_without_being_waited_for(
    program: Path, of_folder: dict[str, str]
) -> None:
    child = await nursery.born("raises", env=of_folder, cwd=program)
    await until(lambda: child.returncode is not None)
    assert child.returncode == 1
    child.kill()


async def test_a_nursery_and_all_that_it_bore_end_with_whoever_began_it(
    program: Path, of_folder: dict[str, str]
) -> None:
    (program / "begins.py").write_text(
        textwrap.dedent("""
        import asyncio, os, signal, sys
        from tests import nursery

        nursery.PREPARE.clear()

        async def main():
            child = await nursery.born("waits", env=dict(os.environ), stdout=sys.stdout)
            sys.stdin.read()
            os.kill(os.getpid(), signal.SIGKILL)

        asyncio.run(main())
        """)
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{program}"}
    command = [sys.executable, "-m", "begins"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(*command, cwd=program, env=environment, **pipes)  # type: ignore[arg-type]
    assert process.stdin is not None
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), 60) == b"here\n"
    process.stdin.close()
    rest = await asyncio.wait_for(process.stdout.read(), 60)  # ends when nobody holds the pipe
    assert rest == b""
    assert await process.wait() == -signal.SIGKILL
