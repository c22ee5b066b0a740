"""Meetings of a team: who finds them, what is on their agendas, what comes back to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from core.model.audit import Event
from core.model.board import Item, ItemState, Meeting, MeetingState
from core.model.case import Case, CaseState, may_open
from core.model.decision import Application, Decision
from core.model.person import Person
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.sharing import take_agendas_of

UPCOMING: Final = (MeetingState.PLANNED, MeetingState.OPEN)
OVER: Final = (MeetingState.CLOSED, MeetingState.CANCELLED)
LIVE: Final = (ItemState.WAITING, ItemState.PRESENTED)
_OVER: Final = timedelta(hours=12)
"""How long after its hour a meeting that nobody ended is still the next one."""


@dataclass(frozen=True)
class Place:
    """An item of an agenda, with its meeting and its case."""

    meeting: Meeting
    item: Item
    case: Case


async def next_meeting(uow: UnitOfWork, team_id: int) -> Meeting | None:
    """Return the meeting of a team that is open, or else the next one."""
    found = await uow.meetings.of_team(team_id, UPCOMING, since=uow.now - _OVER)
    opened = [it for it in found if it.state is MeetingState.OPEN]
    return next(iter([*opened, *found]), None)


async def meeting_for(uow: UnitOfWork, person: Person, meeting_id: int) -> Meeting | None:
    """Return a meeting of somebody's team; None for any other, which is audited.

    None for who left a group of the team: they see nothing of its board from then on.
    """
    found = await uow.meetings.find(meeting_id)
    if found is None:
        return None
    if person.team_id is None or found.team_id != person.team_id or person.suspended:
        await uow.audit(Event.REFUSED, "meeting", str(meeting_id), person.id)
        return None
    return found


async def place_for(uow: UnitOfWork, person: Person, item_id: int) -> Place | None:
    """Return an item that somebody may see: of their team, and a case of it still."""
    item = await uow.meetings.item(item_id)
    meeting = await meeting_for(uow, person, item.meeting_id) if item else None
    case = await uow.cases.find(item.case_id) if item and meeting else None
    if item is None or meeting is None or case is None:
        return None
    if not may_open(person, case):
        await uow.audit(Event.REFUSED, "case", str(case.id), person.id)
        return None
    return Place(meeting, item, case)


async def has_moved_on(uow: UnitOfWork, item: Item) -> bool:
    """Tell whether a case is no more where it was: taken off, or put off and on another agenda."""
    if item.state is ItemState.WITHDRAWN:
        return True
    put_off = item.state is ItemState.DEFERRED
    return put_off and (await uow.meetings.items_of(item.case_id))[-1].id != item.id


async def agenda(uow: UnitOfWork, person: Person, meeting: Meeting) -> tuple[Sequence[Place], int]:
    """Return what is on an agenda and somebody may see, and how many cases they may not."""
    items = [
        it for it in await uow.meetings.items(meeting.id) if it.state is not ItemState.WITHDRAWN
    ]
    cases = await uow.cases.these([it.case_id for it in items])
    seen = {id for id, it in cases.items() if may_open(person, it)}
    places = [Place(meeting, it, cases[it.case_id]) for it in items if it.case_id in seen]
    return places, len(items) - len(places)


async def plan(uow: UnitOfWork, person: Person, at: datetime) -> Meeting:
    """Make a meeting of somebody's team; what was put off before it comes back to it."""
    assert person.team_id is not None  # a chair is one of a team
    meeting = await uow.meetings.plan(person.team_id, at, "", person.id)
    await uow.audit(Event.CONVENED, "meeting", str(meeting.id), person.id, person.team_id)
    await _take_over(uow, meeting)
    return meeting


async def begin(uow: UnitOfWork, person: Person, meeting: Meeting) -> Meeting | None:
    """Keep that a meeting begins; what waits since one that nobody ended comes to it."""
    kept = await change(uow, person, meeting)
    if kept is not None:
        await _take_over(uow, kept)
    return kept


async def _take_over(uow: UnitOfWork, meeting: Meeting) -> None:
    """Put on an agenda what waits for another meeting: put off, cancelled, never gone through."""
    lapsed = uow.now - _OVER
    for item in await uow.meetings.left_over(meeting.team_id, meeting.at, lapsed):
        former = await uow.meetings.find(item.meeting_id)
        await _bring_back(uow, replace(item, reason=_why(item, former)), meeting)


def _why(item: Item, former: Meeting | None) -> str:
    """Return why a case comes to another meeting: what was said, or else what became of its own."""
    if item.reason or item.state not in LIVE:
        return item.reason
    cancelled = former is not None and former.state is MeetingState.CANCELLED
    return "cancelled" if cancelled else "not_reached"


async def _bring_back(uow: UnitOfWork, item: Item, meeting: Meeting) -> None:
    """Put a case that was put off on another agenda, unless it came back to one already.

    Not one that ended meanwhile, or is the team's no more.
    """
    case = await uow.cases.find(item.case_id)
    if case is None or case.state is not CaseState.OPEN or case.team_id != meeting.team_id:
        return
    if (await uow.meetings.items_of(item.case_id))[-1].id != item.id:
        return
    await uow.meetings.enter(meeting.id, case, item.by, deferred_from=item.id, reason=item.reason)


async def change(uow: UnitOfWork, person: Person, meeting: Meeting) -> Meeting | None:
    """Keep when, where or how a meeting is; None where it changed since it was read.

    Who is reminded of its cases is worked out anew.
    """
    kept = await uow.meetings.change(meeting)
    if kept is not None:
        await uow.audit(Event.CONVENED, "meeting", str(meeting.id), person.id, meeting.team_id)
        for item in await uow.meetings.items(meeting.id):
            await uow.cases.changed(item.case_id)
    return kept


async def move(uow: UnitOfWork, person: Person, meeting: Meeting, at: datetime) -> Meeting | None:
    """Keep another moment of a meeting; one that had begun begins then. None as for :func:`change`.

    What is on screen is taken off it.
    """
    kept = await change(uow, person, replace(meeting, at=at, state=MeetingState.PLANNED))
    for item in await uow.meetings.items(meeting.id) if kept else ():
        if item.shown_at is not None:
            await change_item(uow, person, _taken_off_screen(item, uow.now))
    return kept


async def change_item(uow: UnitOfWork, person: Person, item: Item) -> Item | None:
    """Keep how a case stands on an agenda; None where that changed since it was read.

    Of one that is taken off it, what its groups were told of the agenda goes.
    """
    kept = await uow.meetings.change_item(item)
    if kept is not None:
        await uow.audit(Event.ENTERED, "item", str(item.id), person.id)
        if kept.state is ItemState.WITHDRAWN and person.team_id is not None:
            await take_agendas_of(uow, person.team_id)
    return kept


async def defer(uow: UnitOfWork, person: Person, place: Place, reason: str) -> Item | None:
    """Put a case off with a reason; it goes to the next meeting at once, if there is one."""
    item = _taken_off_screen(place.item, uow.now)
    kept = await change_item(uow, person, replace(item, state=ItemState.DEFERRED, reason=reason))
    if kept is None:
        return None
    planned = await uow.meetings.of_team(place.meeting.team_id, (MeetingState.PLANNED,))
    later = (it for it in planned if it.at > place.meeting.at)
    following = next(later, None)
    if following is not None:
        await _bring_back(uow, kept, following)
    return kept


async def present(uow: UnitOfWork, person: Person, place: Place) -> Item | None:
    """Put a case on screen, and take the one before off it: how long it stood there is added."""
    for other in await uow.meetings.items(place.meeting.id):
        if other.shown_at is not None and other.id != place.item.id:
            await change_item(uow, person, _taken_off_screen(other, uow.now))
    if place.item.shown_at is not None:
        return place.item
    waits = place.item.state is ItemState.WAITING
    state = ItemState.PRESENTED if waits else place.item.state
    return await change_item(uow, person, replace(place.item, shown_at=uow.now, state=state))


async def close(uow: UnitOfWork, person: Person, meeting: Meeting) -> Meeting | None:
    """Keep that a meeting ended: nothing is on screen, what was not decided comes back."""
    kept = await change(uow, person, meeting)
    if kept is None:
        return None
    for item in await uow.meetings.items(meeting.id):
        gone = _taken_off_screen(item, uow.now)
        if item.state in LIVE:
            case = await uow.cases.find(item.case_id)
            if case is not None:
                await defer(uow, person, Place(kept, gone, case), "not_reached")
        elif gone != item:
            await change_item(uow, person, gone)
    return kept


async def cancel(uow: UnitOfWork, person: Person, meeting: Meeting) -> Meeting | None:
    """Keep that a meeting is cancelled; its cases go to the next one, if there is one."""
    kept = await change(uow, person, meeting)
    following = await next_meeting(uow, meeting.team_id) if kept else None
    if kept is None or following is None:
        return kept
    for item in await uow.meetings.items(meeting.id):
        if item.state in LIVE:
            await _bring_back(uow, replace(item, reason=_why(item, kept)), following)
    return kept


def _taken_off_screen(item: Item, now: datetime) -> Item:
    if item.shown_at is None:
        return item
    return replace(item, seconds=item.seconds + seconds_on_screen(item, now), shown_at=None)


def seconds_on_screen(item: Item, now: datetime) -> int:
    """Return for how long a case has been on screen since it was put there."""
    return max(int((now - item.shown_at).total_seconds()), 0) if item.shown_at else 0


async def decide(uow: UnitOfWork, person: Person, place: Place, it: Decision) -> Decision | None:
    """Keep a decision; None where somebody kept one meanwhile."""
    kept = await uow.meetings.decide(it)
    if kept is None:
        return None
    await uow.meetings.set_draft(place.item.id, person.id, None)
    fresh = await uow.meetings.item(place.item.id) or place.item
    if fresh.state is not ItemState.DECIDED:
        await uow.meetings.change_item(replace(fresh, state=ItemState.DECIDED))
    await uow.audit(Event.DECIDED, "decision", str(kept.id), person.id)
    return kept


async def apply(
    uow: UnitOfWork, person: Person, decision: Decision, application: Application
) -> None:
    """Keep what became of a decision."""
    await uow.meetings.apply(decision, application)
    await uow.audit(Event.APPLIED, "decision", str(decision.id), person.id)
