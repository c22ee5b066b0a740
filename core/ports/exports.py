"""What is written of meetings and sent as a file: read at one moment, when the file is made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from core.engine.quarters import Figures
from core.model.board import BoardRules, Item, Meeting, Minutes, Opinion, Question
from core.model.case import Case
from core.model.decision import Decision
from core.model.editions import Held
from core.model.hours import Hours
from core.model.person import Person
from core.ports.cases import Record


@dataclass(frozen=True)
class HeldItem:
    """A case on an agenda with all that was said of it, asked, thought and decided."""

    item: Item
    case: Case
    record: Record
    held: Held
    question: Question | None
    opinions: Sequence[Opinion]
    decisions: Sequence[Decision]


@dataclass(frozen=True)
class HeldMeeting:
    """A meeting with the cases of its agenda that somebody may open, and its minutes.

    ``hidden`` is how many other cases there are: their owners left the team.
    """

    meeting: Meeting
    items: Sequence[HeldItem]
    minutes: Sequence[Minutes]
    hidden: int = 0


@dataclass(frozen=True)
class Exported:
    """What somebody may be sent, ``now``: their team's name and rules, their hours, meetings.

    ``figures`` are those that the team was told, the oldest period first; ``first`` is when each
    case of the team was presented first.
    """

    now: datetime
    person: Person
    team: str
    rules: BoardRules
    hours: Hours
    meetings: Sequence[HeldMeeting]
    figures: Sequence[Figures] = ()
    first: Mapping[int, datetime] = field(default_factory=dict)


class Exports(Protocol):
    """The part of the outbox about files. Each method is a transaction of its own."""

    async def exported(self, person_id: int, meeting_id: int | None = None) -> Exported | None:
        """Return a meeting of somebody's team; without ``meeting_id`` those not told of yet.

        None where they lead no meetings of a team any more, or there is no such meeting.
        """

    async def tell(self, team_id: int, fresh: Sequence[Figures]) -> Sequence[Figures]:
        """Keep figures that a team is told from now on; return all that it was and is told.

        What was told of a period stays as it is.
        """

    async def may_go(self, case_ids: Collection[int]) -> bool:
        """Tell whether the cases that a file names are all there still."""
