"""Writes until it is killed, and says each number once its ``write`` has returned."""

from __future__ import annotations

import asyncio
import itertools
import os
import sys

from core.definition.answer import answer_of
from core.model.dialogue import Change, Dialogue
from core.model.effects import Say
from core.ports.unit_of_work import UnitOfWork
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

            async def deed(uow: UnitOfWork, dialogue: Dialogue, name: str = name) -> None:
                await uow.record(
                    dialogue, Change(dialogue.revision, name, None, answer_of("there"))
                )
                await uow.enqueue(dialogue.chat_id, Say(name))
                await deeds.bump(uow, dialogue)

            await deeds.change(store, token, deed)
            os.write(1, f"{name}\n".encode())

    await asyncio.gather(*(write_on() for _ in range(WRITERS)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
