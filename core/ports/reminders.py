"""Reminders as the use cases find and keep them, in the open transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.model.case import Case
from core.model.hours import Hours
from core.model.reminder import About, Reminder, Standing


class Reminders(Protocol):
    """Reminders, in the open transaction."""

    async def changed(self, limit: int, owner_id: int | None = None) -> Sequence[int]:
        """Return cases in which something changed since their reminders were worked out.

        Those of one owner, where that is given.
        """

    async def taken_up(self, case_id: int) -> None:
        """Keep that what changed in a case so far is looked at now."""

    async def of_case(self, case: Case) -> Sequence[Reminder]:
        """Return every reminder of a case, the oldest first."""

    async def of_person(self, person_id: int) -> Sequence[Reminder]:
        """Return the open reminders of somebody, and of others in the cases that are theirs."""

    async def find(self, reminder_id: int) -> Reminder | None:
        """Return a reminder, None if there is none."""

    async def due(self, limit: int) -> Sequence[int]:
        """Return the ids of reminders that are due to be sent now."""

    async def add(self, case: Case, about: About, due_at: datetime, person_id: int) -> None:
        """Keep a reminder of a case for somebody; one of the same occasion stays as it is."""

    async def move(
        self, reminder: Reminder, standing: Standing, due_at: datetime, about: About | None = None
    ) -> None:
        """Keep where a reminder stands, when it is sent next, and what it is about."""

    async def put_back(self, reminder_id: int, due_at: datetime) -> None:
        """Keep that a reminder that could not be said is tried again later."""

    async def hand_over(self, reminder: Reminder, to: int) -> None:
        """Give a reminder to somebody else."""

    async def claim(self, reminder: Reminder, then: Standing, due_at: datetime) -> bool:
        """Count a reminder as sent; False where somebody else did, or it is not due any more."""

    async def hours(self, person_id: int) -> Hours:
        """Return when somebody may be reminded."""

    async def set_hours(self, person_id: int, hours: Hours) -> None:
        """Keep when somebody may be reminded."""
