"""The board of a team: what it is asked, who sits on it, what it thinks and what it decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
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
    # buttons name them by their place: what came later stands last
    DENTISTRY = "dentistry"
    ANAESTHESIOLOGY = "anaesthesiology"
    HAEMATOLOGY = "haematology"
    INFECTIOUS_DISEASES = "infectious_diseases"


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
class Attendance:
    """How somebody takes part, and for which specialty, as that was when they said so.

    ``person_id`` is 0 for somebody who was forgotten since. ``wrote``: an opinion of theirs on some
    case of the meeting is there.
    """

    person_id: int
    specialty: Specialty | None
    presence: Presence
    wrote: bool = False

    @property
    def there(self) -> bool:
        """Whether they take part themselves, on site or from afar."""
        return self.presence in (Presence.PRESENT, Presence.REMOTE)

    @property
    def heard(self) -> bool:
        """Whether they are there, or have written: who only said that they would is not."""
        return self.there or (self.presence is Presence.WRITTEN and self.wrote)


@dataclass(frozen=True)
class Meeting:
    """A meeting of a team: when, where (a place or a link), and who takes part how.

    ``quorum`` is what the chair said of it, None while the rule of the team tells. ``revision`` is
    one more for each change: what was read before it changes nothing any more.
    """

    id: int
    team_id: int
    at: datetime
    place: str
    state: MeetingState
    by: int
    attendance: Sequence[Attendance] = ()
    quorum: bool | None = None
    revision: int = 0


@dataclass(frozen=True)
class BoardRules:
    """What a team set for its board.

    ``word`` is what it calls its meeting; empty: "staff", since only a registered establishment
    holds an RCP. A quorum is ``least`` specialties; where ``solid``, among them a surgeon, an
    oncologist and a radiotherapist, as French rules ask for solid tumours.
    """

    word: str = ""
    least: int = 3
    solid: bool = True


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
    treated before it was presented. ``opened``: the opinions are shown to everybody. ``seconds``
    is how long it was presented so far, ``shown_at`` since when it is now, None while it is not.
    ``revision`` is one more for each change.
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
    shown_at: datetime | None = None
    revision: int = 0

    @property
    def presented(self) -> bool:
        """Whether the board had it: on screen, or decided; what was not reached was not."""
        if self.state is ItemState.WITHDRAWN:
            return False
        return self.seconds > 0 or self.state in (ItemState.PRESENTED, ItemState.DECIDED)


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
    ``beforehand``: it was given before the meeting opened. ``seen``: it was given once the others
    were open.
    """

    item_id: int
    person_id: int
    specialty: Specialty | None
    stand: Stand
    option: str
    text: str
    at: datetime
    beforehand: bool
    seen: bool = False


@dataclass(frozen=True)
class Minutes:
    """Minutes that the chair validated; a correction has the next number."""

    meeting_id: int
    number: int
    by: int
    at: datetime
