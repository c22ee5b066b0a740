"""Reminders as rows: one for each occasion, claimed by one, kept with what is said of them."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from functools import partial

import pytest
import pytest_asyncio
from sqlalchemy import select, update

from bot.library import DialogsLibrary
from core.definition.answer import answer_of
from core.definition.terms import Days
from core.model.case import Case, CaseState, Side
from core.model.effects import Say
from core.model.hours import Hours
from core.model.person import Person, Role
from core.model.reminder import TASK_DUE, About, Answer, Reminder, Standing
from core.model.task import Task, mark_of
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.storage.engine import database_url, migration_engine
from core.storage.reminder_tables import changed_cases, reminders
from core.use_cases import answering, reminding
from core.use_cases.cases import new_case
from core.use_cases.tasks import give

from . import deeds
from .conftest import Clock
from .deeds import CHAT, CLINICIAN
from .unsealing import KEYS

LIBRARY = DialogsLibrary()
DENTAL = About("dental_check.0.d20260101", "dental_check", None, None, date(2026, 7, 1))


class Ward:
    """A clinician, a case, and a clock."""

    def __init__(self, store: SqlStore, clock: Clock) -> None:
        self.store, self.clock = store, clock
        self.person = Person(CLINICIAN, accepted=True)
        self.case: Case

    def today(self) -> date:
        return self.clock.now.astimezone().date()

    async def open(self) -> None:
        async def work(uow: UnitOfWork) -> None:
            await uow.save_person(self.person)
            self.case = await new_case(uow, LIBRARY, self.person)

        await self.store.write(work)

    async def log(
        self, kind: str, days_ago: int, detail: str = "", lesion: int | None = None
    ) -> None:
        """Keep what happened some days ago, or is booked in some (negative)."""
        on = self.today() - timedelta(days=days_ago)
        what = Happening(kind, Days(on, on), detail, days_ago < 0)
        await self.store.write(lambda uow: uow.cases.log(self.case, lesion, what, CLINICIAN))

    async def events(self) -> list[tuple[str, str, date, bool]]:
        """Return what stands of the events, in their order."""
        record = await self.store.write(lambda uow: uow.cases.record(self.case.id))
        stands = (it for it in record.events if it.ended_at is None)
        return [(it.kind, it.detail, it.on.first, it.planned) for it in stands]

    async def say(self, fact: str, term: str) -> None:
        answer = answer_of(term)
        await self.store.write(lambda uow: uow.cases.say(self.case, None, fact, answer, CLINICIAN))

    async def become(self, state: CaseState) -> None:
        await self.store.write(lambda uow: uow.cases.set_state(self.case.id, state))

    async def worked_out(self) -> int:
        async def work(uow: UnitOfWork) -> int:
            found = await uow.reminders.changed(100)
            for id in found:
                await reminding.work_out(uow, LIBRARY, id, self.today())
            return len(found)

        return await self.store.write(work)

    async def rows(self) -> dict[str, Reminder]:
        """Return the reminders that are open, by deadline."""
        await self.worked_out()
        found = await self.store.write(lambda uow: uow.reminders.of_case(self.case))
        return {it.about.deadline: it for it in found if it.open}

    async def due(self, store: SqlStore | None = None) -> list[str]:
        """Claim all that is due, and say it; return what."""
        await self.worked_out()
        ids = await self.store.write(lambda uow: uow.reminders.due(100))
        said = [await (store or self.store).write(partial(self.say_it, id)) for id in ids]
        return [it for it in said if it]

    async def say_it(self, id: int, uow: UnitOfWork) -> str:
        call = await reminding.call(uow, LIBRARY, id, self.today())
        if call is None:
            return ""
        await uow.enqueue(CHAT, Say(call.reminder.about.deadline))
        return call.reminder.about.deadline


@pytest_asyncio.fixture
async def ward(store: SqlStore, clock: Clock) -> Ward:
    it = Ward(store, clock)
    await it.open()
    return it


async def one(ward: Ward) -> Reminder:
    """Return a reminder that is due now."""
    await ward.store.write(
        lambda uow: uow.reminders.add(ward.case, DENTAL, ward.clock.now, CLINICIAN)
    )
    (found,) = await ward.store.write(lambda uow: uow.reminders.of_case(ward.case))
    return found


async def test_one_occasion_has_one_reminder_however_often_it_is_worked_out(ward: Ward) -> None:
    for _ in range(3):
        row = await one(ward)
    assert (row.about, row.person_id, row.standing) == (DENTAL, CLINICIAN, Standing.WAITING)
    assert row.case_name == ward.case.name


@pytest.mark.races
async def test_a_reminder_is_claimed_by_one_of_two_stores(ward: Ward, url: str) -> None:
    row = await one(ward)
    other = await open_store(url, ward.clock, keys=KEYS)

    async def claim(store: SqlStore) -> bool:
        async def work(uow: UnitOfWork) -> bool:
            claimed = await uow.reminders.claim(row, Standing.SENT, row.due_at)
            if claimed:
                await uow.enqueue(CHAT, Say("due"))
            return claimed

        return await store.write(work)

    claims = await asyncio.gather(*(claim(it) for it in (ward.store, other) * 5))
    assert sum(claims) == 1
    assert await deeds.effects(ward.store) == [Say("due")]
    await other.close()


@pytest.mark.races
async def test_two_processes_that_work_out_and_say_the_same_say_it_once(
    ward: Ward, url: str
) -> None:
    await ward.log("antiresorptive_start", 60, "denosumab")
    await ward.rows()
    ward.clock.advance(days=2)
    other = await open_store(url, ward.clock, keys=KEYS)
    said = await asyncio.gather(ward.due(), ward.due(other), ward.due(), ward.due(other))
    assert sorted(it for each in said for it in each) == ["denosumab_dose"]
    await other.close()


async def test_what_was_claimed_before_a_kill_is_said_by_the_next_process(
    ward: Ward, url: str, clock: Clock
) -> None:
    """The claim and what is said are one transaction: neither is there without the other."""
    await ward.log("antiresorptive_start", 60, "denosumab")
    await ward.rows()
    clock.advance(days=2)

    async def dies(uow: UnitOfWork) -> None:
        for id in await uow.reminders.due(1):
            assert await ward.say_it(id, uow)
        raise SystemError("killed before the transaction was kept")

    with pytest.raises(SystemError):
        await ward.store.write(dies)
    assert await deeds.effects(ward.store) == []
    assert await ward.due() == ["denosumab_dose"]
    after = await open_store(url, clock, keys=KEYS)  # killed here: nothing was sent yet
    await after.outbox.recover()
    assert await deeds.effects(after) == [Say("denosumab_dose")]
    assert await ward.due(after) == []
    await after.close()


async def test_it_is_said_once_before_its_day_and_once_more_when_that_is_over(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 0, "zoledronic_acid")
    said: dict[str, list[int]] = {}
    for day in range(1, 120):
        ward.clock.advance(days=1)
        for it in await ward.due():
            said.setdefault(it, []).append(day)
    # started on 21/11: vitamin D by 21/02, a week before; creatinine by 21/12, three days before
    assert said == {"creatinine": [27, 31], "vitamin_d": [85, 93]}


async def test_nothing_is_said_on_the_day_it_was_told_nor_in_quiet_hours(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 400, "denosumab")
    assert await ward.due() == []
    hours = Hours("Pacific/Noumea", 20, 8)  # 12:00 UTC is 23:00 there
    await ward.store.write(lambda uow: uow.reminders.set_hours(CLINICIAN, hours))
    ward.clock.advance(days=1)
    assert await ward.due() == []
    ward.clock.advance(hours=9)
    assert sorted(await ward.due()) == ["denosumab_dose", "dental_check", "vitamin_d"]


async def test_closing_a_case_ends_all_but_safety_and_a_death_ends_all(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 30, "denosumab")
    every = {"dental_check", "vitamin_d", "denosumab_dose", "two_year_review"}
    assert set(await ward.rows()) == every
    for state in (CaseState.CLOSED, CaseState.TRANSFERRED):
        await ward.become(state)
        assert set(await ward.rows()) == {"denosumab_dose"}
    await ward.become(CaseState.OPEN)
    assert set(await ward.rows()) == every
    await ward.become(CaseState.DIED)
    assert await ward.rows() == {}


async def test_a_refusal_takes_away_all_but_safety_until_it_is_too_old(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 30, "denosumab")
    await ward.say("refused_antiresorptive", "yes")
    assert set(await ward.rows()) == {"denosumab_dose"}
    await ward.say("refused_antiresorptive", "no")
    assert "dental_check" in await ward.rows()


async def test_what_may_have_arrived_comes_again_later_unless_it_is_answered(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 60, "denosumab")
    await ward.rows()
    ward.clock.advance(days=1)
    assert await ward.due() == ["denosumab_dose"]
    row = (await ward.rows())["denosumab_dose"]
    await ward.store.outbox.doubted(row.id)
    assert await ward.due() == []
    ward.clock.advance(days=1)
    assert await ward.due() == ["denosumab_dose"]
    otherwise = Answer.OTHERWISE
    await ward.store.write(lambda uow: answering.end(uow, ward.person, row, otherwise))
    await ward.store.outbox.doubted(row.id)
    ward.clock.advance(days=1)
    assert await ward.due() == []


async def test_who_is_given_a_case_is_given_its_reminders(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 30, "denosumab")
    before, to = await ward.rows(), CLINICIAN + 1

    async def hand_over(uow: UnitOfWork) -> None:
        await uow.cases.hand_over(ward.case.id, to, ward.case.name, chat_id=CHAT, message_id=1)

    await ward.store.write(hand_over)
    after = await ward.rows()
    assert {it.person_id for it in after.values()} == {to}
    assert {it.id for it in after.values()} == {it.id for it in before.values()}


async def test_what_was_done_ends_its_reminder_and_begins_the_next_one(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 31, "denosumab")
    row = (await ward.rows())["denosumab_dose"]
    yesterday = ward.today() - timedelta(days=1)

    async def done(uow: UnitOfWork) -> None:
        await answering.done(uow, LIBRARY, ward.person, ward.case, row, yesterday)

    await ward.store.write(done)
    after = (await ward.rows())["denosumab_dose"]
    assert after.id != row.id
    assert after.about.last == date(2026, 12, 20)


async def test_in_the_last_weeks_it_is_asked_once_whether_to_go_on(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 30, "denosumab")
    await ward.say("life_expectancy", "under_6_weeks")
    asked = (await ward.rows())["last_weeks"]
    go_on, let_go = Answer.GOES_ON, Answer.LET_GO
    await ward.store.write(lambda uow: answering.end(uow, ward.person, asked, go_on))
    assert "denosumab_dose" in await ward.rows()
    assert "last_weeks" not in await ward.rows()
    await ward.store.write(lambda uow: answering.end(uow, ward.person, asked, let_go))
    assert await ward.rows() == {}
    ward.clock.advance(days=40)  # what was said of the life that is left is too old to count
    await ward.say("dental_check", "done")
    assert await ward.rows() == {}
    await ward.say("life_expectancy", "over_1_year")
    assert "denosumab_dose" in await ward.rows()


async def test_who_blocked_the_bot_is_reminded_no_more_until_they_are_back(ward: Ward) -> None:
    await ward.log("antiresorptive_start", 60, "denosumab")
    await ward.rows()
    await ward.store.outbox.blocked(CLINICIAN)
    ward.clock.advance(days=2)
    assert await ward.due() == []
    await ward.say("dental_check", "done")  # they are back
    await ward.rows()
    ward.clock.advance(days=1)
    assert "denosumab_dose" in await ward.due()


async def test_every_change_of_a_case_is_worked_out_and_none_twice(ward: Ward) -> None:
    assert await ward.worked_out() == 0
    await ward.say("dental_check", "done")
    assert await ward.worked_out() == 1
    assert await ward.worked_out() == 0


async def test_a_reminder_that_does_not_open_holds_up_no_other(ward: Ward, url: str) -> None:
    await ward.log("antiresorptive_start", 60, "denosumab")
    broken = (await ward.rows())["dental_check"]
    engine = migration_engine(database_url(url))
    async with engine.begin() as connection:
        this = update(reminders).where(reminders.c.id == broken.id)
        await connection.execute(this.values(what=b"\0" * 64))
    await engine.dispose()
    ward.clock.advance(days=2)
    assert await ward.due() == ["denosumab_dose"]


async def test_an_erased_case_leaves_no_reminder_and_no_occasion_can_be_read_in_the_clear(
    ward: Ward, url: str
) -> None:
    await ward.log("antiresorptive_start", 60, "denosumab")
    await ward.rows()
    engine = migration_engine(database_url(url))
    async with engine.connect() as connection:
        rows = (await connection.execute(select(reminders))).all()
        assert rows
        for row in rows:
            assert b"denosumab" not in bytes(row.what)
            assert "d2026" not in row.mark
    await ward.store.write(lambda uow: uow.erasing.erase_cases([ward.case.id]))
    async with engine.connect() as connection:
        for table in (reminders, changed_cases):
            assert (await connection.execute(select(table))).all() == []
    await engine.dispose()


async def test_who_is_to_prepare_something_is_reminded_of_it_and_who_leaves_leaves_it_behind(
    ward: Ward,
) -> None:
    colleague = Person(CLINICIAN + 1, accepted=True)

    async def given(uow: UnitOfWork) -> None:
        team = await uow.roster.new_team("team")
        for person in (ward.person, colleague):
            await uow.save_person(person)
            await uow.roster.admit(person.id, team, Role.MEMBER, "Ada")
        due = ward.today() + timedelta(days=7)
        task = Task(("spine_mri", None), "", mark_of(ward.case, colleague.id), due)
        await give(uow, ward.person, ward.case, task, ward.today(), tick=True)

    await ward.store.write(given)
    row = (await ward.rows())[TASK_DUE]
    assert row.person_id == colleague.id
    assert (row.about.check, row.about.last) == ("spine_mri", ward.today() + timedelta(days=7))
    for person in (ward.person, colleague):  # whose case it is sees it too
        assert row in await ward.store.write(partial(of_person, person))
    ward.clock.advance(days=6)
    assert await ward.due() == [TASK_DUE]
    await ward.store.write(lambda uow: uow.erasing.erase_person(colleague.id))
    found = await ward.store.write(partial(of_person, ward.person))
    assert [it.person_id for it in found] == [CLINICIAN]
    await ward.store.write(
        lambda uow: answering.done(uow, LIBRARY, ward.person, ward.case, found[0], ward.today())
    )
    assert await ward.rows() == {}
    said = (await ward.store.write(lambda uow: uow.cases.record(ward.case.id))).said
    assert (said[-1].fact, said[-1].answer) == ("spine_mri", Days(ward.today(), ward.today()))


async def of_person(person: Person, uow: UnitOfWork) -> list[Reminder]:
    return list(await uow.reminders.of_person(person.id))


async def test_what_was_booked_outside_its_days_and_took_place_is_kept_as_that(ward: Ward) -> None:
    async def lesion(uow: UnitOfWork) -> int:
        return (await uow.cases.add_lesion(ward.case, {}, Side.NONE, CLINICIAN)).id

    vertebra = await ward.store.write(lesion)
    await ward.log("surgery", 1, "decompression", vertebra)
    await ward.log("radiotherapy", -9, "gy30_in_10", vertebra)
    await ward.log("gcsf", 1)
    await ward.log("fdg_pet", -9)
    ward.clock.advance(days=10)
    rows = await ward.rows()
    for id in ("postoperative_radiotherapy", "fdg_pet"):
        done = partial(answering.done, library=LIBRARY, person=ward.person, case=ward.case)
        await ward.store.write(partial(done, row=rows[id], on=ward.today()))
    assert (await ward.events())[2:] == [
        ("radiotherapy", "gy30_in_10", ward.today(), False),
        ("fdg_pet", "", ward.today(), False),
    ]
    assert not {"postoperative_radiotherapy", "fdg_pet"} & set(await ward.rows())
