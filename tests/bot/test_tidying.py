"""What the running bot does now and then by itself."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram import Bot

from bot.incoming.raw_updates import date_of
from bot.library import DialogsLibrary
from bot.outgoing import tidying
from bot.outgoing.retention import keep_no_longer, retention
from bot.outgoing.sender import Sender
from bot.telegram_time import TelegramTime
from core.model.rights import Policy
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.use_cases.dialogues import UseCases
from tests.cases import one_in
from tests.chat.sins import until
from tests.chat.world import TOKEN
from tests.storage.unsealing import KEYS


async def test_retention_goes_on_after_a_time_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tidying, "TIDY_SECONDS", 0.05)
    monkeypatch.setattr(tidying, "NOTE_SECONDS", 0.05)
    file, stopping = tmp_path / "bot.sqlite3", asyncio.Event()
    long_ago = datetime.now(UTC) - timedelta(days=400)
    store = await open_store(f"sqlite:///{file}", lambda: long_ago, keys=KEYS)
    await store.write(lambda uow: uow.first_time(7))
    time = TelegramTime()
    time.heard(datetime.now(UTC))
    with closing(sqlite3.connect(file, isolation_level=None)) as beside:
        beside.execute("ALTER TABLE updates_seen RENAME TO away")
        at_work = asyncio.create_task(_tidying(store, time).run(stopping))
        await until(lambda: "tidying failed" in caplog.text)
        beside.execute("ALTER TABLE away RENAME TO updates_seen")
        await until(lambda: beside.execute("SELECT count(*) FROM updates_seen").fetchone() == (0,))
    stopping.set()
    await at_work
    await store.close()


def _tidying(store: SqlStore, time: TelegramTime) -> tidying.Tidying:
    use_cases = UseCases(DialogsLibrary(), time.today)
    sender = Sender(Bot(TOKEN), store.outbox, use_cases)
    rule = retention(180, Policy.OPEN)
    return tidying.Tidying(store, sender, use_cases.definition_of, rule, time)


async def test_the_keys_of_all_that_is_due_go_in_the_same_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some hundreds at a time, and those that are left at the end."""
    monkeypatch.setattr("core.use_cases.erasing._LOOKED_AT", 4)
    monkeypatch.setattr("bot.outgoing.retention.KEYS_AT_ONCE", 6)
    time = TelegramTime(lambda: NOON, lambda: 100.0)
    store = await _with_a_case(tmp_path / "bot.sqlite3", time)
    for _ in range(9):
        await store.write(_begin)
    it, waiting = _tidying(store, time), []
    async for _ in keep_no_longer(store, NOON + timedelta(days=8), it.rule, it.definition_of):
        counts = await store.counts()
        waiting.append((counts.cases, counts.doomed))
    assert waiting[:3] == [(6, 4), (2, 0), (0, 0)], waiting
    await store.close()


# ---- a clock that is wrong ---------------------------------------------------------------------


class Machine:
    """A machine's clock and uptime, of which only the clock can be wrong."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.up = 100.0

    def time(self) -> TelegramTime:
        """What a bot that starts here goes by."""
        return TelegramTime(lambda: self.now, lambda: self.up)

    def runs(self, **units: float) -> None:
        self.now += timedelta(**units)
        self.up += timedelta(**units).total_seconds()


async def run_once(store: SqlStore, time: TelegramTime) -> int:
    """Let a bot that starts tidy once; return how many cases are left."""
    it = _tidying(store, time)
    await it.note_time()
    await it.tidy(asyncio.Event())
    return len(await store.write(lambda uow: uow.erasing.cases(7)))


NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


async def _with_a_case(file: Path, time: TelegramTime) -> SqlStore:
    store = await open_store(f"sqlite:///{file}", time.now, keys=KEYS)
    await store.write(_begin)
    await store.note_passed(time.known or NOON, NOON)
    return store


async def _begin(uow: UnitOfWork) -> None:
    await uow.begin(person_id=7, chat_id=7, definition="sins", edition="1", state="pain")


@one_in(3)
@pytest.mark.parametrize("days", [3, 8, 400])
async def test_a_clock_that_is_ahead_at_a_start_destroys_nothing(tmp_path: Path, days: int) -> None:
    machine = Machine(NOON)
    store = await _with_a_case(tmp_path / "bot.sqlite3", machine.time())
    await store.write(lambda uow: uow.first_time(7))
    machine.now += timedelta(days=days)
    assert await run_once(store, machine.time()) == 1
    assert not await store.write(lambda uow: uow.first_time(7)), "its update would be handled twice"
    await store.close()


async def test_after_a_jump_what_is_due_goes_once_telegram_or_the_bots_own_days_say_so(
    tmp_path: Path,
) -> None:
    machine = Machine(NOON)
    store = await _with_a_case(tmp_path / "bot.sqlite3", machine.time())
    machine.now += timedelta(days=400)
    assert await run_once(store, machine.time()) == 1
    told = machine.time()
    told.heard(NOON + timedelta(days=6))
    assert await run_once(store, told) == 1
    told.heard(NOON + timedelta(days=7, hours=1))
    assert await run_once(store, told) == 0
    await store.close()


async def test_days_that_the_bot_ran_count_where_nobody_writes(tmp_path: Path) -> None:
    machine = Machine(NOON)
    time = machine.time()
    store = await _with_a_case(tmp_path / "bot.sqlite3", time)
    assert await run_once(store, time) == 1
    machine.runs(days=6)
    assert await run_once(store, time) == 1
    machine.runs(days=2)
    assert await run_once(store, time) == 0
    await store.close()


async def test_a_clock_that_was_behind_when_somebody_wrote_makes_nothing_old(
    tmp_path: Path,
) -> None:
    machine = Machine(NOON - timedelta(days=400))
    time = machine.time()
    time.heard(NOON)
    store = await _with_a_case(tmp_path / "bot.sqlite3", time)
    machine.now = NOON + timedelta(minutes=1)
    assert await run_once(store, machine.time()) == 1
    await store.close()


async def test_what_the_operator_confirms_has_passed(tmp_path: Path) -> None:
    machine = Machine(NOON)
    store = await _with_a_case(tmp_path / "bot.sqlite3", machine.time())
    machine.now += timedelta(days=8)
    await store.note_passed(machine.now, machine.now)
    assert await run_once(store, machine.time()) == 0
    await store.close()


def test_the_time_is_the_clocks_where_telegram_does_not_gainsay_it() -> None:
    machine = Machine(NOON)
    time = machine.time()
    assert time.now() == NOON
    time.heard(NOON - timedelta(hours=20))  # a message that waited
    assert time.now() == NOON
    machine.now += timedelta(days=3)
    assert time.now() == NOON - timedelta(hours=20), "Telegram keeps no message for so long"
    machine.now = NOON - timedelta(days=3)
    assert time.now() == NOON - timedelta(hours=20), "it cannot be earlier than its own message"


def test_the_newest_date_of_an_update_is_found_wherever_it_stands() -> None:
    new, old = int(NOON.timestamp()), int(NOON.timestamp()) - 100
    for body in (
        {"message": {"date": new}},
        {"edited_message": {"date": old, "edit_date": new}},
        {"callback_query": {"message": {"date": new}}},
        {"callback_query": {"message": {"date": old, "edit_date": new}}},
    ):
        assert date_of({"update_id": 1, **body}) == NOON
    for none in ({}, {"callback_query": {"message": {"date": 0}}}, {"message": {"date": "x"}}):
        assert date_of({"update_id": 1, **none}) is None
