"""A database that is away while the bot runs: waited for, told of truly, and nothing given up."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests import nursery
from tests.chat.broken_updates import message
from tests.chat.logged import logged
from tests.chat.sins import cards, count, kept, once, sees, settled, tap, until
from tests.chat.walking import words
from tests.chat.world import World
from tests.storage.disk import change
from tests.storage.postgres import Server

WAITS = "notice-waiting"


async def test_an_answer_given_while_the_database_is_locked_is_applied_and_its_person_told(
    hasty: World,
) -> None:
    ada = hasty.person("fr")
    await ada.send("/sins")
    await sees(ada, "location")
    await settled(hasty, ada)
    file = Path(hasty.database_url.partition(":///")[2])
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await tap(ada, "location", "rigid")
        await ada.wait(lambda chat: any(m.text == words("fr")(WAITS) for m in chat.messages))
        other.execute("ROLLBACK")
    await sees(ada, "pain")
    await settled(hasty, ada)
    assert await count(hasty, "failed_updates") == 0
    assert list((await kept(hasty)).values()) == [once({"location": "rigid"})]
    assert len([m for m in ada.messages if m.text == words("fr")(WAITS)]) == 1


async def test_a_postgresql_that_is_away_is_waited_for(
    postgres_island: World, postgres_server: Server
) -> None:
    at, ada = postgres_island, postgres_island.person()
    await ada.send("/sins")
    await sees(ada, "location")
    await settled(at, ada)
    name = at.database_url.partition("@/")[2].partition("?")[0]
    beside = postgres_server.url("postgres")
    await change(beside, f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    await change(beside, ended)
    await tap(ada, "location", "rigid")
    await until(lambda: len(logged(at.log, "an update waits for the database")) > 2)
    await change(beside, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await sees(ada, "pain")
    await settled(at, ada)
    assert await count(at, "failed_updates") == 0
    assert len(cards(ada)) == 1, ada.describe()


@pytest.mark.parametrize("wrong", [{"date": "x"}])
async def test_what_was_given_up_is_listed_by_id_and_kind(
    hasty: World, wrong: dict[str, str]
) -> None:
    ada = hasty.person()
    id = hasty.server.push_raw(message(ada, **wrong))
    await until(lambda: not hasty.server.unconfirmed())
    ended = await nursery.run("bot.cli", "failed", env=hasty.environment)
    (listed,) = map(json.loads, ended.out.splitlines())
    assert (listed["update"], listed["kind"]) == (id, "message")
