"""Taking back, on both databases: cases with their keys, retention at its edges, a person."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from core.definition.answer import Picked
from core.model.audit import Event
from core.model.dialogue import Place
from core.model.effects import EraseMessage, ReportErasure
from core.model.person import Person, Role
from core.model.rights import Policy
from core.ports.erasing import CaseHeld
from core.ports.erasures import Erasure
from core.ports.outbox import QueuedEffect
from core.ports.unit_of_work import Report, UnitOfWork
from core.storage import SqlStore, open_store
from core.storage.engine import database_url, migration_engine
from core.storage.erasure_tables import doomed_keys
from core.storage.tables import cases, dialogues, metadata
from core.storage.tables import messages as messages_table
from core.storage.unit_of_work import SqlUnitOfWork
from core.use_cases.erasing import (
    Retention,
    Step,
    about_to_end,
    erase,
    erase_due,
    forget_person,
)
from core.use_cases.membership import new_invitation

from . import deeds
from .conftest import Clock
from .deeds import CLINICIAN
from .unsealing import KEYS

OTHER = 99
RULE = Retention(180, {"sins", "mirels"}, Policy.OPEN)
INVITED_ONLY = Retention(180, RULE.quick, Policy.INVITE)
SECOND = timedelta(seconds=1)
Deed = Callable[[UnitOfWork, datetime, Retention, int], Awaitable[Step]]


async def case_of(store: SqlStore, person_id: int = CLINICIAN, definition: str = "sins") -> str:
    """Begin a dialogue with an answer and a card; return its token."""

    async def begin(uow: UnitOfWork) -> str:
        dialogue = await uow.begin(
            person_id=person_id, chat_id=person_id, definition=definition, edition="1", state="pain"
        )
        dialogue.message_id = 40 + dialogue.id
        await uow.save(dialogue)
        return dialogue.token

    token = await store.write(begin)
    await deeds.put(store, token, "pain", "mechanical")
    return token


async def cases_of(store: SqlStore, person_id: int = CLINICIAN) -> list[CaseHeld]:
    return list(await store.write(lambda uow: uow.erasing.cases(person_id)))


async def erased(store: SqlStore, person_id: int = CLINICIAN) -> None:
    async def work(uow: UnitOfWork) -> None:
        await erase(uow, Person(person_id), await uow.erasing.cases(person_id))

    await store.write(work)


async def test_what_is_erased_leaves_no_row_and_no_key(store: SqlStore, url: str) -> None:
    token, kept = await case_of(store), await case_of(store, OTHER)
    await store.write(lambda uow: uow.erasing.took(CLINICIAN, CLINICIAN, 7))
    await erased(store)
    assert await store.write(lambda uow: uow.dialogue(token)) is None
    assert await store.write(lambda uow: uow.dialogue(kept)) is not None
    for table in (cases, dialogues, messages_table, doomed_keys):
        rows = await deeds.rows(url, table)
        assert len(rows) == (1 if table in (cases, dialogues) else 0), table.name
    assert [type(it) for it in await deeds.effects(store)] == [
        EraseMessage,
        EraseMessage,
        ReportErasure,
    ]


async def test_a_copy_of_the_data_from_before_cannot_be_read_with_the_keys_of_today(
    tmp_path: Path, clock: Clock
) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/osteoboard.db", clock, keys=KEYS)
    token = await case_of(store)
    await store.close()
    shutil.copy(tmp_path / "osteoboard.db", tmp_path / "copy.db")
    store = await open_store(f"sqlite:///{tmp_path}/osteoboard.db", clock, keys=KEYS)
    await erased(store)
    await store.close()
    shutil.copy(tmp_path / "osteoboard.keys.db", tmp_path / "copy.keys.db")
    old = await open_store(f"sqlite:///{tmp_path}/copy.db", clock, keys=KEYS)
    assert await deeds.rows(f"sqlite:///{tmp_path}/copy.db", dialogues)
    assert await old.write(lambda uow: uow.dialogue(token)) is None
    await old.close()


async def test_a_key_that_a_kill_left_behind_is_destroyed_at_the_next_start(
    store: SqlStore, url: str, clock: Clock
) -> None:
    await case_of(store)

    async def work(connection: object) -> None:
        uow = SqlUnitOfWork(connection, store._keys, clock)  # type: ignore[arg-type]
        await erase(uow, Person(CLINICIAN), await uow.erasing.cases(CLINICIAN))

    await store._transactions.write(work)  # killed here: what follows a commit did not happen
    ((key_id,),) = [tuple(row) for row in await deeds.rows(url, doomed_keys)]
    assert await store._keys.ciphers([key_id])
    assert await store.destroy_doomed() == 1
    assert not await store._keys.ciphers([key_id])
    assert await deeds.rows(url, doomed_keys) == []


async def test_a_card_that_was_on_its_way_when_its_case_was_erased_is_erased_too(
    store: SqlStore,
) -> None:
    token = await case_of(store)
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    (screen,) = (await store.outbox.queue(CLINICIAN)).drawings
    await erased(store)
    await store.outbox.drawn(screen, 500, "shown")
    assert (await deeds.effects(store))[-1] == EraseMessage(500, erasure=0)


async def came_of_it(store: SqlStore, message: QueuedEffect, outcome: str) -> Erasure | None:
    """Record what came of a message, and return what came of the erasure so far."""
    assert isinstance(message.effect, EraseMessage)
    await store.outbox.erased(message.id, message.effect, outcome)
    return await store.outbox.erasure(message.effect.erasure)


async def test_what_comes_of_each_message_is_counted_once(store: SqlStore) -> None:
    await case_of(store)
    await erased(store)
    message, _ = await deeds.queued(store)
    for _ in range(2):
        erasure = await came_of_it(store, message, "emptied")
    assert erasure is not None
    assert (erasure.cases, erasure.deleted, erasure.emptied, erasure.failed) == (1, 0, 1, 0)


async def test_a_typed_message_that_stays_is_listed_by_when_it_was_typed(
    store: SqlStore, clock: Clock
) -> None:
    await case_of(store)
    await store.write(lambda uow: uow.erasing.took(CLINICIAN, CLINICIAN, 7))
    await erased(store)
    card, typed, _ = await deeds.queued(store)
    for message in (card, typed):
        erasure = await came_of_it(store, message, "failed")
    assert erasure is not None
    assert (erasure.failed, erasure.left) == (2, [clock.now.isoformat()])


# ---- retention ---------------------------------------------------------------------------------


async def swept(store: SqlStore, now: datetime, rule: Retention = RULE) -> int:
    """Erase all that is due, step by step, and return how many."""
    return sum(step.erased for step in await steps(store, erase_due, now, rule))


async def warned(store: SqlStore, now: datetime, rule: Retention = RULE) -> list[tuple[int, int]]:
    """Warn, and return whom and of how many cases."""
    found = await steps(store, about_to_end, now, rule)
    return [(person.id, len(theirs)) for step in found for person, theirs in step.ending]


async def steps(store: SqlStore, deed: Deed, now: datetime, rule: Retention) -> list[Step]:
    after: int | None = 0
    made = []
    while after is not None:
        made.append(await store.write(partial(_step, deed, now, rule, after)))
        after = made[-1].until
    return made


async def _step(deed: Deed, now: datetime, rule: Retention, after: int, uow: UnitOfWork) -> Step:
    return await deed(uow, now, rule, after)


async def test_single_scores_go_when_their_days_are_over_and_not_a_second_before(
    store: SqlStore, clock: Clock
) -> None:
    over = clock.now + timedelta(days=7)
    await case_of(store)
    assert await swept(store, over) == 0
    assert await swept(store, over + SECOND) == 1
    assert await cases_of(store) == []


async def test_a_case_goes_14_days_after_its_warning_and_never_without_one(
    store: SqlStore, clock: Clock
) -> None:
    began = clock.now
    await case_of(store, definition="spine")
    late = clock.now = began + timedelta(days=300)  # the bot did not run for months
    assert await swept(store, late) == 0
    assert await warned(store, late) == [(CLINICIAN, 1)]
    assert await swept(store, late + timedelta(days=14)) == 0
    assert await swept(store, late + timedelta(days=14) + SECOND) == 1


async def test_the_cases_of_who_is_no_longer_in_go_after_180_days_and_are_not_told_of(
    store: SqlStore, clock: Clock
) -> None:
    began = clock.now
    await case_of(store, definition="spine")
    over = began + timedelta(days=180)
    assert await warned(store, over, INVITED_ONLY) == []
    assert await swept(store, over, INVITED_ONLY) == 0
    assert await swept(store, over + SECOND, INVITED_ONLY) == 1


async def test_who_works_on_a_case_after_a_warning_is_warned_again_before_it_goes(
    store: SqlStore, clock: Clock
) -> None:
    token = await case_of(store, definition="spine")
    clock.advance(days=170)
    assert await warned(store, clock.now) == [(CLINICIAN, 1)]
    clock.advance(days=1)
    await deeds.put(store, token, "lesion", "lytic")
    clock.advance(days=185)
    assert await swept(store, clock.now) == 0
    assert await warned(store, clock.now) == [(CLINICIAN, 1)]


async def test_activity_begins_the_days_anew(store: SqlStore, clock: Clock) -> None:
    token, began = await case_of(store), clock.now
    clock.advance(days=5)
    await deeds.put(store, token, "lesion", "lytic")
    assert await swept(store, began + timedelta(days=8)) == 0
    assert await swept(store, clock.now + timedelta(days=7) + SECOND) == 1


async def test_an_owner_is_warned_once_14_days_before_and_can_keep_the_case(
    store: SqlStore, clock: Clock
) -> None:
    moment = clock.now + timedelta(days=166)
    await case_of(store, definition="spine")
    await case_of(store, OTHER, "sins")
    assert await warned(store, moment) == []
    clock.now = moment + SECOND
    assert await warned(store, clock.now) == [(CLINICIAN, 1)]
    assert await warned(store, clock.now) == []
    clock.advance(days=1)
    assert await store.write(lambda uow: uow.erasing.keep(CLINICIAN)) == 1
    assert await store.write(lambda uow: uow.erasing.keep(CLINICIAN)) == 0
    assert await swept(store, clock.now + timedelta(days=20)) == 1, "the other one's score"
    assert len(await cases_of(store)) == 1
    assert await warned(store, clock.now + timedelta(days=166) + SECOND) == [(CLINICIAN, 1)]


@pytest.mark.races
async def test_all_that_is_due_goes_in_one_run_of_many_short_steps(
    store: SqlStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.use_cases.erasing._LOOKED_AT", 4)
    for number in range(11):
        await case_of(store, CLINICIAN if number % 2 else OTHER)
    kept = await case_of(store, definition="spine")
    clock.advance(days=8)
    made = await steps(store, erase_due, clock.now, RULE)
    assert [it.erased for it in made] == [4, 4, 3, 0]
    (left,) = [*await cases_of(store), *await cases_of(store, OTHER)]
    assert left.dialogues[0].token == kept


async def test_an_owner_of_many_cases_is_warned_of_all_of_them_in_one_message(
    store: SqlStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.use_cases.erasing._LOOKED_AT", 2)
    monkeypatch.setattr("core.use_cases.erasing._WARNED_AT_ONCE", 1)
    for owner in (CLINICIAN, OTHER, CLINICIAN, OTHER, CLINICIAN):
        await case_of(store, owner, "spine")
    clock.advance(days=167)
    assert sorted(await warned(store, clock.now)) == [(OTHER, 2), (CLINICIAN, 3)]
    assert await warned(store, clock.now) == []


async def test_what_was_known_to_have_passed_is_kept_and_never_taken_back(
    store: SqlStore, clock: Clock
) -> None:
    assert await store.passed() is None
    later = clock.now + timedelta(days=1)
    for known in (clock.now, later, clock.now):
        await store.note_passed(known, clock.now)
    assert await store.passed() == later


async def test_what_is_over_is_forgotten_after_30_days(
    store: SqlStore, url: str, clock: Clock
) -> None:
    async def work(uow: UnitOfWork) -> None:
        team = await uow.roster.new_team("RCP")
        await new_invitation(uow, team, Role.MEMBER, CLINICIAN)
        await uow.roster.knock(OTHER)
        await uow.erasing.begin("fr", 1, 0)

    await store.write(work)
    await store.tidy(clock.now + timedelta(days=30))
    names = ("strangers", "invitations", "erasures")
    counts = [len(await deeds.rows(url, metadata.tables[name])) for name in names]
    assert counts == [1, 1, 1]
    await store.tidy(clock.now + timedelta(days=37) + SECOND)
    assert [len(await deeds.rows(url, metadata.tables[name])) for name in names] == [0, 0, 0]


# ---- a person ----------------------------------------------------------------------------------


@pytest.mark.races
async def test_who_is_forgotten_stands_in_no_row_but_the_trail(store: SqlStore, url: str) -> None:
    await case_of(store)
    await case_of(store, OTHER)

    async def lives(uow: UnitOfWork) -> None:
        team = await uow.roster.new_team("RCP")
        for id, role in ((OTHER, Role.ADMINISTRATOR), (CLINICIAN, Role.MEMBER)):
            await uow.roster.admit(id, team, role, "Somebody")
        await new_invitation(uow, team, Role.MEMBER, CLINICIAN)
        await uow.save_person(Person(CLINICIAN, "en", accepted=True))
        await uow.report(Report("sins", "1", "d", "L-1"), CLINICIAN)
        await uow.audit(Event.SAW, "dialogue", "token", CLINICIAN)

    await store.write(lives)
    person = await store.write(lambda uow: uow.person(CLINICIAN))
    assert await store.write(lambda uow: forget_person(uow, person))
    assert await standing(url, CLINICIAN) == {"audit", "outbox"}
    assert len(await cases_of(store, OTHER)) == 1


async def standing(url: str, id: int) -> set[str]:
    """Return the tables in which an id stands."""
    engine = migration_engine(database_url(url))
    async with engine.connect() as connection:
        found = {
            name
            for name, table in metadata.tables.items()
            for row in await connection.execute(table.select())
            if any(value == id or value == str(id) for value in row._mapping.values())
        }
    await engine.dispose()
    return found


async def test_the_last_administrator_of_others_is_not_forgotten_before_there_is_another(
    store: SqlStore,
) -> None:
    async def lives(uow: UnitOfWork) -> None:
        team = await uow.roster.new_team("RCP")
        await uow.roster.admit(CLINICIAN, team, Role.ADMINISTRATOR, "Chef")
        await uow.roster.admit(OTHER, team, Role.MEMBER, "Ada")

    await store.write(lives)
    person = await store.write(lambda uow: uow.person(CLINICIAN))
    assert not await store.write(lambda uow: forget_person(uow, person))
    await store.write(lambda uow: uow.roster.remove(OTHER))
    assert await store.write(lambda uow: forget_person(uow, person))


async def test_everything_kept_about_somebody_is_theirs_and_nobody_elses(store: SqlStore) -> None:
    await case_of(store)
    other = await case_of(store, OTHER)
    await deeds.put(store, other, "lesion", "lytic")
    found = await store.write(lambda uow: uow.erasing.everything(CLINICIAN))
    lines = [(it["question"], it["old"], it["new"]) for it in found["answers"]]
    assert lines == [("pain", None, "mechanical")]
    assert "lytic" not in str(found)


async def test_what_who_is_forgotten_said_in_the_case_of_another_stays_said_by_nobody(
    store: SqlStore, url: str
) -> None:
    case = await store.write(lambda uow: uow.cases.begin(OTHER, "MIRA-42"))

    async def lives(uow: UnitOfWork) -> None:
        await uow.save_person(Person(CLINICIAN, "en", accepted=True))
        await uow.cases.say(case, None, "frankel", Picked("c"), CLINICIAN)
        await uow.cases.visited(case.id, CLINICIAN)

    await store.write(lives)
    person = await store.write(lambda uow: uow.person(CLINICIAN))
    assert await store.write(lambda uow: forget_person(uow, person))
    assert await standing(url, CLINICIAN) <= {"audit", "outbox"}
    record = await store.write(lambda uow: uow.cases.record(case.id))
    assert [(it.answer, it.by) for it in record.said] == [(Picked("c"), 0)]
