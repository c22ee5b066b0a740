"""Two bots of one token, or on one database: one answers, the other waits or stops, saying why."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest

from tests import nursery
from tests.chat.logged import logged
from tests.chat.sins import at_pain, count, kept, once, runs, sees, settled, tap, until
from tests.chat.world import PACE, World
from tests.storage import founded
from tests.storage.disk import change

LOCK_ENDS = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
STOP, CONTINUE = signal.SIGSTOP, signal.SIGCONT

ANOTHER = "another bot uses this token so stop one of the two"
ALONE = "no other bot uses this token any more"


@pytest.mark.soak
async def test_the_same_token_elsewhere_is_said_waited_out_and_gone_on_with(
    hasty: World, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    url = await founded.copy_to(tmp_path / "elsewhere" / "bot.sqlite3", 300)
    log = tmp_path / "elsewhere" / "bot.log"
    other = World(hasty.server, hasty.url, url, log, pace=PACE, room=hasty.room)
    ada = await at_pain(hasty)
    await asyncio.sleep(30 / PACE)  # it has been there for long
    await other.start()
    await until(lambda: bool(logged(log, ANOTHER)))
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await until(lambda: bool(logged(hasty.log, ANOTHER)))
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    assert len(logged(log, ANOTHER)) == 1
    assert len(logged(hasty.log, ANOTHER)) == 1
    assert other.process is not None
    assert other.process.returncode is None
    assert await count(other, "updates_seen") == 0
    await hasty.stop()
    await until(lambda: bool(logged(log, ALONE)))
    bob = hasty.person()
    await bob.send("/sins")
    await sees(bob, "location")
    await other.stop()


async def test_a_bot_whose_lock_is_lost_takes_it_again_and_nothing_is_lost(
    postgres_island: World,
) -> None:
    at = postgres_island
    ada = await at_pain(at)
    await change(at.database_url, LOCK_ENDS)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(at, ada)
    await until(lambda: bool(logged(at.log, "the lock of the database is held again")))
    second = await nursery.run("bot.cli", "run", env=at.environment)
    assert second.code == 2
    assert "Another bot runs" in second.err


async def test_a_bot_whose_lock_another_one_took_stops_in_one_line(
    postgres_island: World, tmp_path: Path
) -> None:
    at = postgres_island
    ada = await at_pain(at)
    other = World(at.server, at.url, at.database_url, tmp_path / "other.log", pace=PACE)
    assert at.process is not None
    at.process.send_signal(STOP)
    await change(at.database_url, LOCK_ENDS)
    await other.start()
    await runs(other)
    at.process.send_signal(CONTINUE)
    assert await asyncio.wait_for(at.process.wait(), 20) == 2
    last = at.log.read_text().splitlines()[-1]
    assert last.startswith("osteoboard: OSTEOBOARD_DATABASE_URL: Another bot runs")
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(at, ada)
    assert list((await kept(at)).values()) == [once({"location": "junctional", "pain": "none"})]
    await other.stop()
