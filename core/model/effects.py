"""What is to happen in a chat once a transaction is on disk: values, which become calls.

Texts stand as the interface marked them up; here nothing reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar


@dataclass(frozen=True)
class Button:
    """A button of a message: its label, and a press to send back or an address to open.

    ``ends``: it destroys or ends something for good, and may look so.
    """

    label: str
    press: str | None = None
    url: str | None = None
    ends: bool | None = None


Buttons = tuple[tuple[Button, ...], ...]
"""Rows of buttons."""


@dataclass(frozen=True)
class Effect:
    """Something to do in a chat.

    ``repeatable``: done twice it is as if done once, so it is repeated when it may have arrived.
    """

    repeatable: ClassVar[bool] = False


@dataclass(frozen=True)
class MessageEffect(Effect):
    """Something to do to a message that is there, named by its number in the chat."""

    repeatable: ClassVar[bool] = True
    message_id: int


@dataclass(frozen=True)
class Say(Effect):
    """Send a message, in a topic (``thread``) of a group or in none.

    ``names_cases``: it says what somebody has, and goes when that is erased. ``reply_to`` is the
    message that it answers, if that is still there; ``reminder`` the reminder that it is.
    """

    text: str
    buttons: Buttons = ()
    names_cases: bool = False
    thread: int | None = None
    reply_to: int | None = None
    reminder: int | None = None


@dataclass(frozen=True)
class SendFile(Effect):
    """Send a file with everything that somebody has; it goes when any of that is erased.

    ``cases`` are the cases that it names where it names only some: it goes with any of them, at
    once where one is gone before it is sent.
    """

    name: str
    content: bytes
    caption: str
    cases: tuple[int, ...] = ()


class Export(StrEnum):
    """What is written and sent: of a meeting, of a case on its agenda, of a team."""

    MEETING = "meeting"  # its minutes, as PDF
    CASE = "case"  # the minutes of one case, as PDF
    RECORD = "record"  # the fields of the French record of one case, as JSON
    STATISTICS = "statistics"  # of a team, as a message
    TABLE = "table"  # the same, as CSV


@dataclass(frozen=True)
class SendExport(Effect):
    """Write something of meetings, for who asked (``person_id``); that takes the place of this.

    It is read only then. ``meeting_id`` and ``item_id`` are None where it is not about one.
    """

    repeatable: ClassVar[bool] = True
    what: Export
    person_id: int
    meeting_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True)
class AskForChat(Effect):
    """Ask somebody to choose a group, in which the bot becomes an administrator, by one key.

    The key stands in the place of the letters, and bears ``label``; ``request`` comes back with
    what was chosen.
    """

    text: str
    label: str
    request: int


@dataclass(frozen=True)
class RemoveKeyboard(Effect):
    """Say something, and give the letters back in the place of a key."""

    text: str


@dataclass(frozen=True)
class AnswerPress(Effect):
    """End the waiting for what a press does, with a line of text or without."""

    repeatable: ClassVar[bool] = True
    press_id: str
    text: str | None = None


@dataclass(frozen=True)
class EditMessage(MessageEffect):
    """Put another text and other buttons into a message; ``names_cases`` as in :class:`Say`."""

    text: str
    buttons: Buttons = ()
    names_cases: bool = False


@dataclass(frozen=True)
class StripButtons(MessageEffect):
    """Take the buttons off a message; its text stays."""


@dataclass(frozen=True)
class React(MessageEffect):
    """Mark a message of a person as kept; ``otherwise`` is said where Telegram takes no mark."""

    otherwise: str


@dataclass(frozen=True)
class DeleteMessage(MessageEffect):
    """Delete a message, or leave next to nothing of it where Telegram lets nobody delete it.

    ``otherwise`` is what to say where not even that is possible, in a topic (``thread``) or none.
    """

    otherwise: str = ""
    thread: int | None = None


@dataclass(frozen=True)
class RemoveCopies(Effect):
    """Take away the copies of a card that may have arrived between two messages of the chat.

    What is known there stays: cards of dialogues, menus, a person's own, what is of another chat.
    """

    repeatable: ClassVar[bool] = True
    after: int
    before: int


@dataclass(frozen=True)
class EraseMessage(MessageEffect):
    """Take a message of an erased case out of the chat, and count what came of it.

    ``erasure`` is the id of the erasure, 0 where nobody waits to be told; ``typed_at`` when a
    person wrote the message, None if the bot did.
    """

    erasure: int
    typed_at: datetime | None = None


@dataclass(frozen=True)
class ReportErasure(Effect):
    """Tell what came of an erasure, by its id."""

    erasure: int


@dataclass(frozen=True)
class FormerCall(Effect):
    """What a former version enqueued, in its own words: only the interface can read it."""

    method: str
    arguments: Mapping[str, Any]
