"""`osteoboard doctor` and the commands beside it: each failure says what to do."""

from __future__ import annotations

import asyncio
import os
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.checks import FAILED, OK, WARNING, Check
from bot.demo.server import LocalBotApi
from bot.doctor import examined, exit_code
from bot.places import _room, places
from core.model.group import Look, Looked
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.storage import open_store
from tests import nursery
from tests.bot.settings import files_in
from tests.chat.world import KEY, TOKEN
from tests.storage import founded
from tests.storage.unsealing import KEYS


def told(folder: Path, url: str) -> dict[str, str]:
    return {
        "OSTEOBOARD_TOKEN": TOKEN,
        "OSTEOBOARD_KEY": KEY,
        "OSTEOBOARD_API_URL": url,
        "OSTEOBOARD_DATABASE_URL": f"sqlite:///{folder}/bot.sqlite3",
    }


def named(checks: list[Check]) -> dict[str, Check]:
    assert all(it.do for it in checks if it.state != OK)
    return {it.name: it for it in checks}


async def test_the_doctor_says_what_is_well_and_what_to_do_about_the_rest(tmp_path: Path) -> None:
    url = await founded.copy_to(tmp_path / "bot.sqlite3")
    server = LocalBotApi(TOKEN)
    async with server.running() as api:
        checks = await examined(told(tmp_path, api))
        found = named(checks)
        assert exit_code(checks) == 0, checks
        assert {"settings", "data intact", "keys intact", "storage", "clock"} <= set(found)
        assert {"disk, data", "disk, keys", "disk, temporary files", "disk, log"} <= set(found)
        assert {"outbox", "bursts", "failed", "due", "erased", "Bot API", "webhook"} <= set(found)
        store = await open_store(url, keys=KEYS)
        await store.note_passed(datetime.now(UTC) - timedelta(days=9), datetime.now(UTC))
        await store.write(lambda uow: uow.give_up(7, "message"))
        await store.write(lambda uow: uow.first_time(8))
        await store.write(lambda uow: uow.backlog.put_by("7", [{"update_id": 8}]))
        await store.close()
        checks = await examined(told(tmp_path, api))
        assert exit_code(checks) == 1
        assert named(checks)["clock"].state == named(checks)["failed"].state == WARNING
        assert named(checks)["bursts"].said.startswith("1 ")
        url = f"{api}/bot{TOKEN}/setWebhook?url=https://example.org/x"
        await asyncio.to_thread(lambda: urllib.request.urlopen(url).read())
        checks = await examined(told(tmp_path, api))
        assert exit_code(checks) == 2
        assert named(checks)["webhook"].state == FAILED
        assert "one is set" in named(checks)["webhook"].said
        assert server.state.webhook  # who only looks removes nothing
    checks = await examined(told(tmp_path, "http://127.0.0.1:9"))
    assert named(checks)["Bot API"].state == FAILED
    assert exit_code(checks) == 2


async def test_the_doctor_of_a_damaged_or_missing_database_says_so(tmp_path: Path) -> None:
    settings = told(tmp_path, "http://127.0.0.1:9")
    assert "no database" in named(await examined(settings))["storage"].said
    assert not (tmp_path / "bot.sqlite3").exists()
    (tmp_path / "bot.sqlite3").write_bytes(b"nonsense" * 1000)
    assert named(await examined(settings))["data intact"].state == FAILED
    assert "OSTEOBOARD_DATABASE_URL" in named(await examined(settings))["data intact"].do
    assert named(await examined({}))["settings"].do == "set that variable"


@pytest.mark.parametrize("url", ["postgresql://u@127.0.0.1:1/d?connect_timeout=2", "sqlite:///."])
async def test_the_doctor_calls_nothing_intact_that_it_could_not_open(
    tmp_path: Path, url: str
) -> None:
    settings = told(tmp_path, "http://127.0.0.1:9") | {"OSTEOBOARD_DATABASE_URL": url}
    found = named(await examined(settings))
    assert "OSTEOBOARD_DATABASE_URL: " in found["storage"].said
    assert "that variable" in found["storage"].do
    assert not [it for it in found if it.endswith("intact")]


def room(free: int, files: int = 10**6, left: int = 10**6) -> os.statvfs_result:
    """A file system with so many free bytes, that has and can still make so many files."""
    return os.statvfs_result((1, 1, 10**12, free, free, files, left, left, 0, 255))


@pytest.mark.parametrize(
    ("found", "do", "fatal"),
    [
        (room(10**12), "", False),
        (room(10**12, files=0, left=0), "", False),  # a file system that does not count them
        (room(10**8), "make room", False),
        (room(0), "make room", True),
        (room(10**12, left=9), "inodes", False),
        (room(10**12, left=0), "make room", True),
    ],
)
def test_low_space_and_few_inodes_are_said(
    found: os.statvfs_result, do: str, *, fatal: bool
) -> None:
    place = _room("data", found)
    assert do in place.do
    assert bool(do) == bool(place.do)
    assert place.fatal == fatal


def test_every_place_that_is_written_is_looked_at(tmp_path: Path) -> None:
    elsewhere = tmp_path / "gone" / "keys.db"
    found = {it.name: it for it in places({"data": None, "keys": elsewhere})}
    assert set(found) == {"data", "keys", "temporary files", "log"}
    assert "PostgreSQL" in found["data"].said
    assert found["keys"].fatal
    assert str(elsewhere.parent) in found["keys"].said


async def test_commands_that_read_create_nothing_and_a_backup_is_one_line(tmp_path: Path) -> None:
    settings = told(tmp_path, "http://127.0.0.1:9")
    words = (["audit", "verify"], ["audit", "list"], ["reports"], ["team", "list"], ["clock"])
    for command in (*words, ["backup", str(tmp_path / "to")]):
        ended = await nursery.run("bot.cli", *command, env=settings, cwd=tmp_path)
        assert ended.code == 2, ended
        assert ended.err.count("\n") == 1
        assert "OSTEOBOARD_DATABASE_URL" in ended.err
    assert files_in(tmp_path) == []
    await founded.copy_to(tmp_path / "bot.sqlite3")
    made = await nursery.run("bot.cli", "backup", "to", env=settings, cwd=tmp_path)
    assert (made.code, made.err) == (0, ""), made
    other = settings | {"OSTEOBOARD_DATABASE_URL": f"sqlite:///{tmp_path}/new.sqlite3"}
    again = await nursery.run("bot.cli", "restore", "to", env=other, cwd=tmp_path)
    assert (again.code, again.err) == (0, ""), again
    confirmed = await nursery.run("bot.cli", "clock", "confirm", env=other, cwd=tmp_path)
    assert (confirmed.code, confirmed.err) == (0, ""), confirmed


async def test_the_doctor_looks_at_the_groups_that_are_bound(tmp_path: Path) -> None:
    url = await founded.copy_to(tmp_path / "bot.sqlite3")
    server = LocalBotApi(TOKEN)
    chief = server.person(11)
    sound, public, gone = (server.group(-1001 - it) for it in range(3))
    for group in (sound, public, gone):
        group.chat.membership, group.chat.settings.deletes_after = "administrator", 30 * 86400
        group.chat.settings.permissions["can_invite_users"] = False
        group.add(chief)
    look = Look("supergroup", administrator=True)

    async def bind(uow: UnitOfWork) -> None:
        team = await uow.roster.new_team("RCP")
        await uow.roster.admit(chief.id, team, Role.ADMINISTRATOR, "Chef")
        for group in (sound, public, gone):
            await uow.groups.bind(team, Looked(group.id, "Os", look), chief.id)

    store = await open_store(url, keys=KEYS)
    await store.write(bind)
    await store.close()
    public.chat.settings.username = "os_public"
    gone.remove_bot(chief)
    async with server.running() as api:
        found = named(await examined(told(tmp_path, api)))
    assert found["group 1 of team 1"].line.startswith("ok")
    assert found["group 2 of team 1"].said.startswith("no case is shown: it is public")
    assert found["group 3 of team 1"].said == "the bot is not in it"
    assert all(found[f"group {it} of team 1"].state == WARNING for it in (2, 3))
