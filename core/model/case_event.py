"""What happened to a patient on a day, or is planned for one: treatments, doses, fractures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from core.definition.terms import Days

OVERRIDE: Final = "override"
MERGED: Final = "merged"
TASK: Final = "task"
"""The kinds of events that are none of the patient's: a clinician set an advice aside, said that
another lesion (by its id) is this one, or who is to prepare something and until when."""


@dataclass(frozen=True)
class CaseEvent:
    """One treatment, dose, examination or skeletal event of a case, with its day.

    ``kind`` is one of ``dialogs.events``, ``detail`` one of its details or empty. ``lesion`` is the
    one it concerns, None where it is the patient's. ``on`` are the days between which it was, or is
    booked. ``planned``: it has not been said yet that it took place. ``ended_at`` is when it was
    taken back or took another's place, None while it stands. ``about`` is the advice that it sets
    aside (:data:`OVERRIDE`) or the check that it is the task of (:data:`TASK`), and ``text`` what
    was written beside.
    """

    id: int
    case_id: int
    lesion: int | None
    kind: str
    detail: str
    on: Days
    planned: bool
    at: datetime
    by: int
    ended_at: datetime | None = None
    about: str = ""
    text: str = ""

    def took_place(self, today: date) -> bool:
        """Tell whether it stands, was said to have taken place, and did so by a day."""
        return self.ended_at is None and not self.planned and self.on.last <= today
