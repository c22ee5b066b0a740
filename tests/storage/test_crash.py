"""What ``write`` has returned for is there, whenever the process is killed."""

from __future__ import annotations

import asyncio
import os
import random
import signal

from core.model.effects import Say
from core.storage import SqlStore, open_store
from tests import nursery

from . import deeds
from .unsealing import KEYS


async def _killed_after(seconds: float, url: str, token: str, run: str) -> list[str]:
    """Return what a writer had said to be kept when it was killed."""
    process, said = await nursery.heard(
        f"{__package__}.crash_writer", url, token, run, env=dict(os.environ)
    )
    first = await said.readline()
    await asyncio.sleep(seconds)
    process.kill()
    rest = await said.read()
    assert await process.wait() == -signal.SIGKILL
    return (first + rest).decode().split()


async def _kept(url: str, token: str) -> tuple[set[str], set[str], int]:
    store: SqlStore = await open_store(url, keys=KEYS)
    dialogue = await deeds.read(store, token)
    said = {it.text for it in await deeds.effects(store) if isinstance(it, Say)}
    await store.close()
    return set(dialogue.answers), said, dialogue.revision


async def test_a_killed_process_loses_nothing_that_it_said_was_kept(url: str) -> None:
    store = await open_store(url, keys=KEYS)
    token = (await deeds.begin(store)).token
    await store.close()
    said: set[str] = set()
    for run in range(3):
        said.update(await _killed_after(random.uniform(0, 0.3), url, token, str(run)))
        answers, said, revision = await _kept(url, token)
        assert said <= answers
        assert answers == said
        assert revision == len(answers)
