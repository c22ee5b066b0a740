"""Who is to do what is to be prepared for a case, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Final

from core.engine.findings import Place
from core.model.case import Case
from core.model.case_event import TASK, CaseEvent

_PERSON: Final = "person-"


@dataclass(frozen=True)
class Task:
    """One thing to prepare, by the check that it is ticked in and its lesion.

    ``seat`` is the specialty that is to do it, ``person`` the mark (:func:`mark_of`) of who is; one
    of them at most. ``due`` is until when, None where that was not said. ``event`` is the row that
    says so.
    """

    place: Place
    seat: str = ""
    person: str = ""
    due: date | None = None
    event: CaseEvent | None = None

    @property
    def who(self) -> str:
        """Who is to do it, as it is kept; "" for nobody."""
        return f"{_PERSON}{self.person}" if self.person else self.seat


def mark_of(case: Case, person_id: int) -> str:
    """Return how somebody is kept in a task of a case: not by their id, which would outlive them.

    It is compared with those who are in the team; who left matches nobody.
    """
    return blake2b(str(person_id).encode(), key=case.key_id.encode(), digest_size=8).hexdigest()


def task_of(event: CaseEvent) -> Task:
    """Return what an event of the kind :data:`TASK` says."""
    place, due = (event.about, event.lesion), event.on.last if event.planned else None
    if event.detail.startswith(_PERSON):
        return Task(place, "", event.detail.removeprefix(_PERSON), due, event)
    return Task(place, event.detail, "", due, event)


def tasks_of(events: Iterable[CaseEvent]) -> dict[Place, Task]:
    """Return who is to do what, as it stands."""
    found = (it for it in events if it.kind == TASK and it.ended_at is None)
    return {it.place: it for it in map(task_of, found)}
