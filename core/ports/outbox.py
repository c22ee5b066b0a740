"""What is owed to chats, as the sender reads it and settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from core.model.dialogue import Dialogue
from core.model.person import Person
from core.ports.erasing import Erasure


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


class Outbox(Protocol):
    """What the sender reads and settles. Each method is a transaction of its own."""

    async def recover(self) -> None:
        """After a start: what was being sent for the first time may have arrived; do not repeat it."""

    async def chats(self) -> Sequence[int]:
        """Return the chats that are owed something."""

    async def owed(self, chat_id: int) -> Owed:
        """Return what a chat is owed, oldest first."""

    async def claim(self, call: OwedCall) -> bool:
        """Mark a call as being sent; False when it is somebody else's by now."""

    async def done(self, calls: Sequence[OwedCall]) -> None:
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
