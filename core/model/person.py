"""Someone who talks to the bot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in their team."""

    ADMINISTRATOR = "administrator"
    CHAIR = "chair"
    MEMBER = "member"
    READER = "reader"


@dataclass
class Person:
    """Someone who talks to the bot.

    ``chosen_language`` is None while Telegram's own (``telegram_language``, an IETF tag) counts.
    ``accepted`` tells whether they accepted the terms; ``role`` and ``team_id`` are None outside
    any team. ``case_id`` is the case that is open for them, and ``case_at`` when they did something
    in it last; None where none is. ``suspended``: they left a group of their team, so that nobody
    else's cases are shown to them until they are back, or let back in. ``all_at_once``: they had
    all questions of a score on one screen last.
    """

    id: int
    chosen_language: str | None = None
    telegram_language: str | None = None
    accepted: bool = False
    role: Role | None = None
    team_id: int | None = None
    case_id: int | None = None
    case_at: datetime | None = None
    suspended: bool = False
    all_at_once: bool = False

    @property
    def language(self) -> str:
        """The language to speak: French unless they chose, or set Telegram to, another one."""
        if self.chosen_language:
            return self.chosen_language
        return "fr" if (self.telegram_language or "fr").lower().startswith("fr") else "en"
