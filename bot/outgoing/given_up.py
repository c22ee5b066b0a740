"""What comes of a call that is over: it is done, or given up, and then its person is told once."""

from __future__ import annotations

from typing import Final

from telegram.error import BadRequest

from bot.context import words
from bot.screens.message import say_plainly
from core.model.effects import AskForChat, Effect, RemoveKeyboard, ReportErasure, Say, SendFile
from core.ports.outbox import Outbox, QueuedEffect, Reason

_MISSED: Final = (Say, SendFile, ReportErasure, AskForChat, RemoveKeyboard)
"""What somebody misses that does not come. Other calls are refused where nothing is left to do."""
_NOBODY: Final = ("chat not found", "user not found", "peer_id_invalid", "deactivated", "blocked")
"""Of a refusal that says that there is nobody to be told."""


def nobody_is_there(error: BadRequest) -> bool:
    """Tell whether Telegram refused a message since it knows nobody who would get it."""
    return any(it in error.message.lower() for it in _NOBODY)


async def end(
    outbox: Outbox, queued: QueuedEffect, reason: Reason | None, *, nobody: bool = False
) -> None:
    """Report a call as over; one that was given up for a ``reason`` is told, if that can be.

    A reminder of which nobody knows whether it came is sent again later.
    """
    effect = queued.effect
    if reason is None or not isinstance(effect, _MISSED):
        await outbox.done([queued])
        return
    if isinstance(effect, Say) and effect.reminder is not None:
        await outbox.doubted(effect.reminder)
    told = None if nobody or queued.chat_id < 0 else await _told(outbox, queued, reason)
    await outbox.give_up(queued, reason, told)


async def _told(outbox: Outbox, queued: QueuedEffect, reason: Reason) -> Effect | None:
    """Return what tells that something is missing; None where that itself did not come."""
    say = words(await outbox.person(queued.chat_id))
    lost, unsent = (say_plainly(say(f"notice-{it}")) for it in ("perhaps-lost", "unsent"))
    if queued.effect in (lost, unsent):
        return None
    return lost if reason == "uncertain" else unsent
