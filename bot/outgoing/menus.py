"""Menus that are turned into something else: what they ask for is asked once that is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from telegram import Bot
from telegram.error import BadRequest

from bot.outgoing.calls import carry_out
from bot.outgoing.under_way import UnderWay
from core.model.effects import EditMessage, Say
from core.ports.outbox import Outbox, QueuedEffect

_NOBODY_KNOWS: Final = 2**62
"""Stands for the newest message heard, where Telegram has more than it gave."""


@dataclass(frozen=True)
class Menus:
    """Turns menus, and reports when they were there."""

    bot: Bot
    outbox: Outbox
    under_way: UnderWay

    async def turn(self, queued: QueuedEffect, effect: EditMessage) -> None:
        """Turn a menu; what it becomes is a new message where Telegram lets it not be edited.

        Raises what Telegram says, but for a menu that is like that already.
        """
        chat = queued.chat_id
        with self.under_way.drawing(chat):
            try:
                await carry_out(self.bot, self.outbox, queued, effect)
            except BadRequest as error:
                if "not modified" not in error.message.lower():
                    if chat > 0 and "to edit not found" not in error.message.lower():
                        anew = Say(effect.text, effect.buttons, effect.names_cases)
                        await self.outbox.replace(queued, anew)
                    raise
            if chat > 0:
                heard = self.under_way.heard(chat)
                heard = _NOBODY_KNOWS if heard is None else heard
                await self.outbox.turned(chat, effect.message_id, heard)
