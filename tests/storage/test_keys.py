"""Data, key store and master key belong together or nothing opens; a rotation is all or nothing."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_asyncio

from core.definition.answer import answers_of
from core.model.dialogue import Place
from core.storage import (
    KeyRefused,
    Keys,
    KeyStoreRefused,
    SqlStore,
    key_text,
    new_key,
    open_store,
    rotate,
)
from core.storage.encryption.key_store import _AT_ONCE
from core.storage.encryption.key_tables import keys as key_table
from core.storage.encryption.key_tables import masters
from core.storage.engine import database_url, is_sqlite
from core.storage.tables import dialogues
from tests import nursery
from tests.cases import one_in
from tests.terms import terms_of
from tests.tiers import soaking

from . import deeds, disk, founded, unsealing
from .postgres import Server
from .unsealing import KEY, KEYS

NEW = new_key()
LOST = "The key store is missing or empty"
FOREIGN = "The key store belongs to another database"
WRONG = "This is not the key"


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """A database of each kind that these tests give its keys."""
    if request.param == "sqlite":
        yield await founded.copy_to(tmp_path / "bot.sqlite3", keyed=False)
    else:
        server: Server = request.getfixturevalue("postgres_server")
        with server.database(keyed=False) as url:
            yield url


def _keys_url(url: str) -> str:
    where = database_url(url)
    if is_sqlite(where):
        return f"sqlite:///{unsealing.keys_of(Path(where.database or ''))}"
    return url.replace("?", "_keys?", 1)


async def _kept(url: str, keys: Keys = KEYS) -> str:
    """Keep an answer; return its dialogue's token."""
    store = await open_store(url, keys=keys)
    token = (await deeds.begin(store)).token
    await deeds.put(store, token, "pain", "mild")
    await store.close()
    return token


async def _answers(url: str, token: str, keys: Keys = KEYS) -> dict[str, str]:
    store = await open_store(url, keys=keys)
    try:
        return terms_of((await deeds.read(store, token)).answers)
    finally:
        await store.close()


async def _empty(keys_url: str) -> None:
    for table in ("keys", "masters"):
        await disk.change(keys_url, f"DELETE FROM {table}")


# ---- refused -------------------------------------------------------------------------------------


async def test_a_wrong_key_is_refused_and_the_right_one_opens_again(url: str) -> None:
    token = await _kept(url)
    with pytest.raises(KeyRefused, match=WRONG):
        await open_store(url, keys=Keys(NEW))
    assert await _answers(url, token) == {"pain": "mild"}


@one_in(2)
@pytest.mark.parametrize("rows", ["none", "no system key", "dropped"])
async def test_an_empty_key_store_is_refused_and_not_founded_anew(url: str, rows: str) -> None:
    token = await _kept(url)
    kept = await deeds.rows(_keys_url(url), key_table)
    if rows == "none":
        await _empty(_keys_url(url))
    elif rows == "no system key":
        await disk.change(_keys_url(url), "DELETE FROM keys")
    else:
        for table in ("keys", "masters"):
            await disk.change(_keys_url(url), f"DROP TABLE {table}")
    for _ in range(2):
        with pytest.raises(KeyStoreRefused, match=LOST):
            await _answers(url, token)
    assert kept


async def test_a_key_store_that_is_gone_is_refused_and_not_created(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/osteoboard.db"
    token = await _kept(url)
    store = tmp_path / "osteoboard.keys.db"
    store.rename(tmp_path / "put-aside")
    with pytest.raises(KeyStoreRefused, match=LOST):
        await _answers(url, token)
    assert not store.exists()
    (tmp_path / "put-aside").rename(store)
    assert await _answers(url, token) == {"pain": "mild"}


@one_in(2)
@pytest.mark.parametrize("key", [KEY, NEW], ids=["the same key", "another key"])
async def test_the_key_store_of_another_database_is_refused(
    url: str, tmp_path: Path, key: bytes
) -> None:
    others = f"sqlite:///{tmp_path}/other.db"
    await _kept(others, Keys(key))
    theirs = Keys(KEY, _keys_url(others))
    with pytest.raises(KeyStoreRefused, match=FOREIGN):
        await open_store(url, keys=theirs)  # a new database
    token = await _kept(url)
    with pytest.raises(KeyStoreRefused, match=FOREIGN):
        await open_store(url, keys=theirs)
    assert await _answers(url, token) == {"pain": "mild"}


async def test_data_and_keys_in_one_database_are_refused(url: str) -> None:
    with pytest.raises(KeyStoreRefused, match="keep them apart"):
        await open_store(url, keys=Keys(KEY, url))


async def test_a_key_store_that_cannot_be_reached_says_so_and_how(url: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for keys_url in (f"sqlite:///{tmp_path}/file/keys.db", "mysql://u:secret@h/d"):
        with pytest.raises(KeyStoreRefused) as refused:
            await open_store(url, keys=Keys(KEY, keys_url))
        assert "secret" not in str(refused.value)


async def test_the_server_without_a_database_for_keys_says_which_to_create(
    postgresql: str,
) -> None:
    nowhere = postgresql.replace("/test_", "/missing_")
    with pytest.raises(KeyStoreRefused, match=r"create the database missing_\d+ on that server"):
        await open_store(postgresql, keys=Keys(KEY, nowhere))


async def test_a_founding_that_was_cut_off_is_taken_up(url: str) -> None:
    """The key store is founded first: killed before the data named it, it holds one key."""
    store = await open_store(url, keys=KEYS)
    await store.close()
    await disk.change(url, "DELETE FROM vault")
    token = await _kept(url)
    assert await _answers(url, token) == {"pain": "mild"}


# ---- in memory -----------------------------------------------------------------------------------


async def test_keys_are_made_a_few_at_a_time_and_are_on_disk_before_they_are_used(
    store: SqlStore, url: str
) -> None:
    begun = await asyncio.gather(*(deeds.begin(store) for _ in range(_AT_ONCE + 1)))
    there = {row.id for row in await deeds.rows(_keys_url(url), key_table)}
    assert {dialogue.key_id for dialogue in begun} <= there
    assert len(there) == 2 * _AT_ONCE + 1


async def test_more_cases_than_keys_are_remembered_are_read_all_the_same(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.storage.encryption.key_store._CACHED", 2)
    begun = [await deeds.begin(store) for _ in range(6)]
    for dialogue in (*begun, *begun):
        await deeds.put(store, dialogue.token, "pain", dialogue.token)
    for dialogue in begun:
        assert (await deeds.read(store, dialogue.token)).answers == answers_of(
            {"pain": dialogue.token}
        )
        await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    assert len((await store.outbox.queue(deeds.CHAT)).drawings) == 6
    assert len(store._keys._cached) == 2


# ---- rotated -------------------------------------------------------------------------------------


async def test_after_a_rotation_only_the_new_key_opens_and_everything_is_there(url: str) -> None:
    tokens = [await _kept(url) for _ in range(3)]
    before = await deeds.rows(_keys_url(url), key_table)
    assert await rotate(url, KEY, Keys(NEW)) == len(before)
    with pytest.raises(KeyRefused, match=WRONG):
        await open_store(url, keys=KEYS)
    for token in (*tokens, await _kept(url, Keys(NEW))):
        assert await _answers(url, token, Keys(NEW)) == {"pain": "mild"}
    after = {row.id: row for row in await deeds.rows(_keys_url(url), key_table)}
    assert all(after[row.id].wrapped != row.wrapped for row in before)
    assert all(after[row.id].master_id != row.master_id for row in before)


async def test_rotating_again_changes_nothing(url: str) -> None:
    await _kept(url)
    assert await rotate(url, KEY, Keys(NEW)) > 0
    assert await rotate(url, KEY, Keys(NEW)) == 0
    assert await rotate(url, NEW, KEYS) > 0


async def test_a_rotation_with_neither_key_changes_nothing(url: str) -> None:
    token = await _kept(url)
    with pytest.raises(KeyRefused, match="neither with the old key nor with the new one"):
        await rotate(url, new_key(), Keys(NEW))
    assert await _answers(url, token) == {"pain": "mild"}


async def test_there_is_nothing_to_rotate_where_nothing_was_kept(url: str) -> None:
    with pytest.raises(KeyStoreRefused, match=LOST):
        await rotate(url, KEY, Keys(NEW))
    if url.startswith("sqlite"):
        assert disk.keys(url) == b""


async def test_what_a_rotation_replaced_stands_nowhere_on_the_disk(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/osteoboard.db"
    store = await open_store(url, keys=KEYS)
    await deeds.begin(store)
    former = [wrapped for _, wrapped in unsealing.wrapped(url)]
    await rotate(url, KEY, Keys(NEW))
    found = disk.keys(url)
    assert len(former) > 1
    assert not any(wrapped in found for wrapped in former)
    await store.close()


async def test_a_bot_that_runs_while_its_key_is_rotated_writes_no_key_of_the_old_master(
    store: SqlStore, url: str
) -> None:
    token = (await deeds.begin(store)).token
    await rotate(url, KEY, Keys(NEW))
    await deeds.put(store, token, "pain", "mild")  # its key is in memory
    for _ in range(_AT_ONCE - 1):  # theirs are made, and were rotated with the others
        await deeds.begin(store)
    with pytest.raises(KeyRefused, match="rotated: start again"):
        await deeds.begin(store)
    other = await open_store(url, keys=Keys(NEW))
    begun = [row.token for row in await deeds.rows(url, dialogues)]
    assert [(await deeds.read(other, each)).token for each in begun] == begun
    theirs = await deeds.begin(other)
    await other.close()
    with pytest.raises(KeyRefused, match="rotated"):
        await deeds.read(store, theirs.token)
    assert (await deeds.read(store, token)).answers == answers_of({"pain": "mild"})


async def test_keys_made_and_rotated_at_once_all_open_afterwards(url: str) -> None:
    stores = [await open_store(url, keys=KEYS) for _ in range(2)]

    async def begin(store: SqlStore) -> None:
        for _ in range(40):
            await deeds.begin(store)

    works = [begin(store) for store in stores for _ in range(3)]
    *_, count = await asyncio.gather(*works, rotate(url, KEY, Keys(NEW)), return_exceptions=True)
    assert isinstance(count, int), count
    for store in stores:
        await store.close()
    store = await open_store(url, keys=Keys(NEW))
    tokens = [row.token for row in await deeds.rows(url, dialogues)]
    for token in tokens:
        await deeds.read(store, token)
    await store.close()


async def _many_keys(url: str, count: int) -> None:
    """Wrap many more keys, so that a rotation takes a while."""
    master = unsealing.master_of(await deeds.rows(_keys_url(url), masters))
    (first, *_) = await deeds.rows(_keys_url(url), key_table)
    rows = [
        {
            "id": f"{n:032x}",
            "wrapped": master.wrapped(f"{n:032x}", new_key()),
            "master_id": first.master_id,
            "created_at": first.created_at,
        }
        for n in range(count)
    ]
    await deeds.insert_rows(_keys_url(url), key_table, rows)


async def _killed(url: str, old: bytes, new: bytes, moment: str, seconds: float = 0) -> bytes:
    """Kill a rotation at a moment, or so long after it; return what it had said."""
    process, said = await nursery.heard(
        f"{__package__}.rotate_alone",
        url,
        key_text(old),
        key_text(new),
        moment,
        env=dict(os.environ),
    )
    first = await said.readline()
    if first == b"there\n":
        await asyncio.sleep(seconds)
        process.kill()
    rest = await said.read()
    assert await process.wait() == -signal.SIGKILL
    return first + rest


async def _the_one_that_opens(url: str, token: str, keys: Sequence[bytes]) -> bytes:
    opened = []
    for key in keys:
        try:
            assert await _answers(url, token, Keys(key)) == {"pain": "mild"}
        except KeyRefused:
            continue
        opened.append(key)
    (key,) = opened
    return key


async def test_a_rotation_that_is_killed_leaves_exactly_one_key_that_opens_everything(
    url: str,
) -> None:
    tokens = [await _kept(url) for _ in range(2)]
    await _many_keys(url, 4000 if soaking() else 1500)
    key, all_there = KEY, len(await deeds.rows(_keys_url(url), key_table))
    moments = [("UPDATE keys", 0.005), ("COMMIT", 0)]
    if soaking():
        moments += [("UPDATE keys", 0.03), ("UPDATE masters", 0)]
    for moment, seconds in moments:
        await _killed(url, key, NEW, moment, seconds)
        one = await _the_one_that_opens(url, tokens[0], (KEY, NEW))
        if one == NEW:  # it was quicker than the kill
            assert await rotate(url, NEW, KEYS) == all_there
    assert await _killed(url, KEY, NEW, "nothing") == b"done\n"
    assert await _the_one_that_opens(url, tokens[0], (KEY, NEW)) == NEW
    assert await rotate(url, KEY, Keys(NEW)) == 0
    assert await rotate(url, NEW, KEYS) == all_there
    for token in tokens:
        assert await _answers(url, token) == {"pain": "mild"}
