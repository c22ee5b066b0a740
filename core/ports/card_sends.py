"""Cards of cases in groups as the sender reads them, and reports back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.model.board import Question
from core.model.case import Case
from core.model.decision import Decision
from core.model.editions import Held
from core.model.effects import Effect
from core.model.group import Group
from core.model.person import Person
from core.model.shared_card import SharedCard
from core.ports.cases import Record


@dataclass(frozen=True)
class QueuedCard:
    """A drawing of a card that waits.

    ``number`` counts the drawings asked for: an older one that is done leaves a newer one waiting.
    ``shown`` is the digest of what it shows, None where that is not known.
    """

    card: SharedCard
    number: int
    shown: str | None


@dataclass(frozen=True)
class CardedCase:
    """A case as its card shows it ``at`` a moment: all that was said of it, and what it asks.

    ``group`` is where it is shown; ``decision`` the one of the board that holds, if there is one.
    ``opinions`` are how many opinions it has on an agenda, and how many people could give one;
    None where it is on none.
    """

    at: datetime
    case: Case
    group: Group
    record: Record
    held: Held
    question: Question | None
    decision: Decision | None = None
    opinions: tuple[int, int] | None = None


class CardSends(Protocol):
    """The part of the outbox about cards in groups. Each method is a transaction of its own."""

    async def carded(self, queued: QueuedCard) -> CardedCase | None:
        """Return the case of a card as it is now; None where it ended, or the group may not see it.

        The group has to be bound to the team of the case, with nothing against it.
        """

    async def card_sent(
        self, queued: QueuedCard, message_id: int, replaced: Effect | None = None
    ) -> bool:
        """Record the message of a card, in which it is drawn from now on.

        ``replaced`` is done to the message that it takes the place of. False where the card ended
        meanwhile: then the message is to be deleted.
        """

    async def card_drawn(self, queued: QueuedCard, shown: str | None) -> None:
        """Record a drawing as done, or as given up: one that was asked for since still waits."""

    async def card_ended(self, queued: QueuedCard, told: Effect | None = None) -> None:
        """End a card: its group may not see the case any more, or takes it no longer.

        What there is of it in the group goes. ``told`` is for whoever shared it.
        """

    async def topic_lost(
        self, queued: QueuedCard, team_id: int, tell: Callable[[Person], Effect]
    ) -> Sequence[int]:
        """Keep that the topic that a group chose is no more: its cards are sent outside of any.

        Told are the team's administrators and whoever shared the card, once; returns whom.
        """

    async def cards_unreachable(self, chat_id: int) -> None:
        """Give up what waits for a group that the bot cannot write to."""
