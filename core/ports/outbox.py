"""What waits to be sent to chats, as the sender reads it and reports back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from core.model.dialogue import Dialogue
from core.model.effects import Effect
from core.model.on_screen import Edited
from core.model.person import Person
from core.ports.card_sends import CardSends, QueuedCard
from core.ports.erasures import Erasures
from core.ports.exports import Exports
from core.ports.late import Late

Reason = Literal["refused", "impossible", "uncertain"]
"""Why something is given up: Telegram refused it, it cannot be made, or it may have arrived."""


@dataclass(frozen=True)
class QueuedEffect:
    """An effect that waits to be carried out in a chat."""

    id: int
    chat_id: int
    effect: Effect


@dataclass(frozen=True)
class QueuedDrawing:
    """A drawing of a dialogue's card that waits.

    ``number`` counts the drawings asked for: an older one that is done leaves a newer one waiting.
    ``shown`` is the digest of what the card shows now, None where that is not known.
    ``may_have_arrived``: it was sent before, and nobody knows what came of it. ``edit_may_come``:
    so it is with an edit of the message that is there, which may come over whatever is drawn now.
    """

    dialogue: Dialogue
    person: Person
    number: int
    shown: str | None
    may_have_arrived: bool = False
    edit_may_come: bool = False


@dataclass(frozen=True)
class Queue:
    """All that waits for one chat: effects in order, and at most one drawing per dialogue.

    ``cards`` are those of cases in a group that wait to be drawn, each once.
    """

    effects: Sequence[QueuedEffect]
    drawings: Sequence[QueuedDrawing]
    cards: Sequence[QueuedCard] = ()


class Outbox(Erasures, Late, CardSends, Exports, Protocol):
    """What the sender reads, and where it reports back. Each method is a transaction of its own."""

    async def recover(self) -> Sequence[QueuedEffect]:
        """After a start: what was being said may have arrived and is forgotten; cards are not.

        Return all that may have arrived, whether or not it is done again.
        """

    async def chats(self) -> Sequence[int]:
        """Return the chats for which something waits."""

    async def queue(self, chat_id: int) -> Queue:
        """Return what waits for a chat, oldest first."""

    async def claim(self, queued: QueuedEffect) -> bool:
        """Mark an effect as being sent; False when it is somebody else's by now."""

    async def done(self, queued: Sequence[QueuedEffect]) -> None:
        """Forget effects: they arrived, or never will."""

    async def give_up(
        self, queued: QueuedEffect, reason: Reason, instead: Effect | None = None
    ) -> None:
        """Forget an effect that a person will miss, and record its id, its kind and why.

        Another one takes its place, if there is one.
        """

    async def person(self, id: int) -> Person:
        """Return who has a private chat with the bot, a stranger too."""

    async def replace(self, queued: QueuedEffect, effect: Effect) -> None:
        """Forget an effect, and enqueue another one for the same chat.

        Where it was recalled meanwhile it is given back: what it came to is to be written anew.
        """

    async def release(self, queued: QueuedEffect) -> None:
        """Give a claimed effect back: it surely did not arrive, or may be repeated.

        Not one that was recalled meanwhile: that is over.
        """

    async def sending(self, drawing: QueuedDrawing, newest: int | None = None) -> int | None:
        """Mark that a new card is being sent: from now on it may have arrived.

        ``newest`` is the newest message of any private chat that is known. Where an earlier try may
        have arrived, return a message that it would stand below.
        """

    async def unsent(self, drawing: QueuedDrawing) -> None:
        """Take the mark back: Telegram refused the card for now, and none was sent before."""

    async def drawn(
        self,
        drawing: QueuedDrawing,
        message_id: int,
        shown: str,
        edited: Edited | None = None,
        copies_after: int | None = None,
    ) -> None:
        """Record a drawing as done: what it asks is on screen from now on.

        ``edited`` is when, None where a new message was sent. When the card moved, its old message
        is to be deleted, and so are the copies between ``copies_after`` and the new one.
        """

    async def drop(
        self,
        drawing: QueuedDrawing,
        instead: Sequence[Effect] = (),
        reason: Reason | None = None,
    ) -> None:
        """Give up a drawing that cannot be delivered; do something else.

        Record it where there is a ``reason``: a chat that blocked the bot is none.
        """

    async def doubted(self, reminder_id: int) -> None:
        """Nobody knows whether a reminder arrived: it comes again, unless it is answered first."""

    async def blocked(self, chat_id: int) -> None:
        """Somebody blocked the bot: nothing is called to mind until they are back."""

    async def move_chat(self, old: int, new: int) -> None:
        """A group became a supergroup: everything of the old chat is the new one's."""
