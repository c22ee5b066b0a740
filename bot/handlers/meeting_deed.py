"""What a button of the board is given, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

from bot.context import Context
from bot.handlers.case_deed import Outcome
from bot.screens.meeting.words import Table
from core.model.board import BoardRules, Item, Meeting
from core.model.case import Case
from core.model.decision import Decision
from core.model.rights import Right, refusal
from core.use_cases.meetings import Place

LATE: Final = "meeting-changed"
"""What is said to whoever presses what somebody else changed meanwhile."""
CHAIR_ONLY: Final = "chair-only"


@dataclass(frozen=True)
class AtBoard:
    """A press of a button of the board, in its message; or a text that such a message asked for."""

    context: Context
    chat: int
    message: int

    @property
    def chairs(self) -> bool:
        """Whether who presses may lead the meetings of their team: nobody who left its group."""
        person, policy = self.context.person, self.context.desk.policy
        return refusal(person, Right.CHAIR, policy) is None and not person.suspended

    def about(self, meeting: Meeting) -> AtMeeting:
        """Return the same press, about a meeting."""
        return AtMeeting(self.context, self.chat, self.message, meeting)

    async def await_words(self, verb: str, *about: object) -> None:
        """Wait for the text that is asked here, and for no other."""
        uow, me = self.context.uow, self.context.person.id
        await uow.cases.await_nothing(me)
        await uow.meetings.await_words(me, self.message, "-".join(map(str, (verb, *about))))

    async def table(self) -> Table:
        """Return who looks at the board."""
        context, uow = self.context, self.context.uow
        team = context.person.team_id
        members = await uow.roster.members(team) if team is not None else []
        return Table(
            context.say,
            await uow.reminders.hours(context.person.id),
            await uow.meetings.rules(team) if team is not None else BoardRules(),
            uow.now,
            context.person.id,
            self.chairs,
            {it.person_id: it.label for it in members},
            dict(await uow.meetings.specialties([it.person_id for it in members])),
        )


@dataclass(frozen=True)
class AtMeeting(AtBoard):
    """A press about a meeting of somebody's team."""

    meeting: Meeting

    def of(self, item: Item, case: Case) -> AtItem:
        """Return the same press, about a case on the agenda."""
        return AtItem(self.context, self.chat, self.message, self.meeting, item, case)


@dataclass(frozen=True)
class AtItem(AtMeeting):
    """A press about a case on an agenda."""

    item: Item
    case: Case

    @property
    def place(self) -> Place:
        """The item with its meeting and its case."""
        return Place(self.meeting, self.item, self.case)


Deed = Callable[[AtBoard, list[str]], Coroutine[Any, Any, Outcome]]
MeetingDeed = Callable[[AtMeeting, list[str]], Coroutine[Any, Any, Outcome]]
DecisionDeed = Callable[[AtItem, list[str], Decision], Coroutine[Any, Any, Outcome]]
ItemDeed = Callable[[AtItem, list[str]], Coroutine[Any, Any, Outcome]]
