"""What people who tap notice of retention: how long a press waits while all that is due is erased.

Run from the checkout: ``python benchmarks/retention.py [cases]``. SQLite; the network is not in it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.tap import SUBJECTS, USE_CASES, begin, tap
from bot.outgoing.retention import keep_no_longer, retention
from core.model.rights import Policy
from core.ports.unit_of_work import UnitOfWork
from core.storage import Keys, SqlStore, new_key, open_store

NOW = datetime.now(UTC)
PEOPLE = 50


async def fill(store: SqlStore, cases: int) -> None:
    """Begin cases of many people, a hundred in a transaction."""

    async def begin(uow: UnitOfWork) -> None:
        for number in range(100):
            id = 1000 + number % PEOPLE
            it = await uow.begin(
                person_id=id, chat_id=id, definition="sins", edition="1", state="location"
            )
            it.message_id = it.id
            await uow.save(it)

    for _ in range(cases // 100):
        await store.write(begin)


async def taps(store: SqlStore, done: asyncio.Event, most: int) -> list[float]:
    """Tap, twenty times a second, and return how long each took in milliseconds."""
    of, took = SUBJECTS[0], []
    dialogue = await begin(of, store, 1)
    while not done.is_set() and len(took) < most:
        began = time.perf_counter()
        await tap(of, store, dialogue, len(took) + most)
        took.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.05)
    return took


async def measured(cases: int) -> None:
    """Print a tap's median and 95th percentile without and with retention beside it."""
    clock = NOW - timedelta(days=8)
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(
            f"sqlite:///{folder}/bench.sqlite3", lambda: clock, keys=Keys(new_key())
        )
        await fill(store, cases)
        clock = NOW
        report("alone", await taps(store, asyncio.Event(), 200))
        done = asyncio.Event()
        tapping = asyncio.create_task(taps(store, done, 1_000_000))
        began = time.perf_counter()
        rule = retention(180, Policy.OPEN)
        async for _ in keep_no_longer(store, NOW, rule, USE_CASES.definition_of):
            pass
        seconds = time.perf_counter() - began
        done.set()
        report("while all that is due is erased", await tapping)
        print(f"{cases} cases erased in one run of {seconds:.0f} s")
        await store.close()


def report(when: str, took: list[float]) -> None:
    """Print what people see."""
    cuts = quantiles(took, n=20)
    print(f"a tap {when}: median {cuts[9]:.1f} ms, 95th percentile {cuts[18]:.1f} ms")


if __name__ == "__main__":
    asyncio.run(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
