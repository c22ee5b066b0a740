"""Writes until it is killed, and says each number once its ``write`` has returned."""

from __future__ import annotations

import asyncio
import itertools
import os
import sys

from core.case import Change, Dialogue
from core.ports import Ledger
from core.storage import open_store

from . import deeds
from .unsealing import KEYS

WRITERS = 20


async def main(url: str, token: str, run: str) -> None:
    """Write with many at once."""
    store = await open_store(url, keys=KEYS)
    numbers = itertools.count()

    async def write_on() -> None:
        for number in numbers:
            name = f"{run}-{number}"

            async def deed(ledger: Ledger, dialogue: Dialogue, name: str = name) -> None:
                await ledger.record(dialogue, Change(name, None, "there"))
                await ledger.owe(dialogue.chat_id, "sendMessage", {"name": name})
                await deeds.bump(ledger, dialogue)

            await deeds.change(store, token, deed)
            os.write(1, f"{name}\n".encode())

    await asyncio.gather(*(write_on() for _ in range(WRITERS)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
