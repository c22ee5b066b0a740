"""What a case asks the board, and its cards in groups."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from core.model.board import Question
from core.model.case import Case
from core.model.shared_card import SharedCard


class Sharing(Protocol):
    """What cases ask, and where they are shared, in the open transaction."""

    async def ask(self, case: Case, question: Question) -> None:
        """Keep what a case asks the board from now on; what it asked before is kept as well."""

    async def question(self, case_id: int) -> Question | None:
        """Return what a case asks the board, None while it asks nothing."""

    async def share(
        self,
        case: Case,
        chat_id: int,
        thread: int | None,
        by: int,
        language: str,
        replaces: int | None = None,
    ) -> SharedCard | None:
        """Keep that a case is shown in a group; None where it is already."""

    async def cards(self, case_id: int) -> Sequence[SharedCard]:
        """Return every card of a case, the oldest first; those that ended too."""

    async def live_in(self, chat_id: int) -> Sequence[SharedCard]:
        """Return the cards that are shown in a group."""

    async def live_of_owner(self, owner_id: int) -> Sequence[SharedCard]:
        """Return the cards that are shown of somebody's cases."""

    async def behind(self, token: str) -> SharedCard | None:
        """Return the card that a link names."""

    async def enqueue_cards(self, case_id: int) -> None:
        """Ask for the newest drawing of the cards of a case."""

    async def enqueue_cards_in(self, chat_id: int) -> None:
        """Ask for the newest drawing of all cards in a group: what is known has aged."""

    async def end(self, card: SharedCard, by: int | None) -> bool:
        """Keep that a card is shown no longer; False where it was not."""

    async def messages(self, card: SharedCard) -> Collection[int]:
        """Return the messages of a card's case in its group: the card, and those it replaced."""

    async def taken_beside(self, chat_id: int) -> Collection[int]:
        """Return the messages of a group that name cases beside their cards, and forget them.

        What is on its way there and names cases is recalled.
        """
