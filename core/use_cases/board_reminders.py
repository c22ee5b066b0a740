"""What the owner of a case is reminded of for the board: what it lacks, whether it was applied."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from core.engine.refusals import refused
from core.engine.triage import lacks
from core.model.board import MeetingState
from core.model.case import CaseState
from core.model.hours import Hours
from core.model.reminder import About
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.cases import CaseView
from core.use_cases.meetings import LIVE
from core.use_cases.whole import whole_of

INCOMPLETE: Final = "board_incomplete"
"""A case that is on an agenda and lacks something."""
APPLIED: Final = "board_applied"
"""A decision of which nobody said yet what became of it."""
BEFORE: Final = timedelta(days=2)
"""How long before a meeting it is said what a case lacks: our choice."""
AFTER: Final = timedelta(weeks=4)
"""How long after a decision it is asked whether it was applied, where no day was chosen: ours."""


async def at_the_board(
    uow: UnitOfWork, library: Library, view: CaseView, hours: Hours, today: date
) -> dict[str, tuple[About, date]]:
    """Return what is to be called to mind for the board, and on which day, by occasion."""
    if view.case.state is CaseState.DIED:
        return {}
    return {
        **await _incomplete(uow, library, view, hours, today),
        **await _not_applied(uow, view, hours),
    }


async def _incomplete(
    uow: UnitOfWork, library: Library, view: CaseView, hours: Hours, today: date
) -> dict[str, tuple[About, date]]:
    wanted: dict[str, tuple[About, date]] = {}
    for item in await uow.meetings.items_of(view.case.id):
        meeting = await uow.meetings.find(item.meeting_id) if item.state in LIVE else None
        if meeting is None or meeting.state is not MeetingState.PLANNED or meeting.at <= uow.now:
            continue
        if lacks(whole_of(view, library, today), refused(library.refusals, view.known)):
            key, on = f"{INCOMPLETE}.{item.id}", hours.local(meeting.at).date()
            wanted[key] = (About(key, INCOMPLETE, last=on), on - BEFORE)
    return wanted


async def _not_applied(
    uow: UnitOfWork, view: CaseView, hours: Hours
) -> dict[str, tuple[About, date]]:
    """Return the last decision of each item that nobody said anything of."""
    last = {it.item_id: it for it in await uow.meetings.decisions_of(view.case.id)}
    wanted = {}
    for it in last.values():
        if it.application is None:
            key, on = f"{APPLIED}.{it.id}", it.ask_on or hours.local(it.at + AFTER).date()
            wanted[key] = (About(key, APPLIED, first=on), on)
    return wanted


def decision_of(about: About) -> int | None:
    """Return the decision that a reminder asks about, None for any other reminder."""
    deadline, _, id = about.key.partition(".")
    return int(id) if deadline == APPLIED and id.isdecimal() else None
