"""Backups of a bot that runs, and what is refused: a naive copy, a second bot, a mistyped path."""

from __future__ import annotations

import shutil
import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.operator import team
from core.model.audit import Anchor, Event
from core.ports.unit_of_work import UnitOfWork
from core.storage import (
    BackupRefused,
    DatabaseReplaced,
    KeyRefused,
    Keys,
    KeyStoreRefused,
    NoDatabaseError,
    SqlStore,
    back_up,
    damages,
    new_key,
    open_store,
    restore,
)
from core.storage.encryption.key_tables import extents
from core.storage.engine import database_url, fold_log
from core.storage.verification import must_lead_on

from . import deeds, founded, unsealing
from .disk import change
from .postgres import Server
from .unsealing import KEYS, keys_of

KEYS_NAME = "keys"


async def with_a_case(store: SqlStore) -> str:
    dialogue = await deeds.begin(store)
    return dialogue.token


async def test_a_bot_that_runs_is_backed_up_and_restored_elsewhere(tmp_path: Path) -> None:
    source, target = await founded.copy_to(tmp_path / "bot.db"), f"sqlite:///{tmp_path}/new.db"
    assert "intact" in await there_and_back(source, target, tmp_path / "backup")
    assert {it.suffix for it in (tmp_path / "backup").iterdir()} == {".sqlite3"}


async def test_a_postgresql_that_serves_a_bot_is_dumped_and_restored_elsewhere(
    postgres_server: Server, tmp_path: Path
) -> None:
    with (
        postgres_server.database() as source,
        postgres_server.database(people=None) as target,
    ):
        said = await there_and_back(source, target, tmp_path / "backup")
        assert said.startswith("1 cases, audit trail intact ")
        left = "SELECT datname FROM pg_database WHERE datname LIKE 'osteoboard_check%'"
        assert await unsealing.rows(source, left) == []


async def test_a_dump_that_may_not_be_opened_says_what_was_not_verified(
    postgres_server: Server, tmp_path: Path
) -> None:
    with postgres_server.database() as url:
        await change(url, "CREATE ROLE reader LOGIN IN ROLE pg_read_all_data")
        try:
            said = await back_up(url.replace("postgres@", "reader@"), KEYS, tmp_path / "backup")
        finally:
            await change(url, "DROP ROLE reader")
        assert "NOT opened" in said
        assert "CREATEDB" in said


async def test_data_on_a_server_and_keys_in_a_file_are_backed_up_together(
    postgres_server: Server, tmp_path: Path
) -> None:
    with postgres_server.database(people=None) as source:
        keys = Keys(KEYS.master, f"sqlite:///{tmp_path}/keys.db")
        store = await open_store(source, keys=keys)
        await with_a_case(store)
        await store.close()
        assert (await back_up(source, keys, tmp_path / "backup")).startswith("1 cases")


async def test_a_copy_of_another_trail_is_no_backup(tmp_path: Path) -> None:
    url = await founded.copy_to(tmp_path / "bot.db")
    store = await open_store(url, keys=KEYS)
    await with_a_case(store)
    await store.close()
    other = Anchor(1, "0" * 64)
    with pytest.raises(BackupRefused, match="not the trail"):
        await must_lead_on(url, KEYS, other)


async def there_and_back(source: str, target: str, folder: Path) -> str:
    """Back up a store that is open, restore it, and go on; return what the backup said."""
    store = await open_store(source, keys=KEYS)
    token = await with_a_case(store)
    said = await back_up(source, KEYS, folder)
    assert "1 cases" in await restore(target, KEYS, folder)
    again = await open_store(target, keys=KEYS, create=False)
    assert await again.write(lambda uow: uow.dialogue(token)) is not None
    assert await again.without_key() == 0
    await again.close()
    with pytest.raises(BackupRefused, match="nothing was changed"):
        await restore(target, KEYS, folder)
    with pytest.raises(BackupRefused, match="has a backup"):
        await back_up(source, KEYS, folder)
    await store.close()
    return said


def _called(folder: Path, name: str) -> list[str]:
    return [it.name for it in folder.iterdir() if it.name.startswith(name)]


async def test_a_restore_that_fails_leaves_nothing_there(tmp_path: Path) -> None:
    url, folder = await founded.copy_to(tmp_path / "bot.db"), tmp_path / "backup"
    await back_up(url, KEYS, folder)
    data, keys = (folder / f"osteoboard.{it}.sqlite3" for it in ("data", KEYS_NAME))
    whole, new = data.read_bytes(), f"sqlite:///{tmp_path}/new.db"
    with pytest.raises(KeyRefused):
        await restore(new, Keys(new_key()), folder)
    for damaged in (whole[: len(whole) // 2], b"no database of anybody" * 99, b""):
        data.write_bytes(damaged)
        with pytest.raises((BackupRefused, NoDatabaseError)):
            await restore(new, KEYS, folder)
    shutil.copy(keys, data)  # mistaken for each other
    with pytest.raises(NoDatabaseError):
        await restore(new, KEYS, folder)
    data.write_bytes(whole)
    assert not _called(tmp_path, "new")
    (tmp_path / "new.db-journal").touch()
    with pytest.raises(BackupRefused, match="nothing was changed"):
        await restore(new, KEYS, folder)
    (tmp_path / "new.db-journal").unlink()
    await restore(new, KEYS, folder)


async def test_a_restore_says_by_how_much_the_data_are_older_than_the_keys(tmp_path: Path) -> None:
    url = await founded.copy_to(tmp_path / "bot.db")
    store = await open_store(url, keys=KEYS)
    await store.write(_audited("first"))
    await back_up(url, KEYS, tmp_path / "backup")
    for name in ("one", "two"):
        await store.write(_audited(name))
    await store.note_extent()
    await back_up(url, KEYS, tmp_path / "later")
    await store.close()
    keys = f"osteoboard.{KEYS_NAME}.sqlite3"
    shutil.copy(tmp_path / "later" / keys, tmp_path / "backup" / keys)
    assert "older than the keys, by 2" in await restore(
        f"sqlite:///{tmp_path}/new.db", KEYS, tmp_path / "backup"
    )


async def test_a_backup_that_does_not_open_is_none(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    store = await open_store(url, keys=KEYS)
    await with_a_case(store)
    with pytest.raises(KeyRefused):
        await back_up(url, Keys(new_key()), tmp_path / "backup")
    assert not list((tmp_path / "backup").iterdir())
    await store.close()


async def test_a_copy_without_its_log_is_refused_and_does_not_begin_as_an_empty_bot(
    tmp_path: Path,
) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", keys=KEYS)
    await with_a_case(store)
    shutil.copy(tmp_path / "bot.db", tmp_path / "copy.db")
    shutil.copy(keys_of(tmp_path / "bot.db"), keys_of(tmp_path / "copy.db"))
    await store.close()
    with pytest.raises(KeyStoreRefused, match="without its log"):
        await open_store(f"sqlite:///{tmp_path}/copy.db", keys=KEYS)


@pytest.mark.parametrize("left", ["none", "empty", "without its log"])
async def test_data_that_had_but_a_team_and_are_gone_are_not_founded_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    url, file = f"sqlite:///{tmp_path}/bot.db", tmp_path / "bot.db"
    store = await open_store(url, keys=KEYS)  # the log is not folded while it is open
    shutil.copy(file, tmp_path / "before.db")
    monkeypatch.setenv("OSTEOBOARD_DATABASE_URL", url)
    monkeypatch.setenv("OSTEOBOARD_KEY", urlsafe_b64encode(KEYS.master).decode())
    assert await team("new", "RCP")
    await store.close()
    file.unlink()
    if left == "empty":
        file.touch()
    elif left == "without its log":
        shutil.copy(tmp_path / "before.db", file)
    with pytest.raises(KeyStoreRefused, match="without its log"):
        await open_store(url, keys=KEYS)


async def test_a_copy_that_lost_the_end_of_its_log_is_counted_as_older_data(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    store = await open_store(url, keys=KEYS)
    await with_a_case(store)
    await store.write(_audited("before"))
    await fold_log(database_url(url))
    for name in ("after", "later"):
        await store.write(_audited(name))
    await store.note_extent()
    await fold_log(database_url(f"sqlite:///{keys_of(tmp_path / 'bot.db')}"))
    for file in (tmp_path / "bot.db", keys_of(tmp_path / "bot.db")):
        shutil.copy(file, file.with_name(file.name.replace("bot", "copy")))
    await store.close()
    copy = await open_store(f"sqlite:///{tmp_path}/copy.db", keys=KEYS)
    assert await copy.missing_entries() == 2
    assert (await copy.verify_audit()).broken_at is None
    await copy.close()


def _audited(subject: str) -> Callable[[UnitOfWork], Awaitable[None]]:
    async def deed(uow: UnitOfWork) -> None:
        await uow.audit(Event.SAW, "dialogue", subject, 7)

    return deed


async def test_older_keys_with_newer_data_are_counted(store: SqlStore) -> None:
    dialogue = await deeds.begin(store)
    assert await store.without_key() == 0
    await store.destroy([dialogue.key_id])
    assert await store.without_key() == 1


async def test_older_data_with_newer_keys_is_counted(store: SqlStore) -> None:
    async def deed(uow: UnitOfWork) -> None:
        await uow.audit(Event.SAW, "dialogue", "token", 7)

    await store.write(deed)
    await store.note_extent()
    assert await store.missing_entries() == 0
    await store._keys.transactions.write(
        lambda connection: connection.execute(extents.update().values(entries=5))
    )
    assert await store.missing_entries() == 4
    await store.note_extent()
    assert await store.missing_entries() == 0


async def test_a_database_of_another_program_is_left_as_it_is(
    tmp_path: Path, empty_postgresql: str
) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE theirs (it)")
    await change(empty_postgresql, "CREATE TABLE theirs (it int)")
    before = file.read_bytes()
    for url in (f"sqlite:///{file}", empty_postgresql):
        for create in (True, False):
            with pytest.raises(NoDatabaseError, match="check its name"):
                await open_store(url, keys=KEYS, create=create)
    assert file.read_bytes() == before
    assert not keys_of(file).exists()


async def test_who_only_reads_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoDatabaseError, match="nothing was created"):
        await open_store(f"sqlite:///{tmp_path}/mistyped.db", keys=KEYS, create=False)
    (tmp_path / "empty.db").touch()
    with pytest.raises(NoDatabaseError, match="no database of OsteoBoard"):
        await open_store(f"sqlite:///{tmp_path}/empty.db", keys=KEYS, create=False)
    assert not keys_of(tmp_path / "empty.db").exists()
    assert not (tmp_path / "mistyped.db").exists()


@pytest.mark.parametrize("deed", ["replace", "delete"])
async def test_nothing_is_written_into_a_file_that_was_replaced(tmp_path: Path, deed: str) -> None:
    file = tmp_path / "bot.db"
    store = await open_store(f"sqlite:///{file}", keys=KEYS)
    await with_a_case(store)
    assert not store.is_replaced()
    shutil.copy(file, tmp_path / "other.db")
    (tmp_path / "other.db").replace(file) if deed == "replace" else file.unlink()
    assert store.is_replaced()
    with pytest.raises(DatabaseReplaced):
        await with_a_case(store)
    await store.close()


async def test_a_damaged_page_is_found_and_named(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    url = f"sqlite:///{file}"
    store = await open_store(url, keys=KEYS)
    await with_a_case(store)
    await store.close()
    assert damages(url, KEYS) == {"data": None, KEYS_NAME: None}
    with closing(sqlite3.connect(file)) as read:
        page = read.execute("SELECT rootpage FROM sqlite_master WHERE name='cases'").fetchone()[0]
        size = read.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    file.write_bytes(content)
    assert str(page) in str(damages(url, KEYS)["data"])
    assert database_url(url).database == str(file)
