"""The local chat makes a key of its own at the first start, for its owner only, and keeps it."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
from pathlib import Path

from core.storage import key_of
from tests import nursery


async def _chat(folder: Path, *, bears: bool = False) -> str:
    """Start the local chat, wait until its bot answers, and stop it; return what it wrote."""
    theirs = {"OSTEOBOARD_KEY": "a real one", "OSTEOBOARD_KEYS_URL": "sqlite:////a/real/one.db"}
    command = ("bot.cli", "chat", "--port", "8970", "--data", str(folder))
    process, lines = await nursery.heard(*command, env={**os.environ, **theirs}, bears=bears)
    said = ""
    async with asyncio.timeout(60):
        while "Ctrl-C" not in said and (line := await lines.readline()):
            said += line.decode()
    process.send_signal(signal.SIGINT)
    said += (await lines.read()).decode()
    await process.wait()
    return said


async def test_the_local_chat_makes_a_key_for_its_owner_only_and_keeps_it(tmp_path: Path) -> None:
    folder = tmp_path / "chat"
    assert "Ctrl-C" in await _chat(folder)
    key = folder / "osteoboard.key"
    made = key.read_text().strip()
    assert len(key_of(made)) == 32
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    said = await _chat(folder, bears=True)
    assert "Ctrl-C" in said
    assert key.read_text().strip() == made
    assert made not in said
    assert sorted(it.name for it in folder.iterdir()) == [
        "osteoboard.key",
        "osteoboard.keys.sqlite3",
        "osteoboard.sqlite3",
    ]
