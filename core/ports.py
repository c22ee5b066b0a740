"""What the use cases need of the world. ``core.storage`` provides it; they never see SQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from core.audit import Event
from core.case import Change, Dialogue, Person, Place, Role

T = TypeVar("T")


@dataclass(frozen=True)
class Report:
    """Somebody says that a statement of a definition is wrong. No answer is in it."""

    definition: str
    edition: str
    digest: str
    statement: str


@dataclass(frozen=True)
class Member:
    """Somebody of a team. ``label`` is what they are called in Telegram."""

    person_id: int
    team_id: int
    role: Role
    label: str
    since: datetime


@dataclass(frozen=True)
class Invitation:
    """An invitation that still counts. Whoever opened it waits to be let in (``claimed_by``).

    ``invited_by`` is None for the code of a first administrator, which lets in at once.
    """

    id: int
    team_id: int
    role: Role
    invited_by: int | None
    expires_at: datetime
    claimed_by: int | None = None
    claimed_language: str | None = None
    label: str = ""


class Roster(Protocol):
    """Who is in, in the open transaction."""

    async def new_team(self, name: str) -> int:
        """Make a team and return its id."""

    async def team_name(self, team_id: int) -> str:
        """Return what a team is called."""

    async def teams(self) -> Mapping[int, str]:
        """Return the names of all teams by their ids, the oldest first."""

    async def has_administrator(self) -> bool:
        """Tell whether anybody can let others in."""

    async def members(self, team_id: int) -> Sequence[Member]:
        """Return who is in a team, the longest first; locked, so that two changes come one by one."""

    async def member(self, person_id: int) -> Member | None:
        """Return somebody's membership."""

    async def admit(self, person_id: int, team_id: int, role: Role, label: str) -> None:
        """Take somebody into a team. Raises ``ValueError`` for an id that is everybody's."""

    async def change_role(self, person_id: int, role: Role) -> None:
        """Give a member another role."""

    async def remove(self, person_id: int) -> None:
        """Take somebody out, with the invitations that they sent and the one that they handed in."""

    async def invite(
        self, digest: str, team_id: int, role: Role, invited_by: int | None, valid: timedelta
    ) -> int:
        """Keep an invitation by the digest of its link, and return its id."""

    async def invitation(self, id: int) -> Invitation | None:
        """Return an invitation that still counts, locked."""

    async def invitation_behind(self, digest: str) -> Invitation | None:
        """Return the invitation of a link, if it still counts, locked."""

    async def pending(self, team_id: int) -> Sequence[Invitation]:
        """Return the invitations of a team that still count."""

    async def claim(self, id: int, person_id: int, language: str | None, label: str) -> None:
        """Record who opened an invitation: nobody else can from now on."""

    async def close(self, id: int) -> None:
        """An invitation was used, refused or revoked."""

    async def close_codes(self) -> None:
        """The codes for a first administrator that were printed before count no longer."""

    async def knock(self, person_id: int) -> bool:
        """Record that a stranger came; tell whether to answer. Who insists waits longer each time."""


class Holdings(Protocol):
    """What somebody has, in the open transaction."""

    async def dialogues(self, person_id: int) -> Sequence[Dialogue]:
        """Return everything that somebody began, the oldest first, locked."""

    async def drop_calls(self, chat_id: int) -> None:
        """Forget what is owed to a chat and is not under way."""


class Ledger(Protocol):
    """One open transaction. Everything done through it is kept together, or not at all."""

    @property
    def owed_to(self) -> AbstractSet[int]:
        """The chats that came to be owed something in this transaction."""

    @property
    def roster(self) -> Roster:
        """Who is in."""

    @property
    def holdings(self) -> Holdings:
        """What somebody has."""

    async def first_time(self, update_id: int) -> bool:
        """Record an update as handled; False when it already was."""

    async def give_up(self, update_id: int, kind: str) -> None:
        """Record by id and kind only that an update could not be handled."""

    async def person(self, person_id: int) -> Person:
        """Return a person with what is known of them. Nothing is kept of who was not known."""

    async def save_person(self, person: Person) -> None:
        """Keep a person's languages, and that they accepted the terms."""

    async def begin(
        self, *, person_id: int, chat_id: int, definition: str, edition: str, state: str,
        case_id: int | None = None,
    ) -> Dialogue:  # fmt: skip
        """Open a dialogue in a case, or in an unnamed one of its own."""

    async def dialogue(self, token: str) -> Dialogue | None:
        """Return a dialogue with its answers, locked until the transaction ends."""

    async def live(self, person_id: int) -> Dialogue | None:
        """Return the dialogue that the person is in, locked until the transaction ends."""

    async def at_message(self, chat_id: int, message_id: int) -> Dialogue | None:
        """Return the dialogue whose card is this message."""

    async def unfinished(self, person_id: int, limit: int) -> Sequence[Dialogue]:
        """Return the dialogues that were set aside half-way, the newest first."""

    async def save(self, dialogue: Dialogue) -> None:
        """Keep a dialogue's row. Raises :class:`core.errors.StaleWrite` when it moved meanwhile."""

    async def record(self, dialogue: Dialogue, change: Change) -> None:
        """Append to the record of answers who changed what."""

    async def owe_screen(self, dialogue: Dialogue, place: Place) -> None:
        """Owe the newest drawing of a dialogue's card; replaces an older debt, never softens it."""

    async def owe(self, chat_id: int, method: str, payload: Mapping[str, Any]) -> None:
        """Owe any other call of the Bot API."""

    async def report(self, report: Report, by: int) -> None:
        """Keep a report of an error."""

    async def audit(
        self, event: Event, subject_kind: str, subject_id: str, actor_id: int | None,
        team_id: int | None = None,
    ) -> None:  # fmt: skip
        """Add a deed to the audit trail; the same one twice in a transaction is one.

        Raises ``ValueError`` for a subject that is no id: no answer and no text ever stands there.
        """


Work = Callable[[Ledger], Awaitable[T]]
"""Something done in one transaction. It may be run again, so it has no other effect."""


@dataclass(frozen=True)
class OwedCall:
    """A call of the Bot API that is owed to a chat."""

    id: int
    chat_id: int
    method: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class OwedScreen:
    """A drawing that is owed. ``due`` counts debts: a newer one is not settled by an older drawing.

    ``shown`` is the digest of what the card shows now, None where that is not known.
    """

    dialogue: Dialogue
    person: Person
    due: int
    shown: str | None


@dataclass(frozen=True)
class Owed:
    """All that is owed to one chat: calls in order, and at most one drawing per dialogue."""

    calls: Sequence[OwedCall]
    screens: Sequence[OwedScreen]


class Debts(Protocol):
    """What the sender reads and settles. Each method is a transaction of its own."""

    async def recover(self) -> None:
        """After a start: what was being sent for the first time may have arrived; do not repeat it."""

    async def chats(self) -> Sequence[int]:
        """Return the chats that are owed something."""

    async def owed(self, chat_id: int) -> Owed:
        """Return what a chat is owed, oldest first."""

    async def claim(self, call: OwedCall) -> bool:
        """Mark a call as being sent; False when it is somebody else's by now."""

    async def settle(self, calls: Sequence[OwedCall]) -> None:
        """Forget calls: they arrived, or never will."""

    async def release(self, call: OwedCall) -> None:
        """Give a claimed call back: it surely did not arrive."""

    async def sending(self, screen: OwedScreen) -> None:
        """Mark that a new card is being sent: from now on it may have arrived."""

    async def drawn(self, screen: OwedScreen, message_id: int, shown: str) -> None:
        """Settle a drawing. When the card moved, the deletion of its old message becomes owed."""

    async def forgive(self, screen: OwedScreen) -> None:
        """Drop a drawing that cannot be delivered (a blocked chat, say)."""

    async def move_chat(self, old: int, new: int) -> None:
        """A group became a supergroup: everything of the old chat is the new one's."""


class Store(Protocol):
    """Where transactions are made."""

    @property
    def debts(self) -> Debts:
        """The sender's side of the same database."""

    async def write(self, work: Work[T]) -> T:
        """Run work in a transaction and return once it is on disk. Runs it again on a conflict."""

    async def close(self) -> None:
        """Let go of the database."""
