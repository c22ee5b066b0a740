"""A reminder over HTTP: it comes once, also where the bot is killed, and Done ends it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import asyncpg

from bot.demo.people import Person
from core.definition.terms import Days
from core.model.case import CaseState
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.storage import open_store
from core.storage.tables import NEW
from tests.chat.hanging import LONGEST, hangs
from tests.chat.letting_in import tap
from tests.chat.sins import rows, settled, until
from tests.chat.walking import begin, said_by_bot, words
from tests.chat.world import World
from tests.storage.unsealing import KEYS

STATES = "SELECT state, sent FROM reminders ORDER BY due_at"
SAY = words("fr")


def today() -> date:
    """Return the day where the bot runs, as this process does."""
    return datetime.now().astimezone().date()


async def missed_a_dose(at: World, person: Person) -> None:
    """Make a case in which a dose of denosumab was missed, and let its reminder be worked out."""
    await begin(person, "/new")

    async def is_there() -> bool:
        return bool(await rows(at, "SELECT id FROM cases"))

    await until(is_there)

    async def work(uow: UnitOfWork) -> None:
        (case,) = await uow.cases.listed(person.id, (CaseState.OPEN,), 1)
        on = today() - timedelta(days=40)
        what = Happening("antiresorptive_start", Days(on, on), "denosumab")
        await uow.cases.log(case, None, what, person.id)

    store = await open_store(at.database_url, keys=KEYS)
    await store.write(work)
    await store.close()

    async def worked_out() -> bool:
        return bool(await rows(at, STATES))

    await until(worked_out)


async def move_the_clock(at: World, person: Person) -> None:
    """Let all be due two days earlier, for somebody who has no quiet hours."""
    hours = f"INSERT INTO reminder_hours VALUES ({person.id}, 'Europe/Paris', 24, 0)"
    awake = f"{hours} ON CONFLICT (person_id) DO NOTHING"
    if not at.database_url.startswith("sqlite"):
        connection = await asyncpg.connect(at.database_url)
        await connection.execute(awake)
        await connection.execute("UPDATE reminders SET due_at = due_at - interval '2 days'")
        await connection.close()
        return
    file = Path(at.database_url.partition(":///")[2])
    with closing(sqlite3.connect(file, timeout=30)) as connection, connection:
        connection.execute(awake)
        connection.execute("UPDATE reminders SET due_at = datetime(due_at, '-2 days') || '.000000'")


def reminders(person: Person) -> int:
    """Return how many reminders there are in the chat."""
    return sum(SAY("reminder-safety") in it.text for it in said_by_bot(person))


async def test_a_reminder_comes_when_the_clock_has_moved_and_done_ends_it(hasty: World) -> None:
    ada = hasty.person("fr")
    await missed_a_dose(hasty, ada)
    await move_the_clock(hasty, ada)
    await ada.wait(lambda chat: SAY("reminder-safety") in chat.screen.text)
    for label in ("button-reminder-done", "reminder-today", "reason-not_reached"):
        await tap(ada, SAY(label))
    assert SAY("reminder-done", day=f"{today():%d/%m/%Y}") in ada.screen.text
    assert ("answered", 1) in [tuple(it) for it in await rows(hasty, STATES)]
    assert reminders(ada) == 0, "the message became what came of it"


async def test_killed_before_it_is_sent_a_reminder_comes_once(hasty: World) -> None:
    ada = hasty.person("fr")
    await missed_a_dose(hasty, ada)
    flood = (429, "Too Many Requests: retry after 60", {"retry_after": 60})
    hasty.server.fail_next("sendMessage", ada.id, 1, flood)
    await move_the_clock(hasty, ada)

    async def waits_again() -> bool:
        refused = not hasty.server.state.faults.waiting
        return refused and [it[0] for it in await rows(hasty, "SELECT state FROM outbox")] == [NEW]

    await until(waits_again)
    await hasty.kill()
    assert reminders(ada) == 0
    await hasty.start()
    await ada.wait(lambda chat: SAY("reminder-safety") in chat.screen.text)
    await settled(hasty, ada)
    assert reminders(ada) == 1


async def test_killed_while_it_is_sent_a_reminder_is_neither_lost_nor_said_twice_at_once(
    postgres_island: World,
) -> None:
    ada = postgres_island.person("fr")
    await missed_a_dose(postgres_island, ada)
    fault = postgres_island.server.stall("sendMessage", ada.id, LONGEST, deliver=False)
    await move_the_clock(postgres_island, ada)
    await hangs(postgres_island)
    await postgres_island.kill()
    fault.end()
    await postgres_island.start()

    async def doubted() -> bool:
        return ("waiting", 1) in [tuple(it) for it in await rows(postgres_island, STATES)]

    await until(doubted)
    await settled(postgres_island, ada)
    assert reminders(ada) == 0
    await move_the_clock(postgres_island, ada)
    await ada.wait(lambda chat: SAY("reminder-safety") in chat.screen.text)
    assert reminders(ada) == 1
