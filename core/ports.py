"""What the use cases need of the world. ``core.storage`` provides it; they never see SQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from core.audit import Event
from core.case import Change, Dialogue, Person, Place
from core.holding import Erasing, Erasure, Holdings
from core.membership import Roster

T = TypeVar("T")


@dataclass(frozen=True)
class Report:
    """Somebody says that a statement of a definition is wrong. No answer is in it."""

    definition: str
    edition: str
    digest: str
    statement: str


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

    @property
    def erasing(self) -> Erasing:
        """What can be taken back."""

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

    async def erased(self, call: OwedCall, outcome: str) -> None:
        """Settle the erasing of a message, and count what came of it: deleted, emptied or failed."""

    async def erasure(self, id: int) -> Erasure | None:
        """Return what has come of an erasure."""

    async def remember(self, chat_id: int, message_id: int) -> None:
        """Record a message that names what a person has: it goes with the first case that is erased."""

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
