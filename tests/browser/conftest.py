from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from tests import nursery


@asynccontextmanager
async def local_chat(
    folder: Path, port: int = 8765, **settings: str
) -> AsyncIterator[tuple[str, list[str]]]:
    """Run the command of `make run`; yield the address that it prints, and all it printed."""
    command = ("bot.cli", "chat", "--port", str(port), "--data", str(folder))
    process, lines = await nursery.heard(*command, env={**os.environ, **settings}, bears=True)
    printed: list[str] = []
    try:
        async with asyncio.timeout(30):
            while not (found := re.search(r"http://\S+", "\n".join(printed))):
                line = await lines.readline()
                assert line, f"it ended: {printed}"
                printed.append(line.decode().strip())
        yield found[0], printed
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 20) == 0


@pytest_asyncio.fixture(scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a local chat: a case that another module left open would answer here."""
    async with local_chat(tmp_path_factory.mktemp("chat")) as (url, _):
        yield url
