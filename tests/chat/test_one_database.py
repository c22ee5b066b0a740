"""A running bot and its database file: one bot for each, and none for a file that is gone."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from tests import nursery
from tests.chat.walking import begin
from tests.chat.world import World


async def test_a_second_bot_is_refused_and_one_whose_file_is_replaced_stops_each_in_one_line(
    island: World,
) -> None:
    ada = island.person()
    await begin(ada, "/sins")
    second = await nursery.run("bot.cli", "run", env=island.environment)
    assert second.code == 2
    assert "OSTEOBOARD_DATABASE_URL: Another bot runs" in second.err.splitlines()[-1]
    file = Path(island.database_url.partition(":///")[2])
    shutil.copy(file, file.with_suffix(".other"))
    file.with_suffix(".other").replace(file)
    assert island.process is not None
    assert await asyncio.wait_for(island.process.wait(), 20) == 2
    last = island.log.read_text().splitlines()[-1]
    assert last.startswith("osteoboard: OSTEOBOARD_DATABASE_URL: The file of the database was")
