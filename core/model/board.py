"""The board of a team: what it is asked, who sits on it, what it thinks and what it decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Specialty(StrEnum):
    """What somebody answers for at the board; each declares one."""

    NEUROSURGERY = "neurosurgery"
    ORTHOPAEDIC_SURGERY = "orthopaedic_surgery"
    RADIATION_ONCOLOGY = "radiation_oncology"
    ONCOLOGY = "oncology"
    INTERVENTIONAL_RADIOLOGY = "interventional_radiology"
    RHEUMATOLOGY = "rheumatology"
    PAIN_MEDICINE = "pain_medicine"
    PATHOLOGY = "pathology"
    RADIOLOGY = "radiology"
    NUCLEAR_MEDICINE = "nuclear_medicine"
    PNEUMOLOGY = "pneumology"
    GASTROENTEROLOGY = "gastroenterology"
    OTHER = "other"


class Motive(StrEnum):
    """Why a case is brought to the board."""

    DIAGNOSIS = "diagnosis"
    TREATMENT = "treatment"
    RECOURSE = "recourse"


@dataclass(frozen=True)
class Question:
    """What a case asks the board: why, and in a sentence that names nobody.

    ``each`` is what one specialty is asked apart from it.
    """

    motive: Motive
    text: str
    each: Mapping[Specialty, str] = field(default_factory=dict)
    by: int = 0
    at: datetime | None = None


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Presence(StrEnum):
    """How somebody takes part."""

    PRESENT = "present"
    REMOTE = "remote"
    WRITTEN = "written"  # an opinion given beforehand
    ABSENT = "absent"


@dataclass(frozen=True)
class Meeting:
    """A meeting of a team: when, where (a place or a link), and who takes part how.

    ``quorum`` is None while nobody said whether it was reached.
    """

    id: int
    team_id: int
    at: datetime
    place: str
    state: MeetingState
    by: int
    presences: Mapping[int, Presence] = field(default_factory=dict)
    quorum: bool | None = None


class Triage(StrEnum):
    """Whether a case is talked about, or only entered: a standard case, complete, one advice."""

    DISCUSSED = "discussed"
    REGISTERED = "registered"


class ItemState(StrEnum):
    """Where a case stands on an agenda."""

    WAITING = "waiting"
    PRESENTED = "presented"
    DECIDED = "decided"
    DEFERRED = "deferred"  # to the next meeting, with a reason
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Item:
    """A case on the agenda of a meeting.

    ``triage`` is the chair's, None while the proposal stands. ``deferred_from`` is the item of an
    earlier meeting and ``reason`` why it was put off. ``acted_first``: an emergency that was
    treated before it was presented. ``seconds`` is how long it was on screen.
    """

    id: int
    meeting_id: int
    case_id: int
    state: ItemState
    by: int
    at: datetime
    triage: Triage | None = None
    reason: str = ""
    deferred_from: int | None = None
    acted_first: bool = False
    opened: bool = False
    seconds: int = 0


class Stand(StrEnum):
    """What somebody thinks of a case."""

    AGREE = "agree"  # with one of the options
    OTHER = "other"
    MORE_NEEDED = "more_needed"
    ABSTAIN = "abstain"


@dataclass(frozen=True)
class Opinion:
    """What somebody thinks of a case, blind to the others until the chair opens them.

    ``option`` is the option agreed with, as ``pathway.action.lesion``; ``text`` names nobody.
    ``beforehand``: it was given before the meeting opened.
    """

    item_id: int
    person_id: int
    specialty: Specialty | None
    stand: Stand
    option: str
    text: str
    at: datetime
    beforehand: bool


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
    application: Application | None = None


@dataclass(frozen=True)
class Minutes:
    """Minutes that the chair validated; a correction has the next number."""

    meeting_id: int
    number: int
    by: int
    at: datetime
