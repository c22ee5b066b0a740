"""Write the texts of ``expected.json`` anew, once words of the product changed on purpose."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.context import words_of
from bot.library import DialogsLibrary
from bot.screens.render import render
from core.ports.unit_of_work import UnitOfWork
from core.storage import open_store
from core.use_cases.dialogues import UseCases
from tests.storage.unsealing import KEYS

from .written import EXPECTED, WRITTEN, copy_to


async def redraw() -> None:
    """Draw each dialogue with today's code."""
    cases, situations = (
        UseCases(DialogsLibrary(), lambda: WRITTEN),
        json.loads(EXPECTED.read_text("utf-8")),
    )

    async def draw(uow: UnitOfWork) -> None:
        for it in situations.values():
            person = await uow.person(it["person"])
            for held in it["dialogues"]:
                dialogue = await uow.dialogue(held["token"])
                assert dialogue is not None
                definition, say = cases.definition_of(dialogue), words_of(dialogue, person)
                screen = render(dialogue, definition, say, WRITTEN)
                held["text"] = screen.text
                held["drawn"] = [b.data for row in screen.rows for b in row if b.data]

    with TemporaryDirectory() as folder:
        store = await open_store(copy_to(Path(folder)), keys=KEYS)
        await store.write(draw)
        await store.close()
    EXPECTED.write_text(json.dumps(situations, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    asyncio.run(redraw())
