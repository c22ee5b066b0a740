"""Copies of cards: sent by a call of which nobody knows the end, so the card was sent again.

A copy can come after its card: what a killed process wrote to the wire, or what lay in a proxy. So
it is sought for a while, by number: all private chats share them, and whatever is known by its
number is none.
"""

from __future__ import annotations

import asyncio
import html
import re
from collections import defaultdict
from collections.abc import Callable
from typing import Final

from telegram import Bot, Message
from telegram.error import BadRequest

from bot.logs import Log
from bot.outgoing.calls import keyboard_of
from bot.outgoing.under_way import UnderWay
from core.model.effects import Say
from core.ports.outbox import Outbox

log = Log(__name__)

LOOKS: Final = (1, 1, 2, 4, 8, 15, 30, 60, 120, 300)
"""Seconds from one look for late copies to the next."""
SOUGHT: Final = 200
"""Numbers that are tried at most, the lowest and the highest: a kill leaves one for each chat."""
AHEAD: Final = 5
"""Numbers above the newest that is known: whoever wrote those is not heard of yet."""
_MARK: Final = re.compile(r"<[^>]+>")


class Copies:
    """The looks for copies, chat by chat."""

    def __init__(
        self, bot: Bot, outbox: Outbox, under_way: UnderWay, wake: Callable[[int], None]
    ) -> None:
        """``wake`` lets the lane of a chat call :meth:`look`: nothing is being sent there then."""
        self._bot = bot
        self._outbox = outbox
        self._under_way = under_way
        self._wake = wake
        self._watches: dict[int, asyncio.Task[None]] = {}
        self._menus: defaultdict[int, list[Say]] = defaultdict(list)
        self.due: set[int] = set()

    async def recover(self) -> None:
        """Know what a former process knew, and go on with the looks that it began."""
        if (newest := await self._outbox.newest()) is not None:
            self._under_way.newest = max(newest, self._under_way.newest or 0)
        for chat in await self._outbox.chats_with_copies():
            self.watch(chat)

    def may_have_arrived(self, chat: int, said: Say) -> None:
        """Know a menu again that may have arrived, nobody knows under which number."""
        if said.buttons:
            self._menus[chat].append(said)

    def watch(self, chat: int) -> None:
        """Look for late copies in a chat for some time, from now on."""
        self._end(chat)
        self._watches[chat] = asyncio.create_task(self._watch(chat))

    def stop(self) -> None:
        """Look no more; the next process goes on."""
        for chat in [*self._watches]:
            self._end(chat)

    def _end(self, chat: int) -> None:
        if (task := self._watches.pop(chat, None)) is not None:
            task.cancel()

    async def _watch(self, chat: int) -> None:
        for seconds in LOOKS:
            await asyncio.sleep(seconds)
            self.due.add(chat)
            self._wake(chat)
        try:
            await self._outbox.copies_sought(chat, None)
        except Exception as error:  # noqa: BLE001 - the next process looks once more
            log.failed("it cannot be recorded that no copy came", error, chat=chat)

    async def look(self, chat: int) -> None:
        """Remove the copies that came since the last look."""
        self.due.discard(chat)
        after = await self._outbox.copies_after(chat)
        if after is None:
            return
        newest = max(after, self._under_way.newest or 0)
        await self.remove(chat, after, newest + AHEAD + 1)
        await self._outbox.copies_sought(chat, newest)

    async def remove(self, chat: int, after: int, before: int) -> None:
        """Delete what has buttons between two messages and is not known; all else stays.

        Telegram refuses to touch what is a person's own, or in another chat.
        """
        recorded = await self._outbox.recorded(chat, after)
        numbers = [
            it
            for it in range(after + 1, before)
            if it not in recorded and not self._under_way.is_met(it)
        ]
        if len(numbers) > SOUGHT:
            numbers = [*numbers[: SOUGHT // 2], *numbers[-SOUGHT // 2 :]]
        await asyncio.gather(*(self._remove(chat, id) for id in numbers))

    async def _remove(self, chat: int, id: int) -> None:
        try:
            found = await self._bot.edit_message_reply_markup(chat_id=chat, message_id=id)
            if (menu := self._menu(chat, found)) is None:
                log.info("a copy of a card is removed", chat=chat)
                await self._bot.delete_message(chat, id)
                return
            buttons = keyboard_of(menu.buttons)
            await self._bot.edit_message_reply_markup(
                chat_id=chat, message_id=id, reply_markup=buttons
            )
            self._menus[chat].remove(menu)
            await self._outbox.said(chat, id)
        except BadRequest:
            return  # nothing of ours that has buttons; or without them now, and too old to go

    def _menu(self, chat: int, found: Message | bool) -> Say | None:
        """Return the menu that a message is: one that was not known by its number."""
        text = found.text if isinstance(found, Message) else None
        return next((it for it in self._menus[chat] if _plain(it.text) == text), None)


def _plain(marked_up: str) -> str:
    """Return a text as Telegram gives it back."""
    return html.unescape(_MARK.sub("", marked_up)).strip()
