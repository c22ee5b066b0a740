"""What a chat wrote, and what is on its way there: so that a text is held against what it answers.

Texts and confirmations come over different connections. Which message of a chat had been received
when a drawing began, and when it was confirmed, says which of them can have seen it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

MET: Final = 10_000
"""Messages that are known by their numbers."""
WAIT: Final = 1.0
"""Seconds that a text waits at most. Who answers what they see rarely has to wait at all."""


@dataclass(eq=False)
class _Drawing:
    heard: int
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    is_slow: bool = False


class UnderWay:
    """The newest message that came from each chat, and the drawings that are under way there.

    ``hears`` is False while it is not known yet what people wrote: before this process began, and
    while Telegram has more than it gives at once.
    ``newest`` is the newest message of all private chats that is known, None for none.
    """

    def __init__(self) -> None:
        self.hears = True
        self._heard: dict[int, int] = {}
        self._met: OrderedDict[int, None] = OrderedDict()
        self.newest: int | None = None
        self._drawings: dict[int, set[_Drawing]] = {}

    def hear(self, chat: int, message_id: int) -> None:
        """Count a message of a private chat as received."""
        self._heard[chat] = max(message_id, self._heard.get(chat, 0))
        self.met(chat, message_id)

    def met(self, chat: int, message_id: int) -> None:
        """Count a message as known, whoever wrote it: private chats share their numbers."""
        if chat <= 0:
            return
        self.newest = max(message_id, self.newest or 0)
        self._met[message_id] = None
        if len(self._met) > MET:
            self._met.popitem(last=False)

    def is_met(self, message_id: int) -> bool:
        """Tell whether a message of a private chat is known by its number."""
        return message_id in self._met

    def heard(self, chat: int) -> int | None:
        """Return the newest message received from a chat, 0 for none; None while not known."""
        return self._heard.get(chat, 0) if self.hears else None

    @contextmanager
    def drawing(self, chat: int) -> Iterator[None]:
        """Count a drawing as under way until it is recorded, or has failed."""
        it = _Drawing(self._heard.get(chat, 0))
        self._drawings.setdefault(chat, set()).add(it)
        try:
            yield
        finally:
            it.ended.set()
            self._drawings[chat].discard(it)
            if not self._drawings[chat]:
                del self._drawings[chat]

    async def settled(self, chat: int, message_id: int) -> None:
        """Wait for drawings that began before a message was received: it may answer one of them.

        A drawing that hangs is waited for once, by one message.
        """
        for it in list(self._drawings.get(chat, ())):
            if message_id <= it.heard or it.is_slow:
                continue
            try:
                await asyncio.wait_for(it.ended.wait(), WAIT)
            except TimeoutError:
                it.is_slow = True
