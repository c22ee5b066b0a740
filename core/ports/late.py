"""What may come late to a chat, over what is there by then: the sender's notes of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol


class Late(Protocol):
    """The part of the outbox about what may come late. Each method is a transaction of its own."""

    async def said(self, chat_id: int, message_id: int) -> None:
        """Record a message that has buttons and is no card."""

    async def turned(self, chat_id: int, message_id: int, heard: int) -> None:
        """Record that a menu was edited, and the newest message heard of its person by then."""

    async def recorded(self, chat_id: int, after: int) -> Collection[int]:
        """Return the messages above another that are known: cards of dialogues, and menus."""

    async def newest(self) -> int | None:
        """Return the newest message of any private chat that is known, None for none."""

    async def edit_may_come(self, dialogue_id: int) -> None:
        """Mark that an edit of a card, of which nobody knows the end, may come at any time."""

    async def chats_with_copies(self) -> Sequence[int]:
        """Return the chats to which copies of cards may come yet."""

    async def copies_after(self, chat_id: int) -> int | None:
        """Return the message above which copies of cards may come to a chat, None for none."""

    async def copies_sought(self, chat_id: int, up_to: int | None) -> None:
        """Record that there are no copies up to a message; None: none will come any more."""
