"""What comes of the messages of an erasure, as the sender reports it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.model.effects import EraseMessage


@dataclass(frozen=True)
class Erasure:
    """What has come of the messages of an erasure; ``left`` is when those that stay were typed.

    ``messages`` is how many there were in all chats, None where that was not counted.
    """

    id: int
    language: str
    cases: int
    messages: int | None
    deleted: int
    emptied: int
    failed: int
    left: Sequence[str]
    person_forgotten: bool
    began_at: datetime

    @property
    def over(self) -> bool:
        """Whether something has come of every message."""
        return self.deleted + self.emptied + self.failed >= (self.messages or 0)


class Erasures(Protocol):
    """The part of the outbox that is about erasing. Each method is a transaction of its own."""

    async def erased(
        self, queued_id: int, effect: EraseMessage, outcome: str, again_in: int | None = None
    ) -> None:
        """Record the erasing of a message and count what came of it: deleted, emptied, failed.

        ``again_in``: the chat in which it waits to be emptied once more, which nobody counts.
        """

    async def erasure(self, id: int) -> Erasure | None:
        """Return what has come of an erasure."""

    async def remember(self, queued_id: int, chat_id: int, message_id: int) -> None:
        """Record a message that names what a person has: it goes with the first case erased.

        Where one was erased while it was being sent, it goes at once.
        """
