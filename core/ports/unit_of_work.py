"""What the use cases need of the world. ``core.storage`` provides it; they never see SQL."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.model.audit import Event
from core.model.begun_with import Line
from core.model.case import Lesion
from core.model.dialogue import Change, Dialogue, Place
from core.model.effects import Effect
from core.model.person import Person
from core.ports.backlog import Puts
from core.ports.cases import Cases
from core.ports.editions import Editions
from core.ports.erasing import Erasing
from core.ports.groups import Groups
from core.ports.habits import Habits
from core.ports.holdings import Holdings
from core.ports.meetings import Meetings
from core.ports.practice import Practice
from core.ports.reminders import Reminders
from core.ports.roster import Roster
from core.ports.sharing import Sharing
from core.ports.shortcuts import Shortcuts


@dataclass(frozen=True)
class Report:
    """Somebody says that a statement of a definition is wrong. No answer is in it."""

    definition: str
    edition: str
    digest: str
    statement: str


class UnitOfWork(Protocol):
    """One open transaction. Everything done through it is kept together, or not at all."""

    message_id: int | None
    """The message of a private chat that the transaction is about: what it draws comes below."""

    @property
    def chats_to_wake(self) -> AbstractSet[int]:
        """The chats for which something was enqueued in this transaction."""

    @property
    def roster(self) -> Roster:
        """Who is in."""

    @property
    def groups(self) -> Groups:
        """Groups that may see cases."""

    @property
    def holdings(self) -> Holdings:
        """What somebody has."""

    @property
    def erasing(self) -> Erasing:
        """What can be taken back."""

    @property
    def cases(self) -> Cases:
        """Cases that have a name."""

    @property
    def editions(self) -> Editions:
        """The editions that cases are pinned to."""

    @property
    def habits(self) -> Habits:
        """How people like to be asked."""

    @property
    def reminders(self) -> Reminders:
        """Reminders of cases."""

    @property
    def sharing(self) -> Sharing:
        """What cases ask the board, and where they are shared."""

    @property
    def practice(self) -> Practice:
        """How somebody does in exercises."""

    @property
    def shortcuts(self) -> Shortcuts:
        """What somebody comes back to."""

    @property
    def meetings(self) -> Meetings:
        """The board of a team."""

    @property
    def now(self) -> datetime:
        """The moment that what is kept here is dated with."""

    @property
    def backlog(self) -> Puts:
        """What is put by until it is handled."""

    quiet: bool
    """Whether nothing is said: what comes in a burst is answered by one sentence for all of it."""

    async def first_time(self, update_id: int, mark: int = 0) -> bool:
        """Record an update as handled; False when it already was.

        Another update can come with the same id: ``mark`` tells them apart.
        """

    async def give_up(self, update_id: int, kind: str) -> None:
        """Record by id and kind only that an update could not be handled."""

    async def person(self, person_id: int) -> Person:
        """Return a person with what is known of them. Nothing is kept of who was not known."""

    async def save_person(self, person: Person) -> None:
        """Keep a person's languages, and that they accepted the terms."""

    async def begin(
        self,
        *,
        person_id: int,
        chat_id: int,
        definition: str,
        edition: str,
        state: str,
        case_id: int | None = None,
        lesion: Lesion | None = None,
        opened_by: int | None = None,
        begun_with: Line | None = None,
    ) -> Dialogue:
        """Open a dialogue in a case, about a lesion of it, or in an unnamed one of its own."""

    async def dialogue(self, token: str) -> Dialogue | None:
        """Return a dialogue with its answers, locked until the transaction ends."""

    async def opener(self, dialogue: Dialogue) -> Dialogue | None:
        """Return the dialogue from which another was opened, locked; None if there is none."""

    async def live(self, person_id: int) -> Dialogue | None:
        """Return the dialogue that the person is in, locked until the transaction ends."""

    async def at_message(self, chat_id: int, message_id: int) -> Dialogue | None:
        """Return the dialogue whose card is this message."""

    async def put_aside(self, person_id: int, limit: int, offset: int = 0) -> Sequence[Dialogue]:
        """Return dialogues that were set aside, finished or half-way, the newest first."""

    async def save(self, dialogue: Dialogue) -> None:
        """Keep a dialogue's row. Raises :class:`core.errors.StaleWrite` when it moved meanwhile."""

    async def record(self, dialogue: Dialogue, *changes: Change) -> None:
        """Append to the record of answers who changed what."""

    async def enqueue_drawing(self, dialogue: Dialogue, place: Place) -> None:
        """Ask for the newest drawing of a card; replaces an older one, never softens where."""

    async def enqueue(self, chat_id: int, effect: Effect) -> None:
        """Keep an effect with what is kept here; it is carried out once that is on disk."""

    async def enqueue_all(self, effects: Sequence[tuple[int, Effect]]) -> None:
        """Keep effects, each with its chat, as :meth:`enqueue` does one."""

    async def report(self, report: Report, by: int) -> None:
        """Keep a report of an error."""

    async def audit(
        self,
        event: Event,
        subject_kind: str,
        subject_id: str,
        actor_id: int | None,
        team_id: int | None = None,
    ) -> None:
        """Add a deed to the audit trail; the same one twice in a transaction is one.

        Raises ``ValueError`` for a subject that is no id: no answer and no text ever stands there.
        """
