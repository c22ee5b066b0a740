"""The chats of the local Telegram and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.demo.files import StoredFile
from bot.demo.refusals import Json
from bot.demo.rendering import as_html
from bot.demo.signals import Signal

Kind = Literal["private", "group", "supergroup", "channel"]
Membership = Literal["administrator", "member", "left", "kicked"]


@dataclass(frozen=True)
class Button:
    """A button as a person sees it; exactly one of the last three is set."""

    text: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None


@dataclass
class Message:
    """A message in a chat; `payload` is what the Bot API says of it."""

    payload: Json
    from_bot: bool
    edited: int = 0
    deleted: bool = False
    file: StoredFile | None = None

    @property
    def id(self) -> int:
        """The message_id."""
        return int(self.payload["message_id"])

    @property
    def text(self) -> str:
        """The plain text, or the caption of a file."""
        return str(self.payload.get("text", self.payload.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or the caption."""
        found: list[Json] = self.payload.get("entities") or []
        return found or self.payload.get("caption_entities") or []

    @property
    def html(self) -> str:
        """The text with its tags."""
        return as_html(self.text, self.entities)

    @property
    def buttons(self) -> list[list[Button]]:
        """The inline keyboard, row by row; empty without one."""
        rows = self.payload.get("reply_markup", {}).get("inline_keyboard", [])
        return [[_button(button) for button in row] for row in rows]

    def all_buttons(self) -> Iterator[Button]:
        """Yield the buttons from the top left to the bottom right."""
        for row in self.buttons:
            yield from row


def _button(button: Json) -> Button:
    copied = button.get("copy_text", {}).get("text")
    return Button(button["text"], button.get("callback_data"), button.get("url"), copied)


@dataclass
class Chat:
    """One chat, with the standing of the bot in it."""

    id: int
    kind: Kind
    title: str
    person: Json | None = None
    started: bool = False
    membership: Membership = "member"
    may_send: bool = True
    members: set[int] = field(default_factory=set)  # of a group: the people in it
    threads: set[int] = field(default_factory=set)
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    signal: Signal = field(default_factory=Signal)
    in_progress: int = 0
    last_request: float = 0.0
    sent_at: list[float] = field(default_factory=list)

    def described(self) -> Json:
        """Return the Chat object of the Bot API."""
        if self.person is None:
            more = {"is_forum": True} if self.threads else {}
            return {"id": self.id, "type": self.kind, "title": self.title} | more
        names = ("first_name", "last_name", "username")
        known = {name: self.person[name] for name in names if name in self.person}
        return {"id": self.id, "type": "private"} | known

    def present(self) -> list[Message]:
        """Return what is in the chat now, oldest first."""
        return [message for message in self.messages.values() if not message.deleted]

    def find(self, message_id: int | None) -> Message | None:
        """Return a message that is still there, or None."""
        message = self.messages.get(message_id or 0)
        return None if message is None or message.deleted else message
