"""Faults of the machine at full length: no answer lost, none failed, and what is said is true."""

from __future__ import annotations

import asyncio
import resource
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import pytest

from bot.demo.people import Person
from tests import nursery
from tests.chat.logged import logged
from tests.chat.sins import at_pain, cards, count, kept, once, sees, settled, tap, until
from tests.chat.walking import words
from tests.chat.world import ROOM, World, world
from tests.storage import founded
from tests.storage.postgres import Server, postgres_of_its_own

__all__ = ["postgres_of_its_own"]

pytestmark = [pytest.mark.soak, pytest.mark.timeout(400)]
WAITS = words("fr")("notice-waiting")
NOTHING = 4096
"""Bytes: less room than a page of the database needs."""


async def lasts(at: World, fault: AbstractContextManager[None], seconds: float) -> None:
    """Answer while the fault lasts, by a tap and by a text, and go on once it is over."""
    ada, bob, eve = await at_pain(at), await at_pain(at), at.person("fr")
    with fault:
        await tap(ada, "pain", "none")
        await bob.send("occasionnelle")
        await eve.send("/sins")
        await asyncio.sleep(seconds)
        told = [len([m for m in it.messages if m.text == WAITS]) for it in (ada, bob, eve)]
        assert told == [1 if seconds > 20 else told[0]] * 3, "told once each, or none yet"
    await sees(ada, "lesion", 60)
    await sees(bob, "lesion", 60)
    await sees(eve, "location", 60)
    await settled(at, ada, bob, eve, timeout=60)
    assert await count(at, "failed_updates") == 0
    given = [{"location": "junctional", "pain": it} for it in ("none", "occasional")]
    record = list((await kept(at)).values())
    assert sorted(record) == sorted(map(once, given))
    for person, question in ((ada, "lesion"), (bob, "lesion"), (eve, "location")):
        assert len(cards(person)) == 1, person.describe()
        await goes_on(person, question)
    await settled(at, ada, bob, eve)
    assert await count(at, "failed_updates") == 0


async def goes_on(person: Person, question: str) -> None:
    option, following = {"lesion": ("mixed", "alignment"), "location": ("rigid", "pain")}[question]
    await tap(person, question, option)
    await sees(person, following)


@pytest.mark.soak(seconds=80)
async def test_a_database_that_is_locked_for_75_seconds(island: World) -> None:
    await lasts(island, _locked(_file(island)), 75)


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("seconds", [10, 75])
async def test_a_postgresql_that_is_stopped_and_started_again(
    postgres_of_its_own: Server, tmp_path: Path, seconds: float
) -> None:
    server = postgres_of_its_own
    with server.database(people=ROOM) as url:
        async with world(tmp_path, url) as at:
            await lasts(at, _down(server), seconds)
            await until(lambda: bool(logged(at.log, "the lock of the database is held again")))
            second = await nursery.run("bot.cli", "run", env=at.environment)
            assert (second.code, "Another bot runs" in second.err) == (2, True)


@contextmanager
def _down(server: Server) -> Iterator[None]:
    server.stop()
    yield
    server.start()


@pytest.mark.parametrize("seconds", [10, 75])
async def test_a_postgresql_that_hangs(
    postgres_of_its_own: Server, tmp_path: Path, seconds: float
) -> None:
    server = postgres_of_its_own
    with server.database(people=ROOM) as url:
        async with world(tmp_path, url) as at:
            await lasts(at, _hanging(server), seconds)


@contextmanager
def _hanging(server: Server) -> Iterator[None]:
    server.send(signal.SIGSTOP)
    try:
        yield
    finally:
        server.send(signal.SIGCONT)


async def test_a_disk_that_is_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with _small_disk(disk):
        url = await founded.copy_to(disk / "bot.sqlite3", ROOM)
        async with world(tmp_path, url) as at:
            await lasts(at, _full(disk), 75)


@contextmanager
def _small_disk(folder: Path) -> Iterator[None]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "osteoboard-test", str(folder)]
    if subprocess.run(mount, check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("this account may not mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def _full(folder: Path) -> Iterator[None]:
    """Fill a disk to its last byte; what SQLite had room for in its logs is given back before."""
    for file in folder.glob("*.sqlite3"):
        with closing(sqlite3.connect(file)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as written, suppress(OSError):
        while True:
            written.write(bytes(NOTHING))
    yield
    filler.unlink()


async def test_a_file_that_may_not_grow(island: World) -> None:
    assert island.process is not None
    await lasts(island, _no_growth(island.process.pid), 75)


@contextmanager
def _no_growth(pid: int) -> Iterator[None]:
    """Let a process write into no file, as a quota that is used up does."""
    soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (soft, hard))


def _file(at: World) -> Path:
    return Path(at.database_url.partition(":///")[2])
