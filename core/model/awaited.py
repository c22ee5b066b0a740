"""What the next typed text of somebody answers, in a case rather than in a dialogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Awaited:
    """A menu of a case asked for a text, and nothing was shown below it since.

    ``asked`` says what for, as the menu's own buttons do: ids alone.
    """

    case_id: int
    message_id: int
    asked: str
