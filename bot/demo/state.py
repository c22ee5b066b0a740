"""Everything the local Telegram knows."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from bot.demo.chats import Chat, Message
from bot.demo.commands import CommandMenus
from bot.demo.faults import Faults
from bot.demo.files import FileStore
from bot.demo.offers import InlineAnswer, InlineQuery
from bot.demo.refusals import Json
from bot.demo.updates import Entry, UpdateQueue

ANSWER_WITHIN = 15
_FIRST_MESSAGE_EPOCH = 1_700_000_000
_IDS_PER_SECOND = 10  # a server started anew must not repeat ids that a database remembers


@dataclass
class Query:
    """A tap on a button that waits for its answer."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    born: float
    answered: bool = False


@dataclass(frozen=True)
class Alert:
    """The answer to a tap, as the person sees it."""

    query_id: str
    text: str
    show_alert: bool
    data: str
    url: str = ""


@dataclass(frozen=True)
class Call:
    """One call of the bot, for the log."""

    time: float
    method: str
    params: Json
    ok: bool
    description: str


@dataclass
class State:
    """Chats, queries, files, the queue of updates and who watches."""

    token: str
    bot: Json
    real_time: Callable[[], float]
    ahead: float = 0.0
    queue: UpdateQueue = field(init=False)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    alerts: dict[int, list[Alert]] = field(default_factory=dict)
    files: FileStore = field(default_factory=FileStore)
    menus: CommandMenus = field(default_factory=CommandMenus)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    log: list[Call] = field(default_factory=list)
    watchers: dict[int, set[asyncio.Queue[Json]]] = field(default_factory=dict)
    inline: dict[str, InlineQuery] = field(default_factory=dict)
    inline_cache: dict[tuple[str, str, int], tuple[InlineAnswer, float]] = field(
        default_factory=dict
    )
    """Answers by text, offset and person (0 for everybody), each with when it is forgotten."""
    webhook: str = ""
    work: Callable[[], Awaitable[None]] | None = None
    """Does all that a bot in this process has to do; None for a bot that works by itself."""
    sent: Callable[[], Awaitable[bool]] | None = None
    """Tells whether a bot that works by itself owes nobody anything; None if that cannot be told.
    """

    def __post_init__(self) -> None:
        """Number from the time on: a bot that outlives this server must not see ids again."""
        now = int((self.clock() - _FIRST_MESSAGE_EPOCH) * _IDS_PER_SECOND)
        self.queue = UpdateQueue(self.clock, first_id=max(1, now))
        self.queue.confirmed = self._confirmed
        self._message_ids = count(max(1, now))
        self._group_ids: dict[int, count[int]] = {}
        self._query_ids = count(now << 20)

    def clock(self) -> float:
        """Return the time of this Telegram: dates, the 48 hours of a message, the life of a tap."""
        return self.real_time() + self.ahead

    def advance(self, **duration: float) -> None:
        """Let time pass at once, in the units of timedelta: `advance(hours=49)`."""
        self.ahead += timedelta(**duration).total_seconds()

    def now(self) -> int:
        """Return the time in whole seconds, as dates are told."""
        return int(self.clock())

    def next_message_id(self, chat: Chat) -> int:
        """Return an id: supergroups and channels count for themselves, other chats together."""
        if chat.kind in ("supergroup", "channel"):
            return next(self._group_ids.setdefault(chat.id, count(2)))
        return next(self._message_ids)

    def next_query_id(self) -> str:
        """Return an id for a tap."""
        return str(next(self._query_ids))

    def add(self, chat: Chat, message: Message) -> None:
        """Put a message into a chat and show it."""
        chat.messages[message.id] = message
        self.show(chat, {"type": "message", "message": message.payload})

    def show(self, chat: Chat, event: Json) -> None:
        """Tell everybody who watches the chat of an event, and in which chat it happened."""
        for watcher in self.watchers.get(chat.id, ()):
            watcher.put_nowait(event | {"chat_id": chat.id})
        chat.signal.notify()

    def _confirmed(self, entry: Entry) -> None:
        for chat_id in entry.concerns & self.chats.keys():
            self.chats[chat_id].last_request = time.monotonic()
            self.notify(chat_id)

    def notify(self, chat_id: int | None) -> None:
        """Wake those who wait on a chat, if there is such a chat."""
        chat = self.chats.get(chat_id or 0)
        if chat:
            chat.signal.notify()

    def name(self, what: str, language: str = "") -> Any:
        """Return a name or description that the bot has set, in a language or in general."""
        return self.profile.get((what, language)) or self.profile.get((what, ""), "")
