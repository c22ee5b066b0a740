"""The editions that cases are pinned to, as they are kept, read and erased."""

from __future__ import annotations

from sqlalchemy import func, select

from core.model.case import Case
from core.model.editions import Held, Pin
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.storage.edition_tables import edition_choices, edition_sets
from core.storage.engine import database_url, migration_engine

from .deeds import CLINICIAN, begin

BEGAN = {"spine": Pin("2024-09-17.1", "a" * 64), "sins": Pin("2024-09-17.1", "b" * 64)}
NEWER = Pin("2024-09-17.2", "c" * 64)


async def made(store: SqlStore, name: str, pins: dict[str, Pin] | None = None) -> Case:
    async def work(uow: UnitOfWork) -> Case:
        case = await uow.cases.begin(CLINICIAN, name)
        if pins is not None:
            await uow.editions.begin(case.id, pins)
        return case

    return await store.write(work)


async def held(store: SqlStore, case_id: int) -> Held:
    return (await store.write(lambda uow: uow.editions.held([case_id])))[case_id]


async def count(url: str, table: object) -> int:
    engine = migration_engine(database_url(url))
    try:
        async with engine.connect() as connection:
            query = select(func.count()).select_from(table)  # type: ignore[arg-type]  # a table
            return int((await connection.execute(query)).scalar_one())
    finally:
        await engine.dispose()


async def test_cases_that_began_with_the_same_editions_share_one_list_of_them(
    store: SqlStore, url: str
) -> None:
    first, second = await made(store, "MIRA-42", BEGAN), await made(store, "LUGO-20", BEGAN)
    third = await made(store, "BADA-10", {**BEGAN, "spine": NEWER})
    assert await count(url, edition_sets) == 2
    for case in (first, second):
        assert (await held(store, case.id)).began == BEGAN
    assert (await held(store, third.id)).pin("spine") == NEWER


async def test_what_was_decided_last_counts_until_another_edition_is_current(
    store: SqlStore,
) -> None:
    case = await made(store, "MIRA-42", BEGAN)

    async def decided(pin: Pin, beside: str) -> Held:
        async def work(uow: UnitOfWork) -> None:
            await uow.editions.decide(case.id, "spine", pin, beside=beside, by=CLINICIAN)

        await store.write(work)
        return await held(store, case.id)

    assert not (await held(store, case.id)).settled("spine", NEWER.edition)
    stayed = await decided(BEGAN["spine"], NEWER.edition)
    assert stayed.pin("spine") == BEGAN["spine"]
    assert stayed.settled("spine", NEWER.edition)
    assert not stayed.settled("spine", "2024-09-17.3")
    migrated = await decided(NEWER, NEWER.edition)
    assert (migrated.pin("spine"), migrated.pin("sins")) == (NEWER, BEGAN["sins"])
    assert [it.pin for it in migrated.decided] == [BEGAN["spine"], NEWER]


async def test_a_case_from_before_is_held_to_what_its_dialogues_began_with(
    store: SqlStore,
) -> None:
    dialogue = await begin(store)
    await store.write(lambda uow: uow.cases.name(dialogue.case_id, "LUGO-20"))
    began = (await held(store, dialogue.case_id)).began
    assert began == {dialogue.definition: Pin(dialogue.edition)}


async def test_what_was_decided_of_a_case_is_erased_with_it(store: SqlStore, url: str) -> None:
    case = await made(store, "MIRA-42", BEGAN)

    async def work(uow: UnitOfWork) -> None:
        await uow.editions.decide(case.id, "spine", NEWER, beside="2", by=CLINICIAN)
        await uow.erasing.erase_cases([case.id])

    await store.write(work)
    assert await count(url, edition_choices) == 0


async def test_named_cases_are_read_a_batch_at_a_time_by_number_and_by_name(
    store: SqlStore,
) -> None:
    await begin(store)  # a quick score is no case
    cases = [await made(store, name, BEGAN) for name in ("MIRA-42", "LUGO-20", "BADA-10")]
    reading = store.case_reading
    first = await reading.batch(0, 2)
    rest = await reading.batch(first.last or 0, 2)
    assert [it.id for it in (*first.cases, *rest.cases)] == [it.id for it in cases]
    assert (await reading.batch(rest.last or 0, 2)).last is None
    for which in ("LUGO-20", str(cases[1].id)):
        (found,) = (await reading.called(which)).cases
        assert found.id == cases[1].id
        assert (await reading.record(found)).dialogues == []


async def test_a_batch_goes_on_behind_cases_whose_keys_are_destroyed(store: SqlStore) -> None:
    cases = [await made(store, name, BEGAN) for name in ("MIRA-42", "LUGO-20", "BADA-10")]
    await store.destroy([it.key_id for it in cases[:2]])
    gone = await store.case_reading.batch(0, 2)
    assert (list(gone.cases), gone.last) == ([], cases[1].id)
    left = await store.case_reading.batch(gone.last or 0, 2)
    assert [it.id for it in left.cases] == [cases[2].id]
