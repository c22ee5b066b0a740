"""What the running bot does now and then by itself."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram import Bot

from bot import app
from bot.library import DialogsLibrary
from bot.outgoing.retention import retention
from bot.outgoing.sender import Sender
from core.model.rights import Policy
from core.storage import open_store
from core.use_cases.dialogues import UseCases
from tests.chat.sins import until
from tests.chat.world import TOKEN
from tests.storage.unsealing import KEYS


async def test_retention_goes_on_after_a_time_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app, "TIDY_SECONDS", 0.05)
    file, stopping, use_cases = (
        tmp_path / "bot.sqlite3",
        asyncio.Event(),
        UseCases(DialogsLibrary(), app.today),
    )
    store = await open_store(
        f"sqlite:///{file}", lambda: datetime.now(UTC) - timedelta(days=400), keys=KEYS
    )
    await store.write(lambda uow: uow.first_time(7))
    with closing(sqlite3.connect(file, isolation_level=None)) as beside:
        beside.execute("ALTER TABLE updates_seen RENAME TO away")
        tidying = asyncio.create_task(
            app.tidy(
                store,
                stopping,
                Sender(Bot(TOKEN), store.outbox, use_cases),
                use_cases,
                retention(180, Policy.OPEN),
            )
        )
        await until(lambda: "tidying failed" in caplog.text)
        beside.execute("ALTER TABLE away RENAME TO updates_seen")
        await until(lambda: beside.execute("SELECT count(*) FROM updates_seen").fetchone() == (0,))
    stopping.set()
    await tidying
    await store.close()
