"""The board of a team as the use cases find and keep it, in the open transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.model.awaited import Menu
from core.model.board import (
    Attendance,
    BoardRules,
    Item,
    Meeting,
    MeetingState,
    Minutes,
    Opinion,
    Specialty,
)
from core.model.case import Case
from core.model.decision import Application, Decision, Draft


@dataclass(frozen=True)
class AwaitedWords:
    """A menu of the board asked somebody for a text, and nothing was shown below it since.

    ``asked`` says what for, as the menu's own buttons do: ids alone.
    """

    menu: Menu
    asked: str


class Meetings(Protocol):
    """Specialties, meetings, their agendas, opinions and decisions, in the open transaction."""

    async def specialties(self, person_ids: Collection[int]) -> Mapping[int, Specialty]:
        """Return what people declared that they answer for; who declared nothing is left out."""

    async def declare(self, person_id: int, specialty: Specialty) -> None:
        """Keep what somebody answers for."""

    async def rules(self, team_id: int) -> BoardRules:
        """Return what a team set for its board."""

    async def set_rules(self, team_id: int, rules: BoardRules) -> None:
        """Keep what a team set for its board."""

    # ---- meetings ---------------------------------------------------------------------------

    async def plan(self, team_id: int, at: datetime, place: str, by: int) -> Meeting:
        """Make a meeting."""

    async def find(self, meeting_id: int) -> Meeting | None:
        """Return a meeting, locked; None if there is none."""

    async def of_team(
        self,
        team_id: int,
        states: Collection[MeetingState],
        *,
        since: datetime | None = None,
        newest: int | None = None,
    ) -> Sequence[Meeting]:
        """Return meetings of a team in certain states, the earliest first.

        Those since a moment, or so many of the ``newest``, where that is given.
        """

    async def left_over(self, team_id: int, before: datetime, lapsed: datetime) -> Sequence[Item]:
        """Return the last items of cases of a team that wait for another meeting.

        They were put off at a meeting before a moment; or theirs was cancelled, or was to be before
        ``lapsed`` and nobody ended it.
        """

    async def presented_first(self, team_id: int) -> Mapping[int, datetime]:
        """Return when each case of a team was presented first: put off unseen, it was not."""

    async def change(self, meeting: Meeting) -> Meeting | None:
        """Keep when, where and how a meeting stands; None where it changed since it was read."""

    async def attend(self, meeting_id: int, attendance: Attendance) -> None:
        """Keep how somebody takes part."""

    # ---- the agenda -------------------------------------------------------------------------

    async def enter(
        self,
        meeting_id: int,
        case: Case,
        by: int,
        *,
        deferred_from: int | None = None,
        reason: str = "",
        acted_first: bool = False,
    ) -> Item:
        """Put a case on an agenda; one that is there already stays as it is, if not withdrawn."""

    async def items(self, meeting_id: int) -> Sequence[Item]:
        """Return the agenda of a meeting, in the order in which cases came; withdrawn ones too."""

    async def item(self, item_id: int) -> Item | None:
        """Return an item of an agenda, locked; None if there is none."""

    async def items_of(self, case_id: int) -> Sequence[Item]:
        """Return every item of a case, the oldest first."""

    async def change_item(self, item: Item) -> Item | None:
        """Keep how an item stands; None where it changed since it was read."""

    # ---- opinions and decisions -------------------------------------------------------------

    async def opinions(self, item_id: int, *, former: bool = False) -> Sequence[Opinion]:
        """Return what people think of a case, the oldest first; with what they thought before."""

    async def give(self, opinion: Opinion) -> None:
        """Keep an opinion; what the person thought before is kept as former."""

    async def draft(self, item_id: int, person_id: int) -> Draft:
        """Return the decision that somebody is putting together, an empty one where none is."""

    async def set_draft(self, item_id: int, person_id: int, draft: Draft | None) -> None:
        """Keep the decision that somebody is putting together; None drops it."""

    async def decide(self, decision: Decision) -> Decision | None:
        """Keep a decision under its number; None where the item has one of that number already.

        Its ``id`` is given by the store, whatever it was.
        """

    async def decision(self, decision_id: int) -> Decision | None:
        """Return a decision, None if there is none."""

    async def decisions(self, item_id: int) -> Sequence[Decision]:
        """Return the decisions of an item, the oldest first: the last one holds."""

    async def decisions_of(self, case_id: int) -> Sequence[Decision]:
        """Return every decision of a case, the oldest first."""

    async def apply(self, decision: Decision, application: Application) -> None:
        """Keep what became of a decision; what was said of it before stays behind."""

    async def applications(self, decision_id: int) -> Sequence[Application]:
        """Return all that was said of what became of a decision, the oldest first."""

    # ---- minutes, and typed texts -----------------------------------------------------------

    async def validate(self, meeting_id: int, by: int) -> Minutes:
        """Keep that the minutes of a meeting were validated, under the next number."""

    async def minutes(self, meeting_id: int) -> Sequence[Minutes]:
        """Return the minutes of a meeting that were validated, the oldest first."""

    async def await_words(
        self, person_id: int, message_id: int, asked: str, heard: int | None = None
    ) -> None:
        """Keep what the text that somebody types next is for, as :meth:`Cases.await_text`."""

    async def await_no_words(self, person_id: int) -> None:
        """Wait for no text of somebody any more."""

    async def awaited_words(self, person_id: int) -> AwaitedWords | None:
        """Return what somebody's text is waited for; None once something else was shown."""
