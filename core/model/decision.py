"""A decision of the board: what it is, how it stands to the advice, what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Accord(StrEnum):
    """How a decision stands to what the documents advise."""

    CONCORDANT = "concordant"
    CONDITIONAL = "conditional"
    DEVIATING = "deviating"


class Deviation(StrEnum):
    """Why a decision deviates."""

    PATIENT = "patient"
    MEDICAL = "medical"
    NEW_FINDING = "new_finding"
    ORGANISATION = "organisation"
    COST_OR_ACCESS = "cost_or_access"
    OTHER = "other"


class Patient(StrEnum):
    """What is known of the patient's part in a decision."""

    INFORMED = "informed"
    NOT_OPPOSED = "not_opposed"  # informed, and not opposed
    OPPOSED = "opposed"
    NOT_KNOWN = "not_known"


class Applied(StrEnum):
    """What became of a decision."""

    DONE = "done"
    CHANGED = "changed"
    NOT_DONE = "not_done"


class NotApplied(StrEnum):
    """Why a decision was changed or not done."""

    WISH = "wish"
    MEDICAL = "medical"
    DEATH = "death"
    MOVED = "moved"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Condition:
    """What is done if something turns out so: "if the MRI shows …, then …", naming nobody."""

    when: str
    then: str


@dataclass(frozen=True)
class Application:
    """What became of a decision, on which day, and why it was not as decided."""

    applied: Applied
    on: date | None
    reason: NotApplied | None
    by: int
    at: datetime


@dataclass(frozen=True)
class Decision:
    """What the board decided of a case. A correction is a new one; ``corrects`` names the old one.

    ``options`` are as in :class:`Opinion`. ``who`` is to do it and ``due`` by when. ``editions``
    are the editions of the definitions that the case was read with, by definition. ``trial`` is
    what was proposed, in words; empty for none. ``wish`` is what the patient wants, as known then.
    ``forbidden`` are those of the options that a guard forbade then. ``ask_on`` is when it is asked
    whether it was applied, None for four weeks later. ``application`` is what was said last.
    """

    id: int
    item_id: int
    case_id: int
    number: int
    options: Sequence[str]
    conditions: Sequence[Condition]
    text: str
    who: str
    due: date | None
    quorum: bool | None
    editions: Mapping[str, str]
    accord: Accord
    deviation: Deviation | None
    deviation_text: str
    trial: str
    wish: str
    patient: Patient
    by: int
    at: datetime
    corrects: int | None = None
    forbidden: Sequence[str] = ()
    ask_on: date | None = None
    application: Application | None = None


@dataclass(frozen=True)
class Draft:
    """A decision that somebody is putting together; the words are as in :class:`Decision`."""

    options: Sequence[str] = ()
    conditions: Sequence[Condition] = ()
    text: str = ""
    who: str = ""
    due: date | None = None
    deviation: Deviation | None = None
    deviation_text: str = ""
    trial: str = ""
    wish: str = ""
    patient: Patient = Patient.NOT_KNOWN
    ask_on: date | None = None
    corrects: int | None = None
