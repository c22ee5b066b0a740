"""What nobody touched for long, by a bot that is started again months later."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.chat.letting_in import tap
from tests.chat.walking import begin, rows, words
from tests.chat.world import World


async def test_what_nobody_touched_for_long_is_warned_of_and_kept_by_a_tap(island: World) -> None:
    ada, bob, say = island.person("fr"), island.person("fr"), words("fr")
    await begin(ada, "/rachis")
    await begin(bob, "/frankel c")
    await ada.idle()
    await island.stop()
    _age(island, days=170)
    await island.start()
    await ada.wait(lambda chat: chat.button(say("button-keep-cases")))
    assert rows(island, "SELECT count(*) FROM dialogues WHERE person_id = ?", bob.id) == [(0,)]
    await tap(ada, say("button-keep-cases"))
    assert ada.alerts[-1].text == say("notice-kept")
    await island.stop()
    _age(island, days=170)
    await island.start()
    await ada.wait(lambda chat: chat.button(say("button-keep-cases")))
    await island.stop()
    _age(island, days=15, warned=True)
    await island.start()
    await ada.wait(lambda _: not rows(island, "SELECT * FROM dialogues"))


def _age(at: World, days: int, *, warned: bool = False) -> None:
    """Let everything have been touched, and warned of, days earlier, while the bot does not run."""
    with (
        closing(sqlite3.connect(Path(at.database_url.partition(":///")[2]))) as connection,
        connection,
    ):
        columns = {"dialogues": "touched_at"} | ({"cases": "warned_at"} if warned else {})
        for table, column in columns.items():
            earlier = f"UPDATE {table} SET {column} = datetime({column}, ?) || '.000000'"
            connection.execute(earlier, [f"-{days} days"])
