"""The chats of the local Telegram and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.demo.files import StoredFile
from bot.demo.refusals import Json
from bot.demo.rendering import as_html
from bot.demo.signals import Signal
from bot.demo.standings import EVERYTHING_ALLOWED, LEFT, USUAL_RIGHTS, Standing, administrator

Kind = Literal["private", "group", "supergroup", "channel"]
Membership = Literal["administrator", "member", "left", "kicked"]


@dataclass(frozen=True)
class Button:
    """A button as a person sees it; exactly one of a press, an address and a copy is set."""

    text: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: str | None = None


@dataclass
class Message:
    """A message in a chat; `payload` is what the Bot API says of it."""

    payload: Json
    from_bot: bool
    edited: int = 0
    deleted: bool = False
    file: StoredFile | None = None
    reaction: str = ""
    """What the bot reacted with, "" for nothing."""

    @property
    def shown(self) -> Json:
        """What a page shows of it."""
        return self.payload | ({"reaction": self.reaction} if self.reaction else {})

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
    data, style = button.get("callback_data"), button.get("style")
    return Button(button["text"], data, button.get("url"), copied, style)


@dataclass
class Topic:
    """A topic of a forum."""

    name: str
    closed: bool = False


@dataclass
class Settings:
    """How the owner of a group has set it up."""

    username: str = ""
    shows_history: bool = False  # to those who come in later
    deletes_after: int = 0  # seconds; 0 for never
    linked_chat: int = 0
    join_by_request: bool = False
    hidden_members: bool = False
    protected: bool = False
    forum: bool = False
    invite_link: str = ""
    permissions: Json = field(default_factory=lambda: dict(EVERYTHING_ALLOWED))


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
    rights: frozenset[str] = USUAL_RIGHTS  # of the bot, where it is an administrator
    members: dict[int, Standing] = field(default_factory=dict)  # of a group: who is or was in it
    settings: Settings = field(default_factory=Settings)
    threads: dict[int, Topic] = field(default_factory=dict)
    reply_keyboard: Json | None = None  # what the bot put in the place of the letters
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    signal: Signal = field(default_factory=Signal)
    in_progress: int = 0
    last_request: float = 0.0
    sent_at: list[float] = field(default_factory=list)

    def described(self) -> Json:
        """Return the Chat object of the Bot API."""
        if self.person is None:
            more: Json = {"is_forum": True} if self.is_forum else {}
            more |= {"username": self.settings.username} if self.settings.username else {}
            return {"id": self.id, "type": self.kind, "title": self.title} | more
        names = ("first_name", "last_name", "username")
        known = {name: self.person[name] for name in names if name in self.person}
        return {"id": self.id, "type": "private"} | known

    @property
    def is_forum(self) -> bool:
        """Whether it has topics."""
        return self.settings.forum or bool(self.threads)

    @property
    def shows_history(self) -> bool:
        """Whether who comes in reads what was there: it cannot be hidden everywhere."""
        set_up = self.settings
        return bool(set_up.shows_history or set_up.username or set_up.linked_chat or self.is_forum)

    @property
    def bot_standing(self) -> Standing:
        """How the bot stands in it."""
        if self.membership == "administrator":
            return administrator(*self.rights)
        return Standing(self.membership)

    def standing(self, person_id: int) -> Standing:
        """Return how a person stands in it; who never was in has left."""
        return self.members.get(person_id, LEFT)

    def inside(self) -> list[int]:
        """Return the people who are in now, in the order in which they came."""
        return [id for id, standing in self.members.items() if standing.is_in]

    def present(self) -> list[Message]:
        """Return what is in the chat now, oldest first."""
        return [message for message in self.messages.values() if not message.deleted]

    def find(self, message_id: int | None) -> Message | None:
        """Return a message that is still there, or None."""
        message = self.messages.get(message_id or 0)
        return None if message is None or message.deleted else message
