"""A case shown to the team in a group: one message there, which follows the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

DELETABLE: Final = timedelta(hours=48)
"""How long Telegram lets a message be deleted; an older one can only be emptied."""


@dataclass(frozen=True)
class SharedCard:
    """The card of a case in a group, from the moment that somebody shared it.

    ``thread`` is the topic, None for none. ``token`` is what its links name it by: it says nothing
    and opens nothing by itself. ``message_id`` is None until it was sent, at ``sent_at``.
    ``replaces`` is the message of an earlier card of the case there, which says so once this one
    stands. ``ended_at`` is when it was withdrawn or replaced.
    """

    id: int
    case_id: int
    chat_id: int
    thread: int | None
    token: str
    language: str
    by: int
    at: datetime
    message_id: int | None = None
    sent_at: datetime | None = None
    replaces: int | None = None
    ended_at: datetime | None = None
    ended_by: int | None = None

    @property
    def live(self) -> bool:
        """Whether it is shown."""
        return self.ended_at is None

    def deletable(self, now: datetime) -> bool:
        """Tell whether its message can be deleted still, and not only be emptied."""
        return self.sent_at is None or now - self.sent_at < DELETABLE
