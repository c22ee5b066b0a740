"""What files of meetings are made of: read in one go, for whoever leads meetings now."""

from __future__ import annotations

from datetime import timedelta

from core.model.board import Meeting
from core.model.case import Case
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore

from .conftest import Clock
from .deeds import CLINICIAN

CHAIR = CLINICIAN + 1


async def held(store: SqlStore) -> tuple[Meeting, Case, Case]:
    """A meeting of a team on a case of a member, and on one of somebody who left the team."""

    async def work(uow: UnitOfWork) -> tuple[Meeting, Case, Case]:
        team = await uow.roster.new_team("Os")
        for person, role in ((CHAIR, Role.CHAIR), (CLINICIAN, Role.MEMBER), (99, Role.MEMBER)):
            await uow.roster.admit(person, team, role, "x")
        meeting = await uow.meetings.plan(team, uow.now + timedelta(days=1), "salle 3", CHAIR)
        mine, gone = (
            await uow.cases.begin(CLINICIAN, "MIRA-42"),
            await uow.cases.begin(99, "ORLA-7"),
        )
        for case in (mine, gone):
            await uow.meetings.enter(meeting.id, case, case.owner_id)
        await uow.roster.remove(99)
        await uow.meetings.validate(meeting.id, CHAIR)
        return meeting, mine, gone

    return await store.write(work)


async def test_a_meeting_is_read_with_the_cases_that_are_the_teams_and_others_are_counted(
    store: SqlStore, clock: Clock
) -> None:
    meeting, mine, _ = await held(store)
    found = await store.outbox.exported(CHAIR, meeting.id)
    assert found is not None
    assert (found.team, found.now) == ("Os", clock.now)
    (there,) = found.meetings
    assert [it.case.id for it in there.items] == [mine.id]
    assert there.hidden == 1
    assert [it.number for it in there.minutes] == [1]


async def test_nothing_is_read_for_who_leads_no_meetings_of_the_team(store: SqlStore) -> None:
    meeting, *_ = await held(store)
    assert await store.outbox.exported(CLINICIAN, meeting.id) is None
    assert await store.outbox.exported(99, meeting.id) is None
    assert await store.outbox.exported(CHAIR, meeting.id + 1) is None

    async def no_longer(uow: UnitOfWork) -> None:
        await uow.roster.change_role(CHAIR, Role.MEMBER)

    await store.write(no_longer)
    assert await store.outbox.exported(CHAIR, meeting.id) is None
