"""Reminders: worked out of a case, claimed when they are due. Each in one transaction.

A row is made for each deadline that somebody has something to do about. It is called to mind once
before its day or on it, and once more when its last day is over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from core.definition.conditions import Knowledge
from core.engine.deadline import Deadline
from core.engine.deadlines import deadlines
from core.engine.refusals import Refused, refused
from core.model.case import Case, CaseState
from core.model.hours import Hours
from core.model.reminder import LAST_WEEKS, About, Answer, Reminder, Standing
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.board_reminders import at_the_board
from core.use_cases.cases import CaseView, told
from core.use_cases.tasks import due_in, whose

_A_DAY: Final = timedelta(days=1)
AT_ONCE: Final = 20
"""Cases that are worked out, and reminders that are sent, between two looks at the clock."""


def deadlines_of(view: CaseView, library: Library, today: date) -> list[Deadline]:
    """Return every deadline of a case."""
    standing = [it.id for it in view.case.standing]
    kinds, events = library.deadlines.values(), view.record.events
    return deadlines(kinds, library.course, view.known, events, standing, today)


async def sync(
    uow: UnitOfWork, library: Library, view: CaseView, today: date
) -> Sequence[Reminder]:
    """Bring the reminders of a case up to what is known of it, and return those that are open."""
    case, rows = view.case, await uow.reminders.of_case(view.case)
    hours = await uow.reminders.hours(case.owner_id)
    given = await whose(uow, view)
    clocks = {it: await uow.reminders.hours(it) for it in {*given.values()}}
    clocks[case.owner_id] = hours
    wanted = {
        **_wanted(view, library, rows, today),
        **await at_the_board(uow, library, view, hours, today),
    }
    for row in rows:
        to = given.get(row.about.key, case.owner_id)
        if row.open and row.person_id != to:
            await uow.reminders.hand_over(row, to)
        await _compare(uow, row, wanted.get(row.about.key), clocks[to], today, to)
    for key in set(wanted) - {row.about.key for row in rows}:
        (about, recall_on), to = wanted[key], given.get(key, case.owner_id)
        await uow.reminders.add(case, about, _recall_at(recall_on, clocks[to], today), to)
    return [it for it in await uow.reminders.of_case(case) if it.open]


async def _compare(
    uow: UnitOfWork,
    row: Reminder,
    wanted: tuple[About, date] | None,
    hours: Hours,
    today: date,
    to: int,
) -> None:
    """End a reminder that holds no more; move one whose days are others; take one up again.

    What was said to a former owner, who did not answer, is said to whom it is for now.
    """
    if wanted is None:
        if row.open:
            await uow.reminders.move(row, Standing.ENDED, row.due_at)
        return
    if row.standing is Standing.ANSWERED:
        return
    about = replace(wanted[0], reason=row.about.reason)
    moved = (row.about.first, row.about.last) != (about.first, about.last)
    unheard = row.standing is Standing.SENT and row.person_id != to
    if moved or unheard or row.standing in (Standing.ENDED, Standing.UNREACHABLE):
        at = _recall_at(wanted[1], hours, today)
        await uow.reminders.move(row, Standing.WAITING, at, about)
    elif row.about != about:
        await uow.reminders.move(row, row.standing, row.due_at, about)


def _wanted(
    view: CaseView, library: Library, rows: Sequence[Reminder], today: date
) -> dict[str, tuple[About, date]]:
    """Return what is to be called to mind, and on which day, by occasion.

    Of a patient who died nothing is; of a case that is closed or transferred, and of what the
    patient refuses, safety alone.
    """
    state = view.case.state
    if state is CaseState.DIED:
        return {}
    no_more = refused(library.refusals, view.known)
    found = [
        it
        for it in deadlines_of(view, library, today)
        if it.to_do and (it.safety or (state is CaseState.OPEN and not _is_moot(it, no_more)))
    ]
    wanted = {it.key: (About.of(it), it.recall_on) for it in found}
    if state is CaseState.OPEN:
        wanted |= due_in(view)
    short = _is_short(view, library)
    if short is not False and any(it.about.answer is Answer.LET_GO for it in rows):
        return {}  # what was said of the life that is left may be old by now: that ends no decision
    if wanted and short:
        wanted[LAST_WEEKS] = (About(LAST_WEEKS, LAST_WEEKS), today)
    return wanted


def _is_moot(it: Deadline, no_more: Mapping[str, Refused]) -> bool:
    """Tell whether all that a deadline is for is refused, and not too long ago."""
    about = [no_more.get(action) for action in it.kind.serves]
    return bool(about) and all(it is not None and not it.aged for it in about)


def _is_short(view: CaseView, library: Library) -> bool | None:
    """Tell whether the life that is left is a matter of weeks; None where that is not known."""
    known = {
        fact: it.possible
        for (fact, lesion), it in view.known.items()
        if lesion is None and it.counts
    }
    return library.last_weeks.evaluate(Knowledge(known))


def _recall_at(recall_on: date, hours: Hours, today: date) -> datetime:
    """Return when something is called to mind: on no day on which it was said itself."""
    return hours.morning(max(recall_on, today + _A_DAY))


# ---- when they are due --------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """A reminder that is to be said now, in a case that is as it stands."""

    reminder: Reminder
    case: Case


async def work_out(uow: UnitOfWork, library: Library, case_id: int, today: date) -> None:
    """Work out the reminders of a case that changed; its cards in groups are to be drawn anew."""
    await take_up(uow, case_id)  # before it is read: what changes now counts again
    case = await uow.cases.find(case_id)
    if case is not None:
        await sync(uow, library, await view(uow, library, case, today), today)


async def take_up(uow: UnitOfWork, case_id: int) -> None:
    """Take up that a case changed: whatever comes of its reminders, its cards are drawn anew."""
    await uow.reminders.taken_up(case_id)
    await uow.sharing.enqueue_cards(case_id)


async def view(uow: UnitOfWork, library: Library, case: Case, today: date) -> CaseView:
    """Return all that is known of a case, without opening it for anybody."""
    return (await told(uow, case)).view(library, today)


async def call(uow: UnitOfWork, library: Library, id: int, today: date) -> Call | None:
    """Claim a reminder that is due; None where it is no more, or waits for the morning.

    What is said of it belongs into the same transaction: then it is said once, whoever dies.
    """
    before = await uow.reminders.find(id)
    case = await uow.cases.find(before.case_id) if before else None
    if before is None or case is None:
        return None
    rows = await sync(uow, library, await view(uow, library, case, today), today)
    row = next((it for it in rows if it.id == id), None)
    if row is None or row.standing is not Standing.WAITING or row.due_at > uow.now:
        return None
    hours = await uow.reminders.hours(row.person_id)
    if hours.is_quiet(uow.now):
        await uow.reminders.move(row, Standing.WAITING, hours.after_quiet(uow.now))
        return None
    last, then, at = row.about.last, Standing.SENT, row.due_at
    if last is not None and hours.morning(last + _A_DAY) > uow.now:  # once more when it is over
        then, at = Standing.WAITING, hours.morning(last + _A_DAY)
    claimed = await uow.reminders.claim(row, then, at)
    return Call(row, case) if claimed else None
