"""Lists of cases: open or not, overdue, those that lack something, those of the next meeting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from bot.context import Context
from bot.handlers.case_gists import gists_of
from bot.screens.case import lists
from bot.screens.listed import named
from bot.screens.screen import Screen
from core.model.case import Case, CaseState
from core.use_cases import joining
from core.use_cases.meetings import agenda, next_meeting

STANDING: Final = {
    "open": (CaseState.OPEN,),
    "team": (CaseState.OPEN,),
    "closed": tuple(it for it in CaseState if it is not CaseState.OPEN),
}
"""Which states a list of cases has."""
OVERDUE: Final = "overdue"
INCOMPLETE: Final = "lacking"
NEXT_BOARD: Final = "board"
LISTS: Final = (*STANDING, OVERDUE, INCOMPLETE, NEXT_BOARD)
LOOKED_AT: Final = 10
"""Cases, those touched last, of which it is worked out whether something is missing."""


async def cases_screen(context: Context, which: str, page: int, sought: str = "") -> Screen:
    """Return a page of the cases of somebody."""
    size = lists.A_PAGE
    if which in _PICKED and not sought:
        found = (await _PICKED[which](context))[page * size : (page + 1) * size + 1]
    else:
        states = tuple(CaseState) if sought else STANDING[which]
        every, person = context.uow.cases, context.person.id
        team = bool(sought) or which == "team"
        found = await every.listed(person, states, size + 1, page * size, sought, of_team=team)
    return lists.list_screen(
        found[:size],
        page,
        which,
        context.desk.today(),
        context.say,
        more=len(found) > size,
        sought=sought,
        team=context.person.team_id is not None,
        quick=await _quick(context),
    )


async def _overdue(context: Context) -> Sequence[Case]:
    """Return the cases in which a day has passed, the longest ago first."""
    rows, today = await context.uow.reminders.of_person(context.person.id), context.desk.today()
    late = sorted(
        (it for it in rows if it.about.late_by(today)), key=lambda it: it.about.last or today
    )
    found = [await context.uow.cases.find(id) for id in dict.fromkeys(it.case_id for it in late)]
    return [it for it in found if it is not None and it.owner_id == context.person.id]


async def _incomplete(context: Context) -> Sequence[Case]:
    """Return the cases, of those touched last, that lack something."""
    person = context.person.id
    every = await context.uow.cases.listed(person, (CaseState.OPEN,), LOOKED_AT)
    gists = await gists_of(context, every)
    return [it for it in every if gists[it.id].lacking]


async def _next_board(context: Context) -> Sequence[Case]:
    """Return the cases on the agenda of the team's next meeting, in the order of the agenda."""
    team = context.person.team_id
    meeting = await next_meeting(context.uow, team) if team is not None else None
    if meeting is None:
        return []
    places, _ = await agenda(context.uow, context.person, meeting)
    return [it.case for it in places]


_PICKED: Final[Mapping[str, Callable[[Context], Awaitable[Sequence[Case]]]]] = {
    OVERDUE: _overdue,
    INCOMPLETE: _incomplete,
    NEXT_BOARD: _next_board,
}
"""Lists that are worked out whole."""


async def _quick(context: Context) -> str:
    """Return what the quick score that is on screen came to, "" where none is."""
    quick = await joining.quick_score(context.uow, context.person)
    if quick is None:
        return ""
    return named(*context.with_definition(quick), context.desk.today(), context.say)
