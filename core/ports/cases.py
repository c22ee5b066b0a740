"""Cases as the use cases find and keep them, in the open transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.definition.answer import Answer
from core.definition.terms import Days
from core.model.awaited import Awaited
from core.model.case import Case, CaseState, Lesion, Side
from core.model.case_event import CaseEvent
from core.model.dialogue import Dialogue


@dataclass(frozen=True)
class Line:
    """One line of the record of a dialogue: an answer that changed. None is no answer.

    ``carried``: it was taken over from elsewhere in the case, and said there. ``on`` is the day
    that it was true on, where another one than that of ``at`` was told.
    """

    dialogue: int
    question: str
    old: Answer | None
    new: Answer | None
    at: datetime
    by: int
    carried: bool
    on: date | None = None


@dataclass(frozen=True)
class Said:
    """What was said of a case beside its dialogues: a fact, of a lesion or of the patient.

    ``on`` is the day that something said before was true on, where it was another one.
    """

    fact: str
    lesion: int | None
    answer: Answer
    at: datetime
    by: int
    on: date | None = None


@dataclass(frozen=True)
class Happening:
    """What happened on a day, or is planned for it: see :class:`CaseEvent`."""

    kind: str
    on: Days
    detail: str = ""
    planned: bool = False
    about: str = ""
    text: str = ""


@dataclass(frozen=True)
class Record:
    """All that was said of a case, the oldest first; events that ended too."""

    dialogues: Sequence[Dialogue]
    lines: Sequence[Line]
    said: Sequence[Said]
    events: Sequence[CaseEvent] = ()


@dataclass(frozen=True)
class Moved:
    """What was said of a lesion, by the ids of its rows: dialogues, events, facts beside them."""

    dialogues: Sequence[int] = ()
    events: Sequence[int] = ()
    findings: Sequence[int] = ()

    @property
    def text(self) -> str:
        """The ids as a text: "12,13;4;"."""
        kinds = (self.dialogues, self.events, self.findings)
        return ";".join(",".join(map(str, ids)) for ids in kinds)

    @classmethod
    def of(cls, text: str) -> Moved:
        """Return what a text stands for; nothing for one of a former version."""
        kinds = [[int(it) for it in ids.split(",") if it] for ids in text.split(";")]
        return cls(*kinds[:3])


class Cases(Protocol):
    """Cases, in the open transaction."""

    async def begin(self, owner_id: int, name: str) -> Case:
        """Make a case under a name."""

    async def name(self, case_id: int, name: str) -> None:
        """Give a quick score's case a name: it is kept as one from now on."""

    async def names(self, owner_id: int) -> Collection[str]:
        """Return the names that somebody's cases have, and those of their team."""

    async def find(self, case_id: int) -> Case | None:
        """Return a case that has a name, with its lesions, locked; None if there is none."""

    async def these(self, case_ids: Collection[int]) -> Mapping[int, Case]:
        """Return cases that have a name, with their lesions, by their ids; none is locked."""

    async def listed(
        self,
        owner_id: int,
        states: Collection[CaseState],
        limit: int,
        offset: int = 0,
        begins: str = "",
        *,
        of_team: bool = False,
    ) -> Sequence[Case]:
        """Return somebody's cases by when they were touched last, the newest first.

        ``begins`` is how their names begin; ``of_team`` returns those of their team too.
        """

    async def visited(self, case_id: int, person_id: int) -> datetime | None:
        """Keep that somebody sees a case now; return when they saw it before, None for never."""

    async def set_state(self, case_id: int, state: CaseState) -> None:
        """Keep where a case stands."""

    async def open_for(self, person_id: int, case_id: int | None) -> None:
        """Keep which case is open for somebody, None for none; count it as touched."""

    async def add_lesion(
        self, case: Case, site: Mapping[str, str], side: Side, by: int, label: str = ""
    ) -> Lesion:
        """Add a lesion to a case; ``label`` is what it is called, as in :class:`Lesion`."""

    async def place_on(self, case: Case, lesion: Lesion, side: Side) -> None:
        """Keep on which side a lesion is of which none was known."""

    async def attach(self, dialogue_ids: Collection[int], lesion_id: int | None) -> None:
        """Keep which lesion dialogues are about."""

    async def resolve(self, lesion_id: int, *, resolved: bool) -> None:
        """Keep that a lesion is resolved, or is not."""

    async def say(
        self,
        case: Case,
        lesion: int | None,
        fact: str,
        answer: Answer,
        by: int,
        on: date | None = None,
    ) -> None:
        """Append to what was said of a case; ``on``: what was said before was true that day."""

    async def changed(self, case_id: int) -> None:
        """Keep that something was said of a case: its reminders are worked out anew."""

    async def log(self, case: Case, lesion: int | None, what: Happening, by: int) -> CaseEvent:
        """Keep what happened or is planned, of a lesion or of the patient."""

    async def end_event(self, case: Case, event_id: int) -> bool:
        """Keep that an event of a case is taken back; False where none such stands."""

    async def hand_over(
        self, case_id: int, owner_id: int, name: str, *, chat_id: int, message_id: int
    ) -> None:
        """Give a case, with its dialogues set aside, to another owner; nobody has it open.

        What stands in the former owner's chat, in a menu of which that was done, goes with it.
        """

    async def move(
        self,
        case_id: int,
        lesion: int,
        to: int,
        *,
        dialogue: int | None = None,
        event: int | None = None,
        fact: str | None = None,
    ) -> bool:
        """Move what was said of one lesion to another: one thing, or all; tell whether it was."""

    async def said_of(self, case_id: int, lesion: int) -> Moved:
        """Return what was said of a lesion, by its ids."""

    async def move_back(self, case_id: int, lesion: int, to: int, moved: Moved) -> None:
        """Move what was said of a lesion to another, these rows alone."""

    async def await_text(
        self, case: Case, person_id: int, message_id: int, asked: str, heard: int | None = None
    ) -> None:
        """Keep what the text that somebody types next is for, asked in a menu of their chat.

        In the one that is said next, where ``message_id`` is :data:`core.model.awaited.AHEAD`. It
        answers no card any more before that is drawn again. ``heard`` as in :class:`Menu`.
        """

    async def await_below(self, person_id: int, message_id: int) -> bool:
        """Await what a menu asks for in the one that is said next, if something stands below it.

        Return whether that is so: who types answers what stands last in the chat.
        """

    async def await_nothing(self, person_id: int) -> None:
        """Wait for no text of somebody any more."""

    async def awaited(self, person_id: int) -> Awaited | None:
        """Return what somebody's text is waited for; None once something else was shown."""

    async def record(self, case_id: int) -> Record:
        """Return all that was said of a case."""

    async def digests(self, case_ids: Collection[int]) -> Mapping[int, str]:
        """Return a digest of each case: while it is the same, so is all that was said of it."""
