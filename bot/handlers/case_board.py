"""A case at the board: what it asks, on which agenda it is. Its owner or a chair enters it."""

from __future__ import annotations

from bot.context import Context
from bot.handlers.case_deed import At, Outcome
from bot.handlers.meeting_deed import AtBoard
from bot.handlers.meeting_pages import question_of
from bot.screens.meeting.case import case_screen
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.board import Item, Meeting
from core.model.case import Case, owns_case
from core.model.press import Notice
from core.use_cases.meetings import next_meeting


async def board(at: At, rest: list[str]) -> Outcome:
    """Show a case at the board; or put it on the next agenda."""
    context, uow, person = at.context, at.context.uow, at.context.person
    if rest not in ([], ["in"]):
        return Notice.FORGED
    if person.team_id is None or at.case.team_id != person.team_id:
        return "meeting-no-team"
    if person.suspended:
        return "away"
    if rest == ["in"]:
        following = await next_meeting(uow, person.team_id)
        if following is None:
            return "meeting-none"
        if not _may_enter(at):
            return "chair-only"
        item = await uow.meetings.enter(following.id, at.case, person.id)
        await uow.audit(Event.ENTERED, "item", str(item.id), person.id)
    return await _shown(at, context)


def _may_enter(at: At) -> bool:
    chairs = AtBoard(at.context, at.chat, at.message).chairs
    return chairs or owns_case(at.context.person, at.case)


async def _shown(at: At, context: Context) -> Screen:
    uow, case = context.uow, at.case
    assert case.team_id is not None  # the case is of the team of who looks
    return case_screen(
        await AtBoard(context, at.chat, at.message).table(),
        case,
        await question_of(context, case.id),
        await entered(context, case),
        await uow.meetings.decisions_of(case.id),
        await next_meeting(uow, case.team_id),
        enters=_may_enter(at),
    )


async def entered(context: Context, case: Case) -> list[tuple[Item, Meeting]]:
    """Return on which agendas a case is and was, the oldest first."""
    found = []
    for item in await context.uow.meetings.items_of(case.id):
        meeting = await context.uow.meetings.find(item.meeting_id)
        if meeting is not None:
            found.append((item, meeting))
    return found
