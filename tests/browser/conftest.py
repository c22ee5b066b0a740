from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Return where Chromium is, if it is on this machine."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium; without one the tests are skipped, but not in CI."""
    path = chromium()
    if path is None and os.environ.get("CI"):
        pytest.fail("Chromium is not installed: the browser tests must run in CI")
    if path is None:
        pytest.skip("Chromium is not installed")
    async with async_playwright() as playwright:
        expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong
        yield await playwright.chromium.launch(executable_path=path, args=list(QUIET))


@asynccontextmanager
async def local_chat(
    folder: Path, port: int = 8765, **settings: str
) -> AsyncIterator[tuple[str, list[str]]]:
    """Run the command of `make run`; yield the address that it prints, and all it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.cli",
        "chat",
        "--port",
        str(port),
        "--data",
        str(folder),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, **settings, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    printed: list[str] = []
    try:
        async with asyncio.timeout(30):
            while not (found := re.search(r"http://\S+", "\n".join(printed))):
                line = await process.stdout.readline()
                assert line, f"it ended: {printed}"
                printed.append(line.decode().strip())
        yield found[0], printed
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 20) == 0


@pytest_asyncio.fixture(scope="session")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a local chat."""
    async with local_chat(tmp_path_factory.mktemp("chat")) as (url, _):
        yield url
