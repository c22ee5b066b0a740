"""A case: one patient under a pseudonym, their lesions, and where the case stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from core.model.person import Person

LAPSES: Final = timedelta(hours=12)
"""How long a case stays open for who does nothing in it: the next patient may be another one."""


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CLOSED = "closed"
    TRANSFERRED = "transferred"
    DIED = "died"


class Side(StrEnum):
    """On which side a lesion is; NONE where that means nothing, or is not known."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


@dataclass(frozen=True)
class Lesion:
    """A bone lesion of a case.

    ``site`` are the facts that say where it is, with their options (region, level, segment).
    ``label`` is what it was called where that says more ("humérus", "3e côte"), "" for nothing.
    ``resolved_at`` is when it was found to be resolved, None while it is not.
    """

    id: int
    case_id: int
    site: Mapping[str, str]
    side: Side
    created_at: datetime
    by: int
    resolved_at: datetime | None = None
    label: str = ""


@dataclass(frozen=True)
class Case:
    """One patient, under a name that means nothing.

    ``lesions`` are in the order in which they were named. ``touched_at`` is when somebody did
    something in it last. ``team_id`` is the team that its owner is in now, None for none.
    """

    id: int
    name: str
    owner_id: int
    state: CaseState
    created_at: datetime
    touched_at: datetime
    key_id: str = field(repr=False)
    lesions: Sequence[Lesion] = ()
    team_id: int | None = None

    def lesion(self, id: int) -> Lesion | None:
        """Return a lesion by its id, None where the case has none such."""
        return next((it for it in self.lesions if it.id == id), None)

    @property
    def standing(self) -> Sequence[Lesion]:
        """The lesions that are not resolved."""
        return tuple(it for it in self.lesions if it.resolved_at is None)


def may_open(person: Person, case: Case) -> bool:
    """Tell whether somebody may see a case and answer in it: its owner, and who is of their team.

    Who left a group of the team sees their own alone (``Person.suspended``).

    What somebody's role lets them do in it is told by :mod:`core.model.rights`.
    """
    return owns_case(person, case) or (
        person.team_id is not None and person.team_id == case.team_id and not person.suspended
    )


def owns_case(person: Person, case: Case) -> bool:
    """Tell whether a case is somebody's own: they alone close it, and hand it over."""
    return case.owner_id == person.id
