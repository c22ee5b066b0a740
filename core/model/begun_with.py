"""The line that began a dialogue, so that it is known again when a phone sends it twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final

from core.model.on_screen import Written

SENT_TWICE_WITHIN: Final = timedelta(seconds=30)
"""A line that comes again within that, by Telegram's dates, is the same line."""


@dataclass(frozen=True)
class Line:
    """A command with what was typed behind it, by its digest; its message and Telegram's date."""

    digest: str
    at: datetime
    message_id: int

    def comes_again(self, other: Line) -> bool:
        """Tell whether two lines are one that was sent twice."""
        return self.digest == other.digest and abs(self.at - other.at) <= SENT_TWICE_WITHIN


def line_of(definition: str, typed: str, written: Written) -> Line:
    """Return the line that begins a definition with answers behind it."""
    words = " ".join([definition, *typed.split()])
    digest = blake2b(words.encode(errors="replace"), digest_size=16).hexdigest()
    return Line(digest, written.at, written.message_id)
