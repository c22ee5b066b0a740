"""Who is to do what is to be prepared for a case, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.engine.findings import Place
from core.model.case_event import TASK, CaseEvent

_PERSON: Final = "person-"


@dataclass(frozen=True)
class Task:
    """One thing to prepare, by the check that it is ticked in and its lesion.

    ``seat`` is the specialty that is to do it, ``person`` who is; one of them at most. ``due`` is
    until when, None where that was not said. ``event`` is the row that says so.
    """

    place: Place
    seat: str = ""
    person: int | None = None
    due: date | None = None
    event: CaseEvent | None = None

    @property
    def who(self) -> str:
        """Who is to do it, as it is kept; "" for nobody."""
        return self.seat if self.person is None else f"{_PERSON}{self.person}"


def task_of(event: CaseEvent) -> Task:
    """Return what an event of the kind :data:`TASK` says."""
    place, due = (event.about, event.lesion), event.on.last if event.planned else None
    if event.detail.startswith(_PERSON):
        return Task(place, "", int(event.detail.removeprefix(_PERSON)), due, event)
    return Task(place, event.detail, None, due, event)


def tasks_of(events: Iterable[CaseEvent]) -> dict[Place, Task]:
    """Return who is to do what, as it stands."""
    found = (it for it in events if it.kind == TASK and it.ended_at is None)
    return {it.place: it for it in map(task_of, found)}
