"""The board: meetings and agendas, what people think and decide; sealed, erased, given out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
import pytest_asyncio
from sqlalchemy import func, select

from core.model.board import (
    Attendance,
    BoardRules,
    Item,
    ItemState,
    Meeting,
    MeetingState,
    Opinion,
    Presence,
    Specialty,
    Stand,
    Triage,
)
from core.model.case import Case
from core.model.decision import (
    Accord,
    Application,
    Applied,
    Condition,
    Decision,
    Deviation,
    Draft,
    NotApplied,
    Patient,
)
from core.model.person import Person, Role
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.storage.engine import database_url, migration_engine
from core.storage.meeting_tables import OF_A_CASE
from core.use_cases import meetings as use

from .conftest import Clock
from .deeds import CLINICIAN

T = TypeVar("T")
OTHER = CLINICIAN + 1
TEXT = "Plutôt irradier d'abord"


@dataclass
class Board:
    """A team with a meeting and a case on its agenda."""

    store: SqlStore
    clock: Clock
    team: int
    meeting: Meeting
    case: Case
    item: Item

    async def do(self, deed: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        return await self.store.write(deed)

    def decision(self, number: int = 1) -> Decision:
        return Decision(
            id=0,
            item_id=self.item.id,
            case_id=self.case.id,
            number=number,
            options=("surgery.advise_surgery.1",),
            conditions=(Condition("si l'IRM montre une compression", "opérer"),),
            text="Chirurgie puis radiothérapie",
            who="chirurgie",
            due=date(2026, 12, 1),
            quorum=True,
            editions={"sins": "3"},
            accord=Accord.DEVIATING,
            deviation=Deviation.PATIENT,
            deviation_text="souhait",
            trial="",
            wish="rester chez soi",
            patient=Patient.NOT_OPPOSED,
            by=CLINICIAN,
            at=self.clock.now,
            forbidden=("surgery.cement.1",),
        )

    def opinion(self, person: int = CLINICIAN, stand: Stand = Stand.OTHER) -> Opinion:
        specialty = Specialty.RADIATION_ONCOLOGY
        return Opinion(self.item.id, person, specialty, stand, "", TEXT, self.clock.now, True)


@pytest_asyncio.fixture
async def board(store: SqlStore, clock: Clock) -> Board:
    async def work(uow: UnitOfWork) -> Board:
        team = await uow.roster.new_team("Sein")
        for person in (CLINICIAN, OTHER):
            await uow.roster.admit(person, team, Role.MEMBER, "")
        at = clock.now + timedelta(days=7)
        meeting = await uow.meetings.plan(team, at, "Salle 3", CLINICIAN)
        case = await uow.cases.begin(CLINICIAN, "MIRA-42")
        item = await uow.meetings.enter(meeting.id, case, CLINICIAN)
        return Board(store, clock, team, meeting, case, item)

    return await store.write(work)


async def test_a_specialty_is_declared_once_and_changed(board: Board) -> None:
    async def work(uow: UnitOfWork) -> object:
        await uow.meetings.declare(CLINICIAN, Specialty.ONCOLOGY)
        await uow.meetings.declare(CLINICIAN, Specialty.RHEUMATOLOGY)
        return await uow.meetings.specialties([CLINICIAN, OTHER])

    assert await board.do(work) == {CLINICIAN: Specialty.RHEUMATOLOGY}


async def test_a_team_sets_the_word_and_the_quorum_of_its_board(board: Board) -> None:
    assert await board.do(lambda uow: uow.meetings.rules(board.team)) == BoardRules()
    for rules in (BoardRules("RCP os", 4), BoardRules("staff", 2, solid=False)):
        await board.do(lambda uow, it=rules: uow.meetings.set_rules(board.team, it))  # type: ignore[misc]
        assert await board.do(lambda uow: uow.meetings.rules(board.team)) == rules


async def test_a_meeting_is_found_as_it_was_kept(board: Board) -> None:
    attendance = Attendance(CLINICIAN, Specialty.ONCOLOGY, Presence.REMOTE)
    await board.do(lambda uow: uow.meetings.attend(board.meeting.id, attendance))
    found = await board.do(lambda uow: uow.meetings.find(board.meeting.id))
    assert found == replace(board.meeting, attendance=(attendance,))
    later = replace(attendance, presence=Presence.PRESENT)
    await board.do(lambda uow: uow.meetings.attend(board.meeting.id, later))
    (again,) = await board.do(
        lambda uow: uow.meetings.of_team(board.team, [MeetingState.PLANNED, MeetingState.OPEN])
    )
    assert again.attendance == (later,)
    assert (
        await board.do(lambda uow: uow.meetings.of_team(board.team + 1, list(MeetingState))) == []
    )
    assert await board.do(lambda uow: uow.meetings.find(board.meeting.id + 9)) is None


async def test_who_said_that_they_would_write_is_heard_once_they_wrote(board: Board) -> None:
    promised = Attendance(CLINICIAN, Specialty.ONCOLOGY, Presence.WRITTEN)

    async def heard() -> bool:
        found = await board.do(lambda uow: uow.meetings.find(board.meeting.id))
        assert found is not None
        return found.attendance[0].heard

    await board.do(lambda uow: uow.meetings.attend(board.meeting.id, promised))
    await board.do(lambda uow: uow.meetings.give(board.opinion(OTHER)))
    assert not await heard()
    await board.do(lambda uow: uow.meetings.give(board.opinion()))
    assert await heard()
    gone = replace(board.item, state=ItemState.WITHDRAWN)
    await board.do(lambda uow: uow.meetings.change_item(gone))
    assert not await heard()


async def test_who_left_the_team_comes_to_no_meeting_any_more_and_did_come_to_those_before(
    board: Board,
) -> None:
    for person in (CLINICIAN, OTHER):
        there = Attendance(person, Specialty.ONCOLOGY, Presence.PRESENT)
        await board.do(lambda uow, it=there: uow.meetings.attend(board.meeting.id, it))  # type: ignore[misc]

    async def come(state: MeetingState) -> list[int]:
        meeting = await board.do(lambda uow: uow.meetings.find(board.meeting.id))
        assert meeting is not None
        kept = await board.do(lambda uow: uow.meetings.change(replace(meeting, state=state)))
        assert kept is not None
        return [it.person_id for it in kept.attendance]

    await board.do(lambda uow: uow.roster.remove(OTHER))
    for state in (MeetingState.PLANNED, MeetingState.OPEN):
        assert await come(state) == [CLINICIAN]
    assert await come(MeetingState.CLOSED) == [CLINICIAN, OTHER]


async def test_what_changed_since_it_was_read_is_not_overwritten(board: Board) -> None:
    opened = replace(board.meeting, state=MeetingState.OPEN, place="https://visio.example")
    kept = await board.do(lambda uow: uow.meetings.change(opened))
    assert kept == replace(opened, revision=1)
    late = replace(board.meeting, state=MeetingState.CANCELLED)
    assert await board.do(lambda uow: uow.meetings.change(late)) is None

    sorted_ = replace(board.item, triage=Triage.REGISTERED, reason="manque l'IRM")
    assert await board.do(lambda uow: uow.meetings.change_item(sorted_)) == replace(
        sorted_, revision=1
    )
    assert await board.do(lambda uow: uow.meetings.change_item(board.item)) is None
    assert await board.do(lambda uow: uow.meetings.items(board.meeting.id)) == [
        replace(sorted_, revision=1)
    ]


async def test_a_case_stands_on_an_agenda_once_and_comes_back_after_it_was_withdrawn(
    board: Board,
) -> None:
    async def enter(uow: UnitOfWork) -> Item:
        return await uow.meetings.enter(board.meeting.id, board.case, OTHER)

    assert await board.do(enter) == board.item
    gone = replace(board.item, state=ItemState.WITHDRAWN)
    await board.do(lambda uow: uow.meetings.change_item(gone))
    assert await board.do(enter) == replace(board.item, revision=2)
    assert await board.do(lambda uow: uow.meetings.items_of(board.case.id)) == [
        replace(board.item, revision=2)
    ]


async def test_an_opinion_that_changes_leaves_the_former_one_behind(board: Board) -> None:
    first, second = board.opinion(), board.opinion(stand=Stand.ABSTAIN)
    for it in (first, board.opinion(OTHER), second):
        await board.do(lambda uow, it=it: uow.meetings.give(it))  # type: ignore[misc]
    now = await board.do(lambda uow: uow.meetings.opinions(board.item.id))
    assert [(it.person_id, it.stand, it.text) for it in now] == [
        (OTHER, Stand.OTHER, TEXT),
        (CLINICIAN, Stand.ABSTAIN, TEXT),
    ]
    every = await board.do(lambda uow: uow.meetings.opinions(board.item.id, former=True))
    assert every == [first, board.opinion(OTHER), second]


async def test_a_draft_is_somebodys_own(board: Board) -> None:
    draft = Draft(options=("a.b.1",), text="opérer", due=date(2026, 12, 1), corrects=3)

    async def kept(person: int) -> Draft:
        return await board.do(lambda uow: uow.meetings.draft(board.item.id, person))

    for it in (Draft(), draft):
        await board.do(lambda uow, it=it: uow.meetings.set_draft(board.item.id, CLINICIAN, it))  # type: ignore[misc]
    assert (await kept(CLINICIAN), await kept(OTHER)) == (draft, Draft())
    await board.do(lambda uow: uow.meetings.set_draft(board.item.id, CLINICIAN, None))
    assert await kept(CLINICIAN) == Draft()


async def test_a_decision_is_kept_whole_and_what_became_of_it(board: Board) -> None:
    kept = await board.do(lambda uow: uow.meetings.decide(board.decision()))
    assert kept is not None
    assert kept == replace(board.decision(), id=kept.id)
    said = Application(Applied.NOT_DONE, date(2026, 12, 3), NotApplied.WISH, OTHER, board.clock.now)
    done = Application(Applied.DONE, None, None, CLINICIAN, board.clock.now)
    for it in (said, done):
        await board.do(lambda uow, it=it: uow.meetings.apply(kept, it))  # type: ignore[misc]
    assert await board.do(lambda uow: uow.meetings.decision(kept.id)) == replace(
        kept, application=done
    )
    assert await board.do(lambda uow: uow.meetings.applications(kept.id)) == [said, done]
    assert await board.do(lambda uow: uow.meetings.decision(kept.id + 1)) is None


@pytest.mark.races
async def test_of_two_decisions_at_once_one_is_kept(board: Board) -> None:
    both = [board.do(lambda uow: uow.meetings.decide(board.decision())) for _ in range(2)]
    kept = await asyncio.gather(*both)
    assert sum(it is not None for it in kept) == 1
    correction = replace(board.decision(2), corrects=next(it.id for it in kept if it))
    assert await board.do(lambda uow: uow.meetings.decide(correction))
    found = await board.do(lambda uow: uow.meetings.decisions_of(board.case.id))
    assert [it.number for it in found] == [1, 2]


async def test_minutes_are_numbered(board: Board) -> None:
    for _ in range(2):
        await board.do(lambda uow: uow.meetings.validate(board.meeting.id, CLINICIAN))
    found = await board.do(lambda uow: uow.meetings.minutes(board.meeting.id))
    assert [it.number for it in found] == [1, 2]


async def test_what_is_typed_for_a_meeting_is_waited_for_until_something_else_is_shown(
    board: Board,
) -> None:
    async def awaited() -> str | None:
        found = await board.do(lambda uow: uow.meetings.awaited_words(CLINICIAN))
        return found.asked if found else None

    assert await awaited() is None
    await board.do(lambda uow: uow.meetings.await_words(CLINICIAN, 7, "w-1"))
    assert await awaited() == "w-1"
    await board.do(lambda uow: uow.meetings.await_no_words(CLINICIAN))
    assert await awaited() is None


async def _filled(board: Board) -> None:
    async def work(uow: UnitOfWork) -> None:
        decided = await uow.meetings.decide(board.decision())
        assert decided is not None
        done = Application(Applied.DONE, None, None, CLINICIAN, board.clock.now)
        await uow.meetings.apply(decided, done)
        await uow.meetings.give(board.opinion())
        await uow.meetings.set_draft(board.item.id, CLINICIAN, Draft(text="à revoir"))
        await uow.meetings.declare(CLINICIAN, Specialty.ONCOLOGY)
        came = Attendance(CLINICIAN, Specialty.ONCOLOGY, Presence.PRESENT)
        await uow.meetings.attend(board.meeting.id, came)

    await board.do(work)


async def test_all_of_the_board_goes_with_its_case(board: Board, url: str) -> None:
    await _filled(board)
    await board.do(lambda uow: uow.erasing.erase_cases([board.case.id]))
    engine = migration_engine(database_url(url))
    async with engine.connect() as connection:
        for table in OF_A_CASE:
            rows = await connection.execute(select(func.count()).select_from(table))
            assert rows.scalar_one() == 0, table.name
    await engine.dispose()
    assert await board.do(lambda uow: uow.meetings.items(board.meeting.id)) == []


async def test_who_is_forgotten_leaves_an_opinion_of_nobody(board: Board) -> None:
    await _filled(board)
    over = replace(board.meeting, state=MeetingState.CLOSED)
    await board.do(lambda uow: uow.meetings.change(over))
    await board.do(lambda uow: uow.erasing.erase_person(CLINICIAN))
    (opinion,) = await board.do(lambda uow: uow.meetings.opinions(board.item.id))
    assert (opinion.person_id, opinion.specialty) == (0, Specialty.RADIATION_ONCOLOGY)
    (decision,) = await board.do(lambda uow: uow.meetings.decisions(board.item.id))
    assert decision.by == 0
    meeting = await board.do(lambda uow: uow.meetings.find(board.meeting.id))
    assert meeting is not None
    assert [it.person_id for it in meeting.attendance] == [0]
    assert await board.do(lambda uow: uow.meetings.specialties([CLINICIAN])) == {}
    assert (await board.do(lambda uow: uow.meetings.draft(board.item.id, CLINICIAN))) == Draft()


async def test_somebodys_data_has_what_they_said_at_the_board(board: Board) -> None:
    await _filled(board)
    found = await board.do(lambda uow: uow.erasing.everything(CLINICIAN))
    assert found["opinions"][0]["what"]["text"] == TEXT
    assert found["decisions"][0]["what"]["who"] == "chirurgie"
    assert found["decision_drafts"][0]["what"]["text"] == "à revoir"
    assert found["specialties"][0]["specialty"] == "oncology"
    assert found["applications"][0]["what"]["applied"] == "done"
    assert (len(found["attendances"]), len(found["meetings"]), len(found["agenda_items"])) == (
        1,
        1,
        1,
    )
    assert (await board.do(lambda uow: uow.erasing.everything(OTHER)))["opinions"] == []


async def test_of_many_meetings_the_newest_are_found_and_when_a_case_was_presented_first(
    board: Board,
) -> None:
    async def work(uow: UnitOfWork) -> Meeting:
        for week in range(1, 120):
            at = board.meeting.at + timedelta(weeks=week)
            meeting = await uow.meetings.plan(board.team, at, "", CLINICIAN)
        again = await uow.meetings.enter(meeting.id, board.case, CLINICIAN)
        for item in (board.item, again):
            await uow.meetings.change_item(replace(item, state=ItemState.DECIDED))
        return meeting

    last = await board.do(work)
    newest = await board.do(
        lambda uow: uow.meetings.of_team(board.team, list(MeetingState), newest=3)
    )
    assert [it.id for it in newest] == [last.id - 2, last.id - 1, last.id]
    since = await board.do(
        lambda uow: uow.meetings.of_team(board.team, list(MeetingState), since=last.at)
    )
    assert [it.id for it in since] == [last.id]
    first = await board.do(lambda uow: uow.meetings.presented_first(board.team))
    assert first == {board.case.id: board.meeting.at}
    assert await board.do(lambda uow: uow.meetings.presented_first(board.team + 1)) == {}


@pytest.mark.parametrize("seconds", [0, 75])
async def test_a_case_that_was_not_reached_was_not_presented(board: Board, seconds: int) -> None:
    """The store and the value say the same of every item, whatever became of it."""
    item = board.item
    for state in ItemState:
        stands = replace(item, state=state, seconds=seconds, reason="not_reached")

        kept = await board.do(lambda uow, it=stands: uow.meetings.change_item(it))  # type: ignore[misc]
        assert kept is not None
        item = kept
        first = await board.do(lambda uow: uow.meetings.presented_first(board.team))
        assert (board.case.id in first) is item.presented
        seen = bool(seconds) or state in ("presented", "decided")
        assert item.presented is (seen and state != "withdrawn")


@pytest.mark.parametrize("end", [*MeetingState, ItemState.DEFERRED, ItemState.WITHDRAWN])
async def test_what_nobody_went_through_waits_for_another_meeting(
    board: Board, end: MeetingState | ItemState
) -> None:
    """Of a meeting that nobody ended, also; and one that is long over is no more the next one."""

    async def left_over(uow: UnitOfWork) -> list[int]:
        later = board.clock.now + timedelta(days=30)
        found = await uow.meetings.left_over(board.team, later, board.clock.now)
        return [it.id for it in found]

    async def work(uow: UnitOfWork) -> tuple[list[int], Meeting | None]:
        if isinstance(end, MeetingState):
            await uow.meetings.change(replace(board.meeting, state=end))
        else:
            await uow.meetings.change_item(replace(board.item, state=end))
        return await left_over(uow), await use.next_meeting(uow, board.team)

    found, following = await board.do(work)
    put_off = end in (MeetingState.CANCELLED, ItemState.DEFERRED)
    assert found == [board.item.id] * put_off
    sooner = await board.do(
        lambda uow: uow.meetings.left_over(board.team, board.clock.now, board.clock.now)
    )
    assert len(sooner) == (end is MeetingState.CANCELLED), "what was cancelled may be held sooner"
    upcoming = end not in (MeetingState.CANCELLED, MeetingState.CLOSED)
    assert (following is not None) is upcoming
    board.clock.advance(days=8)
    waits = put_off or end in (MeetingState.PLANNED, MeetingState.OPEN)
    assert await board.do(left_over) == [board.item.id] * waits
    assert await board.do(lambda uow: use.next_meeting(uow, board.team)) is None

    async def taken_over(uow: UnitOfWork) -> list[Item]:
        person = Person(CLINICIAN, team_id=board.team)
        meeting = await use.plan(uow, person, board.clock.now + timedelta(days=7))
        return list(await uow.meetings.items(meeting.id))

    came = await board.do(taken_over)
    assert [it.deferred_from for it in came] == [board.item.id] * waits
    assert [it.case_id for it in await board.do(left_over_of(board))] == []


def left_over_of(board: Board) -> Callable[[UnitOfWork], Awaitable[Sequence[Item]]]:
    """Return what reads what waits once it is on another agenda: nothing."""
    at = board.clock.now + timedelta(days=6)
    return lambda uow: uow.meetings.left_over(board.team, at, board.clock.now)
