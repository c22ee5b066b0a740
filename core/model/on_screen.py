"""What is known to stand on a person's screen, and whether a text was written with it in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Written:
    """When a text was typed: its number, which grows within a chat, and Telegram's date of it.

    Telegram gives dates in whole seconds.
    """

    message_id: int
    at: datetime


@dataclass(frozen=True)
class Edited:
    """When a message was edited: Telegram's date, in whole seconds.

    ``heard`` is the newest message of the chat that had been received when the edit was confirmed,
    None where that is not known.
    """

    at: datetime
    heard: int | None


@dataclass(frozen=True)
class OnScreen:
    """What a text would answer, once Telegram said that the card which asks it is there.

    ``prompt`` is a dialogue's prompt. ``edited`` is the edit that brought it into the message, None
    where the message was sent with it. ``again`` is the first message that was sent with it since.
    """

    prompt: str
    message_id: int
    edited: Edited | None
    again: int | None = None


def in_sight(on_screen: OnScreen | None, prompt: str, written: Written) -> bool:
    """Tell whether a text was written after the card that asks ``prompt`` was there.

    An edit moves no message, and Telegram dates it to the second: within that second it counts
    what was heard of first, text or edit. In doubt the card was not in sight.
    """
    if on_screen is None or on_screen.prompt != prompt:
        return False
    if on_screen.again is not None and written.message_id > on_screen.again:
        return True
    if written.message_id < on_screen.message_id:
        return False
    edited = on_screen.edited
    if edited is None or written.at > edited.at:
        return True
    return (
        written.at == edited.at and edited.heard is not None and written.message_id > edited.heard
    )
