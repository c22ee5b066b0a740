"""Cases that have a name, their lesions, and all that was said of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from core.definition.answer import Picked
from core.definition.terms import Days
from core.model.case import Case, CaseState, Side, may_open
from core.model.case_event import CaseEvent
from core.model.dialogue import Change, Dialogue
from core.model.editions import Pin
from core.model.person import Role
from core.ports.cases import Happening, Record
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.storage.case_tables import findings
from core.storage.unit_of_work import SqlUnitOfWork

from .conftest import Clock
from .deeds import CHAT, CLINICIAN, begin, put, read

T11 = {"region": "spine", "vertebral_level": "t11"}
EVERY = tuple(CaseState)


async def made(store: SqlStore, name: str = "MIRA-42", owner: int = CLINICIAN) -> Case:
    return await store.write(lambda uow: uow.cases.begin(owner, name))


async def found(store: SqlStore, case_id: int) -> Case | None:
    return await store.write(lambda uow: uow.cases.find(case_id))


async def recorded(store: SqlStore, case_id: int) -> Record:
    return await store.write(lambda uow: uow.cases.record(case_id))


async def test_a_case_is_found_with_its_lesions_as_it_was_kept(store: SqlStore) -> None:
    case = await made(store)
    first = await store.write(lambda uow: uow.cases.add_lesion(case, T11, Side.NONE, CLINICIAN))
    second = await store.write(lambda uow: uow.cases.add_lesion(case, {}, Side.LEFT, CLINICIAN))
    await store.write(lambda uow: uow.cases.resolve(first.id, resolved=True))
    there = await found(store, case.id)
    assert there is not None
    assert [(it.id, it.site, it.side) for it in there.lesions] == [
        (first.id, T11, Side.NONE),
        (second.id, {}, Side.LEFT),
    ]
    assert [it.id for it in there.standing] == [second.id]
    assert (there.name, there.owner_id, there.state) == ("MIRA-42", CLINICIAN, CaseState.OPEN)


async def test_nobody_has_two_cases_of_one_name(store: SqlStore) -> None:
    await made(store)
    await made(store, owner=CLINICIAN + 1)
    with pytest.raises(IntegrityError):
        await made(store)


async def test_a_quick_score_is_no_case_until_it_has_a_name(store: SqlStore) -> None:
    quick = await begin(store)
    assert await found(store, quick.case_id) is None
    await store.write(lambda uow: uow.cases.name(quick.case_id, "LUGO-20"))
    there = await found(store, quick.case_id)
    assert there is not None
    assert there.name == "LUGO-20"
    assert (await read(store, quick.token)).case_name == "LUGO-20"


async def test_cases_are_listed_by_when_they_were_touched_a_page_at_a_time(
    store: SqlStore, clock: Clock
) -> None:
    names = ["BADA-10", "MIRA-42", "MIRU-11"]
    cases = []
    for name in names:
        cases.append(await made(store, name))
        clock.advance(minutes=1)
    await made(store, "ZUZU-99", owner=CLINICIAN + 1)

    async def listed(**sought: object) -> list[str]:
        async def work(uow: UnitOfWork) -> list[str]:
            page = {"states": EVERY, "limit": 10, **sought}
            return [it.name for it in await uow.cases.listed(CLINICIAN, **page)]  # type: ignore[arg-type]  # as given

        return await store.write(work)

    assert await listed() == names[::-1]
    assert await listed(limit=1, offset=1) == ["MIRA-42"]
    assert await listed(begins="MIR") == ["MIRU-11", "MIRA-42"]
    assert await listed(begins="%") == []
    await store.write(lambda uow: uow.cases.set_state(cases[0].id, CaseState.CLOSED))
    assert await listed(states=(CaseState.CLOSED,)) == ["BADA-10"]
    assert await listed(states=(CaseState.OPEN,)) == ["MIRU-11", "MIRA-42"]


async def test_the_record_of_a_case_has_every_answer_and_what_was_said_beside_them(
    store: SqlStore,
) -> None:
    case = await made(store)
    lesion = await store.write(lambda uow: uow.cases.add_lesion(case, T11, Side.NONE, CLINICIAN))
    dialogue = await store.write(
        lambda uow: uow.begin(
            person_id=CLINICIAN,
            chat_id=CHAT,
            definition="mirels",
            edition="1",
            state="segment",
            case_id=case.id,
            lesion=lesion,
        )
    )
    await put(store, dialogue.token, "lesion", "lytic")
    await put(store, dialogue.token, "lesion", "mixed")
    await store.write(
        lambda uow: uow.cases.say(case, lesion.id, "karnofsky", Picked("k70"), CLINICIAN)
    )
    record = await recorded(store, case.id)
    assert [it.answers for it in record.dialogues] == [{"lesion": Picked("mixed")}]
    assert [it.lesion and it.lesion.site for it in record.dialogues] == [T11]
    assert [(it.old, it.new, it.by) for it in record.lines] == [
        (None, Picked("lytic"), CLINICIAN),
        (Picked("lytic"), Picked("mixed"), CLINICIAN),
    ]
    assert [(it.fact, it.lesion, it.answer) for it in record.said] == [
        ("karnofsky", lesion.id, Picked("k70"))
    ]


async def test_an_erased_case_leaves_neither_lesions_nor_findings_nor_an_open_case(
    store: SqlStore,
) -> None:
    case = await made(store)

    async def work(uow: UnitOfWork) -> None:
        await uow.save_person(await uow.person(CLINICIAN))
        lesion = await uow.cases.add_lesion(case, T11, Side.NONE, CLINICIAN)
        await uow.cases.say(case, lesion.id, "karnofsky", Picked("k70"), CLINICIAN)
        await uow.cases.open_for(CLINICIAN, case.id)
        assert (await uow.person(CLINICIAN)).case_id == case.id
        await uow.erasing.erase_cases([case.id])

    await store.write(work)
    assert await found(store, case.id) is None
    assert (await store.write(lambda uow: uow.person(CLINICIAN))).case_id is None


async def test_a_named_case_is_kept_and_warned_of_as_no_quick_score_is(
    store: SqlStore, clock: Clock
) -> None:
    case = await made(store)
    quick = await begin(store)
    clock.advance(days=30)

    async def idle(uow: UnitOfWork) -> list[int]:
        week, year = clock.now - timedelta(days=7), clock.now - timedelta(days=365)
        ids = [case.id, quick.case_id]
        old = await uow.erasing.idle(ids, ["mirels"], quick_before=week, before=year)
        return [it.id for it in old]

    assert await store.write(idle) == [quick.case_id]
    clock.advance(days=360)
    assert await store.write(idle) == [case.id, quick.case_id]
    held = await store.write(lambda uow: uow.erasing.cases(CLINICIAN))
    assert {it.name for it in held} == {"MIRA-42", None}


async def test_what_happened_is_kept_sealed_and_can_be_taken_back(store: SqlStore) -> None:
    case = await made(store)
    other = await made(store, "LUGO-20")
    day = date(2026, 11, 12)
    irradiated = Happening("radiotherapy", Days(day, day), "gy8_in_1")
    booked = Happening("fdg_pet", Days(day, day + timedelta(days=3)), planned=True)

    async def work(uow: UnitOfWork) -> tuple[CaseEvent, CaseEvent]:
        lesion = await uow.cases.add_lesion(case, T11, Side.NONE, CLINICIAN)
        done = await uow.cases.log(case, lesion.id, irradiated, CLINICIAN)
        return done, await uow.cases.log(case, None, booked, CLINICIAN)

    kept = await store.write(work)
    assert (await recorded(store, case.id)).events == list(kept)
    assert [it.took_place(day) for it in kept] == [True, False]
    assert not await store.write(lambda uow: uow.cases.end_event(other, kept[0].id))
    assert await store.write(lambda uow: uow.cases.end_event(case, kept[0].id))
    assert not await store.write(lambda uow: uow.cases.end_event(case, kept[0].id))
    ended = (await recorded(store, case.id)).events[0]
    assert not ended.took_place(day)
    sealed = await store.write(lambda uow: uow.cases.record(other.id))
    assert sealed.events == []


async def test_a_team_sees_the_cases_of_its_people_and_nobody_elses(store: SqlStore) -> None:
    ada, bob, eve = CLINICIAN, CLINICIAN + 1, CLINICIAN + 2

    async def teams(uow: UnitOfWork) -> None:
        one, other = await uow.roster.new_team("A"), await uow.roster.new_team("B")
        for person, team in ((ada, one), (bob, one), (eve, other)):
            await uow.roster.admit(person, team, Role.MEMBER, "Somebody")

    await store.write(teams)
    for name, owner in (("MIRA-42", ada), ("LUGO-20", bob), ("ZUZU-99", eve)):
        await made(store, name, owner)

    async def seen(person: int, *, of_team: bool) -> set[str]:
        found = await store.write(lambda uow: uow.cases.listed(person, EVERY, 10, of_team=of_team))
        return {it.name for it in found}

    assert await seen(ada, of_team=False) == {"MIRA-42"}
    assert await seen(ada, of_team=True) == {"MIRA-42", "LUGO-20"}
    assert await store.write(lambda uow: uow.cases.names(bob)) == {"MIRA-42", "LUGO-20"}
    case = next(iter(await store.write(lambda uow: uow.cases.listed(ada, EVERY, 1))))

    async def opens(person: int) -> bool:
        return may_open(await store.write(lambda uow: uow.person(person)), case)

    assert [await opens(it) for it in (ada, bob, eve)] == [True, True, False]
    await store.write(lambda uow: uow.roster.remove(bob))
    assert not await opens(bob)
    assert await seen(ada, of_team=True) == {"MIRA-42"}


async def test_a_visit_is_told_the_visit_before_it(store: SqlStore, clock: Clock) -> None:
    case = await made(store)

    async def visited() -> datetime | None:
        return await store.write(lambda uow: uow.cases.visited(case.id, CLINICIAN))

    first = clock.now
    assert await visited() is None
    clock.advance(hours=2)
    assert await visited() == first
    assert await visited() == first + timedelta(hours=2)


async def test_two_people_who_say_something_at_once_lose_nothing(store: SqlStore) -> None:
    case = await made(store)

    async def said(by: int, term: str) -> None:
        async def work(uow: UnitOfWork) -> None:
            there = await uow.cases.find(case.id)
            assert there is not None
            await uow.cases.say(there, None, "frankel", Picked(term), by)

        await store.write(work)

    people = range(CLINICIAN, CLINICIAN + 6)
    await asyncio.gather(*(said(id, "abcdeab"[id - CLINICIAN]) for id in people))
    kept = (await recorded(store, case.id)).said
    assert {(it.by, it.answer.term) for it in kept} == {
        (id, "abcdeab"[id - CLINICIAN]) for id in people
    }


async def test_which_fact_was_said_is_sealed_and_rows_of_a_former_version_are_read(
    store: SqlStore,
) -> None:
    case = await made(store)
    await store.write(lambda uow: uow.cases.say(case, None, "karnofsky", Picked("k70"), CLINICIAN))

    async def as_formerly(uow: UnitOfWork) -> list[str]:
        assert isinstance(uow, SqlUnitOfWork)
        kept = list((await uow._connection.execute(select(findings.c.fact))).scalars())
        cipher = await uow._keys.cipher(case.key_id)
        row = {
            "case_id": case.id,
            "fact": "region",
            "uid": "ab" * 16,
            "answer": cipher.seal_json("spine", f"findings.answer.{'ab' * 16}.region", 64),
            "by_person": CLINICIAN,
            "at": uow.now,
        }
        await uow._connection.execute(insert(findings), row)
        return kept

    assert await store.write(as_formerly) == [""]
    record = await recorded(store, case.id)
    assert [(it.fact, it.answer) for it in record.said] == [
        ("karnofsky", Picked("k70")),
        ("region", Picked("spine")),
    ]


async def test_a_digest_changes_with_all_that_is_said_of_a_case_and_with_nothing_else(
    store: SqlStore,
) -> None:
    case, other = await made(store), await made(store, "TOMA-17")
    on = Days(date(2026, 11, 1), date(2026, 11, 1))

    async def begun(uow: UnitOfWork) -> Dialogue:
        return await uow.begin(
            person_id=CLINICIAN,
            chat_id=CHAT,
            definition="mirels",
            edition="1",
            state="segment",
            case_id=case.id,
        )

    async def answered(uow: UnitOfWork) -> None:
        dialogue = await uow.dialogue(walked.token)
        assert dialogue is not None
        dialogue.revision += 1
        await uow.record(dialogue, Change(dialogue.revision, "segment", None, Picked("proximal")))

    walked = await store.write(begun)
    event = await store.write(lambda uow: uow.cases.log(case, None, Happening("dose", on), 1))
    pin = Pin("2026-01-02", "b" * 64)
    deeds: dict[str, Callable[[UnitOfWork], Awaitable[object]]] = {
        "begun": begun,
        "answered": answered,
        "said": lambda uow: uow.cases.say(case, None, "karnofsky", Picked("k70"), 1),
        "a lesion": lambda uow: uow.cases.add_lesion(case, T11, Side.LEFT, 1),
        "attached": lambda uow: uow.cases.attach([walked.id], 1),
        "moved": lambda uow: uow.cases.move(case.id, 1, 2, dialogue=walked.id),
        "resolved": lambda uow: uow.cases.resolve(1, resolved=True),
        "happened": lambda uow: uow.cases.log(case, None, Happening("dose", on, planned=True), 1),
        "taken back": lambda uow: uow.cases.end_event(case, event.id),
        "pinned": lambda uow: uow.editions.begin(case.id, {"sins": pin}),
        "decided": lambda uow: uow.editions.decide(case.id, "sins", pin, beside="2", by=1),
        "closed": lambda uow: uow.cases.set_state(case.id, CaseState.CLOSED),
        "seen": lambda uow: uow.cases.visited(case.id, CLINICIAN),
        "opened": lambda uow: uow.cases.open_for(CLINICIAN, case.id),
    }
    found = [await store.write(lambda uow: uow.cases.digests([case.id, other.id]))]
    for deed in deeds.values():
        await store.write(deed)
        found.append(await store.write(lambda uow: uow.cases.digests([case.id, other.id])))
    steps = zip(deeds, found, found[1:], strict=False)
    same = [name for name, before, after in steps if before[case.id] == after[case.id]]
    assert same == ["seen", "opened"]
    assert len({it[other.id] for it in found}) == 1
