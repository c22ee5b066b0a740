"""What somebody has, as the use cases read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.model.dialogue import Dialogue


class Holdings(Protocol):
    """What somebody has, in the open transaction."""

    async def dialogues(self, person_id: int) -> Sequence[Dialogue]:
        """Return everything that somebody began, the oldest first, locked."""

    async def drop_effects(self, chat_id: int) -> None:
        """Forget what waits for a chat; what is under way and names cases is taken back."""
